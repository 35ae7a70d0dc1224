"""The program behind its windows."""

from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program


def test_quitting_closes_every_window(program: Program, window: MainWindow) -> None:
    program.new_window().show()
    window.commands["file.quit"].trigger()
    assert program.windows() == ()


def test_what_goes_wrong_is_said_in_every_window(program: Program, window: MainWindow) -> None:
    program.say_everywhere("Something went wrong here.", "details")
    assert window.status.answer() == "Something went wrong here."
    assert window.messages.all()[-1].details == "details"
