"""Facts at the head of a Markdown file, between two lines of three dashes.

Only there: python-markdown's own extension also takes a first line like "Breaking: the mayor resigns" for a fact.
"""

import re
from typing import Final

_HEAD: Final = re.compile(r"---[ \t]*\n(?P<inner>(?:.*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FACT: Final = re.compile(r"([A-Za-z][\w -]{0,60}?)\s*:(?:\s+(.*))?$")
_ITEM: Final = re.compile(r"\s*-\s+(.*)$")
_FURTHER: Final = re.compile(r"\s+(\S.*)$")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SEVERAL: Final = " | "


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The facts and the rest. Several values of one are joined by " | "; without facts the text comes back whole."""
    head = _HEAD.match(text)
    if head is None:
        return {}, text
    facts: dict[str, list[str]] = {}
    key = ""
    for line in head["inner"].splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        fact = _FACT.match(line)
        further = _ITEM.match(line) or _FURTHER.match(line)
        if fact:
            key = fact[1].strip().lower()
            facts.setdefault(key, []).extend(_values(fact[2] or ""))
        elif key and further:
            facts[key].extend(_values(further[1]))
        else:
            return {}, text
    if not facts:
        return {}, text
    return _named({key: _SEVERAL.join(values) for key, values in facts.items()}), text[head.end() :]


def _values(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(part) for part in value[1:-1].split(",") if part.strip()]
    return [_unquoted(value)] if value else []


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _named(facts: dict[str, str]) -> dict[str, str]:
    """`lang` is the language where it is a code; a language that is none goes by another name."""
    if "lang" in facts and "language" not in facts:
        facts["language"] = facts.pop("lang")
    if "language" in facts and not _LANGUAGE.fullmatch(facts["language"]):
        facts["language name"] = facts.pop("language")
    return facts
