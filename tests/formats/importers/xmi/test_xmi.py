"""XMI of other programs: as dkpro-cassis writes it in the shapes of INCEpTION, and files made by hand for the traps."""

import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate import resources
from rubricate.core import actions
from rubricate.core.actions.bringing import ImportPlan
from rubricate.core.bringing.found import FoundFile
from rubricate.formats import uima
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Damaged, UnknownFormat, Unsafe
from rubricate.formats.known import importer
from rubricate.project import Project
from tests.formats.importers.hostile import survives
from tests.formats.importers.qdpx.test_round_trip import HAND
from tests.formats.importers.xmi.made import INPUTS, SPAN, TEXT, Made, project

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
    'xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore" '
    'xmlns:custom="http:///webanno/custom.ecore" xmlns:plain="http:///uima/noNamespace.ecore" xmi:version="2.0">'
    '<cas:NULL xmi:id="0"/>'
)


def by_hand(inside: str, sofa: str = "The mayor says no.", more: str = "", head: str = HEAD) -> bytes:
    text = f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{sofa}"/>'
    return f"{head}{inside}{text}{more}</xmi:XMI>".encode()


def taken(data: bytes, name: str = "a.xmi", beside: dict[str, bytes] | None = None) -> FoundFile:
    bundle = Bundle.of_bytes(name, data, beside or {})
    one = importer(bundle)
    assert one.name == "xmi"
    return one.read(bundle)


def planned(found: FoundFile) -> ImportPlan:
    """What an empty project makes of it."""
    with TemporaryDirectory() as folder, Project.create(Path(folder) / "new.rubricate", HAND, []) as new:
        plan = actions.plan_import(new, HAND, found, resources.looks(), "file")
        new.do(actions.import_annotations(new, HAND, plan))
        again = actions.plan_import(new, HAND, found, resources.looks(), "file")
        assert (again.counts.already, again.changes) == (plan.counts.exact, ())
        return plan


def fates(found: FoundFile) -> list[tuple[str, str]]:
    return [(row.placed.how, row.placed.why) for row in planned(found).rows]


def words_of(found: FoundFile) -> list[tuple[str, str]]:
    """The tag of each mark and the words under it, all of which were placed exactly."""
    texts = {document.key: document.text or "" for document in found.documents}
    names = {tag.id: tag.name for tag in found.book.tags}
    rows = [row.placed for row in planned(found).rows]
    assert [one.how for one in rows] == ["exact"] * len(found.marks)
    return [(names[one.mark.tag_id], "".join(span.of(texts[one.mark.document]) for span in one.spans)) for one in rows]


@pytest.mark.parametrize("with_types", [True, False])
def test_a_file_of_inception_is_taken_with_and_without_its_types(with_types: bool) -> None:
    types = {"TypeSystem.xml": (INPUTS / "TypeSystem.xml").read_bytes()} if with_types else {}
    found = taken((INPUTS / "inception.xmi").read_bytes(), "inception.xmi", types)
    assert [(one.name, one.text, dict(one.variables), one.id) for one in found.documents] == [
        ("brücke.txt", TEXT, {"language": "de"}, None)
    ]
    assert words_of(found) == [
        ("Claim: Zitat", "“Die Brücke 🌉 hält”"),
        ("Behauptung", "Brücke 🌉 hält”, sagte"),
        ("Claim: Zitat", "🌉"),
        ("Behauptung", "بالعالم 👩🏽\u200d🚀"),
        ("Claim", "e\u0301nde"),
        ("über NBSP", "sie.\u00a0Wer"),
        ("LOC", "Brücke"),
        ("NamedEntity: Zitat", '<Satz> & noch "einer"'),
        ("Kommentar", ""),
        ("pron", "Wer"),
        ("nam", "sie"),
    ]
    assert [(mark.note, dict(mark.attributes)) for mark in found.marks if mark.note or mark.attributes] == [
        ("wörtlich\nso", {"negated": ("false",), "strength": ("3",)}),
        ("", {"topics": ("Bau | Geld & Gut",)}),
        ("", {"identifier": ("http://www.wikidata.org/entity/Q12280",)}),
    ]
    assert {(mark.coder, mark.purpose) for mark in found.marks} == {("anna", "main")}
    assert [mark.whole for mark in found.marks].index(True) == 8
    key = {mark.key.rpartition("\n")[2]: number for number, mark in enumerate(found.marks)}
    ends = [(key[one.from_key[-2:]], key[one.to_key[-2:]], one.type) for one in found.links]
    assert ends == [(3, 0, "Beleg"), (10, 9, "coref"), (0, 1, "stützt")]
    assert {one.kind: (one.n, one.names) for one in planned(found).lost} == {
        "grammar": (1, ("POS",)),
        "link_features": (1, ("sure",)),
    }


