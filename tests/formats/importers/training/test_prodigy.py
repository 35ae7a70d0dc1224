"""Prodigy's tasks."""

from tests.formats.importers.training.test_doccano import taken


def test_spans_choices_relations_answers_and_annotators() -> None:
    found = taken(
        b'{"text":"A bridge","spans":[{"start":2,"end":8,"label":"claim","token_start":1},'
        b'{"start":0,"end":1,"label":"x"}],'
        b'"relations":[{"head":1,"child":0,"head_span":{"start":2,"end":8,"label":"claim"},'
        b'"child_span":{"start":0,"end":1,"label":"x"},"label":"of"}],"answer":"accept",'
        b'"_session_id":"set-ann","dataset":"set"}\n'
        b'{"text":"No","spans":[],"answer":"reject"}\n'
        b'{"text":"Choice","options":[{"id":1,"text":"one"},{"id":"b","text":"two"}],"accept":["b"],"answer":"accept"}\n'
        b'{"text":"News","label":"POLITICS","answer":"accept"}\n',
        "prodigy",
    )
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.places, m.whole, m.coder) for m in found.marks] == [
        ("claim", ((2, 8),), False, "ann"),
        ("x", ((0, 1),), False, "ann"),
        ("b", (), True, ""),
        ("POLITICS", (), True, ""),
    ]
    assert [one.type for one in found.links] == ["of"]
    assert [(one.kind, one.n) for one in found.lost] == [("rejected", 1)]


def test_a_choice_is_called_by_its_id_unless_that_is_a_mere_number() -> None:
    options = '"options":[{"id":1,"text":"one"},{"id":"NEG","text":"Negative"}]'
    found = taken(f'{{"text":"A",{options},"accept":[1,"NEG"],"answer":"accept"}}\n'.encode(), "prodigy")
    assert [tag.name for tag in found.book.tags] == ["one", "NEG"]
