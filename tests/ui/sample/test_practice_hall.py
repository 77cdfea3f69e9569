"""An evening of practice, from late people to the close, on a clock that nobody waits for."""

from __future__ import annotations

import pytest

from facilitator.clock import SystemClock
from facilitator.engine.requests import Request
from facilitator.parts import agenda, ballot, handsets, meeting
from facilitator.parts.ballot import Phase
from facilitator.parts.ballot import commands as ask
from facilitator.press import Press
from facilitator.record.device import this_device
from tests.facilitator.hall import Hall, item, motion, plan
from tests.ui.sample.quick import QuickDevices
from ui.sample.practice.hall import ImaginaryHall
from ui.sample.practice.mishaps import Deed, When, mishaps
from ui.sample.practice.pace import PacedClock
from ui.sample.practice.play import play_practice
from ui.sample.practice.size import SIZES, Size
from ui.sample.practice.volunteer import next_step

#: Small, so that a test is soon over.
HALL = Size("handsets", 43, 40)
ALL = frozenset(each.id for each in mishaps())


class People:
    """Who vote at once, straight into the record, as long as the cable is in."""

    def __init__(self, hall):
        self.hall, self.evenly, self.dead, self.is_out = hall, False, frozenset(), False
        self.seen = ""

    def follow(self, world):
        in_hand = world.of(ballot.PART).undecided
        if in_hand is not None and in_hand.phase is Phase.OPEN and in_hand.id != self.seen:
            self.seen = in_hand.id
            voting = [number for number in range(1, 41) if number not in self.dead]
            self.cast((n, "12"[n % 2 if self.evenly else n % 3 == 0]) for n in voting)

    def press(self, handset, keys):
        self.cast((handset, key) for key in keys.split(","))

    def cast(self, presses):
        made = [Press("test", str(handset), (key,)) for handset, key in presses]
        self.hall.engine.step([Request(ask.CastVote(press)) for press in made])

    def unplug(self):
        self.is_out = True

    def plug(self):
        self.is_out = False


class Evening:
    def __init__(self, folder, *items, wanted=ALL, size=HALL):
        self.record = Hall(folder, handsets_out=size.ranges)
        self.clock = self.record.clock
        self.people = People(self.record)
        self.hall = ImaginaryHall(self.people, mishaps(), self.clock)
        self.hall.wanted, self.hall.deeds.size = wanted, size
        self.plan, self.met = plan(*items), []

    @property
    def world(self):
        return self.record.world

    def turn(self):
        """Two seconds pass; the volunteer says or does in the hall whatever helps."""
        self.clock.forward(2)
        self.record.engine.wake()
        self.hall.follow(self.world)
        self.hall.deeds.heard(connected=not self.people.is_out)
        self.hall.look(self.world)
        going = self.hall.going
        if going is None:
            return
        if going.mishap.id not in self.met:
            self.met.append(going.mishap.id)
        elif going.mishap.act:
            self.hall.answer()

    def play(self, turns=900):
        self.turn()
        self.record.do(meeting.StartMeeting(self.plan))
        for _ in range(turns):
            self.turn()
            for command in next_step(self.world, self.hall):
                self.record.try_(command)
            if self.world.of(meeting.PART).running is None:
                return self
        raise AssertionError("The meeting never came to its end.")


@pytest.fixture
def evening(tmp_path):
    made = []

    def begin(*items, **more):
        made.append(Evening(tmp_path, *items, **more))
        return made[-1]

    yield begin
    for each in made:
        each.record.opened.close()


def solved(evening):
    return [each.id for each in evening.hall.solved]


def test_a_whole_evening_is_held_and_all_that_goes_wrong_is_solved(evening):
    items = [item(f"m{n}", motion(f"That it be so {n}.")) for n in range(8)]
    played = evening(item("tea"), *items).play()
    assert set(solved(played)) == ALL
    assert set(played.met) == ALL
    ballots = played.world.of(ballot.PART).all
    assert {one.phase for one in ballots} == {Phase.DECLARED}
    assert len(ballots) == 9  # one of them on an amendment
    assert "17" in played.world.of(handsets.PART).revoked


def test_in_a_hall_that_raises_hands_nothing_is_pressed(evening):
    items = [item(f"m{n}", motion(f"That it be so {n}.")) for n in range(4)]
    played = evening(*items, size=SIZES[0]).play()
    assert set(solved(played)) == {"late-start", "amendment", "tie", "count-again"}
    assert {one.method for one in played.world.of(ballot.PART).all} == {"hands"}


def test_what_nobody_wants_never_happens(evening):
    played = evening(item("m", motion()), wanted=frozenset()).play()
    assert played.met == []


def test_what_nobody_solves_is_let_go_and_the_evening_goes_on(evening):
    held = evening(item("m", motion()), item("tea"), wanted=frozenset({"cable"}))
    held.record.do(meeting.StartMeeting(held.plan), agenda.BeginItem("m"), ask.PutQuestion())
    held.record.do(ask.OpenToHandsets())
    for _ in range(3):
        held.turn()
    assert held.people.is_out
    held.record.do(ask.VoidBallot("the cable"))
    held.turn()
    assert (held.hall.going, held.hall.solved) == (None, ())
    assert not held.people.is_out


def test_people_who_are_late_come_in_a_few_at_a_time(evening):
    held = evening(item("tea"), wanted=frozenset({"late-start"}))
    held.turn()
    begun = held.hall.numbers["people"]
    held.clock.forward(60)
    assert begun < held.hall.numbers["people"]
    held.clock.forward(600)
    assert held.hall.numbers["people"] == 43
    assert held.hall.counted is None


def test_the_clock_runs_as_fast_as_it_is_told_and_never_leaps(evening):
    real = evening(item("tea")).clock
    clock = PacedClock(real)
    begun = clock.now()
    real.forward(10)
    clock.run(10)
    assert clock.now().since(begun) == 10_000_000
    real.forward(1)
    assert clock.now().since(begun) == 20_000_000
    clock.run(1)
    real.forward(1)
    assert clock.now().since(begun) == 21_000_000


def test_every_mishap_speaks_both_languages_and_fills_in_its_numbers(evening):
    hall = evening(item("tea")).hall
    for each in mishaps():
        for text in (each.name, each.said, each.hint, each.well, each.act):
            assert not text or set(text) == {"en", "cy"}, each.id
            assert all(words.format(**hall.numbers) for words in text.values())
    assert all(m.does is Deed.ARRIVE for m in mishaps() if m.when is When.DOORS)


@pytest.mark.prove
def test_a_rehearsal_is_played_end_to_end_with_a_real_cable_and_real_presses(tmp_path):
    here = this_device(tmp_path / "laptop")
    played = play_practice(tmp_path, SystemClock(), here, QuickDevices, pace=60)
    assert set(played.solved) == ALL
    assert len(played.outcomes) >= 10