def test_a_project_of_inception_is_one_document_with_the_work_of_each(tmp_path: Path) -> None:
    (tmp_path / "project.zip").write_bytes(project())
    bundle = Bundle.of(tmp_path / "project.zip")
    one = importer(bundle)
    assert one.name == "xmi"
    found = one.read(bundle)
    assert [document.name for document in found.documents] == ["brücke.txt"]
    assert [(mark.coder, mark.purpose) for mark in found.marks] == [
        ("anna", "main"), ("ben", "main"), ("CURATION_USER", "gold"),
    ]  # fmt: skip
    assert words_of(found) == [("Frage", "sie"), ("Frage", "Wer zahlt?"), ("Frage", "sie")]


PARTS = ("Wer ", "zahlt ", "🌉 ", "e\u0301 ", "مرحبا ", "a\u00a0b ", "👩🏽\u200d🚀 ", "\n", '<&>" ', "\t")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=2, max_size=20), st.data())
def test_what_cassis_writes_is_taken_exactly(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    if not text.strip():
        return
    one = Made(text)
    edges = [0]
    for part in parts:
        edges.append(edges[-1] + len(part))
    wanted = []
    for _ in range(data.draw(st.integers(1, 5))):
        start, end = sorted(data.draw(st.tuples(st.sampled_from(edges), st.sampled_from(edges))))
        words = text[start:end].strip()
        if words:
            begin = start + len(text[start:end]) - len(text[start:end].lstrip())
            one.cas.add(one.types.get_type(SPAN)(begin=begin, end=begin + len(words), value="x"))
            wanted.append((begin, begin + len(words)))
    if not wanted:
        return
    found = taken(one.xmi, "a.xmi", {"TypeSystem.xml": one.xml})
    rows = planned(found).rows
    assert sorted((s.start, s.end) for row in rows for s in row.placed.spans) == sorted(wanted)
    assert {row.placed.how for row in rows} == {"exact"}


def test_a_project_may_have_files_in_the_place_of_zips(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as archive:
        archive.writestr("exportedproject-1.json", "{}")
        archive.writestr("annotation/no.txt/ben.xmi", by_hand('<custom:Claim xmi:id="2" sofa="1" begin="0" end="3"/>'))
        archive.writestr("other/annotation/x.xmi", by_hand("", "Another."))
    bundle = Bundle.of(tmp_path / "p.zip")
    found = importer(bundle).read(bundle)
    assert [(mark.coder, document.name) for mark, document in zip(found.marks, found.documents, strict=False)] == [
        ("ben", "no.txt")
    ]
    assert [document.name for document in found.documents] == ["no.txt", "x"]


@pytest.mark.parametrize("mark", [0, 1])
def test_line_ends_and_a_byte_order_mark_that_the_file_counts_are_recognised(mark: int) -> None:
    sofa = f"{'&#xFEFF;' * mark}One 🌉&#13;&#10;two&#13;&#10;three"
    marks = "".join(
        f'<custom:Claim xmi:id="{n}" sofa="1" begin="{begin + mark}" end="{end + mark}" value="x"/>'
        for n, (begin, end) in enumerate([(0, 3), (4, 6), (8, 11), (13, 18)], 2)
    )
    plan = planned(taken(by_hand(marks, sofa)))
    assert [row.placed.spans[0].of("One 🌉\ntwo\nthree") for row in plan.rows] == ["One", "🌉", "two", "three"]
    assert plan.counts.exact == 4


def test_code_points_of_old_versions_of_cassis_are_found_out_by_the_edges_of_words() -> None:
    text = "🌉🌉 one two three four"
    marks = "".join(
        f'<custom:Claim xmi:id="{n}" sofa="1" begin="{text.index(word)}" end="{text.index(word) + len(word)}"/>'
        for n, word in enumerate(("one", "two", "three", "four"), 2)
    )
    plan = planned(taken(by_hand(marks, text)))
    assert [row.placed.spans[0].of(text) for row in plan.rows] == ["one", "two", "three", "four"]
    assert [(counting.unit, len(names)) for counting, names in plan.countings] == [("code_point", 1)]


def test_xml_1_1_may_have_control_characters() -> None:
    marks = '<custom:Claim xmi:id="2" sofa="1" begin="4" end="7" value="x" comment="&#xE000;x&#1;"/>'
    found = taken(by_hand(marks, "a&#x1;b two", head=HEAD.replace("1.0", "1.1")))
    assert found.documents[0].text == "a\x01b two"
    assert [words for _, words in words_of(found)] == ["two"]
    assert found.marks[0].note == "\ue000x\x01"


def test_a_layer_is_called_as_people_call_it_there() -> None:
    head = HEAD.replace(
        "xmi:version", 'xmlns:type="http:///de/tudarmstadt/ukp/clarin/webanno/api/type.ecore" xmi:version'
    )
    inside = (
        '<type:LayerDefinition xmi:id="5" name="webanno.custom.C1" uiName="Claim of fact"/>'
        '<type:FeatureDefinition xmi:id="6" layer="5" name="f1" uiName="how sure"/>'
        '<type:CASMetadata xmi:id="7" sofa="1" begin="0" end="0" username="anna" sourceDocumentName="no.txt"/>'
        '<custom:C1 xmi:id="8" sofa="1" begin="4" end="9" f1="very"/>'
    )
    found = taken(by_hand(inside, head=head))
    assert words_of(found) == [("Claim of fact", "mayor")]
    assert (found.marks[0].coder, dict(found.marks[0].attributes)) == ("anna", {"how sure": ("very",)})
    assert found.documents[0].name == "no.txt"
    assert found.lost == ()


def test_each_text_of_a_file_is_a_document_and_a_picture_is_none() -> None:
    more = (
        '<cas:Sofa xmi:id="3" sofaNum="2" sofaID="English" sofaString="The mayor"/>'
        '<cas:Sofa xmi:id="4" sofaNum="3" sofaID="scan" mimeType="image/png" sofaURI="file:x.png"/>'
        '<cas:Sofa xmi:id="5" sofaNum="4" sofaID="blank" sofaString=" "/>'
        '<custom:Claim xmi:id="6" sofa="3" begin="4" end="9"/><custom:Claim xmi:id="7" sofa="4" begin="0" end="1"/>'
    )
    found = taken(by_hand("", "Die Meierin", more), "rede.xmi")
    assert [one.name for one in found.documents] == ["rede", "rede (English)"]
    assert {one.kind: one.names for one in found.lost} == {"sources": ("scan",), "empty": ("blank",)}
    assert fates(found) == [
        ("exact", ""),
        ("unplaced", "no_document"),
    ]


def test_what_no_view_lists_was_deleted_and_what_has_no_place_is_counted() -> None:
    inside = (
        '<custom:Claim xmi:id="2" sofa="1" begin="0" end="3"/><custom:Claim xmi:id="3" sofa="1" begin="4" end="9"/>'
        '<custom:Claim xmi:id="4" sofa="1" begin="x" end="9"/><plain:Free xmi:id="5" note="lost"/>'
        '<custom:Rel xmi:id="6" sofa="1" begin="0" end="3" Governor="2" Dependent="3"/>'
        '<custom:Rel xmi:id="7" sofa="1" begin="0" end="3" Governor="2" Dependent="4"/>'
        '<tcas:DocumentAnnotation xmi:id="8" sofa="1" begin="0" end="18" language="en"/>'
    )
    found = taken(by_hand(inside, more='<cas:View sofa="1" members="2 4 6 7 8"/>'))
    assert {one.kind: (one.n, one.names) for one in found.lost} == {
        "unlisted": (1, ("Claim",)),
        "structures": (1, ("Free",)),
        "relations": (1, ("Rel",)),
    }
    assert fates(found) == [
        ("exact", ""),
        ("unplaced", "no_words"),
    ]
    assert [one.type for one in found.links] == ["Rel"]


def test_slots_without_types_are_known_by_their_looks() -> None:
    inside = (
        '<custom:Host xmi:id="2" sofa="1" begin="0" end="3" links="4 5" number="3"/>'
        '<custom:Claim xmi:id="3" sofa="1" begin="4" end="9"/>'
        '<plain:Slot xmi:id="4" role="who" target="3"/><plain:Slot xmi:id="5" role="nobody"/>'
    )
    found = taken(by_hand(inside))
    assert dict(found.marks[0].attributes) == {"number": ("3",)}
    assert [one.type for one in found.links] == ["who"]
    assert {one.kind: (one.n, one.names) for one in found.lost} == {"relations": (1, ("nobody",))}


def test_several_tags_and_lists_by_the_types_of_the_file() -> None:
    one = Made("The mayor says no.")
    many = one.types.create_type("webanno.custom.Many")
    one.types.create_feature(many, "label", "uima.cas.StringArray")
    one.types.create_feature(many, "value", "uima.cas.Integer")
    one.types.create_feature(many, "others", "uima.cas.FSList", elementType=SPAN)
    one.types.create_feature(many, "scores", "uima.cas.IntegerArray")
    mayor = one.add(SPAN, "mayor")
    get = one.types.get_type
    tail = get("uima.cas.NonEmptyFSList")(head=mayor, tail=get("uima.cas.EmptyFSList")())
    scores = get("uima.cas.IntegerArray")(elements=[1, 2])
    one.add("webanno.custom.Many", "says", label=one.words("A", "B"), value=5, others=tail, scores=scores)
    found = taken(one.xmi, "a.xmi", {"TypeSystem.xml": one.xml})
    assert words_of(found) == [("Claim", "mayor"), ("A", "says"), ("B", "says")]
    assert dict(found.marks[1].attributes) == {"value": ("5",), "scores": ("1 | 2",)}
    assert [link.type for link in found.links] == ["others"]
    assert found.lost == ()


def test_json_in_our_own_features_that_somebody_broke_is_passed_over() -> None:
    inside = (
        '<custom:RubricateDocument xmi:id="2" sofa="1" position="x" sets="[" units="{}" exact="[1]" created="never"/>'
        '<custom:RubricateAnnotation xmi:id="3" sofa="1" begin="4" end="9" tag="claim" attributes="{" layer="gold x"'
        ' uuid="no" created="no"/>'
    )
    found = taken(by_hand(inside))
    assert words_of(found) == [("claim", "mayor")]
    assert (found.marks[0].purpose, found.marks[0].round, found.marks[0].id) == ("gold", 1, None)


def test_it_is_known_by_what_is_in_it() -> None:
    assert taken(by_hand(""), "a.xml").documents[0].name == "a"
    for name, data in {"b.xml": b"<TEI/>", "b.zip": b"PK\x03\x04"}.items():
        with pytest.raises(UnknownFormat):
            importer(Bundle.of_bytes(name, data))


def test_what_is_no_cas_is_refused() -> None:
    with pytest.raises(BadContent):
        taken(b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>')
    with pytest.raises(Damaged):
        taken(b"<xmi:XMI")
    with pytest.raises(Unsafe):
        taken(b'<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>')
    with pytest.raises(Damaged):
        taken(by_hand(""), beside={"TypeSystem.xml": b"<types"})


def test_types_may_have_another_name_in_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("in/a.xmi", by_hand('<custom:Genre xmi:id="2" sofa="1" value="7" label="x"/>'))
        archive.writestr("in/about.xml", b"<about/>")
        archive.writestr("in/my-types.xml", (INPUTS / "TypeSystem.xml").read_bytes())
    bundle = Bundle.of(tmp_path / "a.zip")
    found = importer(bundle).read(bundle)
    assert [tag.name for tag in found.book.tags] == ["7"]  # without types a number is no tag


def test_a_type_under_itself_has_an_end() -> None:
    circle = (
        f'<t xmlns="{uima.SPECIFIER}"><typeDescription><name>webanno.custom.Claim</name>'
        "<supertypeName>webanno.custom.Claim</supertypeName></typeDescription></t>"
    )
    marks = '<custom:Claim xmi:id="2" sofa="1" begin="0" end="3" value="x"/>'
    assert words_of(taken(by_hand(marks), beside={"TypeSystem.xml": circle.encode()})) == [("x", "The")]


@pytest.mark.fuzz
def test_a_damaged_file_is_read_or_refused() -> None:
    types = {"TypeSystem.xml": (INPUTS / "TypeSystem.xml").read_bytes()}
    survives("xmi", "a.xmi", (INPUTS / "inception.xmi").read_bytes(), types)
    survives("xmi", "a.xmi", (INPUTS / "inception.xmi").read_bytes())
    survives("xmi", "a.zip", project())


@pytest.mark.fuzz
def test_damaged_types_are_read_or_refused() -> None:
    from tests.formats import mutations

    xmi = (INPUTS / "inception.xmi").read_bytes()

    def read(changed: bytes) -> None:
        bundle = Bundle.of_bytes("a.xmi", xmi, {"TypeSystem.xml": changed})
        importer(bundle, "xmi").read(bundle)

    mutations.survives(read, (INPUTS / "TypeSystem.xml").read_bytes(), "xmi TypeSystem.xml")
