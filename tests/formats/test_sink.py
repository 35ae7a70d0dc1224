import pytest

from rubricate.formats import sink as sinks
from rubricate.formats.errors import TooLarge
from rubricate.formats.sink import Sink


def test_a_cell_is_on_one_line_and_keeps_its_columns() -> None:
    sink = Sink("a.docx")
    sink.begin_cell()
    sink.write("a\tb\n")
    sink.end_paragraph()
    sink.end_paragraph()
    sink.write("c", (("strong", ""),))
    sink.line_break()
    sink.tab()
    sink.write("d")
    sink.end_cell(2)
    sink.builder.tab()
    sink.begin_cell()
    sink.end_paragraph()
    sink.write("e")
    sink.end_cell()
    sink.builder.finish("row")
    text, marks = sink.builder.result()
    assert text == "a b  c d\t\te"
    assert [(m.kind, text[m.start : m.end]) for m in marks if m.kind == "strong"] == [("strong", "c")]


def test_outside_of_cells_lines_and_tabs_stay() -> None:
    sink = Sink("a.docx")
    sink.write("a")
    sink.tab()
    sink.write("b")
    sink.line_break()
    sink.write("c")
    sink.pen.lift()
    sink.builder.finish("p")
    assert sink.builder.result()[0] == "a\tb\nc"


def test_too_much_is_said_before_memory_is_full_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sinks, "CHARACTERS_MOST", 10)
    sink = Sink("a.docx")
    sink.write("0123456789")
    with pytest.raises(TooLarge) as raised:
        sink.write("!")
    assert raised.value == TooLarge("a.docx", "characters", 11, 10)
