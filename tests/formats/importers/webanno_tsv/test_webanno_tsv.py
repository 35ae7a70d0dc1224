"""WebAnno TSV of other programs: every kind of layer is taken or counted."""

import io
import zipfile
from pathlib import Path

import pytest

from rubricate import resources
from rubricate.core import actions
from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundFile, FoundMark
from rubricate.core.bringing.placing import Ground, place_marks
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.known import importer
from rubricate.project import Project
from tests.formats.importers.hostile import survives
from tests.formats.importers.qdpx.test_round_trip import HAND

GOLDEN = Path(__file__).parents[3] / "golden" / "webanno-tsv"
LAYERS = (GOLDEN / "layers.tsv").read_bytes()
SPAN = "#FORMAT=WebAnno TSV 3.2\n#T_SP=webanno.custom.Span|value\n\n\n"


def taken(data: bytes | str, name: str = "a.tsv") -> FoundFile:
    bundle = Bundle.of_bytes(name, data.encode() if isinstance(data, str) else data)
    one = importer(bundle)
    assert one.name == "webanno-tsv"
    return one.read(bundle)


def names(found: FoundFile) -> list[str]:
    known = {tag.id: tag.name for tag in found.book.tags}
    return [known[mark.tag_id] for mark in found.marks]


def words(found: FoundFile, document: int = 0) -> list[tuple[str, str, str]]:
    """How each mark of a document was placed, its tag, and the words there."""
    text = found.documents[document].text or ""
    those = [(one, name) for one, name in zip(found.marks, names(found), strict=True)]
    here = [(one, name) for one, name in those if one.document == found.documents[document].key]
    placed, _ = place_marks(Ground(canonical(text)[0], text), [one for one, _ in here], found.counting)
    return [
        (one.how, name, one.spans[0].of(canonical(text)[0]) if one.spans else "")
        for one, (_, name) in zip(placed, here, strict=True)
    ]


def one(found: FoundFile, tag: str) -> FoundMark:
    return next(mark for mark, name in zip(found.marks, names(found), strict=True) if name == tag)


def test_every_layer_is_taken_with_its_words() -> None:
    found = taken(LAYERS, "layers.tsv")
    assert found.documents[0].text == "She said 😀 the bridge_[1] holds.\nIt does\nso\tnow."
    assert found.documents[0].name == "layers"
    assert words(found) == [
        ("exact", "pr", "She"),
        ("exact", "Frame", "said"),
        ("exact", "Claim: joy", "😀"),
        ("exact", "Bare", "😀"),
        ("exact", "strong", "the bridge_[1] holds"),
        ("exact", "_weak_", "the"),
        ("exact", "NamedEntity: joy", "bridge_[1]"),
        ("exact", "np", "bridge_[1]"),
        ("exact", "Bare", "bridge"),
        ("unplaced", "Bare", ""),
        ("exact", "Claim", "It does"),
        ("exact", "CoreferenceLink", "It"),
        ("exact", "Frame", "so"),
        ("exact", "Bare", "now"),
        ("exact", "Bare", "now"),
    ]


def test_features_are_notes_and_answers() -> None:
    found = taken(LAYERS)
    strong = one(found, "strong")
    assert (strong.note, dict(strong.attributes)) == ("Why | this?\nAnd *that*", {})
    assert dict(one(found, "_weak_").attributes) == {"certainty": ("0.5",)}
    assert dict(one(found, "Claim: joy").attributes) == {"certainty": ("3",)}
    assert dict(one(found, "NamedEntity: joy").attributes) == {"identifier": ("http://x_y",)}
    assert dict(one(found, "Frame").attributes) == {"name": ("say",)}


def test_slots_chains_and_relations_are_links() -> None:
    found = taken(LAYERS)
    places = {mark.key: mark.quote for mark in found.marks}
    assert [(places[link.from_key], places[link.to_key], link.type) for link in found.links] == [
        ("She", "bridge_[1]", "coref"),
        ("said", "😀", "speaker"),
        ("said", "the bridge_[1] holds", "Roles"),
        ("said", "It does", "what"),
        ("bridge_[1]", "It", "next"),
        ("the bridge_[1] holds", "It does", "because"),
        ("the", "It does", "Supports"),
    ]


