"""What the program answered since it was started."""

from rubricate.gui.messages import KEPT, Message, Messages


def test_answers_are_kept_in_their_order() -> None:
    messages = Messages()
    messages.add(1, "Tagged as claim.")
    messages.add(2, "The disk is full.", "errno 28")
    assert messages.all() == (Message(1, "Tagged as claim."), Message(2, "The disk is full.", "errno 28"))


def test_only_the_last_ones() -> None:
    messages = Messages()
    for number in range(KEPT + 3):
        messages.add(number, "said")
    assert [message.at for message in messages.all()] == list(range(3, KEPT + 3))
