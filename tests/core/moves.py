"""Verbs by chance: what the tests of the laws do to a world."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final
from uuid import UUID

from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.attributes import KINDS, Attribute, Option
from rubricate.core.changes import Step
from rubricate.core.codebook import UNITS, Tag
from rubricate.core.linking import Link
from rubricate.core.state import Hand, State
from rubricate.core.text import Span
from rubricate.core.units import cut
from tests.core.world import BODIES, adding

Move = tuple[str, int, int, int]
Verb = Callable[[State, Hand, int, int, int], Step]


def _nth(ids: Sequence[UUID], n: int) -> UUID:
    if not ids:
        raise LookupError
    return ids[n % len(ids)]


def _document(state: State, n: int) -> UUID:
    return _nth(list(state.documents), n)


def _tag(state: State, n: int) -> UUID:
    return _nth(list(state.codebook), n)


def _annotation(state: State, n: int, m: int) -> UUID:
    return _nth(sorted(a.id for a in state.annotations_of_document(_document(state, n))), m)


def _attribute(state: State, n: int) -> UUID:
    return _nth(list(state.codebook.attributes), n)


def _variable(state: State, n: int) -> UUID:
    return _nth([a.id for a in state.codebook.asked_by(None)], n)


def _link(state: State, n: int) -> Link:
    annotations = [a.id for d in state.documents for a in state.annotations_of_document(d)]
    links = sorted(state.links_of(annotations), key=lambda link: link.id)
    if not links:
        raise LookupError
    return links[n % len(links)]


def _span(b: int, c: int) -> Span | None:
    return None if b % 7 == 0 else Span(b % 40, b % 40 + 1 + c % 12)


def _rows(state: State, a: int, b: int, c: int) -> list[actions.NewMark]:
    other = Coder(UUID(int=99), "Coder 2")
    places = ((a, b), (a + 1, c))
    return [actions.NewMark(_document(state, n), _span(m, c), _tag(state, m), "seen", other) for n, m in places]


def _answer(state: State, attribute_id: UUID, n: int) -> list[str]:
    attribute = state.codebook.attributes[attribute_id]
    choices = [option.value for option in attribute.choices()]
    given = {"number": str(n), "date": str(1900 + n), "text": f"words {n % 3}"}
    return [] if n % 5 == 0 else [choices[n % len(choices)] if choices else given[attribute.kind]]


def _edit_tag(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    tag_id = _tag(state, a)
    fields = (
        lambda: actions.edit_tag(state, hand, tag_id, definition=f"about {b}", retired=bool(c % 2)),
        lambda: actions.edit_tag(state, hand, tag_id, unit=UNITS[b % len(UNITS)], same_meaning=bool(c % 2)),
        lambda: actions.edit_tag(state, hand, tag_id, overlap=bool(b % 2)),
        lambda: actions.edit_tag(state, hand, tag_id, short=f"t{b % 3}", use_when="always"),
    )
    return fields[c % 4]()


def _add_attribute(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    owner = None if a % 4 == 0 else _tag(state, a)
    before = state.codebook.asked_by(owner)
    condition = before[0].id if before and c % 2 else None
    options = (Option("a"), Option("b", "Bee"))
    kind = KINDS[b % len(KINDS)]
    return actions.add_attribute(
        state, hand, owner, ("why", "who", "how")[c % 3], kind, options=options, shown_if=condition
    )


def _edit_attribute(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    attribute_id = _attribute(state, a)
    if c % 3 == 0:
        return actions.edit_attribute(state, hand, attribute_id, name=f"asked {b}", required=True)
    answers = (Option("b"), Option("a"), Option("c"))
    return actions.edit_attribute(state, hand, attribute_id, kind=KINDS[b % len(KINDS)], options=answers)


def _add_tags(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    above, below = UUID(int=1 + a % 3), UUID(int=10 + b % 3)
    tags = [
        Tag(above, "claim", 0, "red", "dots", "C", "1"),
        Tag(below, f"tag {b}", 1, "red", "dots", "Q", "", above),
    ]
    asked = [Attribute(UUID(int=20 + c % 3), above, "why", 0, "text"), Attribute(UUID(int=30), None, "who", 1, "text")]
    return actions.add_tags(state, hand, tags, asked)


def _merge(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    return actions.merge_tags(state, hand, [_tag(state, a), _tag(state, b)], _tag(state, c))


def _split(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    tag_id = _tag(state, a)
    some = sorted(annotation.id for annotation in state.annotations_of_tag(tag_id))[b % 2 :: 2]
    return actions.split_tag(state, hand, tag_id, f"half {c}", some, colour="red", pattern="dots")


def _set_values(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    annotation = state.annotation(_annotation(state, a, b))
    asked = [attribute.id for attribute in state.codebook.asked_by(annotation.tag_id)]
    attribute_id = _nth(asked, c)
    return actions.set_values(state, hand, [annotation.id], attribute_id, _answer(state, attribute_id, b))


def _set_variables(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    variable = _variable(state, c)
    ids = (_document(state, a), _document(state, b))
    return actions.set_variables(state, hand, {own: {variable: _answer(state, variable, b)} for own in ids})


def _add_note(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    about = {"document": lambda: _document(state, a), "tag": lambda: _tag(state, a), "project": lambda: None}
    subject = list(about)[b % 3]
    return actions.add_note(state, hand, subject, about[subject](), f"note {c}")


def _freezing(state: State, hand: Hand, a: int, b: int, c: int) -> Step:
    version = _nth(list(state.versions), a)
    verbs = (actions.freeze, actions.unfreeze, actions.unfreeze, actions.remove_version)
    return verbs[b % 4](state, hand, version)


MOVES: Final[Mapping[str, Verb]] = {
    "annotate": lambda s, h, a, b, c: actions.annotate(
        s, h, _document(s, a), _span(b, c), _tag(s, a + b), replace=bool(c % 2)
    ),
    "annotate_many": lambda s, h, a, b, c: actions.annotate_many(s, h, _rows(s, a, b, c), ("import", "rule")[b % 2]),
    "autotag": lambda s, h, a, b, c: actions.autotag(s, h, _tag(s, c), {_document(s, a): [Span(b % 20, b % 20 + 6)]}),
    "retag_many": lambda s, h, a, b, c: actions.retag_many(
        s, h, [_annotation(s, a, b), _annotation(s, a, b + 1)], _tag(s, c)
    ),
    "retag": lambda s, h, a, b, c: actions.retag(s, h, _annotation(s, a, b), _tag(s, c), replace=bool(c % 2)),
    "resize": lambda s, h, a, b, c: actions.resize(
        s, h, _annotation(s, a, b), Span(b % 9, b % 9 + 1 + c % 30), replace=bool(c % 2)
    ),
    "note": lambda s, h, a, b, c: actions.edit_note(s, h, _annotation(s, a, b), f"note {c}", UUID(int=1 + c % 2)),
    "remove": lambda s, h, a, b, c: actions.remove(s, h, [_annotation(s, a, b), _annotation(s, a, c)]),
    "mark_seen": lambda s, h, a, b, c: actions.mark_seen(s, h, [_annotation(s, a, b), _annotation(s, a, c)]),
    "set_values": _set_values,
    "set_variables": _set_variables,
    "link": lambda s, h, a, b, c: actions.link(
        s, h, _annotation(s, a, b), _annotation(s, a, c), ("backs", "is")[b % 2]
    ),
    "edit_link": lambda s, h, a, b, c: actions.edit_link(s, h, _link(s, a), ("backs", "is")[b % 2]),
    "unlink": lambda s, h, a, b, c: actions.unlink(s, h, [_link(s, a), _link(s, b)]),
    "add": lambda s, h, a, b, c: adding(s, h, *(BODIES[n % 3] for n in range(a % 3, a % 3 + 1 + b % 2))),
    "rename_document": lambda s, h, a, b, c: actions.rename_document(s, h, _document(s, a), f"name {b}"),
    "move_document": lambda s, h, a, b, c: actions.move_document(s, h, _document(s, a), _document(s, b)),
    "remove_documents": lambda s, h, a, b, c: actions.remove_documents(s, h, [_document(s, a), _document(s, b)]),
    "set_status": lambda s, h, a, b, c: actions.set_status(
        s, h, [_document(s, a), _document(s, c)], ("new", "done", "skipped")[b % 3]
    ),
    "set_purpose": lambda s, h, a, b, c: actions.set_purpose(s, h, [_document(s, a)], ("main", "pilot")[b % 2]),
    "add_set": lambda s, h, a, b, c: actions.add_set(s, h, f"set {a % 4}", [_document(s, b)] if c % 2 else []),
    "rename_set": lambda s, h, a, b, c: actions.rename_set(s, h, _nth(list(s.sets), a), f"set {b % 4}"),
    "move_set": lambda s, h, a, b, c: actions.move_set(s, h, _nth(list(s.sets), a), _nth(list(s.sets), b)),
    "remove_set": lambda s, h, a, b, c: actions.remove_set(s, h, _nth(list(s.sets), a)),
    "put_in_set": lambda s, h, a, b, c: actions.put_in_set(
        s, h, [_document(s, a), _document(s, b)], _nth(list(s.sets), c), belongs=bool(b % 2)
    ),
    "set_sets": lambda s, h, a, b, c: actions.set_sets(
        s, h, [_document(s, a)], {_nth(list(s.sets), b), _nth(list(s.sets), c)}
    ),
    "split_unit": lambda s, h, a, b, c: actions.split_unit(
        s, h, _document(s, a), ("sentence", "paragraph")[b % 2], c % 80
    ),
    "join_units": lambda s, h, a, b, c: actions.join_units(
        s, h, _document(s, a), ("sentence", "paragraph")[b % 2], c % 80
    ),
    "cut_again": lambda s, h, a, b, c: actions.cut_again(
        s, h, _document(s, a), cut(s.text(_document(s, a)), ("en", "de", "ja")[b % 3], wrapped=bool(c % 2))
    ),
    "tag_unit": lambda s, h, a, b, c: actions.tag_unit(
        s, h, _document(s, a), ("sentence", "paragraph")[b % 2], c % 40, _tag(s, b)
    ),
    "add_tag": lambda s, h, a, b, c: actions.add_tag(
        s, h, f"tag {a}", colour="red", pattern="dots", parent_id=_tag(s, b) if c % 2 else None
    ),
    "add_tags": _add_tags,
    "edit_tag": _edit_tag,
    "move_tag": lambda s, h, a, b, c: actions.move_tag(s, h, _tag(s, a)),
    "place_tag": lambda s, h, a, b, c: actions.place_tag(s, h, _tag(s, a), _tag(s, b) if c % 3 else None),
    "place_before": lambda s, h, a, b, c: actions.place_tag(
        s, h, _tag(s, a), s.codebook[_tag(s, b)].parent_id, _tag(s, b)
    ),
    "merge_tags": _merge,
    "split_tag": _split,
    "remove_tag": lambda s, h, a, b, c: actions.remove_tag(s, h, _tag(s, a)),
    "remove_tags": lambda s, h, a, b, c: actions.remove_tags(s, h, [_tag(s, a), _tag(s, b)]),
    "retire_tags": lambda s, h, a, b, c: actions.retire_tags(s, h, [_tag(s, a), _tag(s, b)], on=bool(c % 2)),
    "place_tags": lambda s, h, a, b, c: actions.place_tags(
        s, h, [_tag(s, a), _tag(s, b)], _tag(s, c) if c % 3 else None
    ),
    "add_attribute": _add_attribute,
    "edit_attribute": _edit_attribute,
    "move_attribute": lambda s, h, a, b, c: actions.move_attribute(s, h, _attribute(s, a)),
    "remove_attribute": lambda s, h, a, b, c: actions.remove_attribute(s, h, _attribute(s, a)),
    "add_note": _add_note,
    "edit_body": lambda s, h, a, b, c: actions.edit_body(s, h, _nth(list(s.notes), a), f"note {b}"),
    "remove_note": lambda s, h, a, b, c: actions.remove_note(s, h, _nth(list(s.notes), a)),
    "keep_version": lambda s, h, a, b, c: actions.keep_version(s, h, f"v{a % 4}"),
    "rename_version": lambda s, h, a, b, c: actions.rename_version(s, h, _nth(list(s.versions), a), f"v{b % 4}"),
    "freezing": _freezing,
    "rename_coder": lambda s, h, a, b, c: actions.rename_coder(s, h, h.coder.id, f"Coder {a}"),
}
# Marks are what most verbs need, so they are drawn more often; and what frozen codebooks forbid comes before freezing.
VERBS: Final = ("annotate", "annotate", "annotate", "add_attribute", "set_values", "link", *MOVES)

moves = st.tuples(st.sampled_from(VERBS), *[st.integers(0, 200)] * 3)


def a_step(state: State, hand: Hand, move: Move) -> Step:
    """The step of a move: a verb and three numbers that choose what it acts on. Raises Refused, or LookupError."""
    verb, a, b, c = move
    return MOVES[verb](state, hand, a, b, c)