def test_what_has_no_place_here_is_counted() -> None:
    lost = {(one.kind, one.n, one.names) for one in taken(LAYERS).lost}
    assert lost == {("grammar", 5, ("POS", "Dependency")), ("link_features", 1, ("strength",))}


def test_into_a_project_it_is_one_step_and_the_second_time_nothing(tmp_path: Path) -> None:
    found = taken(LAYERS)
    with Project.create(tmp_path / "new.rubricate", HAND, []) as project:
        plan = actions.plan_import(project, HAND, found, resources.looks(), "a.tsv")
        assert (plan.counts.in_file, plan.counts.exact, plan.counts.unplaced) == (15, 14, 1)
        project.do(actions.import_annotations(project, HAND, plan))
        again = actions.plan_import(project, HAND, found, resources.looks(), "a.tsv")
        assert (again.counts.already, again.changes) == (14, ())


def test_the_text_is_put_together_from_the_places_of_sentences() -> None:
    rows = (
        "#Text=One.\n1-1\t2-5\tOne\t_\n1-2\t5-6\t.\t*\n\n#Text=Two.\n2-1\t6-9\tTwo\t*\n\n"
        "#Text=Three.\n3-1\t15-20\tThree\t*\n"
    )
    found = taken(SPAN + rows)
    assert found.documents[0].text == "  One.Two.\n    Three."
    assert [(how, said) for how, _, said in words(found)] == [("exact", "."), ("exact", "Two"), ("exact", "Three")]


def test_a_sentence_that_begins_before_its_first_token_is_laid_where_its_words_are() -> None:
    found = taken(SPAN + "#Text=One\n1-1\t0-3\tOne\t_\n\n#Text=  Two\n2-1\t6-9\tTwo\tx\n")
    assert found.documents[0].text == "One\n  Two"
    assert words(found) == [("exact", "x", "Two")]


def test_places_that_begin_anew_in_each_sentence_are_those_of_its_text() -> None:
    found = taken(
        SPAN + "#Text=One two\n1-1\t0-3\tOne\tx\n1-2\t4-7\ttwo\t_\n\n#Text=To be\n2-1\t0-2\tTo\t_\n2-2\t3-5\tbe\ty\n"
    )
    assert found.documents[0].text == "One two\nTo be"
    assert words(found) == [("exact", "x", "One"), ("exact", "y", "be")]


@pytest.mark.parametrize("shift", [0, 1])
def test_files_that_count_code_points_are_laid_by_their_words_and_it_is_said(shift: int) -> None:
    places = [(0, 2), (3, 4), (5, 8), (9, 12)] if shift else [(0, 4), (5, 6), (7, 10), (11, 14)]
    forms = ("😀😀", "a", "One", "Two")
    tags = ("x", "_", "y", "z")
    first, second, third, fourth = (
        f"1-{n}\t{a}-{b}\t{form}\t{tag}\n"
        for n, ((a, b), form, tag) in enumerate(zip(places, forms, tags, strict=True), 1)
    )
    found = taken(f"{SPAN}#Text=😀😀 a\n{first}{second}\n#Text=One\n{third}\n#Text=Two\n{fourth}")
    assert found.documents[0].text == "😀😀 a\nOne\nTwo"
    assert words(found) == [("exact", "x", "😀😀"), ("exact", "y", "One"), ("exact", "z", "Two")]
    _, counting = place_marks(Ground("😀😀 a\nOne\nTwo"), found.marks, found.counting)
    assert counting == Counting("code_point" if shift else "utf16")


def test_carriage_returns_are_counted_and_ends_of_lines_of_windows_are_not() -> None:
    body = "#Text=One\\r\n#Text=Two\n1-1\t0-3\tOne\tx\n1-2\t5-8\tTwo\ty\n"
    found = taken("\ufeff" + (SPAN + body).replace("\n", "\r\n"))
    assert found.documents[0].text == "One\r\nTwo"
    assert words(found) == [("exact", "x", "One"), ("exact", "y", "Two")]


