"""What stands around the text: the boxes that filter, which are the legend too, and the list of all annotations."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from rubricate.core.codebook import Codebook
from rubricate.formats.answers import cell
from rubricate.formats.exporters.html.article import Part, text_of, words_in_form
from rubricate.formats.exporters.html.signs import Cast, Sign
from rubricate.formats.markdown import written
from rubricate.formats.said import Said

_BELOW: Final = 2  # levels: the page's own headings stand above those of a note
_HAS_FORM: Final = re.compile(r"[*_`\[\]<>#~|\\]|^\s*(?:[-+=]|\d+[.)])|\n\s*\n", re.MULTILINE)
_LONGEST: Final = 300  # code points of a quote that are repeated in the list


def filters(cast: Cast, signs: Iterable[Sign], said: Said) -> Iterator[str]:
    """A box for each tag and each coder that is on the page, all of them ticked."""
    counts = Counter(name for sign in signs for name in sign.classes.split())
    if not counts:
        return
    yield f'<section class="filters" aria-label="{escape(said.show)}">'
    yield f"<fieldset><legend>{text_of(said.tags)}</legend>"
    for tag_id, name in cast.tags.items():
        if counts[name]:
            tag = cast.tag(tag_id)
            sample = f'<span class="s {name}" aria-hidden="true">{text_of(tag.letter)}</span>'
            yield _box(name, f"{sample}<span>{text_of(tag.name)}</span>", counts[name])
    yield f"</fieldset><fieldset><legend>{text_of(said.coders)}</legend>"
    for layer_id, name in cast.coders.items():
        if counts[name]:
            yield _box(name, f"<span>{text_of(cast.labels[layer_id])}</span>", counts[name])
    yield "</fieldset></section>"


def listed(cast: Cast, part: Part, said: Said) -> Iterator[str]:
    """The annotations of words in text order; a list without markers, which browsers number slowly."""
    placed = [sign for sign in part.signs.values() if sign.start is not None]
    if placed:
        yield f'<section class="annotations"><h2>{text_of(said.notes)}</h2><ul class="notes">'
        for sign in placed:
            yield from _entry(cast, sign, part, said)
        yield "</ul></section>"


def on_whole(cast: Cast, part: Part, said: Said) -> Iterator[str]:
    """The annotations about the document as a whole, before its text."""
    wholes = [sign for sign in part.signs.values() if sign.start is None]
    if wholes:
        yield f'<section><h2>{text_of(said.whole)}</h2><ul class="notes">'
        for sign in wholes:
            yield from _entry(cast, sign, part, said)
        yield "</ul></section>"


def codebook(book: Codebook, cast: Cast, said: Said) -> Iterator[str]:
    """The tags with their rules."""
    yield f'<section class="book"><h2>{text_of(said.codebook)}</h2><dl>'
    for tag in book.ordered():
        sample = f'<span class="s {cast.tags[tag.id]}" aria-hidden="true">{text_of(tag.letter)}</span>'
        yield f"<dt>{sample} {text_of(' › '.join(book.path(tag)))}</dt>"
        rules = ((said.use_when, tag.use_when), (said.not_when, tag.not_when), (said.example, tag.example),
                 (said.counter_example, tag.counter_example))  # fmt: skip
        if tag.definition:
            yield from ("<dd>", *_written(tag.definition), "</dd>")
        for label, words in rules:
            if words:
                yield from (f'<dd><span class="rule">{text_of(label)}</span>', *_written(words), "</dd>")
    yield "</dl></section>"


def _box(name: str, words: str, count: int) -> str:
    return (f'<label><input type="checkbox" id="f{name}" checked autocomplete="off">{words}'
            f'<span class="count">{count}</span></label>')  # fmt: skip


def _entry(cast: Cast, sign: Sign, part: Part, said: Said) -> Iterator[str]:
    """Number, tag and coder; the words; what was noted and answered; where links lead. One leads back to the text."""
    mark = sign.mark
    sample = f'<span class="s {sign.classes.split()[0]}" aria-hidden="true">{text_of(mark.tag.letter)}</span>'
    yield f'<li class="n {sign.classes}" id="n{sign.name}"><div class="what"><span class="number">{sign.number}</span>'
    if sign.start is None:
        yield f"{sample}<strong>{text_of(mark.tag.name)}</strong>"
    else:
        label = escape(f"{said.back}: {mark.tag.name}, {sign.number}")
        yield f'{sample}<strong><a href="#m{sign.name}" aria-label="{label}">{text_of(mark.tag.name)}</a></strong>'
    yield f'<span class="coder">{text_of(cast.labels[mark.layer.id])}</span></div>'
    if sign.start is not None and sign.end is not None:
        yield f'<p class="w">{text_of(_short(part.leaving.text[sign.start : sign.end]))}</p>'
    if mark.note:
        yield from _written(mark.note)
    answers = "; ".join(
        f"{attribute.name}: {_answer(cell(attribute, given))}" for attribute, given in mark.attributes.items()
    )
    yield f"<p>{text_of(answers)}</p>" if answers else ""
    for tie in part.ties.get(mark.id, ()):
        other = part.signs[tie.other]
        words = (said.forwards if tie.is_forward else said.backwards)(tie.type, other.mark.tag.name)
        yield f'<p><a href="#n{other.name}">{text_of(words)} ({other.number})</a></p>'
    yield "</li>"


def _written(markdown: str) -> Iterator[str]:
    """Markdown in its form; what has none of its signs is a paragraph as it stands."""
    if not _HAS_FORM.search(markdown):
        yield f"<p>{text_of(markdown)}</p>"
        return
    yield from ('<div class="written">', *words_in_form(*written(markdown), _BELOW), "</div>")


def _answer(words: str) -> str:
    return words.replace(" | ", ", ")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"
