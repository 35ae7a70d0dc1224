"""Word documents with the traps that they hold, one each."""

import pytest

from rubricate.core.document import Reading
from rubricate.formats.docx import READER
from rubricate.formats.errors import Binary, Damaged, Empty, Protected, Unsafe, Unsupported
from tests.formats.packages import docx, hyperlink, p, r, style, zipped


def read(data: bytes) -> Reading:
    return READER.read(data, "a.docx", None)


def text(body: str, **parts: str) -> str:
    return read(docx(body, **parts)).text.body


def marks(reading: Reading, *kinds: str) -> list[tuple[str, str, str]]:
    body = reading.text.body
    found = ((m.kind, m.value, body[m.start : m.end]) for m in reading.formatting.marks)
    return [one for one in found if one[0] in kinds]


@pytest.mark.parametrize("strict", [False, True])
def test_the_main_part_is_found_by_its_relation_in_both_namespaces(strict: bool) -> None:
    data = docx(p("One ", inner=r("two", "<w:b/>")), strict=strict)
    assert read(data).text.body == "One two"
    assert marks(read(data), "strong") == [("strong", "", "two")]


def test_without_relations_the_content_types_name_it() -> None:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    types = f'<Types xmlns="x"><Override PartName="/odd/place.xml" ContentType="{kind}"/></Types>'
    inner = docx(p("here"))
    main = zipped_part(inner, "word/main.xml")
    assert read(zipped({"[Content_Types].xml": types, "odd/place.xml": main})).text.body == "here"


def zipped_part(data: bytes, name: str) -> bytes:
    from rubricate.formats.archive import Archive

    return Archive(data, "a")[name]


SIGNS = (
    "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:cr/>"
    '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:ptab/><w:t>e</w:t></w:r>'
)


def test_tabs_breaks_hyphens_and_symbols() -> None:
    assert text(p(inner=SIGNS)) == "a\tb\nc\u2011d\u00ad\nα✓\te"


def test_a_symbol_that_nobody_knows_is_told() -> None:
    reading = read(docx(p("x", inner='<w:r><w:sym w:font="Secret" w:char="F0A3"/></w:r>')))
    assert (reading.text.body, reading.warnings) == ("x\ufffd", ("symbols_lost",))


def test_changes_are_taken_over_and_counted() -> None:
    body = p(
        inner=r("keep ")
        + f'<w:ins w:id="1">{r("new ")}</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>'
        + f'<w:moveFrom w:id="3">{r("gone ")}</w:moveFrom><w:moveTo w:id="4">{r("moved")}</w:moveTo>'
    )
    reading = read(docx(body))
    assert (reading.text.body, reading.warnings) == ("keep new moved", ("tracked_changes 4",))


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert text(p("one ", props=gone) + p("two") + p("three", props=gone)) == "one two\nthree"


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wps:txbx><w:txbxContent>"
    f"{p('in the box')}</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
    f"<v:textbox><w:txbxContent>{p('in the box')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_a_text_box_is_there_once_below_its_paragraph() -> None:
    assert text(p("before ", inner=BOX + r("after")) + p("next")) == "before after\nin the box\nnext"


def test_a_text_box_in_a_cell_stays_in_it() -> None:
    cell = f"<w:tc>{p('a', inner=BOX)}</w:tc><w:tc>{p('b')}</w:tc>"
    assert text(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>") == "a in the box\tb"


def test_containers_are_walked_through() -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}</w:sdtContent></w:sdt><w:customXml>{p('b')}</w:customXml>" + p(
        inner=f"<w:smartTag>{r('c')}</w:smartTag><w:sdt><w:sdtContent>{r('d')}</w:sdtContent></w:sdt>"
    )
    assert text(body) == "a\nb\ncd"


