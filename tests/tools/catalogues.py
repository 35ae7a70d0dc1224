"""Keeps the catalogues of resources/i18n in step with the program: LANGUAGE/LC_MESSAGES/rubricate.po and its .mo.

    python -m tests.tools.catalogues update     # new sentences in, gone ones out, .mo made; then says what is to write
    python -m tests.tools.catalogues check      # only says it

A new sentence has no translation. One that is much like a sentence which is gone gets the translation of that one,
marked "fuzzy": read it, mend it, take the mark away.
"""

import difflib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tests.tools import po, spoken
from tests.tools.spoken import Sentence

FOLDER = Path(__file__).parents[2] / "resources" / "i18n"
NAME = "LC_MESSAGES/rubricate.po"
LIKE = 0.8
_FIELD = re.compile(r"\{\w*\}")
_KEY = re.compile(r"&(?=[^\W_])")
_ENDS = ("…", ".", "?", "!", ":", ",")


def files(folder: Path = FOLDER) -> list[Path]:
    """The .po files there are."""
    return sorted(folder.glob(f"*/{NAME}"))


def updated(catalogue: po.Catalogue, said: Mapping[Sentence, Sequence[str]]) -> po.Catalogue:
    """The catalogue with the sentences that are said and no others, in the order of the source."""
    known = {entry.sentence: entry for entry in catalogue.entries}
    gone = {entry.one: entry for sentence, entry in known.items() if sentence not in said and any(entry.forms)}
    entries = []
    for sentence, places in said.items():
        entry = known.get(sentence) or _new(sentence, gone)
        entries.append(replace(entry, places=tuple(places)))
    return replace(catalogue, entries=tuple(entries))


def _new(sentence: Sentence, gone: Mapping[str, po.Entry]) -> po.Entry:
    """An entry without translation, or with that of a sentence that is gone and was much like it."""
    one, many = sentence
    for name in difflib.get_close_matches(one, gone, n=1, cutoff=LIKE):
        forms, notes = gone[name].forms, gone[name].notes
        return po.Entry(one, many, forms[:1] if many is None else (forms * 2)[:2], notes=notes, fuzzy=True)
    return po.Entry(one, many, ("",) if many is None else ("", ""))


def faults(catalogue: po.Catalogue, said: Mapping[Sentence, Sequence[str]]) -> Iterator[str]:
    """What is wrong with a catalogue, a line each; nothing for one that is whole."""
    counts = Counter(entry.one for entry in catalogue.entries)
    known = {entry.sentence for entry in catalogue.entries}
    for sentence, places in said.items():
        if sentence not in known:
            yield f"missing ({', '.join(places)}): {sentence[0]}"
    for entry in catalogue.entries:
        if entry.sentence not in said:
            yield f"said nowhere: {entry.one}"
        elif counts[entry.one] > 1:
            yield f"twice, or once with trn and once with tr ({', '.join(entry.places)}): {entry.one}"
        else:
            yield from (f"{fault}: {entry.one}" for fault in _entry_faults(entry))


def _entry_faults(entry: po.Entry) -> Iterator[str]:
    if entry.fuzzy:
        yield "fuzzy: to be read and mended"
    if len(entry.forms) != (1 if entry.many is None else 2):
        yield "another number of forms"
        return
    if not all(entry.forms):
        yield f"not translated ({', '.join(entry.places)})"
        return
    for english, form in zip((entry.one, entry.many), entry.forms, strict=False):
        yield from _form_faults(english or "", form)


def _form_faults(english: str, form: str) -> Iterator[str]:
    if sorted(set(_FIELD.findall(english))) != sorted(set(_FIELD.findall(form))):
        yield "other {fields}"
    if len(_KEY.findall(english)) != len(_KEY.findall(form)):
        yield "the & of its key"
    if english[: len(english) - len(english.lstrip())] != form[: len(form) - len(form.lstrip())]:
        yield "blanks before it"
    if english[len(english.rstrip()) :] != form[len(form.rstrip()) :]:
        yield "blanks behind it"
    if english.count("\n") != form.count("\n"):
        yield "other lines"
    if "..." in form or any(english.rstrip().endswith(end) != form.rstrip().endswith(end) for end in _ENDS):
        yield "another end"
    if form.count("„") != form.count("“") or '"' in form or "”" in form:
        yield "quotation marks are not „…“"


def main(arguments: Sequence[str]) -> int:
    """The program: 0 where every catalogue is whole."""
    said, wrong = spoken.places(), 0
    for file in files():
        catalogue = po.read(file.read_text(encoding="utf-8"))
        if "update" in arguments:
            catalogue = updated(catalogue, said)
            file.write_text(po.written(catalogue), encoding="utf-8", newline="\n")
            file.with_suffix(".mo").write_bytes(po.compiled(catalogue))
        for fault in faults(catalogue, said):
            wrong += 1
            print(f"{file.parts[-3]}: {fault}")
        print(f"{file.parts[-3]}: {len(catalogue.entries)} sentences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
