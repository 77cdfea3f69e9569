"""A hall for tests: an assembly on a real record, with sentences for what people do in it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from facilitator.clock import SetClock
from facilitator.engine.requests import Request
from facilitator.ids import SeededIds
from facilitator.opened import Founding, found, reopen
from facilitator.parts import agenda, assembly, ballot, handsets, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Phase, Plan, PlannedItem, Question
from facilitator.press import Press
from facilitator.record.device import this_device
from facilitator.rules.rule import majority

EVENING = datetime(2026, 5, 14, 18, 0, tzinfo=UTC)


def motion(text="That the last bus runs at 23:00.", rule=None, kind=Kind.MOTION, **more):
    return Question(kind, {"en": text}, rule or majority(), **more)


def item(key, question=None, phase=Phase.DECISION, minutes=5):
    return PlannedItem(key, {"en": key.title()}, phase, minutes, question=question)


def plan(*items):
    return Plan({"en": "May assembly"}, "St Giles Hall", "2026-05-14", "19:00", items)


class Hall:
    """An assembly that a test talks to in commands."""

    def __init__(self, folder, *items, people=163, handsets_out=((1, 160),), quorum=0, **more):
        self.path = folder / "marfleet.assembly"
        self.clock = SetClock(EVENING)
        self.device = this_device(folder / "config")
        self.ids = SeededIds(more.pop("seed", 7))
        founding = Founding(more.pop("name", "Marfleet North"), "Hull")
        self.opened = found(self.path, founding, self.clock, self.device, self.ids)
        if quorum:
            self.do(assembly.SetQuorum(quorum))
        if handsets_out:
            self.do(handsets.IssueHandsets(handsets_out))
        if items:
            self.do(meeting.StartMeeting(plan(*items)))
            if people is not None:
                self.do(presence.CountRoom(people))

    @property
    def engine(self):
        return self.opened.engine

    @property
    def world(self):
        return self.engine.world

    @property
    def ballot(self):
        return self.world.of(ballot.PART).latest

    def try_(self, *commands):
        return self.engine.step([Request(command) for command in commands])

    def do(self, *commands):
        for outcome in (outcomes := self.try_(*commands)):
            assert outcome.done, outcome
        return outcomes[-1].events

    def refused(self, command):
        outcome = self.try_(command)[0]
        assert outcome.refusal is not None, outcome
        return outcome.refusal.reason

    def press(self, handset, *keys):
        return self.try_(ask.CastVote(Press("test", str(handset), keys)))[0]

    def put(self, key=None):
        self.do(agenda.BeginItem(key), ask.PutQuestion())

    def open(self, key=None):
        self.put(key)
        self.do(ask.OpenToHandsets())

    def close_ballot(self):
        self.do(ask.BeginClosing(5, sure=True))
        self.clock.forward(7)
        assert self.engine.wake() is None

    def pull_the_plug(self):
        """As kill -9 leaves it: nothing is closed, the file is opened anew."""
        self.opened.file._database.dispose()
        self.opened.file._lock.release()
        self.opened = reopen(self.path, self.clock, self.device, self.ids)


@contextmanager
def hall_of(folder, *items, **settings):
    hall = Hall(folder, *items, **settings)
    try:
        yield hall
    finally:
        hall.opened.close()


__all__ = ["EVENING", "Hall", "Kind", "Phase", "hall_of", "item", "motion", "plan", "replace"]
