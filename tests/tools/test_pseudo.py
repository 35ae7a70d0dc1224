"""The pseudo-language takes in every sentence, and every sentence can be taken in."""

import pytest

from tests.tools import pseudo


def test_the_programs_sentences_are_all_literals():
    found = pseudo.sentences()
    assert ("Tagged as {tag}.", None) in found or ("tag as {tag}", None) in found
    assert ("{n} annotation", "{n} annotations") in found


def test_fields_and_accelerators_survive():
    text = pseudo.disguised("&Rename {name}")
    assert text.startswith("⟦&Ŕéñåɱé {name}")
    assert text.endswith("⟧")


def test_a_sentence_grows_by_a_third_at_least():
    for sentence, _ in pseudo.sentences():
        assert len(pseudo.disguised(sentence)) >= 1.3 * len(sentence)


def test_a_sentence_that_is_handed_over_is_named(tmp_path):
    (tmp_path / "a.py").write_text("tr(sentence)\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.py:1"):
        pseudo.sentences(tmp_path)
