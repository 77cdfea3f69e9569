"""Save first, show second; and whoever asks twice gets the first answer."""

from __future__ import annotations

import pytest

from facilitator.engine.requests import Request
from facilitator.intake import Intake
from facilitator.parts import assembly, ballot, presence
from facilitator.parts.ballot import commands as ask
from facilitator.press import Verdict
from tests.facilitator.engine.faulty import Room, cast, press


@pytest.fixture
def room():
    return Room()


def votes(engine):
    return engine.world.of(ballot.PART).latest.counted()


def test_nothing_is_shown_that_was_not_saved(room):
    before = room.engine.world
    room.journal.fails = 1
    outcomes = room.engine.step([cast(1), cast(2)])
    assert [bool(o.failure) for o in outcomes] == [True, True]
    assert room.engine.world is before


def test_presses_that_were_not_saved_succeed_afterwards(room):
    intake = Intake(room.engine.step)
    presses = [press(1), press(2), press(1, "2")]
    room.journal.fails = 1
    assert set(intake.take(presses)) == {Verdict.NOT_SAVED}
    assert set(intake.take(presses)) == {Verdict.KEPT}
    assert votes(room.engine) == {"for": 1, "against": 1, "abstain": 0}


def test_a_repeat_beside_a_press_that_was_not_saved_is_not_acknowledged(room):
    room.journal.fails = 1
    verdicts = Intake(room.engine.step).take([press(1), press(1)])
    assert verdicts == (Verdict.NOT_SAVED, Verdict.NOT_SAVED)


def test_a_repeat_of_what_is_on_the_disk_is_acknowledged_and_writes_nothing(room):
    intake = Intake(room.engine.step)
    intake.take([press(1)])
    commits = len(room.journal.batches)
    assert intake.take([press(1)] * 3) == (Verdict.KEPT,) * 3
    assert len(room.journal.batches) == commits


def test_a_command_sent_twice_gets_its_first_answer(room):
    first = room.engine.step([cast(1, id="a")])[0]
    again = room.engine.step([cast(1, "2", id="a")])[0]
    assert again == first
    assert votes(room.engine)["for"] == 1


def test_also_within_one_step(room):
    first, again = room.engine.step([cast(1, id="a"), cast(1, "2", id="a")])
    assert again == first
    assert votes(room.engine) == {"for": 1, "against": 0, "abstain": 0}


def test_also_after_the_record_was_opened_again(room):
    room.do(ask.BeginClosing(5, sure=True))
    room.clock.forward(6)
    room.engine.wake()
    room.do(ask.ShowResult())
    declare = Request(ask.DeclareResult(), id="d")
    first = room.engine.step([declare])[0]
    assert len(first.events) > 1  # the register answers in the same transaction
    assert room.reopened().step([declare])[0] == first


def test_also_while_the_disk_fails(room):
    first = room.engine.step([cast(1, id="a")])[0]
    room.journal.fails = 1
    again, other = room.engine.step([cast(1, id="a"), cast(2)])
    assert again == first
    assert other.failure is not None


def test_one_step_is_one_transaction_in_which_each_sees_the_ones_before(room):
    commits = len(room.journal.batches)
    outcomes = room.engine.step([cast(n) for n in range(1, 501)] + [cast(1)])
    assert outcomes[-1].refusal.reason == "unchanged"
    assert len(room.journal.batches) == commits + 1


def test_a_press_after_the_deadline_does_not_count_even_if_nobody_woke(room):
    room.do(ask.BeginClosing(5, sure=True))
    room.clock.forward(4)
    assert room.engine.step([cast(1)])[0].done
    room.clock.forward(3)
    assert room.engine.step([cast(2)])[0].refusal.reason == "not_open"
    assert room.engine.world.of(ballot.PART).latest.tally["for"] == 1


def test_a_deadline_that_passed_while_the_laptop_was_off_is_kept_on_return(room):
    room.do(ask.BeginClosing(5, sure=True))
    room.clock.reboot("boot-two")
    engine = room.reopened()
    assert engine.step([cast(2)])[0].refusal.reason == "not_open"


def test_what_is_shown_is_what_will_be_read_back(room):
    room.engine.step([Request(presence.CountRoom(3)), Request(ask.VoidBallot("Ty\u0302 wrong"))])
    assert room.engine.world.of(ballot.PART).latest.reason == "Tŷ wrong"
    assert room.reopened().world == room.engine.world


def test_what_cannot_be_recorded_is_refused_and_takes_nothing_with_it(room):
    void = Request(ask.VoidBallot("half a \ud800 letter"))
    outcomes = room.engine.step([cast(1), void, Request(assembly.SetQuorum(9)), cast(2)])
    assert [o.done for o in outcomes] == [True, False, True, True]
    assert room.reopened().world == room.engine.world
