"""The pseudo-language takes in every sentence, and every sentence can be taken in."""

from tests.tools import pseudo


def test_fields_and_accelerators_survive():
    text = pseudo.disguised("&Rename {name}")
    assert text.startswith("⟦&Ŕéñåɱé {name}")
    assert text.endswith("⟧")


def test_a_sentence_grows_by_a_third_at_least():
    for sentence, _ in pseudo.sentences():
        assert len(pseudo.disguised(sentence)) >= 1.3 * len(sentence)
