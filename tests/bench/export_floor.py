"""The annotated CSV as one would write it by hand for this one schema: a cursor, a join, csv.writer."""

import csv
import sqlite3
from bisect import bisect_right
from contextlib import closing
from datetime import UTC, datetime
from functools import lru_cache
from json import loads
from pathlib import Path

HEADER = (
    "project,document,coder,layer,tag,tag_path,start,end,text,note,before,after,sentence,paragraph,origin,created,"
    "changed,annotation_id,document_id,tag_id,coder_id,text_sha256"
).split(",")

DOCUMENTS = """
SELECT d.id, d.name, d.uuid, d.variables, t.sha256, t.body, u.sentences, u.paragraphs
FROM document d JOIN text t ON t.id = d.text_id JOIN units u ON u.document_id = d.id
ORDER BY d.position
"""
ATTRIBUTES = """
SELECT lower(hex(a.uuid)), 'attr.' || iif(g.short = '', g.name, g.short) || '.' || a.name
FROM attribute a JOIN tag g ON g.id = a.tag_id ORDER BY g.position, a.position
"""
VARIABLES = "SELECT lower(hex(uuid)), 'doc.' || name FROM attribute WHERE tag_id IS NULL ORDER BY position"
ANNOTATIONS = """
SELECT a.start, a."end", iif(g.short = '', g.name, g.short), g.name, g.uuid, c.label, c.uuid, l.purpose, a.note,
a.origin, a.created, a.changed, a.uuid, a.attributes
FROM annotation a JOIN tag g ON g.id = a.tag_id JOIN layer l ON l.id = a.layer_id JOIN coder c ON c.id = l.coder_id
WHERE a.document_id = ? ORDER BY a.start, a."end" DESC, a.created, a.uuid
"""


def iso(milliseconds: int) -> str:
    second, rest = divmod(milliseconds, 1000)
    return f"{of_second(second)}.{rest:03}Z"


@lru_cache(maxsize=4096)
def of_second(second: int) -> str:
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")


def dashed(uuid: bytes) -> str:
    h = uuid.hex()
    return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"


def number(flat: list[int], place: int) -> int | None:
    edges = bisect_right(flat, place)
    return (edges + 1) // 2 if edges % 2 else None


def cells(values: dict[str, list[str]], asked: list[tuple[str, str]]) -> list[str]:
    return [values[name][0] if name in values else "" for name, _ in asked]


def by_hand(path: Path, out: Path) -> None:
    """Every column for every annotation; no tag has a parent and nothing that is asked more than one answer."""
    shared = lru_cache(maxsize=1000)(dashed)  # ids of tags and coders
    with closing(sqlite3.connect(path)) as connection, out.open("w", encoding="utf-8", newline="") as stream:
        connection.execute("PRAGMA cache_size = -65536")
        write = csv.writer(stream)
        attributes, variables = (connection.execute(query).fetchall() for query in (ATTRIBUTES, VARIABLES))
        write.writerow([*HEADER, *(column for _, column in attributes), *(column for _, column in variables)])
        unanswered = ("",) * len(attributes)
        for number_of, name, document, held, sha256, text, sentences, paragraphs in connection.execute(DOCUMENTS):
            sentence, paragraph = loads(sentences), loads(paragraphs)
            document_id, text_sha256 = dashed(document), sha256.hex()
            facts = cells(loads(held), variables)
            write.writerows(
                (path.stem, name, coder, layer, tag, tag_path, start, end, text[start:end], note,
                 text[max(0, start - 32) : start], text[end : end + 32], number(sentence, start),
                 number(paragraph, start), origin, iso(created), iso(changed), dashed(annotation), document_id,
                 shared(tag_id), shared(coder_id), text_sha256,
                 *(unanswered if answers == "{}" else cells(loads(answers), attributes)), *facts)
                for start, end, tag, tag_path, tag_id, coder, coder_id, layer, note, origin, created, changed,
                annotation, answers
                in connection.execute(ANNOTATIONS, (number_of,))
            )  # fmt: skip
