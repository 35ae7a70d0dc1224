import pytest

from rubricate.formats.markdown.front_matter import front_matter


def test_facts_and_the_rest() -> None:
    text = "---\ntitle: 'A: b'\ntags:\n  - x\n  - y\nempty:\n---\nBody\n---\n"
    assert front_matter(text) == ({"title": "A: b", "tags": "x | y", "empty": ""}, "Body\n---\n")


@pytest.mark.parametrize(
    "text",
    [
        "Breaking: the mayor resigns\n",
        "---\nno fact at all, just words\n---\nBody",
        "---\ntitle: never closed\nBody",
        "---\n---\nBody",
        "\n---\ntitle: not at the head\n---\n",
        "",
    ],
)
def test_without_facts_nothing_is_taken(text: str) -> None:
    assert front_matter(text) == ({}, text)


def test_a_language_is_a_code() -> None:
    assert front_matter("---\nlang: de-AT\n---\n")[0] == {"language": "de-AT"}
    assert front_matter("---\nlanguage: Old Norse\n---\n")[0] == {"language name": "Old Norse"}
