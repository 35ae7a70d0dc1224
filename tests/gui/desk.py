"""A small project for the tests of models and panels: one text, the four tags, a coder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

from rubricate import resources
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.changes import Step
from rubricate.core.codebook import Tag
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.errors import RubricateError
from rubricate.core.state import Hand, State
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.project import Project

TEXT = "The bridge is closed.\n“Nobody asked us,” said Ada.\nIt costs 9,200 crowns a day, and it is ugly."
CODER = Coder(UUID(int=7), "Coder 1")


class Desk:
    """A project with a hand: `do` a verb as the window does."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.clock = 1_700_000_000_000
        self.refused: list[Exception] = []

    def hand(self) -> Hand:
        self.clock += 1000
        return Hand(CODER, self.clock, uuid4)

    def act(self, verb: Callable[[State, Hand], Step]) -> Step | None:
        """As `gui.session.Session.act` does it."""
        try:
            return self.project.do(verb(self.project, self.hand()))
        except RubricateError as error:
            self.refused.append(error)
            return None

    def add(self, name: str, body: str = TEXT) -> UUID:
        """A document; its id."""
        reading = Reading(name, Text.of(body), Formatting.of(()), Source(f"{name}.txt"))
        self.project.do(actions.add_documents(self.project, self.hand(), [(reading, cut(body, "en"))]))
        return list(self.project.documents)[-1]

    def mark(self, document_id: UUID, words: str, tag: str, note: str = "") -> UUID:
        """An annotation on the first place of the words; its id."""
        start = self.project.text(document_id).index(words)
        span = Span(start, start + len(words))
        verb = actions.annotate(self.project, self.hand(), document_id, span, self.tag(tag).id, note=note)
        return self.project.do(verb).changes[-1].id

    def tag(self, name: str) -> Tag:
        tag = self.project.codebook.named(name)
        assert tag is not None
        return tag


@contextmanager
def desk(folder: Path) -> Iterator[Desk]:
    hand = Hand(CODER, 1_700_000_000_000, uuid4)
    with Project.create(folder / "Test.rubricate", hand, resources.default_tags(uuid4)) as project:
        yield Desk(project)
