"""OpenDocument texts with the traps that they hold, one each."""

import pytest

from rubricate.core.document import Reading
from rubricate.formats.archive import Archive
from rubricate.formats.errors import Damaged, Empty, Protected, Unsafe, Unsupported
from rubricate.formats.odt import READER
from tests.formats.packages import fodt, odt, zipped


def read(data: bytes) -> Reading:
    return READER.read(data, "a.odt", None)


def text(body: str, automatic: str = "") -> str:
    return read(odt(body, automatic)).text.body


def marks(reading: Reading, *kinds: str) -> list[tuple[str, str, str]]:
    body = reading.text.body
    found = ((m.kind, m.value, body[m.start : m.end]) for m in reading.formatting.marks)
    return [one for one in found if one[0] in kinds]


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def style(name: str, family: str, inner: str, parent: str = "", more: str = "") -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="{family}"{above}{more}>{inner}</style:style>'


def props(what: str) -> str:
    return f"<style:text-properties {what}/>"


def test_white_space_flows_and_spaces_are_counted() -> None:
    body = p("\n  a \n b<text:s/>c<text:s text:c='3'/>d<text:tab/>e<text:line-break/>f <text:span> g</text:span> ")
    assert text(body) == "a b c   d\te\nf g"


def test_zipped_and_flat_say_the_same() -> None:
    body, meta = p("A word."), "<dc:title>T</dc:title><meta:initial-creator>Ann</meta:initial-creator>"
    zipped_one, flat = read(odt(body, meta=meta)), read(fodt(body, meta=meta))
    assert (zipped_one.text, dict(zipped_one.variables)) == (flat.text, dict(flat.variables))
    assert dict(flat.variables) == {"title": "T", "author": "Ann"}


def test_facts() -> None:
    meta = "<dc:creator>Bob</dc:creator><dc:date>2026-01-02T03:04:05.12</dc:date><dc:language>de-DE</dc:language>"
    assert dict(read(odt(p("a"), meta=meta)).variables) == {
        "author": "Bob",
        "modified": "2026-01-02T03:04:05.12",
        "language": "de-DE",
    }


def test_headings_quotations_captions() -> None:
    styles = (
        style("Quotations", "paragraph", "") + style("Figure", "paragraph", "") + style("Heading_20_3", "paragraph", "")
    )
    body = '<text:h text:outline-level="2">two</text:h><text:h text:outline-level="9">nine</text:h>'
    body += p("q", "Quotations") + p("r", "P1") + p("c", "Figure") + p("h", "Heading_20_3") + p("t", "Title")
    reading = read(odt(body, style("P1", "paragraph", "", "Quotations"), styles + style("Title", "paragraph", "")))
    assert [(k, words) for k, _, words in marks(reading, "h1", "h2", "h3", "h6", "quote", "caption")] == [
        ("h2", "two"), ("h6", "nine"), ("quote", "q\nr"), ("caption", "c"), ("h3", "h"), ("h1", "t"),
    ]  # fmt: skip


def test_looks_by_styles_of_words_and_paragraphs() -> None:
    automatic = style("T1", "text", props('fo:font-weight="bold"')) + style(
        "T2", "text", props('fo:font-style="italic"')
    )
    automatic += style("T3", "text", props('style:text-position="super 58%"'), "T1")
    automatic += style("T4", "text", props('fo:font-weight="normal" style:text-underline-style="solid"'))
    automatic += style("P1", "paragraph", props('fo:font-weight="bold"'))
    body = p('a<text:span text:style-name="T1">b<text:span text:style-name="T2">c</text:span></text:span>d')
    body += p('e<text:span text:style-name="T4">f</text:span>', "P1") + p(
        'g<text:span text:style-name="T3">h</text:span>'
    )
    reading = read(odt(body, automatic))
    assert [(kind, words) for kind, _, words in marks(reading, "strong", "em", "underline", "sup")] == [
        ("strong", "bc"), ("em", "c"), ("strong", "e"), ("underline", "f"), ("strong", "h"), ("sup", "h"),
    ]  # fmt: skip


def test_deletions_are_no_text_and_changes_are_counted() -> None:
    gone = f"<text:changed-region><text:deletion>{p('old')}</text:deletion></text:changed-region>"
    reading = read(odt(f"<text:tracked-changes>{gone}</text:tracked-changes>{p('new<text:change/>er')}"))
    assert (reading.text.body, reading.warnings) == ("newer", ("tracked_changes 1",))