def test_letters_of_java_are_those_of_old_versions_alone() -> None:
    row = "#Text=\\u00e4 \\\\ \\_\n1-1\t0-1\tä\tx\n"
    assert taken(SPAN.replace("3.2", "3.1") + row).documents[0].text == "ä \\ \\_"
    assert taken(SPAN + row).documents[0].text == "\\u00e4 \\ \\_"


def test_what_a_token_and_its_part_share_is_as_wide_as_the_part() -> None:
    rows = "#Text=plays\n1-1\t0-5\tplays\tx[1]\n1-1.1\t0-4\tplay\tx[1]\n"
    assert words(taken(SPAN + rows)) == [("exact", "x", "play")]


def test_words_beside_the_places_that_a_file_gives_are_found_by_the_words() -> None:
    rows = "#Text=The mayor said no\n1-1\t0-3\tThe\t_\n1-2\t7-12\tmayor\tx\n1-3\t10-14\tsaid\t_\n1-4\t15-17\tno\ty\n"
    assert words(taken(SPAN + rows)) == [("moved", "x", "mayor"), ("exact", "y", "no")]


def test_ends_of_relations_that_are_not_there_are_counted() -> None:
    head = "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.Span|value\n#T_RL=a.Rel|label|BT_a.Span\n\n\n"
    found = taken(head + "#Text=One two\n1-1\t0-3\tOne\tx\tof\t1-2\n1-2\t4-7\ttwo\t_\tto\t1-1[7_9]\n")
    assert found.links == ()
    assert [(one.kind, one.n, one.names) for one in found.lost] == [("relations", 2, ("of", "to"))]


def test_a_text_without_letters_is_counted() -> None:
    assert [(one.kind, one.names) for one in taken(SPAN).lost] == [("empty", ("a",))]
    assert taken(SPAN + "#Text=\n1-1\t0-0\t\t*\n").documents == ()


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ("#FORMAT=WebAnno TSV 2.0\n", "1"),
        ("#FORMAT=WebAnno TSV x\n", "1"),
        (SPAN + "#Text=One\n1-1\t0\tOne\t_\n", "6"),
        (SPAN + "#Text=One\nOne\t0-3\tOne\t_\n", "6"),
        (SPAN + "#Text=One\n1-1 0-3 One _\n", "6"),
        (SPAN + "#Text=One\n1-1\t99999999999-99999999999\tOne\t_\n", "6"),
    ],
)
def test_what_is_no_row_is_refused_with_its_line(data: str, where: str) -> None:
    with pytest.raises(BadContent) as caught:
        taken(data)
    assert caught.value.where == where


def test_a_project_of_inception_has_each_persons_work_on_one_document() -> None:
    rows = "#Text=One two\n1-1\t0-3\tOne\t{}\n1-2\t4-7\ttwo\t_\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, tag in (
            ("annotation/d.txt/ann", "x"),
            ("annotation/d.txt/INITIAL_CAS", "_"),
            ("annotation/d.txt/ben", "y"),
        ):
            archive.writestr(f"{name}.tsv", SPAN + rows.format(tag))
        archive.writestr("curation/d.txt/CURATION_USER.tsv", SPAN + rows.format("x"))
        archive.writestr("exportedproject123.json", "{}")
        archive.writestr("notes.tsv", "a\tb\n")
    found = taken(packed.getvalue(), "project.zip")
    assert [document.name for document in found.documents] == ["d.txt"]
    assert [(mark.coder, mark.purpose) for mark in found.marks] == [
        ("ann", "main"), ("ben", "main"), ("CURATION_USER", "gold"),
    ]  # fmt: skip
    assert names(found) == ["x", "y", "x"]


def test_a_table_that_is_no_such_file_is_not_taken_for_one() -> None:
    bundle = Bundle.of_bytes("a.tsv", b"document\tcode\tquote\nd\tc\tq\n")
    assert importer(bundle).name != "webanno-tsv"
    with pytest.raises(BadContent):
        importer(bundle, "webanno-tsv").read(bundle)


@pytest.mark.fuzz
def test_a_damaged_file_is_read_or_refused() -> None:
    survives("webanno-tsv", "layers.tsv", LAYERS)
