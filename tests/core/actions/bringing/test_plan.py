"""Taking in annotations: what is planned is what is done, and one undo takes it all back."""

from dataclasses import replace

import pytest

from rubricate.core import actions
from rubricate.core.actions.bringing import ImportPlan, plan_import
from rubricate.core.attributes import Attribute, Option, variable_id
from rubricate.core.book import Book
from rubricate.core.bringing.found import FoundDocument, FoundFile, FoundLink, FoundMark, FoundNote
from rubricate.core.document import Comment
from rubricate.core.errors import Frozen, NothingToChange
from rubricate.core.state import Hand
from rubricate.formats.naming_tags import named_book, tag_ids
from tests.core.books import LOOKS
from tests.core.world import BODIES, MAYOR, World, a_hand, a_reading, adding, first_document, four_tags, mark, tag


@pytest.fixture
def hand() -> Hand:
    return a_hand()


@pytest.fixture
def world(hand: Hand) -> World:
    world = World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, *BODIES[:2]))
    return world


TAGS = tag_ids("file", ["claim", "loaded"])


def a_file(*marks: FoundMark, text: str | None = BODIES[0], name: str = "BODY", **fields: object) -> FoundFile:
    book = named_book("file", dict.fromkeys(TAGS, ("why",)))
    return FoundFile((FoundDocument("d", name, text),), marks, book, **fields)  # type: ignore[arg-type]


def a_mark(start: int, end: int, of: str = "claim", **fields: object) -> FoundMark:
    return FoundMark("d", TAGS[of], ((start, end),), **fields)  # type: ignore[arg-type]


def planned(world: World, hand: Hand, found: FoundFile) -> ImportPlan:
    return plan_import(world, hand, found, LOOKS, "file.json")


def taken(world: World, hand: Hand, found: FoundFile) -> ImportPlan:
    plan = planned(world, hand, found)
    world.do(actions.import_annotations(world, hand, plan))
    return plan


def test_tags_are_found_by_name_and_new_ones_come_along(world: World, hand: Hand) -> None:
    plan = taken(world, hand, a_file(a_mark(4, 9), a_mark(0, 9, "loaded", note="Hm.")))
    assert plan.new_tags == ("loaded",)
    assert (plan.counts.in_file, plan.counts.exact, plan.counts.documents) == (2, 2, 0)
    assert {(world.codebook[a.tag_id].name, a.span, a.note) for a in world.annotations()} == {
        ("claim", MAYOR, ""),
        ("loaded", replace(MAYOR, start=0), "Hm."),
    }


def test_one_undo_takes_it_back_and_a_second_time_all_is_here(world: World, hand: Hand) -> None:
    before = dict(world.entities)
    plan = planned(world, hand, a_file(a_mark(4, 9)))
    step = world.do(actions.import_annotations(world, hand, plan))
    assert (step.facts["n"], step.facts["name"]) == (1, "file.json")
    again = planned(world, hand, a_file(a_mark(4, 9)))
    assert again.counts.already == 1
    with pytest.raises(NothingToChange):
        actions.import_annotations(world, hand, again)
    world.take_back(step)
    assert world.entities == before


def test_two_at_one_place_that_say_different_things_both_come_in(world: World, hand: Hand) -> None:
    marks = [a_mark(4, 9, note=note) for note in ("Why?", "Who?", "Why?")]
    first = taken(world, hand, a_file(*marks))
    assert [row.fate for row in first.rows] == ["new", "new", "already"]
    again = planned(world, hand, a_file(*marks))
    assert (again.counts.already, again.changes, again.lost) == (3, (), ())


def test_a_note_that_reads_otherwise_here_is_told(world: World, hand: Hand) -> None:
    taken(world, hand, a_file(a_mark(4, 9, note="Why?")))
    plan = planned(world, hand, a_file(a_mark(4, 9, note="Because\nof me")))
    assert plan.changes == ()
    assert [(lost.kind, lost.n, lost.names) for lost in plan.lost] == [("other_notes", 1, ("Because of me",))]


