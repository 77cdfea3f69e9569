"""A journal in memory whose disk fails when told to."""

from __future__ import annotations

import threading

from facilitator.clock import SetClock
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.errors import EnvironmentFailure
from facilitator.ids import SeededIds
from facilitator.parts import PARTS, agenda, assembly, handsets, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.press import Press
from facilitator.slots import Slots
from tests.facilitator.hall import EVENING, item, motion, plan


class FaultyJournal:
    """Keeps batches in a list. `fails`: how many appends to come will fail."""

    def __init__(self):
        self.batches = []
        self.fails = 0
        self.free = threading.Event()
        self.free.set()

    def append(self, batch):
        self.free.wait(10)
        if self.fails:
            self.fails -= 1
            raise EnvironmentFailure("The disk is full.", "Free some space.")
        self.batches.append(batch)

    def entries(self):
        return iter([entry for batch in self.batches for entry in batch.entries])

    def sides(self):
        kept = {(side.kind, side.key): side for batch in self.batches for side in batch.sides}
        return [side for side in kept.values() if side.value is not None]

    def slots(self):
        slots = Slots()
        for change in (change for batch in self.batches for change in batch.slots):
            slots = slots.after(change)
        return slots


def press(handset, key="1"):
    return Press("test", str(handset), (key,))


def cast(handset, key="1", **more):
    return Request(ask.CastVote(press(handset, key)), **more)


class Room:
    """An engine on such a journal, with a ballot open to handsets 1 to 600."""

    def __init__(self, clock=None):
        self.journal = FaultyJournal()
        self.clock = clock or SetClock(EVENING)
        self.engine = self.reopened()
        self.do(
            assembly.FoundAssembly("Marfleet", "Hull", ("en",), "Europe/London", "00"),
            handsets.IssueHandsets(((1, 600),)),
            meeting.StartMeeting(plan(item("bus", motion()))),
            agenda.BeginItem("bus"),
            ask.PutQuestion(),
            ask.OpenToHandsets(),
        )

    def reopened(self):
        return Engine(
            self.journal, PARTS, self.clock, device="d", ids=SeededIds(len(self.journal.batches))
        )

    def do(self, *commands):
        assert all(o.done for o in self.engine.step([Request(c) for c in commands]))
