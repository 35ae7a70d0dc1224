"""The shapes of Label Studio's texts; the whole way is in test_label_studio."""

from rubricate.formats.importers.training.shapes import Dialogue, Page, Plain, in_full, is_short, shape_of

TURNS = [{"author": "A", "text": "😀 a claim\nhere"}, {"text": "No"}]


def test_turns_are_counted_in_code_points_unless_the_words_say_otherwise() -> None:
    talk = Dialogue(TURNS, "talk")
    assert talk.text == "A: 😀 a claim here\nNo"
    for start, end in ((4, 9), (5, 10)):
        value = {"start": "0", "end": "0", "startOffset": start, "endOffset": end, "text": "claim"}
        assert talk.place(value) == ((7, 12),)
    assert talk.place({"start": "1", "end": "1", "startOffset": 0, "endOffset": 2, "text": "other"}) == ((18, 20),)
    for turn in ("9", "x", "", "-1", "9" * 20):
        assert talk.place({"start": turn, "end": "0", "startOffset": 0, "endOffset": 1}) == ()


def test_the_shape_is_told_by_the_data_and_what_is_marked_in_them() -> None:
    node = {"result": [{"type": "hypertextlabels", "to_name": "page", "value": {"startOffset": 0}}]}
    turns = {"result": [{"type": "paragraphlabels", "value": {}}]}
    assert isinstance(shape_of({"page": "<p>a</p>", "text": "longer than it"}, [node]), Page)
    assert isinstance(shape_of({"talk": TURNS, "text": "a"}, [turns]), Dialogue)
    assert isinstance(shape_of({"talk": TURNS, "text": "a"}, []), Plain)
    assert shape_of({"title": "short", "body": "the longer one"}, []).text == "the longer one"
    assert shape_of({"n": 3}, []).text == ""


def test_the_short_form_is_told_apart_and_made_long() -> None:
    task = {"id": 1, "text": "abc", "annotator": 2, "annotation_id": 3, "l": [{"start": 0, "end": 1, "labels": ["x"]}]}
    assert is_short(task)
    assert not is_short({"data": {}, "annotations": []})
    full = in_full(task)
    assert full["data"] == {"text": "abc"}
    (annotation,) = full["annotations"]
    assert annotation["completed_by"] == 2
    assert [one["type"] for one in annotation["result"]] == ["labels"]
