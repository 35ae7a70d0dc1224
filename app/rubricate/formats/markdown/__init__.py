"""Markdown: the text without its mark-up characters, and what they meant as marks beside it."""

import re
from typing import TYPE_CHECKING, Final

from rubricate.core.document import Formatting, Mark, Reading, Text
from rubricate.core.notes import with_line_breaks
from rubricate.core.text import canonical
from rubricate.formats.errors import MARKDOWN_AS_PLAIN
from rubricate.formats.markdown.front_matter import front_matter
from rubricate.formats.markdown.lines import prepared
from rubricate.formats.markdown.walk import Walk
from rubricate.formats.reader import Reader, check_text, decoded, document_name, source_of

if TYPE_CHECKING:
    from markdown import Markdown

# Beyond these python-markdown needs minutes; such a text is no article, and reads well enough as it stands.
_CHARACTERS_MOST: Final = 3_000_000
_BRACKETS_MOST: Final = 2_000
# As in CommonMark: #hashtag is no heading, and the sign of "# C#" belongs to its words.
_HEADING: Final = re.compile(
    r"(?:^|\n)(?P<level>#{1,6})(?=[ \t\n]|$)(?P<header>(?:\\.|[^\\\n])*?)(?:[ \t]+#+)?[ \t]*(?:\n|$)"
)


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """The text and the formatting of a Markdown file; its front matter as variables. Raises formats.errors."""
    found = decoded(data, name, encoding)
    variables, body = front_matter(found.text)
    warnings = found.warnings
    walked = _walk(body)
    if walked is None:
        walked, variables, warnings = Walk.of_plain(found.text), {}, (*warnings, MARKDOWN_AS_PLAIN)
    check_text(name, walked.text)
    text = Text.of(walked.text)
    source = source_of(data, name, READER, found.encoding, text)
    marks = Formatting.of(tuple(sorted(walked.marks)))
    return Reading(document_name(name), text, marks, source, variables, warnings)


def written(markdown: str) -> tuple[str, tuple[Mark, ...]]:
    """The words of a note, a definition …, and their form as marks in order; as it stands where it is a maze."""
    walked = _walk(with_line_breaks(markdown)) or Walk.of_plain(markdown)
    return walked.text, tuple(sorted(walked.marks))


READER: Final = Reader("markdown", 2, ("md", "markdown", "mdown", "mkd"), "text/markdown", read)


def _walk(body: str) -> Walk | None:
    """Text and marks, or None where the text is nested too deeply or is made of brackets."""
    if len(body) > _CHARACTERS_MOST or _is_maze(body):
        return None
    parser = _parser()
    try:
        lines = prepared(body).split("\n")
        for preprocessor in parser.preprocessors:
            lines = preprocessor.run(lines)
        root = parser.parser.parseDocument(lines).getroot()
        assert root is not None
        for treeprocessor in parser.treeprocessors:
            changed = treeprocessor.run(root)
            root = root if changed is None else changed
        walked = Walk.of_tree(root, parser.htmlStash.rawHtmlBlocks)
    except RecursionError:
        return None
    text, _ = canonical(walked.text)
    return walked if text == walked.text else None


def _is_maze(body: str) -> bool:
    """True where one paragraph has so many brackets, stars or ticks that looking for their partners takes minutes."""
    return any(
        sum(block.count(sign) for sign in "[]*_`!<&") > _BRACKETS_MOST
        for block in body.split("\n\n")
        if len(block) > _BRACKETS_MOST
    )


def _parser() -> "Markdown":
    """python-markdown as we use it: HTML is text, nothing is obfuscated, nothing is laid out for a browser."""
    from markdown import Markdown

    from rubricate.formats.markdown.inline import add_inlines

    parser = Markdown(extensions=["tables", "footnotes", "sane_lists", "fenced_code"])
    parser.preprocessors.deregister("html_block")
    parser.treeprocessors.deregister("prettify")
    vars(parser.parser.blockprocessors["hashheader"])["RE"] = _HEADING
    add_inlines(parser)
    return parser
