"""A process that adds marks and says what was acknowledged: as fast as it can, or one for each line it is sent.

Run by test_processes, which kills it.
"""

import sys
from pathlib import Path
from uuid import uuid4

from rubricate.core import actions
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project


def main(path: Path, *, asked: bool) -> None:
    with Project.open(path) as project:
        hand = Hand(next(iter(project.coders.values())), 5_000, uuid4)
        document = list(project.documents)[-1]
        tag = next(iter(project.codebook))
        n = len(project.annotations(document))
        while not asked or sys.stdin.readline():
            span = Span(n % 100, n % 100 + 1 + n // 100)
            made = actions.annotate(project, hand, document, span, tag)
            print(project.do(made).changes[-1].id, flush=True)
            n += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), asked=sys.argv[2] == "asked")
