"""Codebooks of other programs among the imports, and ours among the exports."""

from pathlib import Path

import pytest

from rubricate import resources
from rubricate.core import actions
from rubricate.core.book import Book
from rubricate.core.book_errors import NoTags
from rubricate.core.codebook import Codebook
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.known import exporter, importer
from tests.core.world import World, a_hand
from tests.formats.exporters.study import study

GOLDEN = Path(__file__).parents[2] / "golden" / "codebooks"


def test_the_codes_of_another_program_become_tags_in_one_step() -> None:
    bundle = Bundle.of(GOLDEN / "maxqda.qdc")
    reader = importer(bundle)
    found = reader.read(bundle)
    assert (reader.name, found.marks, found.documents) == ("qdc", (), ())
    world, hand = World(), a_hand()
    plan = actions.plan_import(world, hand, found, resources.looks(), bundle.name)
    world.do(actions.import_annotations(world, hand, plan))
    assert [tag.name for tag in world.codebook.ordered()] == [tag.name for tag in found.book.tags]


def test_our_codebook_goes_out_and_comes_in_again(tmp_path: Path) -> None:
    project = study()
    exported = exporter("qdc").write(project, tmp_path, Order(), Watch())
    assert (exported.files[0].name, exported.annotations, exported.left_out) == ("codebook.qdc", 0, {"annotations": 10})
    found = importer(Bundle.of(exported.files[0])).read(Bundle.of(exported.files[0]))
    kept = [(tag.id, tag.name, tag.parent_id, tag.definition, tag.use_when, tag.colour) for tag in found.book.tags]
    tags = Book.of(project.codebook).tags
    assert kept == [(tag.id, tag.name, tag.parent_id, tag.definition, tag.use_when, tag.colour) for tag in tags]


def test_without_tags_there_is_no_such_file(tmp_path: Path) -> None:
    project = study()
    project.codebook, project.marks = Codebook(), {}
    with pytest.raises(NoTags):
        exporter("qdc").write(project, tmp_path / "a.qdc", Order(), Watch())
    assert not list(tmp_path.glob("*.*"))


def test_what_is_no_codebook_is_refused() -> None:
    with pytest.raises(BadContent):
        importer(Bundle.of_bytes("a.qdc", b"<x/>")).read(Bundle.of_bytes("a.qdc", b"<x/>"))
