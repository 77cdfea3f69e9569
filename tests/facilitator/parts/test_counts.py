"""Ballots whose papers say more than one choice: counted, settled by a lot, and put again."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.counts import report_of
from facilitator.parts.ballot.result import result_of
from facilitator.parts.mandate import PART as MANDATE
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from tests.facilitator.hall import hall_of, item

PEOPLE = tuple(Choice(each, {}, f"token-{each}") for each in "abcd")
PLACES = tuple(Choice(each, {"en": each.upper()}) for each in "abc")


def asks(method, kind=Kind.ELECTION, choices=PEOPLE, **more):
    return Question(kind, {"en": "Who goes?"}, choices=choices, method=method, **more)


@pytest.fixture
def vote(tmp_path):
    """A ballot closed with those presses: number → keys, one after another."""
    halls = []

    def make(question, presses, keys=6):
        manager = hall_of(tmp_path, item("who", question), quorum=1)
        hall = manager.__enter__()
        halls.append(manager)
        hall.put("who")
        hall.do(ask.OpenToHandsets(keys))
        for number, typed in enumerate(presses, 1):
            for key in typed:
                hall.press(number, key)
        hall.close_ballot()
        return hall

    yield make
    for manager in halls:
        manager.__exit__(None, None, None)


def declared(hall):
    hall.do(ask.ShowResult(), ask.DeclareResult())
    return hall.ballot


def test_one_seat_is_ranked_and_the_last_passes_on(vote):
    hall = vote(asks(Method.IRV), ["1", "1", "21", "23", "32"])
    assert declared(hall).outcome == "elected"
    assert result_of(hall.ballot).winners == ("b",)
    assert len(report_of(hall.ballot).stages) > 1


def test_two_seats_elect_two_people_who_are_both_delegates(vote):
    hall = vote(asks(Method.STV, seats=2), ["12"] * 5 + ["21"] * 4 + ["3"])
    declared(hall)
    assert result_of(hall.ballot).winners == ("a", "b")
    assert result_of(hall.ballot).winner is None
    elected = hall.world.of(MANDATE).elected
    assert [each.person for each in elected] == ["token-a", "token-b"]


def test_a_private_ranking_is_counted_like_an_open_one(vote):
    presses = ["1", "1", "21", "23", "32"]
    hall = vote(asks(Method.IRV, secrecy=Secrecy.PRIVATE), presses)
    assert result_of(hall.ballot).winners == ("b",)


def test_none_of_these_elects_nobody(vote):
    choices = (*PEOPLE[:1], Choice("none", {"en": "None of these"}))
    hall = vote(asks(Method.IRV, choices=choices), ["2", "2", "1"])
    assert declared(hall).outcome == "no_majority"


def test_equal_papers_are_settled_by_the_lot_that_was_drawn_before_anybody_saw_a_figure(vote):
    hall = vote(asks(Method.IRV, choices=PEOPLE[:2]), ["1", "2"])
    assert hall.refused(ask.DrawLot(order=("a",))) == "not_a_lot"
    hall.do(ask.DrawLot(order=("b", "a")))
    assert hall.refused(ask.DrawLot(order=("a", "b"))) == "lot_drawn_already"
    assert result_of(hall.ballot).winners == ("b",)
    assert report_of(hall.ballot).lot_matters
    hall.pull_the_plug()
    assert result_of(hall.ballot).winners == ("b",)


def test_a_number_called_from_the_floor_gives_an_order_anybody_can_work_out(vote):
    hall = vote(asks(Method.IRV), ["1", "2"])
    assert hall.refused(ask.DrawLot()) == "no_number_called"
    hall.do(ask.DrawLot(called=" 417 "))
    assert hall.ballot.called == "417"
    assert sorted(hall.ballot.lot) == ["a", "b", "c", "d"]


def test_no_lot_is_drawn_for_a_plain_count(vote):
    hall = vote(asks(Method.PLAIN), ["1", "2"])
    assert hall.refused(ask.DrawLot(called="4")) == "not_now"


def test_rounds_strike_off_the_last_until_one_has_half(vote):
    question = asks(Method.EXHAUSTIVE, Kind.OPTIONS, PLACES)
    hall = vote(question, ["1", "1", "2", "2", "3"])
    first = declared(hall)
    assert first.outcome == "no_majority"
    hall.do(ask.PutNextRound())
    assert hall.ballot.follows == first.id
    assert hall.ballot.struck == {"c": "fewest"}
    assert hall.ballot.question.options == ("a", "b")


def test_a_tie_for_the_last_place_waits_for_a_lot(vote):
    hall = vote(asks(Method.EXHAUSTIVE), ["1", "1", "2", "3", "4", "4"])
    declared(hall)
    assert hall.refused(ask.PutNextRound()) == "equal_in_last_place"
    assert hall.refused(ask.PutNextRound(by_lot="a")) == "no_such_choice"
    hall.do(ask.PutNextRound(by_lot="c"))
    assert hall.ballot.struck == {"c": "lot"}


def test_who_withdraws_is_not_in_the_next_round(vote):
    hall = vote(asks(Method.EXHAUSTIVE), ["1", "1", "2", "3", "4"])
    declared(hall)
    hall.do(ask.PutNextRound(withdrew=("d",)))
    assert hall.ballot.struck == {"d": "withdrew"}


def test_more_than_half_ends_the_rounds(vote):
    hall = vote(asks(Method.EXHAUSTIVE), ["1", "1", "2"])
    assert declared(hall).outcome == "elected"
    assert hall.refused(ask.PutNextRound()) == "not_now"


def test_a_block_stops_consent_and_standing_aside_does_not(vote):
    question = Question(Kind.MOTION, {"en": "That we go."}, method=Method.CONSENT)
    assert result_of(vote(question, ["1", "2", "3"]).ballot).outcome == "carried"


def test_a_block_is_one_too_many(vote):
    question = Question(Kind.MOTION, {"en": "That we go."}, method=Method.CONSENT)
    assert result_of(vote(question, ["1", "1", "4"]).ballot).outcome == "lost"


def test_the_temperature_of_the_room_is_never_a_decision(vote):
    hall = vote(Question(Kind.SENSE, {"en": "A night bus?"}), ["5", "4", "1"])
    assert declared(hall).outcome == "sense"
    assert not hall.world.states["decision"].all


@pytest.mark.parametrize("method", [Method.IRV, Method.STV, Method.APPROVAL, Method.STAR])
def test_where_nobody_votes_nobody_is_elected(vote, method):
    hall = vote(asks(method), [])
    assert result_of(hall.ballot).winners == ()
    assert report_of(hall.ballot) is None
    assert declared(hall).outcome == "no_majority"


def test_a_lot_that_was_drawn_stays_when_the_same_papers_are_counted_again(tmp_path):
    with hall_of(tmp_path, item("who", asks(Method.IRV, choices=PEOPLE[:2]))) as hall:
        hall.put("who")
        count = ask.BeginCounting("paper"), ask.EnterCount({"a": 4, "b": 4})
        hall.do(*count, ask.DrawLot(order=("b", "a")), *count)
        assert hall.refused(ask.DrawLot(order=("a", "b"))) == "lot_drawn_already"
        assert declared(hall).winners == ("b",)


def test_votes_on_new_ways_get_a_lot_of_their_own(vote):
    hall = vote(asks(Method.IRV, choices=PEOPLE[:2]), ["1", "2"])
    hall.do(ask.DrawLot(order=("b", "a")), ask.BeginCounting("paper"))
    assert hall.ballot.lot == ()


def test_nothing_is_added_to_papers_whose_lot_is_known(vote):
    hall = vote(asks(Method.IRV, choices=PEOPLE[:2]), ["1", "2"])
    hall.do(ask.AddVotes("paper", {"a": 1}), ask.AddVotes("paper", {}), ask.DrawLot(called="7"))
    assert hall.refused(ask.AddVotes("paper", {"a>b": 1})) == "sealed_by_lot"


def test_no_round_is_put_when_the_meeting_is_over(vote):
    hall = vote(asks(Method.EXHAUSTIVE, Kind.OPTIONS, PLACES), ["1", "1", "2", "2", "3"])
    declared(hall)
    hall.do(meeting.CloseMeeting())
    assert hall.refused(ask.PutNextRound()) == "no_meeting"


def test_no_vote_is_opened_that_its_rule_could_not_count(tmp_path):
    with hall_of(tmp_path, item("who", asks(Method.IRV, seats=2))) as hall:
        hall.do(agenda.BeginItem("who"))
        assert hall.refused(ask.PutQuestion()) == "seats_do_not_fit"


def test_two_who_are_left_with_equal_votes_are_voted_on_again(vote):
    hall = vote(asks(Method.EXHAUSTIVE, choices=PEOPLE[:2]), ["1", "2"])
    declared(hall)
    hall.do(ask.PutNextRound())
    assert hall.ballot.question.options == ("a", "b")
    assert not hall.ballot.struck


def test_the_lot_comes_before_papers_are_typed(tmp_path):
    with hall_of(tmp_path, item("who", asks(Method.IRV))) as hall:
        hall.put("who")
        hall.do(ask.BeginCounting("paper"), ask.DrawLot(called="417"))
        drawn = hall.ballot.lot
        hall.do(ask.EnterCount({"a": 5, "b": 5}))
        assert hall.refused(ask.DrawLot(called="5")) == "lot_drawn_already"
        hall.do(ask.ShowResult())
        assert result_of(hall.ballot).winners == (min("ab", key=drawn.index),)


def test_no_lot_is_drawn_for_papers_somebody_has_typed_already(tmp_path):
    with hall_of(tmp_path, item("who", asks(Method.IRV))) as hall:
        hall.put("who")
        hall.do(ask.BeginCounting("paper", 2), ask.EnterCount({"a": 5, "b": 5}))
        assert hall.refused(ask.DrawLot(called="417")) == "not_now"
