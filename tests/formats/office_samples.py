"""The made files of tests/golden/docx, odt and rtf: `python -m tests.formats.office_samples` writes them."""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.formats.packages import docx, fodt, hyperlink, odt, p, r, style

GOLDEN: Final = Path(__file__).parent.parent / "golden"


def _traps() -> bytes:
    """Whatever makes readers stumble, in one Word document: twice the same box, changes, fields, notes, comments."""
    box = f"<w:txbxContent>{p('A box, once.')}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    page = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    changed = f'<w:ins w:id="1">{r("kept")}</w:ins><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    link = f'<w:hyperlink r:id="h1">{r("a source")}</w:hyperlink>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    point = '<w:r><w:commentReference w:id="0"/></w:r>'
    commented = f'<w:commentRangeStart w:id="0"/>{r("Claim 😀")}<w:commentRangeEnd w:id="0"/>{point}'
    low = '<w:vertAlign w:val="subscript"/>'
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="The harbour"/></wp:inline></w:drawing></w:r>'
    row = "<w:tr>{}</w:tr>"
    cells = row.format(f"<w:tc>{p('left')}</w:tc><w:tc>{p('right')}{p('below')}</w:tc>")
    body = (
        p("Überschrift", "U1")
        + p(inner=r("Text with ") + link + note + r(" and ") + changed + r(" on page ") + page + r("."))
        + p(inner=commented + r(" stays.", "<w:i/>") + both)
        + p("one", props=numbered.format(0)) + p("one a", props=numbered.format(1))
        + p("two", props=numbered.format(0))
        + p(inner=r("H") + r("2", low) + r("O, ") + r("secret", "<w:vanish/>") + r("open"))
        + p("A quotation", "Q")
        + f"<w:tbl>{cells}</w:tbl>"
        + p(inner=picture)
        + p("The harbour at night", "C")
    )  # fmt: skip
    lvl = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    lists = lvl.format(0, "decimal", "%1.") + lvl.format(1, "lowerLetter", "%1%2)")
    return docx(
        body,
        hyperlink("h1", "https://example.org/source"),
        styles=style("U1", "Überschrift 1") + style("Q", "Zitat") + style("C", "caption"),
        numbering=f'<w:abstractNum w:abstractNumId="0">{lists}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes=f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{r(" The note.")}</w:p></w:footnote>',
        comments=f'<w:comment w:id="0" w:author="Ann" w:date="2026-01-02T03:04:05Z">{p("claim: sure?")}</w:comment>'
        f'<w:comment w:id="1" w:author="Bob"><w:p w14:paraId="B">{r("lost")}</w:p></w:comment>',
        core="<dc:title>Traps</dc:title><dc:creator>Ann</dc:creator><dc:language>de-DE</dc:language>",
    )


def _odt() -> tuple[str, str, str]:
    """Text, automatic styles and facts of an OpenDocument text."""

    def look(name: str, what: str) -> str:
        props = f"<style:text-properties {what}/>"
        return f'<style:style style:name="{name}" style:family="text">{props}</style:style>'

    level = '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-suffix="."/>'
    automatic = look("T1", 'fo:font-weight="bold"') + look("T2", 'style:text-position="sub 58%"')
    automatic += f'<text:list-style style:name="L1">{level.format(1, "1")}{level.format(2, "a")}</text:list-style>'
    automatic += '<style:style style:name="Quotations" style:family="paragraph"/>'
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>The note.</text:p></text:note-body></text:note>"
    )
    comment = (
        '<office:annotation office:name="c1"><dc:creator>Ann</dc:creator><dc:date>2026-01-02T03:04:05</dc:date>'
        "<text:p>claim: sure?</text:p></office:annotation>"
    )
    nested = "<text:list><text:list-item><text:p>one a</text:p></text:list-item></text:list>"
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">A heading</text:h>'
        f"<text:p>Text  with "
        f'<text:a xlink:href="https://example.org/source">a source</text:a>{note}, '
        f'{comment}a <text:span text:style-name="T1">claim</text:span> 😀'
        '<office:annotation-end office:name="c1"/>, '
        'H<text:span text:style-name="T2">2</text:span>O<text:s text:c="2"/>and<text:tab/>a tab<text:line-break/>'
        "a line."
        "<draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box></draw:frame></text:p>"
        f'<text:list text:style-name="L1"><text:list-item><text:p>one</text:p>{nested}</text:list-item>'
        "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
        '<text:p text:style-name="Quotations">A quotation</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>left</text:p></table:table-cell>"
        "<table:table-cell><text:p>right</text:p><text:p>below</text:p></table:table-cell>"
        "</table:table-row></table:table>"
        "<text:p><draw:frame><draw:image/><svg:desc>The harbour</svg:desc></draw:frame></text:p>"
    )
    meta = "<dc:title>Traps</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:language>en-GB</dc:language>"
    return body, automatic, meta


_RTF: Final = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}
{\stylesheet{Normal;}{\s1\b heading 1;}{\s2 Quote;}}{\info{\title Traps}{\author Ann}}{\header Page 7}
\pard\plain\s1\b \'dcberschrift\par\pard\plain Text with {\field{\*\fldinst HYPERLINK "https://example.org/source"}
{\fldrslt a source}}{\super\chftn{\footnote\pard\plain {\super\chftn} The note.}}, {\*\atrfstart 1}a {\b claim}
 \u-10179?\u-8704?{\*\atrfend 1}{\*\atnid A}{\*\atnauthor Ann}\chatn{\*\annotation{\*\atnref 1}\pard claim: sure?},
 {\f1\'cf\'f0\'e8\'e2\'e5\'f2}, H{\sub 2}O\tab a tab\line a line.{\v secret}
{\shp{\*\shpinst{\shptxt\pard A box.\par}}{\shprslt\pard A box.\par}}\par
{\listtext\tab 1.\tab}\pard\ls1 one\par{\listtext\tab a)\tab}\ilvl1 one a\par\pard\s2 A quotation\par
\trowd\cellx1\cellx2\pard\intbl left\cell right\par below\cell\row\pard The end.\par}"""

DOCUMENTS: Final[dict[str, bytes]] = {
    "traps.docx": _traps(),
    "traps.odt": odt(*_odt()[:2], meta=_odt()[2]),
    "flat.fodt": fodt(*_odt()),
    "traps.rtf": _RTF,
}


def by_python_docx() -> bytes:
    """A document as the library writes it, with its own template."""
    import docx as library

    document = library.Document()
    document.core_properties.title, document.core_properties.author = "An article", "Ann"
    document.add_heading("An article", 0)
    document.add_heading("First part", 1)
    paragraph = document.add_paragraph("The harbour ")
    paragraph.add_run("is closed").bold = True
    paragraph.add_run(", says the mayor.\tSo be it.\nA line.")
    comment = document.add_comment(paragraph.runs[1], text="claim", author="Ann", initials="A")
    comment._comment_elm.date = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    for words, named in (("bread", "List Bullet"), ("first", "List Number"), ("second", "List Number")):
        document.add_paragraph(words, style=named)
    document.add_paragraph("We shall see.", style="Intense Quote")
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 2).text = "corner"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


if __name__ == "__main__":
    for name, data in {**DOCUMENTS, "article.docx": by_python_docx()}.items():
        ending = name.rpartition(".")[2]
        (GOLDEN / ("odt" if ending == "fodt" else ending) / name).write_bytes(data)