def test_a_text_that_is_not_here_becomes_a_document(world: World, hand: Hand) -> None:
    plan = taken(world, hand, a_file(a_mark(0, 4), text="\ufeffVier\r\nWände", name="neu"))
    assert plan.new_documents == ("neu",)
    document = list(world.documents.values())[-1]
    assert (document.name, world.text(document.id)) == ("neu", "Vier\nWände")
    assert world.units(document.id).paragraphs


def test_without_text_the_document_is_found_by_its_name_or_missing(world: World, hand: Hand) -> None:
    named = world.documents[first_document(world)].name
    assert planned(world, hand, a_file(a_mark(4, 9), text=None, name=f"{named}.txt")).counts.exact == 1
    plan = planned(world, hand, a_file(a_mark(4, 9), text=None, name="nobody"))
    assert (plan.counts.unplaced, plan.missing) == (1, ("nobody",))
    assert (plan.rows[0].placed.why, plan.rows[0].tag) == ("no_document", "claim")


def test_coders_are_found_by_their_label_and_layers_by_purpose_and_round(world: World, hand: Hand) -> None:
    first = taken(world, hand, a_file(a_mark(4, 9, coder="Ann"), a_mark(0, 3, coder="Ann", round=2)))
    assert first.new_coders == ("Ann",)
    taken(world, hand, a_file(a_mark(0, 9, coder="ann")))
    assert [coder.label for coder in world.coders.values()].count("Ann") == 1
    assert sorted((layer.purpose, layer.round) for layer in world.layers.values()) == [("main", 1), ("main", 2)]


def test_answers_are_kept_by_the_name_of_their_question(world: World, hand: Hand) -> None:
    plan = taken(world, hand, a_file(a_mark(4, 9, attributes={"why": ("so",), "who": ("I",)})))
    (annotation,) = world.annotations()
    assert list(annotation.attributes.values()) == [("so",)]
    assert [(lost.kind, lost.names) for lost in plan.lost] == [("attributes", ("who",))]


def test_pieces_are_linked_and_links_and_notes_come_along(world: World, hand: Hand) -> None:
    pieces = FoundMark("d", TAGS["claim"], ((4, 9), (10, 14)), key="a")
    found = a_file(
        pieces,
        a_mark(0, 3, key="b"),
        links=(FoundLink("a", "b", "supports"), FoundLink("a", "nobody", "supports")),
        notes=(FoundNote("document", "d", "Read twice."), FoundNote("tag", str(TAGS["claim"]), "Wide.")),
    )
    taken(world, hand, found)
    assert sorted(link.type for link in world.links()) == ["continues", "supports"]
    assert {(note.subject, note.body) for note in world.notes.values()} == {
        ("document", "Read twice."),
        ("tag", "Wide."),
    }
    assert planned(world, hand, found).changes == ()


def test_what_is_here_takes_over_only_what_the_file_updates(world: World, hand: Hand) -> None:
    here = mark(world, hand)
    edited = a_mark(4, 9, "loaded", id=here.id, note="New words.")
    assert planned(world, hand, a_file(edited)).counts.already == 1
    plan = taken(world, hand, a_file(edited, updates=frozenset({"tag", "note"})))
    assert plan.counts.changed == 1
    after = world.annotation(here.id)
    assert (world.codebook[after.tag_id].name, after.note, after.created) == ("loaded", "New words.", here.created)


def test_a_tag_renamed_here_is_found_by_its_id_and_keeps_its_name(world: World, hand: Hand) -> None:
    claim = tag(world, "claim")
    book = named_book("file", {"claim": (), "assertion": ()})
    renamed = world.codebook[claim]
    world.do(actions.edit_tag(world, hand, claim, name="assertion"))
    found = FoundFile(
        (FoundDocument("d", "x", BODIES[0]),),
        (FoundMark("d", claim, ((4, 9),)), FoundMark("d", book.tags[1].id, ((0, 3),))),
        replace(book, tags=(renamed, book.tags[1])),
    )
    plan = taken(world, hand, found)
    assert world.codebook[claim].name == "assertion"
    assert len({world.codebook[a.tag_id].name for a in world.annotations()}) == len(plan.rows)


