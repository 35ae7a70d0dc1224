"""doccano's files of all its versions."""

import io
import zipfile

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.known import importer


def taken(data: bytes, name: str = "doccano") -> FoundFile:
    bundle = Bundle.of_bytes("a.jsonl", data)
    one = importer(bundle)
    assert one.name == name
    return one.read(bundle)


def test_triples_categories_and_empty_texts() -> None:
    found = taken(
        b'{"id":7,"text":"A bridge","label":[[2,8,"claim"],[0,"x"]]}\n{"text":"","labels":[]}\n'
        b'{"text":"A bridge holds","label":["good"],"Comments":["hm"]}\n'
    )
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.places, m.whole) for m in found.marks] == [
        ("claim", ((2, 8),), False),
        ("good", (), True),
    ]
    assert [d.name for d in found.documents] == ["7", "3"]
    assert {one.kind: one.n for one in found.lost} == {"rows": 1, "empty": 1, "notes": 1}


def test_relations_become_links() -> None:
    found = taken(
        b'{"text":"A bridge holds","entities":[{"id":1,"label":"a","start_offset":0,"end_offset":1},'
        b'{"id":2,"label":"b","start_offset":2,"end_offset":8}],"relations":[{"from_id":2,"to_id":1,"type":"of"},'
        b'{"from_id":9,"to_id":1,"type":"lost"}]}'
    )
    assert [(one.from_key, one.to_key, one.type) for one in found.links] == [("#1:2", "#1:1", "of")]
    assert [(one.kind, one.names) for one in found.lost] == [("relations", ("lost",))]


def test_a_place_that_is_none_gets_no_words_of_another() -> None:
    found = taken(
        b'{"text":"A bridge","offset_unit":"code_point","entities":['
        b'{"id":1,"label":"a","start_offset":-6,"end_offset":8},'
        b'{"id":2,"label":"a","start_offset":2,"end_offset":99},{"id":3,"label":"a","start_offset":2,"end_offset":8}]}'
    )
    assert [mark.quote for mark in found.marks] == [None, None, "bridge"]


def test_entities_of_intent_detection_are_triples() -> None:
    found = taken(b'{"text":"A bridge holds","cats":["ask"],"entities":[[2,8,"thing"]]}')
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.places, m.whole) for m in found.marks] == [
        ("thing", ((2, 8),), False),
        ("ask", (), True),
    ]


def test_a_zip_has_a_file_for_each_of_those_who_annotate() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for who, label in (("ann", "a"), ("bob", "b"), ("all", "c")):
            file.writestr(f"{who}.jsonl", f'{{"id":1,"text":"A bridge","label":[[2,8,"{label}"]]}}\n')
        file.writestr("unknown.jsonl", "")
    bundle = Bundle.of_bytes("export.zip", made.getvalue())
    one = importer(bundle)
    assert one.name == "doccano"
    found = one.read(bundle)
    assert [(m.coder, m.where) for m in found.marks] == [
        ("", "all.jsonl:#1"),
        ("ann", "ann.jsonl:#1"),
        ("bob", "bob.jsonl:#1"),
    ]
    assert len(found.documents) == 1
