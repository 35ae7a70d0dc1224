"""The job of the program without a screen, on the sample article: `python3 dev.py run --headless`.

Makes a project from a file, tags spans by quote and by position, and exports; each command is shown before it runs.
"""

import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

from rubricate import resources

PLACE = Path("build") / "headless"
PROGRAM = Path(sysconfig.get_path("scripts")) / "rubricate"


def rubricate(*words: str | Path) -> None:
    """Shows and runs one command; ends with its exit code when it fails."""
    arguments = [str(word) for word in words]
    print("$ rubricate " + shlex.join(arguments), flush=True)
    code = subprocess.run([PROGRAM, *arguments], check=False).returncode
    if code:
        sys.exit(code)


def free_place() -> Path:
    """A folder that doesn't exist yet: what an earlier run made is kept."""
    count = 1
    while (place := PLACE / str(count)).exists():
        count += 1
    return place


def main() -> None:
    place = free_place()
    place.mkdir(parents=True)
    project, document = place / "sample.rubricate", resources.sample()
    rubricate("new", project)
    rubricate("add", project, document)
    tag = ("tag", project, "--document", document.stem)
    rubricate(*tag, "--span", "0:27", "--tag", "claim", "--note", "The headline has judged already.")
    rubricate(*tag, "--quote", "Some 17,400 cars a day push through Quay Street", "--tag", "statistic")
    rubricate(*tag, "--quote", "“We breathe what they leave behind,”", "--tag", "quote")
    rubricate("export", project, place / "csv")
    rubricate("info", project)
    print(f"The project and its annotated CSV are in {place.resolve()}")


if __name__ == "__main__":
    main()
