"""What is odd about presses is told, and no press is refused for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.clock import SetClock
from facilitator.engine.requests import Outcome
from facilitator.intake import Intake
from facilitator.part import Refusal
from facilitator.parts.ballot.events import VoteCast
from facilitator.press import CARD, Press, Verdict
from facilitator.watching import PROPOSAL, HeardTwice, Watch, Watched


@pytest.fixture
def clock():
    return SetClock(datetime(2026, 5, 14, 18, tzinfo=UTC))


@pytest.fixture
def watch():
    return Watch()


def press(handset=42, base="one", counter=None):
    return Press(base, str(handset), ("1",), counter)


def test_people_who_vote_and_change_their_minds_are_not_odd(watch, clock):
    for turn in range(3):
        for handset in range(1, 161):
            watch.heard([(press(handset, counter=turn), "unchanged" if turn else "")], clock.now())
            clock.forward(0.05)
    assert watch.watched(clock.now()) == Watched(heard=480)


def test_more_presses_than_a_person_makes_are_told_of_that_handset_only(watch, clock):
    for _ in range(21):
        watch.heard([(press(7), "unchanged")], clock.now())
        clock.forward(0.15)
    watch.heard([(press(8), "")], clock.now())
    assert watch.watched(clock.now()).too_fast == ("7",)


def test_a_burst_that_ends_or_a_receiver_that_repeats_itself_is_not_too_fast(watch, clock):
    for _ in range(20):
        watch.heard([(press(7), "unchanged")], clock.now())
    for _ in range(100):
        watch.heard([(press(9, counter=3), "unchanged")], clock.now())
    assert watch.watched(clock.now()).too_fast == ()


def test_one_handset_over_two_receivers_at_once_is_heard_twice(watch, clock):
    watch.heard([(press(base="one", counter=1), "")], clock.now())
    clock.forward(0.4)
    watch.heard([(press(base="two", counter=1), "unchanged")], clock.now())
    assert watch.watched(clock.now()).twice == (HeardTwice("42", ("one", "two")),)


def test_a_card_before_two_cameras_or_with_a_letter_that_is_no_choice_is_not_odd(watch, clock):
    for number in range(1, 41):
        for camera in ("camera 0", "camera 1"):
            card = Press(camera, str(number), ("4",), family=CARD)
            watch.heard([(card, "no_such_choice")], clock.now())
    assert watch.watched(clock.now()) == Watched()


def test_a_handset_that_moved_to_another_receiver_is_not(watch, clock):
    watch.heard([(press(base="one"), "")], clock.now())
    clock.forward(2)
    watch.heard([(press(base="two"), "")], clock.now())
    assert watch.watched(clock.now()).twice == ()


def test_presses_while_no_vote_is_open_are_counted_and_are_no_errors(watch, clock):
    watch.heard([(press(h), "not_open") for h in range(30)], clock.now())
    found = watch.watched(clock.now())
    assert (found.outside, found.errors, found.proposal) == (30, 0, "")


@pytest.mark.parametrize(("errors", "proposal"), [(10, ""), (11, PROPOSAL)])
def test_more_errors_than_agreed_propose_another_way_of_voting(watch, clock, errors, proposal):
    noes = [(press(h), "no_such_choice") for h in range(errors - 5)]
    watch.heard([*noes, *((press(200 + h), "") for h in range(100 - errors))], clock.now())
    watch.damaged("one", 5, clock.now())
    found = watch.watched(clock.now())
    assert (found.heard, found.errors, found.proposal) == (100, errors, proposal)


def test_second_presses_and_marks_too_many_are_no_errors(watch, clock):
    for reason in ("unchanged", "limit", "already_ranked", "revoked"):
        watch.heard([(press(h), reason) for h in range(30)], clock.now())
    assert (watch.watched(clock.now()).errors, watch.watched(clock.now()).proposal) == (0, "")


def test_an_opening_begins_anew_before_anybody_votes(clock):
    no = Outcome(refusal=Refusal("no_such_choice"))
    intake = Intake(lambda requests: (no,) * len(requests), clock)
    intake.opened("one")
    intake.take([press(h) for h in range(30)])
    intake.opened("one")
    assert intake.watched().errors == 30
    intake.opened("two")
    assert intake.watched() == Watched()


def test_a_few_errors_at_the_start_propose_nothing(watch, clock):
    watch.damaged("one", 19, clock.now())
    assert watch.watched(clock.now()).proposal == ""
    watch.damaged("one", 20, clock.now())
    assert watch.watched(clock.now()).proposal == PROPOSAL


def test_errors_are_forgotten_after_a_minute_and_with_the_next_vote(watch, clock):
    watch.damaged("one", 50, clock.now())
    clock.forward(61)
    assert watch.watched(clock.now()) == Watched()
    watch.damaged("one", 90, clock.now())
    watch.heard([(press(), "not_open")], clock.now())
    watch.begin()
    assert watch.watched(clock.now()) == Watched()


def test_the_intake_tells_of_every_press_and_refuses_none_for_it(clock):
    intake = Intake(lambda requests: tuple(Outcome() for _ in requests), clock)
    verdicts = [intake.take([press(7)]) for _ in range(30)]
    assert set(verdicts) == {(Verdict.KEPT,)}
    assert intake.watched().too_fast == ("7",)


def test_what_the_disk_did_not_take_is_not_watched(clock):
    intake = Intake(lambda requests: (), clock)
    intake.take([press(7)])
    assert intake.watched() == Watched()


def test_the_first_vote_of_another_ballot_begins_anew(clock):
    votes = iter([*["one"] * 30, "two"])
    intake = Intake(lambda _requests: (Outcome((VoteCast(next(votes), "t", "a"),)),), clock)
    for _ in range(30):
        intake.take([press(7)])
    assert intake.watched().too_fast == ("7",)
    intake.take([press(8)])
    assert intake.watched().too_fast == ()


def test_the_intake_tells_refusals_and_damage(clock):
    no = Outcome(refusal=Refusal("no_such_choice"))
    intake = Intake(lambda requests: (no,) * len(requests), clock)
    intake.take([press(h) for h in range(10)])
    intake.damaged("one", 10)
    assert intake.watched().proposal == PROPOSAL
