import pytest

from rubricate.core.guess import guess_language
from tests.core.test_sentences import CASES, MARK


@pytest.mark.parametrize("code", sorted({code for code, _ in CASES}))
def test_the_sentences_of_each_language(code: str) -> None:
    text = "\n".join(line.replace(MARK, "") for name, line in CASES if name == code)
    assert guess_language(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ""),
        ("12 + 30 = 42 😀", ""),
        ("Rubricate", ""),
        ("Il gatto è sul tavolo e non si muove per la paura del cane", "it"),
        ("O gato não está na mesa, mas os cães estão na rua com uma bola", "pt"),
        ("Це його їжа і вона є смачною", "uk"),
        ("یہ ایک بڑا گھر ہے", "ur"),
        ("این یک کتاب بزرگ است که پدر من خرید", "fa"),
    ],
)
def test_others(text: str, code: str) -> None:
    assert guess_language(text) == code


def test_a_mixed_beginning_is_decided_by_what_follows() -> None:
    """Titles in two languages say little; the first lines are not taken for the whole then."""
    heads = "The house of the sea and the wind, oder: das Haus und der Wind, die See mit dem Sturm. " * 8
    assert guess_language(heads + "Danach ist es nicht mehr das, was es auf der See für sich war. " * 40) == "de"
