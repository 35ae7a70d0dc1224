"""The files of a brat collection: each .ann with its .txt, and the names that an export of ours has put beside them."""

from collections import Counter
from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats import encoding
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.importers.brat.lines import Lines
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.jsonish import parsed
from rubricate.formats.reader import bare

_NAME: Final = "brat"
_NAMES: Final = "names.json"


def knows(bundle: Bundle) -> bool:
    """By an .ann, alone or in the folder."""
    try:
        if bundle.main and not bundle.is_zip:
            return bundle.ending == "ann"
        return any(name.casefold().endswith(".ann") for name in bundle.unpacked().files)
    except (Unreadable, OSError, KeyError):
        return False


def read(bundle: Bundle) -> FoundFile:
    """All documents with their annotations. Raises BadContent, Damaged, Unsafe."""
    found = Collecting(_NAME)
    whole = bundle.unpacked()
    names = sorted(name for name in whole.files if name.casefold().endswith(".ann"))
    if not names:
        raise BadContent(bundle.name, _NAME, "no .ann file")
    called = Counter(bare(name) for name in names)
    for name in names:
        stem = name[:-4]
        text = None
        for ending in (".txt", ".TXT"):
            if text is None and stem + ending in whole.files:
                text = _text(whole.files[stem + ending], stem + ending)
            elif text is None and bundle.main:
                beside = bundle.beside(ending[1:])
                text = _text(beside, stem + ending) if beside is not None else None
        known = _names(whole, name)
        found.document(stem, bare(stem) if called[bare(name)] == 1 else stem, text)
        Lines(found, stem, text, known, bundle.name, name).take(_text(whole.files[name], name))
    return found.file()


def _text(data: bytes, name: str) -> str:
    """Letters as they are, line ends and all. Raises BadContent."""
    guess = encoding.guess(data)
    try:
        return encoding.decode(data, "utf-8" if guess is None else guess.encoding, name)
    except Unreadable as bad:
        raise BadContent(name, _NAME, "its encoding is not known") from bad


def _names(whole: Bundle, name: str) -> dict[str, str]:
    """The names that those in the .ann stand for; none where nobody says."""
    folder = name.rpartition("/")[0]
    place = f"{folder}/{_NAMES}" if folder else _NAMES
    try:
        tree = parsed(whole.files[place].decode("utf-8"), place, _NAME)
    except (KeyError, UnicodeDecodeError, Unreadable, OSError):
        return {}
    return {key: one for key, one in tree.items() if isinstance(one, str)} if isinstance(tree, dict) else {}
