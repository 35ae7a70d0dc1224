""".po and .mo: what is written is read again, and what is read by gettext is what stands there."""

import gettext
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tools import po

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1)
HEAD = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"


def one(entry: po.Entry) -> po.Catalogue:
    return po.Catalogue(("# Ours.",), HEAD, (entry,))


def spoken(catalogue: po.Catalogue) -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(po.compiled(catalogue)))


@given(WORDS, WORDS)
def test_what_is_written_is_read_and_spoken(english: str, other: str) -> None:
    catalogue = one(po.Entry(english, None, (other,), ("gui/a.py", "gui/b.py"), ("# why", "#. field"), fuzzy=False))
    assert po.read(po.written(catalogue)) == catalogue
    assert spoken(catalogue).gettext(english) == other


def test_plurals() -> None:
    catalogue = one(po.Entry("{n} tag", "{n} tags", ("{n} Code", "{n} Codes"), ("a.py",)))
    assert po.read(po.written(catalogue)) == catalogue
    assert [spoken(catalogue).ngettext("{n} tag", "{n} tags", n) for n in (1, 2)] == ["{n} Code", "{n} Codes"]


def test_a_text_in_several_lines_is_one() -> None:
    text = 'msgid ""\nmsgstr "A: b\\n"\n\nmsgid ""\n"one "\n"two"\nmsgstr ""\n"eins "\n"zwei"\n'
    assert po.read(text).entries == (po.Entry("one two", None, ("eins zwei",)),)


@pytest.mark.parametrize("entry", [po.Entry("a", None, ("b",), fuzzy=True), po.Entry("a", None, ("",))])
def test_what_nobody_has_read_is_not_spoken(entry: po.Entry) -> None:
    assert po.read(po.written(one(entry))) == one(entry)
    assert spoken(one(entry)).gettext("a") == "a"


def test_a_line_that_is_none_is_named() -> None:
    with pytest.raises(ValueError, match="line 4: msgstr b"):
        po.read('msgid ""\nmsgstr ""\nmsgid "a"\nmsgstr b\n')
    with pytest.raises(ValueError, match="begins with"):
        po.read('msgid "a"\nmsgstr "b"\n')
