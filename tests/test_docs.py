"""What the documents point at exists, and what they tell people to type works."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rubricate.cli.program import program
from rubricate.gui.commands import menus, plain
from rubricate.words import install

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "packaging").glob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
ARTICLE = """# On the bridge

The council closed the bridge in May. Traffic fell by half. Some say that this was the plan, and that nobody in the town
hall will ever admit it in public.
"""
MARKS = "document,start,end,tag\narticle,15,52,claim\n"

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def words(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    titles = re.findall(r"^#+ (.+)$", words(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@each_page
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)\s]+)[^)]*\)", words(page)) if "://" not in link]
    for link in links:
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@each_page
def test_every_command_of_a_menu_that_is_named_is_there(page: Path) -> None:
    install("de" if page.parent.name == "de" else "none")
    try:
        there = {f"{plain(menu.title)} > {plain(c.text)}" for menu in menus() for c in menu.commands}
    finally:
        install("none")
    text = " ".join(words(page).split())
    named = {name.removesuffix("…") for name in re.findall(r"\*([A-Z]\w+ > [^*]+)\*", text)}
    assert named <= there


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_is_listed_under_its_title_and_says_why_what_and_what_follows(page: Path) -> None:
    number, _, title = words(page).splitlines()[0].removeprefix("# ").partition(" ")
    assert page.name.startswith(f"{number}-")
    assert f"| [{number}]({page.name}) | {title} |" in words(page.parent / "README.md")
    parts = [words(page).find(f"**{part}.**") for part in ("Context", "Decision", "Consequence")]
    assert -1 < parts[0] < parts[1] < parts[2]


def test_the_commands_of_the_readme_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "marks.csv").write_text(MARKS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    lines = re.findall(r"^    rubricate (.+)$", words(ROOT / "README.md"), re.MULTILINE)
    assert {line.split()[0] for line in lines} == {"new", "add", "tag", "search", "autotag", "export", "info"}
    for line in lines:
        done = CliRunner().invoke(program, shlex.split(line))
        assert done.exit_code == 0, f"rubricate {line}\n{done.output}"
    assert (tmp_path / "out" / "annotations.csv").exists()


def test_every_option_that_users_are_told_of_is_one() -> None:
    commands = [[command.name or ""] for command in program.registered_commands]
    groups = [(group.name or "", group.typer_instance) for group in program.registered_groups]
    commands += [[name, below.name or ""] for name, group in groups if group for below in group.registered_commands]
    helps = (CliRunner().invoke(program, [*names, "--help"], terminal_width=200).output for names in commands)
    known = set(re.findall(r"--[a-z-]+", " ".join(helps))) | {"--headless"}  # that one is of dev.py
    pages = [ROOT / "README.md", ROOT / "docs" / "csv.md", *(ROOT / "docs" / "manual").glob("*.md")]
    named = {option for page in pages for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", words(page))}
    assert "--occurrence" in named
    assert named <= known
