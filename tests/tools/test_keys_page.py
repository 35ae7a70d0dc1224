from tests.tools.keys_page import PAGE, page


def test_the_manual_has_the_keys_of_the_program() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew: python -m tests.tools.keys_page"