def test_hidden_text_and_sections_are_left_out_and_told() -> None:
    body = f'<text:section text:display="none">{p("secret")}</text:section><text:section>{p("open")}</text:section>'
    body += p('x<text:span text:style-name="H">y</text:span><text:hidden-text>z</text:hidden-text>')
    reading = read(odt(body, style("H", "text", props('text:display="none"'))))
    assert (reading.text.body, reading.warnings) == ("open\nx", ("hidden_text 3",))


def test_fields_are_their_text_and_numbers_of_pages_are_none() -> None:
    assert text(p("on <text:date>1 May</text:date> page <text:page-number>7</text:page-number>!")) == "on 1 May page !"


def test_links() -> None:
    def link(address: str, words: str) -> str:
        return f'<text:a xlink:href="{address}">{words}</text:a>'

    body = p(link("https://example.org", "a<text:span>b</text:span>") + link("javascript:x", "c") + link("#here", "d"))
    assert marks(read(odt(body)), "link") == [("link", "https://example.org", "ab")]


NUMBERS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '</text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/>'
    "</text:list-style>"
)


def items(*inner: str, style: str = "", more: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return (
        f"<text:list{named}{more}>"
        + "".join(f"<text:list-item>{one}</text:list-item>" for one in inner)
        + "</text:list>"
    )


def test_lists_and_where_they_count_on() -> None:
    body = items(p("a") + items(p("b"), p("c")), p("d") + p("e"), style="L1") + p("-") + items(p("f"), style="L1")
    body += items(p("g"), style="L1", more=' text:continue-numbering="true"') + items(p("h"), style="L2")
    assert [(value, words) for _, value, words in marks(read(odt(body, NUMBERS)), "li")] == [
        *(("1 1.", "a"), ("2 (a)", "b"), ("2 (b)", "c"), ("1 2.", "d"), ("1", "e"), ("1 1.", "f"), ("1 2.", "g")),
        ("1 •", "h"),
    ]


def test_a_heading_in_a_list_is_a_heading() -> None:
    reading = read(odt(items('<text:h text:outline-level="1">a</text:h>', style="L1"), NUMBERS))
    assert marks(reading, "h1", "li") == [("h1", "", "a")]


def cell(inner: str, more: str = "") -> str:
    return f"<table:table-cell{more}>{inner}</table:table-cell>"


def table(*rows: str) -> str:
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"


def test_tables() -> None:
    head = f"<table:table-header-rows><table:table-row>{cell(p('h')) * 3}</table:table-row></table:table-header-rows>"
    wide = cell(p("a") + p("b"), ' table:number-columns-spanned="2"') + "<table:covered-table-cell/>"
    inner = table(cell(p("f")) + cell(p("g")))
    body = f"<table:table>{head}<table:table-row>{wide}{cell(inner)}</table:table-row></table:table>"
    reading = read(odt(body))
    assert reading.text.body == "h\th\th\na b\t\tf g"
    assert [(value, words) for _, value, words in marks(reading, "row")] == [("head", "h\th\th"), ("", "a b\t\tf g")]


def test_a_table_that_is_a_frame_gives_its_paragraphs() -> None:
    assert text(table(cell(p("a") + p("b")))) == "a\nb"


def test_text_boxes_and_pictures() -> None:
    box = f"<draw:frame><draw:text-box>{p('in the box')}</draw:text-box></draw:frame>"
    picture = "<draw:frame><draw:image/><svg:title>T</svg:title><svg:desc>a \n boat</svg:desc></draw:frame>"
    shape = f"<draw:custom-shape>{p('in the shape')}</draw:custom-shape>"
    reading = read(odt(p(f"a {box}{picture}{shape} b") + box + p("c")))
    assert reading.text.body == "a [a boat] b\nin the box\nin the shape\nin the box\nc"
    assert marks(reading, "image") == [("image", "", "[a boat]")]


def test_notes_follow_the_text() -> None:
    def note(sign: str, words: str) -> str:
        return (
            f'<text:note text:note-class="footnote"><text:note-citation>{sign}</text:note-citation>'
            f"<text:note-body>{words}</text:note-body></text:note>"
        )

    reading = read(odt(p(f"a{note('1', p('first') + p('more'))} b{note('*', p('second'))}")))
    assert reading.text.body == "a1 b*\n\nfirst\nmore\nsecond"
    assert [words for _, _, words in marks(reading, "sup")] == ["1", "*"]
    assert [(v, words) for _, v, words in marks(reading, "li")] == [("1 1.", "first"), ("1", "more"), ("1 *", "second")]


class TestComments:
    @staticmethod
    def note(name: str, words: str, more: str = "") -> str:
        named = f' office:name="{name}"' if name else ""
        about = "<dc:creator>Ann</dc:creator><dc:date>2026-01-02T03:04:05</dc:date>"
        return f"<office:annotation{named}{more}>{about}{p(words)}</office:annotation>"

    def test_with_a_range_over_several_paragraphs_and_an_answer(self) -> None:
        answer = self.note("c2", "No.", ' loext:parent-name="c1"')
        body = p(f"An 😀 {self.note('c1', 'claim')}{answer}old") + p('claim<office:annotation-end office:name="c1"/>.')
        reading = read(odt(body))
        (only,) = reading.comments
        assert reading.text.body[only.start : only.end] == "old\nclaim"
        assert (only.body, only.author, only.created) == ("claim\n\nAnn: No.", "Ann", 1_767_323_045_000)

    def test_without_a_range(self) -> None:
        reading = read(odt(p(f"some words{self.note('', 'c')} more")))
        (only,) = reading.comments
        assert reading.text.body[only.start : only.end] == "words"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (
            odt(p("a"), **{"META-INF__manifest.xml": '<m><m:encryption-data m="1"/></m>'}),
            Protected("a.odt"),
        ),
        (odt(""), Empty("a.odt")),
        (fodt(p("a")).replace(b"office:text", b"office:spreadsheet"), Unsupported("a.odt", "spreadsheet")),
        (fodt(p("a")).replace(b"office:text", b"office:presentation"), Unsupported("a.odt", "slides")),
        (zipped({"mimetype": "x"}), Damaged("a.odt", "no content.xml")),
        (fodt("<text:section>" * 300 + "</text:section>" * 300), Unsafe("a.odt", "deep")),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', Unsafe("a.odt", "doctype")),
    ],
)
def test_what_is_not_read_says_why(data: bytes, error: Exception) -> None:
    with pytest.raises(type(error)) as raised:
        read(data)
    assert raised.value == error


