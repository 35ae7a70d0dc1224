"""The sentences of the program are read from its source."""

import pytest

from tests.tools import spoken


def test_the_programs_sentences_are_all_literals():
    found = spoken.sentences()
    assert ("Tagged as {tag}.", None) in found or ("tag as {tag}", None) in found
    assert ("{n} annotation", "{n} annotations") in found


def test_a_sentence_that_is_handed_over_is_named(tmp_path):
    (tmp_path / "a.py").write_text("tr(sentence)\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.py:1"):
        spoken.sentences(tmp_path)


def test_it_is_said_where_a_sentence_stands(tmp_path):
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text('tr("Close")\nwords.trn("{n} a", "{n} as", 2)\n', encoding="utf-8")
    assert spoken.places(tmp_path) == {("Close", None): ["a.py", "b.py"], ("{n} a", "{n} as"): ["a.py", "b.py"]}
