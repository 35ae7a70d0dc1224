"""Where one is, in words."""

from rubricate.gui.flows.following import place_words

PARAGRAPHS = (0, 10, 12, 30)
SENTENCES = (0, 5, 6, 10, 12, 30)


def test_paragraph_and_sentence() -> None:
    assert place_words(PARAGRAPHS, SENTENCES, 7) == "Paragraph 1 of 2, sentence 2 of 3"
    assert place_words(PARAGRAPHS, SENTENCES, 29) == "Paragraph 2 of 2, sentence 3 of 3"


def test_between_sentences_the_paragraph_is_said() -> None:
    assert place_words(PARAGRAPHS, SENTENCES, 5) == "Paragraph 1 of 2"