def test_new_tags_are_refused_while_the_codebook_is_frozen(world: World, hand: Hand) -> None:
    version = world.do(actions.keep_version(world, hand, "1.0")).changes[0].id
    world.do(actions.freeze(world, hand, version))
    plan = planned(world, hand, a_file(a_mark(4, 9, "loaded")))
    with pytest.raises(Frozen):
        actions.import_annotations(world, hand, plan)


def test_a_new_document_has_the_id_the_purpose_and_the_sets_of_the_file(world: World, hand: Hand) -> None:
    own = hand.new_id()
    document = FoundDocument("d", "neu", "Vier Wände", id=own, purpose="training", sets=("Presse", "Presse", " "))
    book = named_book("file", dict.fromkeys(TAGS, ()))
    taken(world, hand, FoundFile((document, replace(document, key="e", text="Drei")), (a_mark(0, 4),), book))
    first, second = list(world.documents.values())[-2:]
    assert (first.id, first.purpose, [world.sets[one].name for one in first.set_ids]) == (own, "training", ["Presse"])
    assert second.id != own
    assert second.set_ids == first.set_ids


def test_values_that_a_variable_can_not_hold_are_reported(world: World, hand: Hand) -> None:
    variable = Attribute(variable_id("year"), None, "year", 0, "number")
    book = replace(named_book("file", dict.fromkeys(TAGS, ())), attributes=(variable,))
    document = FoundDocument("d", "neu", "Vier Wände", variables={"year": "long ago", "who": "Ann"})
    plan = taken(world, hand, FoundFile((document,), (a_mark(0, 4),), book))
    assert [(lost.kind, lost.n, lost.names) for lost in plan.lost] == [("values", 1, ("year: long ago",))]
    (new,) = [document for document in world.documents.values() if document.name == "neu"]
    assert list(new.variables.values()) == [("Ann",)]


def test_several_values_of_a_variable_are_parted(world: World, hand: Hand) -> None:
    options = (Option("a"), Option("b|c"))
    variable = Attribute(variable_id("of"), None, "of", 0, "several_of", options)
    book = replace(named_book("file", dict.fromkeys(TAGS, ())), attributes=(variable,))
    document = FoundDocument("d", "neu", "Vier Wände", variables={"of": "a | b\\|c"})
    taken(world, hand, FoundFile((document,), (a_mark(0, 4),), book))
    (new,) = [document for document in world.documents.values() if document.name == "neu"]
    assert list(new.variables.values()) == [("a", "b|c")]


def an_edition(*comments: Comment, text: str) -> FoundFile:
    reading = replace(a_reading("The mayo", text), comments=comments)
    return FoundFile((FoundDocument("d", "The mayo", reading=reading),), (), Book("letter.docx"))


def test_comments_of_an_edition_find_their_words_in_the_text_that_is_here(world: World, hand: Hand) -> None:
    text = BODIES[0].replace("The mayor says", "Today the mayor says")
    start = text.index("Traffic")
    found = an_edition(Comment(start, start + 7, "claim: how?", "Ann", 5), Comment(0, 5, "hm"), text=text)
    plan = taken(world, hand, found)
    assert (plan.counts.documents, plan.counts.moved, plan.counts.unplaced) == (0, 1, 1)
    (annotation,) = world.annotations()
    assert (world.codebook[annotation.tag_id].name, annotation.note, annotation.created) == ("claim", "how?", 5)
    assert annotation.span is not None and annotation.span.of(BODIES[0]) == "Traffic"
    assert planned(world, hand, found).counts.already == 1


def test_a_text_of_the_same_name_that_is_another_one_is_a_document_of_its_own(world: World, hand: Hand) -> None:
    plan = taken(world, hand, an_edition(Comment(0, 4, "hm"), text="Nothing of this was ever said by anybody."))
    assert (plan.counts.documents, plan.counts.exact) == (1, 1)
    assert world.codebook.named("comment") is not None