def test_links_of_safe_kinds_alone() -> None:
    relations = hyperlink("h1", "https://example.org/a?b=1") + hyperlink("h2", "javascript:alert(1)")
    inner = "".join(f'<w:hyperlink r:id="{key}">{r(words)}</w:hyperlink>' for key, words in (("h1", "a"), ("h2", "b")))
    reading = read(docx(p(inner=inner + f'<w:hyperlink w:anchor="x">{r("c")}</w:hyperlink>'), relations))
    assert reading.text.body == "abc"
    assert marks(reading, "link", "underline") == [("link", "https://example.org/a?b=1", "a")]


def field(code: str, result: str) -> str:
    def turn(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{turn('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{turn('separate')}{r(result)}{turn('end')}"


def test_fields_are_their_result_and_numbers_of_pages_are_none() -> None:
    link = field(' HYPERLINK "https://example.org" ', "site")
    inner = (
        r("on ") + link + r(" page ") + field("PAGE", "7") + f'<w:fldSimple w:instr="AUTHOR">{r("Ann")}</w:fldSimple>'
    )
    reading = read(docx(p(inner=inner + f'<w:fldSimple w:instr=" NUMPAGES ">{r("9")}</w:fldSimple>')))
    assert reading.text.body == "on site page Ann"
    assert marks(reading, "link") == [("link", "https://example.org", "site")]


def test_a_field_that_never_ends_silences_its_paragraph_at_most() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text(p("a", inner=begin + r("lost")) + p("b")) == "a\nb"


STYLES = "".join(
    (
        style("berschrift1", "heading 1", "<w:rPr><w:b/></w:rPr>"),
        style("Mine", "Mine", based="berschrift1"),
        style("U2", "Überschrift 2"),
        style("Out", "Own", '<w:pPr><w:outlineLvl w:val="7"/></w:pPr>'),
        style("Toc", "Contents", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="berschrift1"),
        style("T", "Title"),
        style("Q", "Intense Quote", "<w:rPr><w:i/></w:rPr>"),
        style("C", "caption"),
        style("Loop", "loop", based="Loop2") + style("Loop2", "loop2", based="Loop"),
        style("Bold", "Bold", "<w:rPr><w:b/></w:rPr>"),
        style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character"),
        style("Less", "Less", '<w:rPr><w:b w:val="0"/></w:rPr>', kind="character", based="Strong"),
    )
)


def test_styles_make_headings_quotations_and_captions() -> None:
    level = '<w:outlineLvl w:val="2"/>'
    body = (
        p("t", "T") + p("a", "berschrift1") + p("b", "Mine") + p("c", "U2") + p("d", "Out") + p("e", "Toc")
        + p("f", props=level) + p("q1", "Q") + p("q2", "Q") + p("g", "Loop") + p("h", "C") + p("i", "Unknown")
    )  # fmt: skip
    reading = read(docx(body, styles=STYLES))
    kinds = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "quote", "caption", "em")
    assert [(kind, words) for kind, _, words in marks(reading, *kinds)] == [
        *(("h1", "t"), ("h1", "a"), ("h1", "b"), ("h2", "c"), ("h6", "d"), ("p", "e"), ("h3", "f")),
        *(("p", "q1"), ("quote", "q1\nq2"), ("p", "q2"), ("p", "g"), ("caption", "h"), ("p", "i")),
    ]
    assert marks(reading, "strong") == [("strong", "", "e")]


def test_switches_of_two_styles_turn_each_other_off() -> None:
    def run(words: str, key: str = "", direct: str = "") -> str:
        return r(words, (f'<w:rStyle w:val="{key}"/>' if key else "") + direct)

    inner = (
        run("a") + run("b", "Strong") + run("c", "Less") + run("d", "", '<w:b w:val="false"/>') + run("e", "", "<w:b/>")
    )
    reading = read(docx(p("", "Bold", inner=inner) + p("", "", inner=run("f") + run("g", "Strong")), styles=STYLES))
    assert [words for _, _, words in marks(reading, "strong")] == [
        "a",
        "c",
        "e",
        "g",
    ]


def test_looks_of_runs_and_runs_that_belong_together() -> None:
    bold = "<w:b/>"
    inner = r("a", bold) + r("b", f"{bold}<w:i/>") + r("c", '<w:u w:val="single"/>') + r("d", "<w:strike/>")
    inner += r("e", '<w:vertAlign w:val="superscript"/>') + r(
        "f", '<w:vertAlign w:val="subscript"/><w:u w:val="none"/>'
    )
    reading = read(docx(p(inner=inner)))
    found = marks(reading, "strong", "em", "underline", "strike", "sup", "sub")
    assert [(kind, words) for kind, _, words in found] == [
        ("strong", "ab"), ("em", "b"), ("underline", "c"), ("strike", "d"), ("sup", "e"), ("sub", "f"),
    ]  # fmt: skip


def test_hidden_text_is_left_out_and_told() -> None:
    reading = read(docx(p("a", inner=r("secret", "<w:vanish/>"))))
    assert (reading.text.body, reading.warnings) == ("a", ("hidden_text 1",))


def level(n: int, form: str, shown: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%2)")}'
    f"{level(2, 'upperRoman', '%1.%3')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def item(words: str, key: int, at: int = 0) -> str:
    return p(words, props=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{key}"/></w:numPr>')


def test_lists_count_as_word_counts() -> None:
    body = item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2) + item("e", 1) + item("f", 1, 1)
    reading = read(docx(body + item("g", 2) + item("h", 3) + item("i", 3) + item("j", 0), numbering=NUMBERING))
    assert [(value, words) for _, value, words in marks(reading, "li")] == [
        *(("1 1.", "a"), ("2 a)", "b"), ("2 b)", "c"), ("3 1.I", "d"), ("1 2.", "e"), ("2 a)", "f")),
        *(("1 •", "g"), ("1 5.", "h"), ("1 6.", "i")),
    ]
    assert reading.text.body == "a\nb\nc\nd\ne\nf\ng\nh\ni\nj"


def test_a_list_that_is_a_style_for_the_second_level_stands_below() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    styles = style("B", "List Bullet", numbered) + style("B2", "List Bullet 2", numbered)
    reading = read(docx(p("a", "B") + p("b", "B2"), numbering=NUMBERING, styles=styles))
    assert [(value, words) for _, value, words in marks(reading, "li")] == [("1 •", "a"), ("2 •", "b")]


def cell(inner: str, props: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner}</w:tc>"


def table(*rows: str, props: str = "") -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{props}{row}</w:tr>' for row in rows)}</w:tbl>"


def test_tables_are_rows_and_keep_their_columns() -> None:
    wide, top, below = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        cell(p("a") + p("b"), top) + cell(p("c"), wide) + cell(p("d")),
        cell(p(), below) + cell(p("e")) + cell(p()) + cell(table(cell(p("f")) + cell(p("g"))) + p()),
    )
    reading = read(docx(p("x") + body + p("y")))
    assert reading.text.body == "x\na b\tc\t\td\n\te\t\tf g\ny"
    assert [words for _, _, words in marks(reading, "row")] == ["a b\tc\t\td", "\te\t\tf g"]


def test_a_head_row_and_a_deleted_one() -> None:
    head = table(cell(p("a")) + cell(p("b")), props="<w:trPr><w:tblHeader/></w:trPr>")
    gone = table(cell(p("c")), props='<w:trPr><w:del w:id="1"/></w:trPr>')
    assert marks(read(docx(head + gone)), "row") == [("row", "head", "a\tb")]


def test_a_table_that_is_a_frame_gives_its_paragraphs() -> None:
    reading = read(docx(table(cell(p("A", "berschrift1") + p("b"))), styles=STYLES))
    assert [(kind, words) for kind, _, words in marks(reading, "h1", "p", "row")] == [("h1", "A"), ("p", "b")]


def test_pictures_are_their_descriptions() -> None:
    def picture(words: str) -> str:
        about = f'<wp:docPr id="1" name="Picture 1" descr="{words}"/>'
        return f"<w:r><w:drawing><wp:inline>{about}</wp:inline></w:drawing></w:r>"

    old = '<w:r><w:pict><v:shape alt="a boat"/></w:pict></w:r>'
    reading = read(docx(p("x ", inner=picture("A\n dog") + picture("") + picture("two") + old)))
    assert reading.text.body == "x [A dog][two][a boat]"
    assert [words for _, _, words in marks(reading, "image")] == ["[A dog]", "[two]", "[a boat]"]


def test_equations_are_their_text() -> None:
    def t(words: str) -> str:
        return f"<m:r><m:t>{words}</m:t></m:r>"

    fraction = f"<m:f><m:num>{t('a+b')}</m:num><m:den>{t('2')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{t('x')}</m:e><m:sup>{t('n')}</m:sup></m:sSup>"
    root = f"<m:rad><m:deg/><m:e>{t('y')}</m:e></m:rad>"
    assert text(p("E: ", inner=f"<m:oMath>{fraction}{t('=')}{power}{root}</m:oMath>")) == "E: (a+b)/2=x^n√y"


def note(kind: str, key: str, words: str, extra: str = "") -> str:
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    return f'<w:{kind} w:id="{key}"{extra}><w:p>{mark}{r(" " + words)}</w:p></w:{kind}>'


def test_notes_follow_the_text_and_their_numbers_are_raised() -> None:
    def ref(kind: str, key: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'

    body = p("a", inner=ref("footnote", 5) + r(" b") + ref("endnote", 2) + ref("footnote", 3)) + p("end")
    foot = (
        note("footnote", "-1", "line", ' w:type="separator"')
        + note("footnote", "3", "second")
        + note("footnote", "5", "first")
    )
    reading = read(docx(body, footnotes=foot + note("footnote", "9", "unused"), endnotes=note("endnote", "2", "last")))
    assert reading.text.body == "a1 bi2\nend\n\nfirst\nsecond\nlast"
    assert [words for _, _, words in marks(reading, "sup")] == ["1", "i2"]
    assert [(value, words) for _, value, words in marks(reading, "li")] == [
        *(("1 1.", "first"), ("1 2.", "second"), ("1 i.", "last")),
    ]


def test_facts_become_variables() -> None:
    core = "<dc:title> A  title </dc:title><dc:creator>Ann</dc:creator><dc:language>English</dc:language>"
    core += "<dcterms:created>2026-01-02T03:04:05Z</dcterms:created><dcterms:modified/>"
    assert dict(read(docx(p("a"), core=core)).variables) == {
        "title": "A title",
        "author": "Ann",
        "language name": "English",
        "created": "2026-01-02T03:04:05Z",
    }


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), Protected("a.docx")),
        (OLE + "WordDocument".encode("utf-16-le"), Unsupported("a.docx", "doc")),
        (OLE + "Workbook".encode("utf-16-le"), Unsupported("a.docx", "spreadsheet")),
        (OLE, Binary("a.docx", "data")),
        (docx(""), Empty("a.docx")),
        (docx("<w:p>" * 300 + "</w:p>" * 300), Unsafe("a.docx", "deep")),
    ],
)
def test_what_is_not_read_says_why(data: bytes, error: Exception) -> None:
    with pytest.raises(type(error)) as raised:
        read(data)
    assert raised.value == error


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"words", zipped({"a.txt": "words"}), docx(p("a"))[:200]])
def test_what_is_damaged_is_said_so(data: bytes) -> None:
    with pytest.raises(Damaged):
        read(data)


def test_a_document_type_is_refused() -> None:
    evil = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with pytest.raises(Unsafe):
        read(zipped({"word/document.xml": evil}))


def test_lines_of_source_code_are_one_block_with_their_spaces_and_empty_lines() -> None:
    styles = style("SourceCode", "Source Code")
    code = "".join(p(line, "SourceCode") for line in ("a:", "    b", "", "  c"))
    reading = read(docx(p("before") + code + p("after"), styles=styles))
    assert reading.text.body == "before\na:\n    b\n\n  c\nafter"
    assert marks(reading, "pre") == [("pre", "", "a:\n    b\n\n  c")]


def test_a_bullet_without_a_sign_is_none() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    assert marks(read(docx(item, numbering=numbering)), "li") == [("li", "1", "x")]
