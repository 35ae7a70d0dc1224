"""The rows as they were: folded from the journal, also where something was forgotten for good since."""

from dataclasses import replace

from rubricate.core import actions
from rubricate.core.changes import Change, Step
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.storage import past
from tests.core.world import later

WHOLE = Span(0, 10)


def last(project: Project) -> int:
    return project.history(limit=1)[0].number


def nobody(_done: int, _total: int) -> None:
    """Nobody looks."""


def test_a_fold_reads_no_text_before_it_is_asked(project: Project, hand: Hand) -> None:
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    project.do(actions.annotate(project, hand, document, WHOLE, tag))
    other = list(project.codebook)[1]
    annotation = project.annotations(document)[0]
    project.do(actions.retag(project, later(hand), annotation.id, other))
    with project._store.reading() as connection:
        folded = past.fold(connection, last(project), nobody, lambda: False)
    assert folded is not None
    (texts,) = folded["annotation"].values()
    assert len(texts) == 2
    assert past.fields_of("annotation", texts)["tag_id"] == other.hex


def test_work_that_is_cancelled_gives_nothing(project: Project, hand: Hand) -> None:
    for answers in ([True], [False, True], [False, False, True]):
        asked = iter(answers)
        assert past.store_of(project._store, last(project), hand.new_id, nobody, lambda a=asked: next(a, True)) is None


def test_progress_never_goes_back_and_ends_at_the_end(project: Project, hand: Hand) -> None:
    told: list[tuple[int, int]] = []
    store = past.store_of(project._store, last(project), hand.new_id, lambda *n: told.append(n), lambda: False)
    assert store is not None
    store.close()
    shares = [done / total for done, total in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_what_stands_on_something_forgotten_is_left_out(project: Project, hand: Hand) -> None:
    """An annotation that was removed before its document was forgotten still has its line in the journal."""
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    project.do(actions.annotate(project, hand, document, WHOLE, tag))
    marked = last(project)
    annotation = project.annotations(document)[0]
    project.do(actions.remove(project, later(hand), [annotation.id]))
    project.erase(later(hand, 2), project.documents[document])
    store = past.store_of(project._store, marked, hand.new_id, nobody, lambda: False)
    assert store is not None
    with store.reading() as connection:
        assert connection.execute("SELECT count(*) FROM annotation").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (1,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    store.close()


def test_what_has_no_field_of_today_has_its_default(project: Project, hand: Hand) -> None:
    tag = next(iter(project.codebook.values()))
    change = Change(tag, replace(tag, definition="What is said to be so."))
    project.do(Step("edit_tag", hand.coder.id, 2_000, hand.new_id(), (change,), {"tag": tag.name}))
    fields = past.fields_of("tag", ['{"name": "old"}', '{"definition": "x"}'])
    assert (fields["name"], fields["definition"], fields["revision"]) == ("old", "x", 1)
