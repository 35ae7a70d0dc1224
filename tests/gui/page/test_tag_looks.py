"""The looks of tags, ready to paint."""

from uuid import UUID

import pytest

from rubricate.core.codebook import Codebook
from rubricate.gui.page.tag_looks import TagLooks
from rubricate.gui.theme import CLEAR, Theme
from tests.gui.page.material import CODEBOOK, TAGS


@pytest.fixture
def looks(theme: Theme) -> TagLooks:
    return TagLooks(theme, CODEBOOK)


def test_tags_look_as_the_theme_says_in_the_order_asked_for(looks: TagLooks, theme: Theme) -> None:
    ready = looks.ready([TAGS[2].id, TAGS[0].id], 1.0, in_ink=False)
    assert [tag.look for tag in ready] == [theme.tag(TAGS[2]), theme.tag(TAGS[0])]
    assert all(tag.has_tint for tag in ready)


def test_on_paper_there_is_ink_and_the_pattern_and_letter_that_tell_tags_apart(looks: TagLooks, theme: Theme) -> None:
    ready = looks.ready([tag.id for tag in TAGS], 1.0, in_ink=True)
    assert {tag.look.line.name() for tag in ready} == {theme.color("text").name()}
    assert not any(tag.has_tint or tag.look.tint != CLEAR for tag in ready)
    assert len({(tag.look.pattern, tag.look.letter) for tag in ready}) == len(TAGS)
    assert len({tag.chip.toImage().bits().tobytes() for tag in ready}) == len(TAGS)


def test_a_tag_that_is_gone_is_grey_and_has_no_letter(theme: Theme) -> None:
    look = TagLooks(theme, Codebook()).of(UUID(int=99))
    assert (look.line, look.letter) == (theme.look("slate", "solid", "").line, "")


@pytest.mark.parametrize("sharpness", [1.0, 1.25, 2.0])
def test_pictures_are_as_sharp_as_the_screen(looks: TagLooks, sharpness: float) -> None:
    (tag,) = looks.ready([TAGS[1].id], sharpness, in_ink=False)
    for picture in (tag.chip, tag.solid_chip, tag.tile):
        assert picture.devicePixelRatio() == pytest.approx(sharpness)
        assert picture.width() >= picture.deviceIndependentSize().width() * sharpness - 1


def test_the_chip_in_focus_is_filled(looks: TagLooks) -> None:
    (tag,) = looks.ready([TAGS[0].id], 1.0, in_ink=False)
    spot = tag.chip.width() // 2, 3
    assert tag.chip.toImage().pixelColor(*spot) != tag.solid_chip.toImage().pixelColor(*spot)


def test_what_was_made_is_kept(looks: TagLooks) -> None:
    assert looks.ready([TAGS[0].id], 1.0, in_ink=False)[0] is looks.ready([TAGS[0].id], 1.0, in_ink=False)[0]
    assert looks.ready([TAGS[0].id], 1.0, in_ink=False)[0] is not looks.ready([TAGS[0].id], 2.0, in_ink=False)[0]
