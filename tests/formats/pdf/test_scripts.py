"""Articles in many scripts as a program prints them: what was written is read again, in its order and paragraphs."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from rubricate.formats.pdf.extracting import LINE_BY_LINE
from rubricate.formats.pdf.reading import REFLOWED, reading
from tests.formats.pdf.of_qt import printed, shows
from tests.formats.test_golden import check_sound

SENTENCES = {
    "Arabic": "قالت الحكومة يوم الاثنين إن الجسر الجديد سيكلف 41 مليون دولار، وإن العمل فيه سيبدأ في الربيع القادم. ",
    "Arabic with Latin": "هذا نص عربي، مع رقم 123 وكلمات English في الداخل. ",
    "Persian": "دولت روز دوشنبه گفت که پل جدید چهل و یک میلیون دلار هزینه دارد. ",
    "Hebrew": "הממשלה אמרה ביום שני כי הגשר החדש יעלה 41 מיליון דולר, וכי העבודה עליו תתחיל באביב הבא. ",
    "Hebrew with Latin": "זה טקסט בעברית, עם מספר 123 ומילים English בתוך. ",
    "Chinese": "政府星期一表示，新桥将耗资四千一百万元，工程将于明年春天开始。",
    "Japanese": "政府は月曜日、新しい橋の建設費が四千百万円になり、来年の春に着工すると発表した。",
    "Korean": "정부는 월요일에 새 다리를 짓는 데 사천백만 원이 들며 내년 봄에 공사를 시작한다고 밝혔다. ",
    "Russian": "Правительство заявило в понедельник, что новый мост обойдётся после выборов в сорок один миллион. ",
    "Greek": "Η κυβέρνηση είπε τη Δευτέρα ότι η νέα γέφυρα θα κοστίσει σαράντα ένα εκατομμύρια. ",
    "Vietnamese": "Chính phủ cho biết hôm thứ Hai rằng cây cầu mới sẽ tốn bốn mươi mốt triệu. ",
}


@pytest.mark.parametrize("script", SENTENCES)
def test_what_was_printed_is_read(script: str, qapp: QApplication) -> None:
    del qapp  # fonts need it
    sentence, font = SENTENCES[script], QFont("DejaVu Sans", 11)
    if not shows(sentence, font):
        pytest.skip(f"No font of this machine has the letters of {script}.")
    article = [(sentence * 7).strip(), sentence.strip(), (sentence * 5).strip()]
    data = printed(article, font)
    found = reading(data, "a.pdf", REFLOWED)
    check_sound(found)
    assert found.text.body.split("\n") == article
    assert found.warnings == ()
    by_line = reading(data, "a.pdf", LINE_BY_LINE)
    joint = "" if script in ("Chinese", "Japanese") else " "
    assert by_line.text.body.replace("\n", joint) == joint.join(article)


def test_pages_are_counted_and_a_sentence_goes_on_over_them(qapp: QApplication) -> None:
    del qapp
    sentence, font = SENTENCES["Japanese"].replace("。", "、"), QFont("DejaVu Sans", 11)
    if not shows(sentence, font):
        pytest.skip("No font of this machine has the letters of Japanese.")
    article = [sentence * 120]
    found = reading(printed(article, font, numbered=True), "a.pdf", REFLOWED)
    assert found.text.body.split("\n") == article
    pages = [mark for mark in found.formatting.marks if mark.kind == "page"]
    assert [mark.value for mark in pages] == [str(n) for n in range(1, len(pages) + 1)]
    assert len(pages) > 1
