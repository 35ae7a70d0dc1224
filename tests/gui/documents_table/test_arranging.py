"""Filter, order and groups of the rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.gui.documents_table.arranging import Arrangement, Heading, arranged, passing
from rubricate.gui.documents_table.facts import NOTHING, Facts, natural
from rubricate.gui.documents_table.fields import NAME, NUMBER, PURPOSE, SETS, STATUS, fields
from tests.gui.desk import CODER, Desk
from tests.gui.documents_table.rows import variable


def names(at: Desk, asked: Arrangement) -> list[str]:
    facts, columns = Facts(at.project, CODER.id), fields(at.project.codebook)
    rows = arranged(facts, columns, asked, passing(facts, columns, asked))
    return [f"[{row.title} {row.count}]" if isinstance(row, Heading) else facts[row].name for row in rows]


def test_by_number_as_in_the_project(at: Desk) -> None:
    assert names(at, Arrangement()) == ["Article 10", "Article 9", "bridge", "Harbour", "Zoo"]
    assert names(at, Arrangement().sorted_again(NUMBER))[0] == "Zoo"


def test_names_are_sorted_as_people_do(at: Desk) -> None:
    up = Arrangement().sorted_again(NAME)
    assert names(at, up) == ["Article 9", "Article 10", "bridge", "Harbour", "Zoo"]
    assert names(at, up.sorted_again(NAME)) == ["Zoo", "Harbour", "bridge", "Article 10", "Article 9"]


def test_what_is_empty_comes_last_both_ways(at: Desk) -> None:
    outlet = variable(at, "Outlet")
    up = Arrangement().sorted_again(outlet)
    assert names(at, up)[:3] == ["Zoo", "Harbour", "Article 10"]
    assert names(at, up.sorted_again(outlet))[:3] == ["Harbour", "Zoo", "Article 10"]


def test_every_word_must_occur_in_name_reason_sets_or_variables(at: Desk) -> None:
    ids = list(at.project.documents)
    at.act(lambda s, h: actions.add_set(s, h, "Ferry strike", ids[:1]))
    at.act(lambda s, h: actions.set_status(s, h, [ids[2]], "skipped", "No article"))
    assert names(at, Arrangement().with_words("ARTICLE")) == ["Article 10", "Article 9", "bridge"]
    assert names(at, Arrangement().with_words("article strike")) == ["Article 10"]
    assert names(at, Arrangement().with_words("gazette")) == ["Zoo"]


def test_groups_of_several_columns_are_wanted_at_once(at: Desk) -> None:
    ids = list(at.project.documents)
    at.act(lambda s, h: actions.set_purpose(s, h, ids[3:], "training"))
    asked = Arrangement().with_wanted(STATUS, frozenset({"new"})).with_wanted(PURPOSE, frozenset({"training"}))
    assert names(at, asked) == ["Harbour", "Zoo"]
    assert names(at, asked.with_wanted(STATUS, None).with_wanted(PURPOSE, frozenset({"main"})))[0] == "Article 10"
    assert asked.is_filtered and not Arrangement().is_filtered


def test_a_document_of_two_sets_stands_in_both_groups(at: Desk) -> None:
    ids = list(at.project.documents)
    at.act(lambda s, h: actions.add_set(s, h, "B", ids[:2]))
    at.act(lambda s, h: actions.add_set(s, h, "A", ids[1:2]))
    by_set = Arrangement().grouped(SETS)
    assert names(at, by_set) == [
        "[B 2]", "Article 10", "Article 9", "[A 1]", "Article 9", "[in no set 3]", "bridge", "Harbour", "Zoo",
    ]  # fmt: skip
    assert names(at, by_set.folding(NOTHING))[-1] == "[in no set 3]"
    assert by_set.folding(NOTHING).folding(NOTHING) == by_set


def test_groups_of_a_status_come_in_the_order_of_work(at: Desk) -> None:
    headings = [name for name in names(at, Arrangement().grouped(STATUS)) if name.startswith("[")]
    assert headings == ["[new 3]", "[started 1]", "[done 1]"]


@pytest.mark.parametrize(("less", "more"), [("9", "10"), ("a9b", "a10a"), ("Abc", "abd"), ("2", "a"), ("ä", "ö")])
def test_natural_order(less: str, more: str) -> None:
    assert natural(less) < natural(more)


@given(st.lists(st.text(alphabet="aB9 0é½²\t", max_size=6), max_size=6))
def test_any_words_can_be_sorted(many: list[str]) -> None:
    sorted(many, key=natural)  # whatever stands in them
    assert all(natural(one) == natural(one.upper()) for one in many if one.isascii())
