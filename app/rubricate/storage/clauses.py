"""Every statement of the storage by its name, built from the tables. Only `compiling` reads it, ahead of time."""

from collections.abc import Iterator
from typing import Any, Final, cast

from sqlalchemy import (
    ClauseElement,
    ColumnElement,
    Integer,
    Select,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import sqlite

from rubricate.storage import schema

Named = Iterator[tuple[str, ClauseElement]]

_KINDS: Final = (
    schema.coder,
    schema.layer,
    schema.tag,
    schema.attribute,
    schema.version,
    schema.document_set,
    schema.document,
    schema.units,
    schema.annotation,
    schema.link,
    schema.status,
    schema.note,
)
_NUMBERED: Final = (
    *((table, "uuid") for table in (schema.coder, schema.layer, schema.tag, schema.document)),
    *((table, "sha256") for table in (schema.text, schema.formatting)),
)


def clauses() -> dict[str, ClauseElement]:
    """All of them: `table.what`."""
    found: dict[str, ClauseElement] = {}
    for table in _KINDS:
        found.update((f"{table.name}.{what}", clause) for what, clause in _of_kind(table))
    for table, column in _NUMBERED:
        found[f"{table.name}.numbers"] = select(table.c.id, table.c[column])
        found[f"{table.name}.last"] = select(func.coalesce(func.max(table.c.id), 0))
    for area in (_annotations(), _links(), _contents(), _journal(), _undo(), _forgetting(), _facts()):
        found.update(area)
    return found


def writes(table: Table) -> Named:
    """Insert, update and delete. The latter two touch a row only while it is what it was thought to be."""
    columns = [column for column in table.columns if column.name != "id"]
    same = and_(*(column.is_not_distinct_from(bindparam(f"old_{column.name}")) for column in columns))
    new: dict[str, Any] = {column.name: bindparam(f"new_{column.name}") for column in columns}
    yield "insert", insert(table)
    yield "update", update(table).values(new).where(same)
    yield "delete", delete(table).where(same)


def _of_kind(table: Table) -> Named:
    every = _whole(table)
    yield from writes(table)
    yield "all", every
    yield "by_uuid", every.where(table.c.uuid == bindparam("uuid"))
    yield "count", select(func.count()).select_from(table)
    change, of_these = schema.change.c, _listed(schema.change.c.step_id)
    touched = select(change.uuid).where(of_these, change.kind == literal_column(f"'{table.name}'"))
    yield "touched", every.where(table.c.uuid.in_(touched))
    edited = touched.where(change.before.is_not(None), change.after.is_not(None))
    yield "edited", every.where(table.c.uuid.in_(edited))


def _listed(column: Any) -> ColumnElement[bool]:
    """Whether a number is in the JSON list `numbers`."""
    asked = func.json_each(bindparam("numbers")).table_valued("value")
    return cast("ColumnElement[bool]", column.in_(select(asked.c.value)))


def _whole(table: Table) -> Select[Any]:
    """Rows as the codecs take them: without the row id."""
    return select(*(column for column in table.columns if column.name != "id"))


def _annotations() -> Named:
    a = schema.annotation.c
    here = a.document_id == bindparam("document")
    text_order = (a.start, a.end.desc(), a.created, a.uuid)
    every = _whole(schema.annotation)
    yield "annotation.of_document", every.where(here).order_by(*text_order)
    yield "annotation.of_tag", every.where(a.tag_id == bindparam("tag"))
    yield (
        "annotation.same_place",
        every.where(
            a.start.is_not_distinct_from(bindparam("start")),
            a.end.is_not_distinct_from(bindparam("end")),
            here,
            a.layer_id == bindparam("layer"),
        ),
    )
    overlapping = (a.start < bindparam("end"), a.end > bindparam("start"), here, a.layer_id == bindparam("layer"))
    yield "annotation.count_here", select(func.count()).select_from(schema.annotation).where(here)
    yield "annotation.overlapping", every.where(*overlapping).order_by(*text_order)
    yield from _outdated(every)
    answered = (a.tag_id == bindparam("tag"), a.attributes != "{}")
    yield "annotation.answers", select(a.attributes, func.count()).where(*answered).group_by(a.attributes)
    places = (a.start, a.end, a.tag_id, a.layer_id)
    yield "annotation.columns", select(*places, a.note != "", a.uuid).where(here, a.start.is_not(None))
    rest = (a.note, a.origin, a.created, a.changed, a.uuid, a.attributes)
    yield "annotation.export", select(*places, *rest).where(here).order_by(*text_order)
    noted = select(a.document_id, *places, a.note, a.uuid, a.attributes).where(a.note != "")
    yield "annotation.noted", noted.order_by(a.document_id, *text_order)
    by_tag = select(a.tag_id, a.layer_id, func.count()).group_by(a.tag_id, a.layer_id)
    yield "annotation.by_tag", by_tag
    yield "annotation.by_tag_here", by_tag.where(here)
    yield (
        "annotation.by_document",
        select(a.document_id, a.layer_id, func.count()).group_by(a.document_id, a.layer_id),
    )
    text = schema.text
    outside = select(a.uuid).join_from(schema.annotation, text, a.text_id == text.c.id)
    yield "annotation.outside", outside.where(a.end > text.c.characters)


def _outdated(every: Select[Any]) -> Named:
    """What was made by an earlier meaning of its tag."""
    a, tag = schema.annotation.c, schema.tag
    old = every.join_from(schema.annotation, tag, a.tag_id == tag.c.id).where(a.tag_revision < tag.c.revision)
    order = (a.document_id, a.start, a.end.desc(), a.created, a.uuid)
    of_tag = old.with_only_columns(a.layer_id, a.tag_revision, a.uuid).where(a.tag_id == bindparam("tag"))
    yield "annotation.outdated", of_tag.order_by(*order)
    yield "annotation.outdated_any", of_tag
    counted = old.with_only_columns(a.tag_id, a.layer_id, func.count())
    yield "annotation.outdated_by_tag", counted.group_by(a.tag_id, a.layer_id)


def _links() -> Named:
    link, a = schema.link.c, schema.annotation.c
    every = _whole(schema.link)
    here = select(a.uuid).where(a.document_id == bindparam("document"))
    order = (link.created, link.uuid)
    yield "link.by_annotations", every.where(or_(link.from_uuid.in_(here), link.to_uuid.in_(here))).order_by(*order)
    ends = (
        exists().where(a.uuid == end, a.document_id == bindparam("document")) for end in (link.from_uuid, link.to_uuid)
    )
    yield "link.by_links", every.where(or_(*ends)).order_by(*order)
    at = or_(link.from_uuid == bindparam("annotation"), link.to_uuid == bindparam("annotation"))
    yield "link.of_annotation", every.where(at).order_by(*order)


def _contents() -> Named:
    text, formatting, units = schema.text, schema.formatting, schema.units
    yield "text.insert", insert(text)
    yield "text.body", select(text.c.body).where(text.c.sha256 == bindparam("sha256"))
    yield "text.some", select(text.c.sha256, text.c.body).where(_listed(text.c.id))
    yield "text.all", select(text.c.sha256, text.c.characters, text.c.body)
    yield "formatting.insert", insert(formatting)
    yield "formatting.marks", select(formatting.c.marks).where(formatting.c.sha256 == bindparam("sha256"))
    yield "formatting.all", select(formatting.c.sha256, formatting.c.marks)
    yield "units.of_document", _whole(units).where(units.c.document_id == bindparam("document"))


def _journal() -> Named:
    step, change = schema.step, schema.change
    yield "step.insert", insert(step)
    yield "step.highest", select(func.coalesce(func.max(step.c.counter), 0))
    yield "step.last", select(func.coalesce(func.max(step.c.id), 0))
    yield "step.after", select(step).where(step.c.id > bindparam("number")).order_by(step.c.id)
    yield "change.insert", insert(change)
    c = change.c
    turned = select(bindparam("step", type_=Integer), c.kind, c.uuid, c.after, c.before).where(_listed(c.step_id))
    columns = ["step_id", "kind", "uuid", "before", "after"]
    yield "change.turn", insert(change).from_select(columns, turned.order_by(c.id.desc()), include_defaults=False)
    trace = select(change.c.kind, change.c.uuid, change.c.before, change.c.after)
    yield "change.of_step", trace.where(change.c.step_id == bindparam("step")).order_by(change.c.id)
    up_to = change.c.step_id <= bindparam("number")
    told = select(change.c.kind, change.c.uuid, change.c.after)
    yield "change.until", told.where(up_to).order_by(change.c.id)
    yield "change.count_until", select(func.count()).select_from(change).where(up_to)
    yield from _looking_back()
    yield "change.by_entity", trace.order_by(change.c.kind, change.c.uuid, change.c.id)


def _looking_back() -> Named:
    step, change = schema.step.c, schema.change.c
    below = step.id < bindparam("number")
    yield "step.before", select(schema.step).where(below).order_by(step.id.desc()).limit(bindparam("limit"))
    yield "step.count", select(func.count()).select_from(schema.step)
    same = (step.counter == bindparam("counter")) & (step.replica == bindparam("replica"))
    yield "step.number", select(step.id).where(same)
    yield "step.at", select(func.max(step.id)).where(step.at <= bindparam("at"))
    others = (step.replica != bindparam("replica")) | (step.coder != bindparam("coder"))
    later = (step.id > bindparam("number")) & (step.verb != "upgrade") & others
    yield "step.others_after", select(step.coder, func.count()).where(later).group_by(step.coder)
    yield "step.verbs", select(step.verb, step.coder).distinct()
    these = select(change.uuid).where(change.step_id > bindparam("earlier"), change.step_id <= bindparam("later"))
    told = select(change.step_id, change.kind, change.uuid, change.after)
    until = change.step_id <= bindparam("later")
    yield "change.touched", told.where(until, change.uuid.in_(these)).order_by(change.id)
    listed = func.json_each(bindparam("names")).table_valued("value")
    named = select(change.kind, change.uuid, change.after).where(change.step_id <= bindparam("number"))
    yield "change.about", named.where(func.hex(change.uuid).in_(select(listed.c.value))).order_by(change.id)
    says = func.instr(func.coalesce(change.after, change.before), bindparam("name")) > 0
    near = select(change.uuid).where(or_(change.uuid == bindparam("entity"), says))
    yield "change.naming", select(change.step_id).where(change.uuid.in_(near)).distinct()


def _undo() -> Named:
    s = schema.step.c
    here = s.replica == bindparam("replica")
    own = here & (s.coder == bindparam("coder"))
    undoing = own | (s.verb == "undo") | (s.verb == "redo")
    below = (s.counter >= bindparam("first")) & undoing
    yield "step.walk", select(schema.step).where(own).order_by(s.counter.desc())
    yield "step.walk_undoing", select(schema.step).where(below).order_by(s.counter.desc())
    yield "step.first", select(func.min(s.counter)).where(own)
    # the plus keeps SQLite from walking through all steps of the coder: the index of the gestures is the short way
    same = (literal_column("+step.replica") == bindparam("replica")) & (
        literal_column("+step.coder") == bindparam("coder")
    )
    yield "step.oldest", select(func.min(s.counter)).where(same, s.gesture == bindparam("gesture"))
    yield "step.actors", select(s.coder).where(here).group_by(s.coder).order_by(func.max(s.counter).desc())


def _forgetting() -> Named:
    step, change = schema.step, schema.change
    listed = func.json_each(bindparam("names")).table_valued("value")
    of_entity = func.hex(change.c.uuid).in_(select(listed.c.value))
    touched = select(change.c.step_id).where(of_entity)
    yield "change.forget", delete(change).where(of_entity)
    yield "step.blank", update(step).where(step.c.id.in_(touched)).values(facts=literal_column("'{}'"))
    yield "step.rename", update(step).where(step.c.coder == bindparam("who")).values(coder=bindparam("by"))
    points = func.json_extract(func.coalesce(change.c.after, change.c.before), bindparam("field"))
    of_these = (change.c.kind == bindparam("kind"), points.in_(select(listed.c.value)))
    yield "change.pointing", select(change.c.uuid).where(*of_these).distinct()
    empty = (step.c.id.not_in(select(change.c.step_id)), step.c.verb != "start")
    yield "step.empty", select(step).where(*empty).order_by(step.c.id)
    yield "step.forget", delete(step).where(step.c.id == bindparam("number"))
    yield "text.forget_unused", _unused(schema.text, schema.document, schema.units, schema.annotation)
    yield "formatting.forget_unused", _unused(schema.formatting, schema.document)


def _unused(table: Table, *users: Table) -> ClauseElement:
    """Deletes the contents that no row of these tables names, and no change: what it removed can come back."""
    used = (select(user.c[f"{table.name}_id"]) for user in users)
    name = func.lower(func.hex(table.c.sha256))
    sides = (
        func.json_extract(side, f"$.{table.name}_sha256") for side in (schema.change.c.before, schema.change.c.after)
    )
    told = (select(side).where(side.is_not(None)) for side in sides)
    return delete(table).where(*(table.c.id.not_in(rows) for rows in used), *(name.not_in(names) for names in told))


def _facts() -> Named:
    meta = schema.meta
    put = sqlite.insert(meta)
    yield "meta.all", select(meta.c.key, meta.c.value)
    yield "meta.put", put.on_conflict_do_update(index_elements=["key"], set_={"value": put.excluded.value})