def test_a_tag_that_is_here_keeps_its_letter_beside_new_ones_that_say_theirs(world: World, hand: Hand) -> None:
    new, known = tag_ids("file", ["Category", "claim"]).values()
    here = world.codebook[tag(world, "claim")]
    said = frozenset({"name", "letter", "key"})
    book = Book(
        "file",
        tags=(
            replace(here, id=new, name="Category", position=0),
            replace(here, id=known, parent_id=new, key="9", letter="X", position=1),
        ),
        said={new: said, known: said},
    )
    found = FoundFile((FoundDocument("d", "BODY", BODIES[0]),), (FoundMark("d", known, ((4, 9),)),), book)
    assert taken(world, hand, found).new_tags == ("Category",)
    assert world.codebook[here.id] == here


def test_a_file_counts_in_the_text_that_it_brings_as_it_stands(world: World, hand: Hand) -> None:
    theirs = "One\r\ntwo\nthree\r\nfour"
    marks = [a_mark(start, start + len(word)) for word in ("two", "four") if (start := theirs.index(word))]
    taken(world, hand, a_file(*marks, text=theirs, name="mixed"))
    (document,) = [d for d in world.documents.values() if d.name == "mixed"]
    body = world.text(document.id)
    assert body == "One\ntwo\nthree\nfour"
    assert [a.span.of(body) for a in world.annotations() if a.document_id == document.id and a.span] == ["two", "four"]


def test_of_two_tags_that_differ_in_case_the_one_written_as_here_is_found(world: World, hand: Hand) -> None:
    ids = tag_ids("file", ["Claim", "claim"])
    book = named_book("file", dict.fromkeys(ids, ()))
    marks = (FoundMark("d", ids["Claim"], ((4, 9),)), FoundMark("d", ids["claim"], ((0, 3),)))
    taken(world, hand, FoundFile((FoundDocument("d", "BODY", BODIES[0]),), marks, book))
    (known,) = [a for a in world.annotations() if a.tag_id == tag(world, "claim")]
    assert (known.start, known.end) == (0, 3)


def test_a_file_of_who_takes_it_in_is_theirs_also_before_they_have_marked_anything_here(
    world: World, hand: Hand
) -> None:
    zoe = a_hand("Zoe", new_id=hand.new_id)
    found = a_file(a_mark(4, 9, coder="zoe"), a_mark(0, 3, coder="Zoe"))
    taken(world, zoe, found)
    assert [coder.label for coder in world.coders.values()].count("Zoe") == 1
    assert planned(world, zoe, found).counts.already == 2


def test_a_document_is_found_by_its_address(world: World, hand: Hand) -> None:
    book = named_book("file", dict.fromkeys(TAGS, ()))
    page = FoundDocument("p", "Title", "A page about bridges.", variables={"address": "https://e.org/a/page/"})
    taken(world, hand, FoundFile((page,), (), book))
    for key, name in (
        ("http://E.org/a/page#top", "Another title"),
        ("y", "https://elsewhere.org/title.html"),
        ("x", "https://elsewhere.org/other.html"),
    ):
        found = FoundFile((FoundDocument(key, name),), (FoundMark(key, TAGS["claim"], quote="bridges"),), book)
        missing = planned(world, hand, found).missing
        assert missing == (() if key != "x" else (name,))


def test_an_id_that_a_file_gives_to_several_things_is_that_of_the_first(world: World, hand: Hand) -> None:
    one = TAGS["claim"]
    documents = tuple(FoundDocument(key, key, f"{key} has words of its own.", id=one) for key in ("a", "b"))
    marks = tuple(FoundMark(key, one, ((0, 1),), id=documents[0].id) for key in ("a", "b"))
    found = replace(a_file(*marks), documents=documents, coders={"Zoe": one})
    taken(world, hand, found)
    assert planned(world, hand, found).counts.already == 2
    assert len({a.document_id for a in world.annotations()}) == 2


def test_equal_marks_with_different_notes_are_told_apart_when_they_come_again(world: World, hand: Hand) -> None:
    marks = [a_mark(4, 9, note=note, key=key) for note, key in (("one", "1"), ("two", "2"))]
    found = replace(a_file(*marks, a_mark(0, 3, key="3")), links=(FoundLink("3", "1", "x"), FoundLink("3", "2", "x")))
    taken(world, hand, found)
    again = planned(world, hand, found)
    assert (again.counts.already, again.changes) == (3, ())
