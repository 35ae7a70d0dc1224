"""A process that adds marks until it is killed, and says what was acknowledged. Run by test_processes."""

import sys
from pathlib import Path
from uuid import uuid4

from rubricate.core import actions
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project


def main(path: Path) -> None:
    with Project.open(path) as project:
        hand = Hand(next(iter(project.coders.values())), 5_000, uuid4)
        document = list(project.documents)[-1]
        tag = next(iter(project.codebook))
        n = len(project.annotations(document))
        while True:
            span = Span(n % 100, n % 100 + 1 + n // 100)
            made = actions.annotate(project, hand, document, span, tag)
            print(project.do(made).changes[-1].id, flush=True)
            n += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
