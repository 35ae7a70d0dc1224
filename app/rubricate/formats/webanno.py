"""WebAnno TSV, for those who write and those who read it: its marks, our layers in it, and what stands for what."""

import re
from typing import Final

NAME: Final = "webanno-tsv"
ENDING: Final = "tsv"

FORMAT: Final = "#FORMAT=WebAnno TSV "
SPANS, CHAINS, RELATIONS = "#T_SP=", "#T_CH=", "#T_RL="
TEXT: Final = "#Text="
SENTENCE_ID: Final = "#Sentence.id="
BASE, ROLE = "BT_", "ROLE_"  # where a relation hangs; what a slot is called
ANY: Final = "uima.tcas.Annotation"

NOTHING: Final = "_"  # no annotation stands here
NULL: Final = "*"  # one stands here and says nothing

LEAD: Final = "before"  # begins the id of a first sentence; behind it the white space that the text begins with, in hex

_RESERVED: Final = re.compile(r"->|[\\\[\]|_;\t\n\r*]")
_NAMED: Final = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\f": "\\f", "\b": "\\b"}
_ESCAPED: Final = re.compile(r"\\(->|.)", re.DOTALL)
_CONTROLS: Final = re.compile("[\\\\\x00-\x0a\x0c-\x1f]")
_SIGNS: Final = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_TEXT_SIGNS: Final = re.compile("\\\\(u[0-9a-fA-F]{4}|[tnrfb\\\\\x00-\x1f])")


def value(words: str) -> str:
    """Words as they stand in a cell; * where there are none."""
    return _RESERVED.sub(lambda sign: _NAMED.get(sign[0]) or f"\\{sign[0]}", words) or NULL


def plain_value(cell: str) -> str:
    """The words that a cell stands for."""
    if "\\" not in cell:
        return cell
    return _ESCAPED.sub(lambda sign: _SIGNS.get(sign[1], sign[1]) if sign[1] in "tnr" else sign[1], cell)


def text(line: str) -> str:
    """A line of a text as it stands behind #Text=."""
    return _CONTROLS.sub(lambda sign: _NAMED.get(sign[0]) or f"\\{sign[0]}", line)


def plain_text(given: str, *, is_java: bool = False) -> str:
    r"""The line that this stands for; with `is_java` (up to version 3.1) \u00e4 stands for a letter too."""
    if "\\" not in given:
        return given
    return _TEXT_SIGNS.sub(lambda sign: _letter(sign[0], is_java=is_java), given)


def _letter(sign: str, *, is_java: bool) -> str:
    if sign[1] == "u":
        return chr(int(sign[2:], 16)) if is_java else sign
    return _SIGNS.get(sign[1], sign[1])
