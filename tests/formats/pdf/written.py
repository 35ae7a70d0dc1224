"""PDF files written by hand, so that every place and every letter of them is known."""

from collections.abc import Mapping, Sequence

Piece = tuple[float, float, float, str]  # x, y, size, words

_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
%d beginbfchar
%sendbfchar
endcmap end end"""


def pdf(
    *pages: Sequence[Piece],
    link: str = "",
    rotate: int = 0,
    angle: str = "1 0 0 1",
    letters: Mapping[str, str] | None = None,
) -> bytes:
    """A PDF with these words in Helvetica; `link` is an address over all of the first page.

    `letters` says for letters of it which UTF-16 they stand for, in hexadecimal.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids: list[int] = []
    for page in pages:
        drawn = b"".join(_shown(piece, angle) for piece in page)
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(drawn), drawn))
        content = len(objects)
        beside = b"/Annots [%s]" % _link(link) if link and not kids else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents %d 0 R %s"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (rotate, content, beside)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    if letters:
        named = b"".join(b"<%02X> <%s>\n" % (ord(sign), code.encode()) for sign, code in letters.items())
        table = _TO_UNICODE % (len(letters), named)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(table), table))
        objects[2] = objects[2].replace(b">>", b"/ToUnicode %d 0 R >>" % len(objects))
    return whole(objects)


def whole(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """The file of these objects, numbered from 1; the first is its catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return b"%sxref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        out, count, table, count, trailer, len(out),
    )  # fmt: skip


def lines(*texts: str, x: float = 72, y: float = 760, size: float = 11, step: float = 14) -> list[Piece]:
    """Lines one below the other."""
    return [(x, y - step * n, size, text) for n, text in enumerate(texts)]


def _shown(piece: Piece, angle: str) -> bytes:
    x, y, size, text = piece
    letters = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %g Tf %s %g %g Tm (%s) Tj ET\n" % (size, angle.encode(), x, y, letters)


def _link(address: str) -> bytes:
    return b"<< /Type /Annot /Subtype /Link /Rect [0 750 595 780] /A << /S /URI /URI (%s) >> >>" % address.encode()
