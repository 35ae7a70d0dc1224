import io
import zipfile

import pytest

from rubricate.core.document import Reading
from rubricate.formats import registry
from rubricate.formats.epub import read
from rubricate.formats.errors import Damaged, OnlyPictures, Protected
from tests.formats.mutations import survives
from tests.formats.packages import zipped
from tests.formats.test_golden import check_sound

CONTAINER = '<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>'
FONT = "http://www.idpf.org/2008/embedding"


def book(chapters: dict[str, str], spine: str = "", **more: str) -> bytes:
    """A book; `spine` in place of all chapters in order; `more` are files of META-INF without their ending."""
    names = list(chapters)
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(names)
    )
    order = spine or "".join(f'<itemref idref="c{n}"/>' for n in range(len(names)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>A book</dc:title><dc:creator>Ann</dc:creator><dc:language>de</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        file.writestr("META-INF/container.xml", CONTAINER)
        file.writestr("O/b.opf", package)
        for name, body in chapters.items():
            file.writestr(
                f"O/{name.replace('%20', ' ')}",
                f'<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>',
            )
        for name, text in more.items():
            file.writestr(f"META-INF/{name}.xml", text)
    return out.getvalue()


def of(data: bytes) -> Reading:
    reading = read(data, "a.epub")
    check_sound(reading)
    return reading


def test_chapters_come_in_the_order_of_the_book() -> None:
    data = book(
        {"b%20b.xhtml": "<h1>One</h1><p>a <em>b</em><a id='x'/> c</p>", "a.xhtml": "<p>Two&nbsp;two \U0001f600</p>"}
    )
    reading = of(data)
    assert reading.text.body == "One\na b c\nTwo\u00a0two \U0001f600"
    assert [m.kind for m in reading.formatting.marks if m.kind in ("h1", "em")] == ["h1", "em"]
    assert dict(reading.variables) == {"title": "A book", "author": "Ann", "language": "de"}
    assert registry.read(data, "a.txt").source.reader == "epub"


def test_what_stands_aside_and_what_is_missing() -> None:
    spine = '<itemref idref="c1" linear="no"/><itemref idref="c0"/><itemref idref="c2"/>'
    data = book({"a.xhtml": "<p>One</p>", "b.xhtml": "<p>Aside</p>", "../../c.xhtml": "<p>Outside</p>"}, spine)
    assert of(data).text.body == "One"
    assert of(data).warnings == ("epub_chapters_lost 1",)


def test_a_lock_is_said_but_fonts_may_be_locked() -> None:
    locked = '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
    assert of(book({"a.xhtml": "<p>One</p>"}, encryption=locked.format(FONT))).text.body == "One"
    with pytest.raises(Protected) as caught:
        of(book({"a.xhtml": "<p>One</p>"}, encryption=locked.format("aes")))
    assert caught.value == Protected("a.epub", "drm")


def test_pictures_alone_and_damage_are_said() -> None:
    with pytest.raises(OnlyPictures):
        of(book({"a.xhtml": "<p/>"}))
    for data in (b"words", book({})):
        with pytest.raises(Damaged):
            of(data)


@pytest.mark.fuzz
def test_any_damage_gives_a_text_or_a_reason() -> None:
    survives(of, book({"a.xhtml": "<p>One <b>two</b></p>" * 5, "b.xhtml": "<p>Two</p>"}), "epub")


def test_all_authors_of_a_book_are_told() -> None:
    data = book({"a.xhtml": "<p>x</p>"})
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    second = b"</dc:creator><dc:creator> B\xc3\xa9a\n Cole </dc:creator>"
    parts["O/b.opf"] = parts["O/b.opf"].replace(b"</dc:creator>", second)
    assert of(zipped(dict(parts))).variables["author"] == "Ann | Béa Cole"