def test_lines_of_preformatted_text_are_one_block_with_their_spaces_and_empty_lines() -> None:
    styles = style("P1", "paragraph", "", parent="Preformatted_20_Text") + style(
        "Preformatted_20_Text", "paragraph", ""
    )
    code = p("a:", "P1") + p("<text:s text:c='4'/>b", "P1") + p("", "P1") + p("<text:tab/>c", "P1")
    reading = read(odt(p("before") + code + p("after"), styles))
    assert reading.text.body == "before\na:\n    b\n\n\tc\nafter"
    assert marks(reading, "pre") == [("pre", "", "a:\n    b\n\n\tc")]
    cell = f"<table:table><table:table-row><table:table-cell>{code}</table:table-cell><table:table-cell/>"
    assert text(p("x") + cell + "</table:table-row></table:table>" + code, styles).count("\n") == 5


def test_equations_are_a_line_of_text() -> None:
    space = 'xmlns="http://www.w3.org/1998/Math/MathML"'
    fraction = "<mfrac><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac>"
    power = "<msup><mi>x</mi><mn>2</mn></msup>"
    total = "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
    note = '<annotation encoding="StarMath 5.0">x^2</annotation>'
    formula = f"<math {space}><semantics><mrow>{total}{fraction}<mo>=</mo>{power}</mrow>{note}</semantics></math>"
    inside = f"<draw:frame><draw:object>{formula}</draw:object></draw:frame>"
    assert text(p(f"so {inside} it is")) == "so ∑_(i=1)^n (n+1)/2=x^2 it is"
    outside = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    data = odt(p(f"so {outside} it is"))
    with_part = with_file(data, "Object 1/content.xml", formula)
    assert read(with_part).text.body == "so ∑_(i=1)^n (n+1)/2=x^2 it is"
    assert read(with_part).warnings == ()
    assert read(data).warnings == ("part_left_out",)
    assert read(with_file(data, "Object 1/content.xml", "<math")).warnings == ("part_left_out",)


def with_file(data: bytes, name: str, body: str) -> bytes:
    return zipped({**Archive(data, "a"), name: body})


def test_a_style_that_is_named_and_not_there_is_told_by_its_name() -> None:
    reading = read(odt(p("T", "Title") + p("C", "TableCaption") + p("x", "Nothing")))
    assert marks(reading, "h1", "caption", "p") == [("h1", "", "T"), ("caption", "", "C"), ("p", "", "x")]
