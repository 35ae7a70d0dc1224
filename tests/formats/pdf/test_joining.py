from rubricate.formats.pdf.joining import Joining


def test_scripts_without_spaces_go_on_without_one() -> None:
    joining = Joining(["中文"])
    assert joining.between("ภาษา", "ไทย") == (0, "")
    assert joining.between("中文", "中文") == (0, "")
    assert joining.between("ខ្មែរ", "ខ្មែរ") == (0, "")
    assert joining.between("한국", "한국") == (0, " ")


def test_between_ideographs_and_latin_letters_the_document_says_what_is_usual() -> None:
    assert Joining(["数字1234和英文", "单词Hello"]).between("单词Hello", "这样") == (0, "")
    assert Joining(["数字 1234 和英文", "单词 Hello"]).between("单词 Hello", "这样") == (0, " ")
    assert Joining(["中文", "English"]).between("English", "中文") == (0, " ")
