"""Whatever is done to minutes in whatever order, they go one way, and nothing sealed changes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from facilitator.mandate_draft import Act, Concern
from facilitator.parts import agenda, meeting, minutes, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.minutes import Standing
from facilitator.readings.evening.minutes import minutes_of
from tests.facilitator.hall import Hall, item, motion, plan

pytestmark = pytest.mark.prove
DIGEST = st.sampled_from(["a" * 64, "b" * 64])
ORDER = list(Standing)


class MinutesInHand(RuleBasedStateMachine):
    """A hall with one meeting behind it and one that runs; its plug can be pulled."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.hall = Hall(Path(self.folder.name), item("welcome"))
        self.hall.do(meeting.CloseMeeting(), meeting.StartMeeting(plan(item("tea"))))
        self.hall.do(presence.CountRoom(100))
        self.key = self.hall.world.of(meeting.PART).all[0].id
        self.before = self.life

    def teardown(self):
        self.hall.opened.close()
        self.folder.cleanup()

    @property
    def life(self):
        return self.hall.world.of(minutes.PART).of(self.key)

    @rule()
    def crash(self):
        self.hall.pull_the_plug()


class Lives(MinutesInHand):
    """Anything is done to those minutes at any time."""

    @rule(digest=DIGEST)
    def circulate(self, digest):
        self.hall.try_(minutes.CirculateMinutes(self.key, {"en": digest}))

    @rule()
    def correct(self):
        self.hall.try_(minutes.ListCorrection(self.key, {"en": "The bus is the 12."}))

    @rule()
    def take_back(self):
        for one in self.life.corrections[:1]:
            self.hall.try_(minutes.TakeBackCorrection(self.key, one.id))

    @rule(act=st.sampled_from([Act.APPROVE_MINUTES, Act.CORRECT_MINUTES]), carried=st.booleans())
    def vote(self, act, carried):
        asked = motion("That it be so.", concerns=Concern(act, self.key))
        put = item(self.hall.ids(), asked)
        self.hall.do(agenda.InsertItem(put), agenda.BeginItem(put.id))
        if not self.hall.try_(ask.PutQuestion())[0].done:
            return
        tally = {"for": 60, "against": 1} if carried else {"for": 1, "against": 60}
        self.hall.do(ask.BeginCounting("hands"), ask.EnterCount(tally))
        self.hall.do(ask.ShowResult(), ask.DeclareResult())

    @rule(pages=st.integers(0, 3))
    def sign(self, pages):
        self.hall.try_(minutes.SignMinutes(self.key, pages))

    @rule(digest=DIGEST)
    def attach(self, digest):
        self.hall.try_(minutes.AttachScan(self.key, digest, "scan.pdf"))

    @rule(digest=DIGEST)
    def seal(self, digest):
        self.hall.try_(minutes.SealMinutes(self.key, {"en": digest}))

    @invariant()
    def one_way(self):
        before, now = self.before, self.life
        self.before = now
        assert ORDER.index(now.standing) >= ORDER.index(before.standing)
        if before.approved is not None:
            assert (now.approved, now.corrections) == (before.approved, before.corrections)
        if before.sealed is not None:
            assert (now.sealed, now.signed) == (before.sealed, before.signed)

    @invariant()
    def later_resolutions_are_never_in_them(self):
        told = minutes_of(self.hall.world, 1, "en")
        assert len(told.corrections) == len(self.life.corrections)
        assert told.life.value == self.life.standing.value


def test_minutes_go_one_way_whatever_is_done():
    run_state_machine_as_test(Lives, settings=settings(max_examples=60, stateful_step_count=20))
