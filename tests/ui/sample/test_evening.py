"""The figures of the sample evening come out in a hall of any size."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from facilitator.ids import SeededIds
from facilitator.plan import Kind, Method
from facilitator.rules.deciding import decide
from facilitator.rules.figures import Figures
from facilitator.rules.rule import at_least
from ui.cli import demo as command
from ui.present.ways import begun
from ui.sample.evening import FEWEST, named_plan, one_short_of_two_thirds, script, split

halls = st.integers(FEWEST, 2000)


def votes(handsets):
    return {turn.item: turn.vote for turn in script(handsets).turns if turn.vote is not None}


@given(halls)
def test_the_roof_lacks_exactly_one_vote(handsets):
    in_favour, against, abstain = one_short_of_two_thirds(handsets)
    figures = Figures(for_=in_favour, against=against, abstain=abstain)
    one_more = Figures(for_=in_favour + 1, against=against - 1, abstain=abstain)
    assert str(decide(at_least(2, 3), figures).outcome) == "lost"
    assert str(decide(at_least(2, 3), one_more).outcome) == "carried"
    assert in_favour + against + abstain <= handsets


@given(halls)
def test_nobody_presses_who_has_no_handset_or_is_not_in_the_room(handsets):
    evening = script(handsets)
    people = evening.people
    for turn in evening.turns:
        people = turn.people or people
        if turn.vote is not None:
            assert sum(turn.vote.figures) <= people
            assert turn.vote.how != "handsets" or sum(turn.vote.figures) <= handsets


@given(halls)
def test_the_motions_have_more_than_against(handsets):
    cast = votes(handsets)
    for item in ("bench", "washhouse", "mandate"):
        assert cast[item].figures[0] > cast[item].figures[1]


@given(halls)
def test_nobody_has_half_in_the_first_round_one_is_last_and_the_second_elects(handsets):
    first, second = votes(handsets)["delegate"].in_turn
    assert 2 * max(first.figures) <= sum(first.figures)
    assert first.figures[-1] < min(first.figures[:-1])
    assert 2 * second.figures[0] > sum(second.figures)
    assert (first.outcome, second.outcome) == ("no_majority", "elected")


@given(halls)
def test_one_option_is_marked_by_most(handsets):
    cast = votes(handsets)["first"]
    marked = Counter()
    for paper, count in zip(cast.papers, cast.figures, strict=True):
        marked.update(dict.fromkeys(paper.split(), count))
    (best, most), (_, next_best) = marked.most_common(2)
    assert best == "1"
    assert most > next_best


@given(halls)
def test_one_question_is_put_to_too_few(handsets):
    evening = script(handsets)
    few = next(turn for turn in evening.turns if turn.item == "earlier")
    assert 0 < few.people < evening.quorum < evening.people


def test_nothing_is_lost_in_a_split():
    assert split(156, (5, 4, 3, 2, 1)) == (54, 41, 31, 20, 10)


def test_the_script_and_the_agenda_are_of_the_same_evening():
    plan = named_plan(dt.date(2026, 5, 14), SeededIds(7))
    assert [item.id for item in plan.items] == [turn.item for turn in script(160).turns]
    asked = [item.id for item in plan.items if item.question is not None]
    assert asked == list(votes(160))
    kinds = [item.question.kind for item in plan.items if item.question is not None]
    assert {Kind.TEST, Kind.MOTION, Kind.OPTIONS, Kind.ELECTION, Kind.MANDATE} == set(kinds)


def test_the_elections_are_as_a_new_one_begins():
    items = {i.id: i.question for i in named_plan(dt.date(2026, 5, 14), SeededIds(7)).items}
    usual = begun(Kind.ELECTION, SeededIds(1))
    assert (items["delegate"].method, items["delegate"].secrecy) == (usual.method, usual.secrecy)
    assert items["along"].secrecy is usual.secrecy
    assert (items["along"].method, items["along"].seats) == (Method.STV, 2)


def test_every_text_is_there_in_both_languages():
    for item in named_plan(dt.date(2026, 5, 14), SeededIds(7)).items:
        assert set(item.title) == set(item.words) == {"en", "cy"}
        assert item.question is None or set(item.question.wording) == {"en", "cy"}


def test_the_command_asks_for_no_fewer_than_the_evening_needs():
    assert command._FEWEST == FEWEST
