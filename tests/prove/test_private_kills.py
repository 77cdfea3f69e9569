"""kill -9 at any instant of a private ballot: every acknowledged vote is in its slot, as it was."""

from __future__ import annotations

import random
import signal
from collections import Counter
from contextlib import contextmanager

import pytest

from facilitator.clock import SystemClock
from facilitator.errors import EnvironmentFailure
from facilitator.opened import reopen
from facilitator.parts import ballot
from facilitator.parts.ballot.phases import Phase
from facilitator.record import slots
from facilitator.record.device import this_device
from facilitator.record.memory_key import KeyRing, memory_folder
from facilitator.record.verify import check
from tests.prove.nursery import told
from tests.prove.test_kills import Nursery

_KILLS_A_RECORD = 20
_LONGEST = 0.12

pytestmark = pytest.mark.skipif(
    memory_folder() is None, reason="this system has no place in memory: a kill voids the ballot"
)


@pytest.fixture
def nursery(monkeypatch):
    """Its children keep their keys where any program does, and here they are looked for there."""
    monkeypatch.setattr(slots, "memory_folder", memory_folder)
    made = Nursery()
    yield made
    made.close()


@contextmanager
def as_the_kill_left_it(path, config):
    """The record, taken up and let fall again as a further kill would."""
    opened = reopen(path, SystemClock(), this_device(config))
    try:
        yield opened
    finally:
        opened.file._database.dispose()
        opened.file._lock.release()


def judge(before, now, sent, acked):
    """What the slot says against what was pressed: exact, lost or wrong.

    The counter counts what changed the paper, so both it and the mark must be those of some
    number of presses sent, not fewer than were acknowledged.
    """
    states, mark, counter = [], before.mark if before else "", before.counter if before else 0
    states.append((counter, mark))
    for choice in sent:
        counter, mark = (counter, mark) if choice == mark else (counter + 1, choice)
        states.append((counter, mark))
    found = (now.counter, now.mark) if now else (0, "")
    if found in states[acked:]:
        return "exact"
    return "lost" if found in states else "wrong"


class Witness:
    """Compares slots with what was sent and acknowledged, kill by kill."""

    def __init__(self, path, config):
        self.path, self.config = path, config
        self.slots = {}
        self.count = Counter()

    def compare(self, log):
        sent, acked = told(log)
        self.count["acknowledged"] += acked.total()
        slots = self._now()
        for number in sent.keys() | slots.keys():
            was, now = self.slots.get(number), slots.get(number)
            self.count[judge(was, now, sent[number], acked[number])] += 1
        self.slots = slots

    def _now(self):
        if not self.path.exists():
            return {}
        try:
            with as_the_kill_left_it(self.path, self.config) as opened:
                self.count["broken"] += bool(check(opened.file).problems)
                latest = opened.engine.world.of(ballot.PART).latest
                self.count["void"] += latest is not None and latest.phase is Phase.VOID
                return dict(opened.engine._slots.by_number)
        except EnvironmentFailure as failure:
            if "never begun" in failure.what:
                return {}
            raise


def killed(nursery, folder, kills, seed):
    chance, count, witness = random.Random(seed), Counter(), None
    config = folder / "config"
    for number in range(kills):
        if number % _KILLS_A_RECORD == 0:
            finish(witness)
            witness = Witness(folder / f"{number}.assembly", config)
        log = folder / f"{number}.log"
        after = chance.uniform(0.02, _LONGEST)
        ended = nursery.kill_one(witness.path, config, log, seed + number, after, "private")
        assert ended == -signal.SIGKILL
        witness.compare(log)
        count += witness.count
        witness.count.clear()
    finish(witness)
    print(f"\n{kills} kills of a private ballot: {dict(count)}")
    return count


def finish(witness):
    """Leave no key in memory behind."""
    if witness is not None and witness.path.exists():
        witness.path.unlink()
        for key in KeyRing(witness.path, memory_folder()).found():
            key.destroy()


def right(count):
    return (count["lost"], count["wrong"], count["broken"], count["void"]) == (0, 0, 0, 0)


def test_two_kills_of_a_private_ballot_lose_nothing(nursery, tmp_path):
    count = killed(nursery, tmp_path, 2, seed=1)
    assert right(count)


@pytest.mark.prove
def test_two_hundred_kills_of_private_ballots_lose_nothing(nursery, tmp_path):
    count = killed(nursery, tmp_path, 200, seed=2026)
    assert count["acknowledged"] > 2_000
    assert right(count)
