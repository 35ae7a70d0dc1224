import pytest

from rubricate.formats.field_codes import meaning


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (" PAGE ", (True, "")),
        (" pageref _Toc1 \\h ", (True, "")),
        (' HYPERLINK "https://example.org/a b" ', (False, "")),
        (' HYPERLINK "https://example.org/a" \\t "_blank"', (False, "https://example.org/a")),
        ("hyperlink mailto:a@example.org", (False, "mailto:a@example.org")),
        (' HYPERLINK \\l "here" ', (False, "")),
        (' HYPERLINK "javascript:x" ', (False, "")),
        ("AUTHOR", (False, "")),
        ("", (False, "")),
    ],
)
def test_numbers_of_pages_are_silent_and_safe_addresses_are_links(code: str, wanted: tuple[bool, str]) -> None:
    assert meaning(code) == wanted
