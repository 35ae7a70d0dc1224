"""Packages of word processors made by hand: the few parts that a test is about, zipped with one time for all."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_ROOTS = {"document": "document", "commentsExtended": "commentsEx"}
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = (
    " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta"))
    + f' xmlns:draw="{_ODF}:drawing:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" xmlns:svg="{_ODF}:svg-compatible:1.0"'
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:version="1.3"'
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip with these files, the same bytes each time."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, body in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, body)
    return out.getvalue()


def docx(body: str, relations: str = "", *, strict: bool = False, **parts: str) -> bytes:
    """A DOCX of this body. `parts` are inner XML by their kind: styles, numbering, footnotes, comments …

    `core` is the inner XML of the facts, `relations` are further relations of the main part.
    """
    named = {kind: xml for kind, xml in parts.items() if kind != "core"}
    links = "".join(_relation(n, kind, f"{kind}.xml") for n, kind in enumerate(named)) + relations
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_P}/content-types"/>',
        "_rels/.rels": _relations(
            _relation(0, "officeDocument", "word/main.xml")
            + f'<Relationship Id="c" Type="{_P}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        ),
        "word/_rels/main.xml.rels": _relations(links),
        "word/main.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
    }
    for kind, xml in named.items():
        root = f"w15:{_ROOTS[kind]}" if kind in _ROOTS else f"w:{kind}"
        files[f"word/{kind}.xml"] = f"<{root} {_SPACES}>{xml}</{root}>"
    if "core" in parts:
        files["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{_P}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{parts["core"]}</cp:coreProperties>'
        )
    if strict:
        files = {name: str(xml).replace(W, STRICT).replace(R, STRICT_R) for name, xml in files.items()}
    return zipped(files)


def hyperlink(key: str, address: str) -> str:
    """A relation to an address outside."""
    return f'<Relationship Id="{key}" Type="{R}/hyperlink" Target="{address}" TargetMode="External"/>'


def p(text: str = "", style: str = "", *, props: str = "", inner: str = "") -> str:
    """A paragraph with one run of text, or with these runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    head = f"<w:pPr>{named}{props}</w:pPr>" if named or props else ""
    return f"<w:p>{head}{r(text) if text else ''}{inner}</w:p>"


def r(text: str, props: str = "") -> str:
    """A run."""
    head = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def style(key: str, name: str, inner: str = "", *, kind: str = "paragraph", based: str = "") -> str:
    """A style."""
    above = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{above}{inner}</w:style>'


def odt(body: str, automatic: str = "", styles: str = "", meta: str = "", **parts: str) -> bytes:
    """An ODT of this text; `parts` are further files, with "__" for a slash."""
    files: dict[str, str | bytes] = {
        "mimetype": ODT_TYPE,
        "content.xml": f"<office:document-content {_ODF_SPACES}>{_automatic(automatic)}{_body(body)}"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {_ODF_SPACES}><office:styles>{styles}</office:styles>"
        "</office:document-styles>",
        "meta.xml": f"<office:document-meta {_ODF_SPACES}>{_meta(meta)}</office:document-meta>",
    }
    return zipped({**files, **{name.replace("__", "/"): xml for name, xml in parts.items()}})


def fodt(body: str, automatic: str = "", meta: str = "") -> bytes:
    """The same in one flat file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_ODF_SPACES} office:mimetype="{ODT_TYPE}">'
        f"{_meta(meta)}{_automatic(automatic)}{_body(body)}</office:document>"
    ).encode()


def _relation(n: int, kind: str, target: str) -> str:
    space = "http://schemas.microsoft.com/office/2011/relationships" if kind == "commentsExtended" else R
    return f'<Relationship Id="n{n}" Type="{space}/{kind}" Target="{target}"/>'


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_P}/relationships">{inner}</Relationships>'


def _automatic(inner: str) -> str:
    return f"<office:automatic-styles>{inner}</office:automatic-styles>"


def _body(inner: str) -> str:
    return f"<office:body><office:text>{inner}</office:text></office:body>"


def _meta(inner: str) -> str:
    return f"<office:meta>{inner}</office:meta>"
