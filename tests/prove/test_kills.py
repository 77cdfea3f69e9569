"""kill -9 at any instant under load: no acknowledged vote is lost, and none is wrong."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from facilitator.clock import SystemClock
from facilitator.opened import read_only
from facilitator.parts import ballot
from facilitator.parts.ballot.events import VoteCast
from facilitator.parts.ballot.judging import SALT, token
from facilitator.record.verify import check
from tests.prove.nursery import DRIVERS, HANDSETS_EACH, told

_ROOT = Path(__file__).parents[2]
#: Then a new record is begun, so that kills hit small and larger ones, and the making of one.
_KILLS_A_RECORD = 25
#: Long enough to open, to vote, and for the log to be folded back now and then. Seconds.
_LONGEST = 0.09


class Nursery:
    """The process that makes children."""

    def __init__(self):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.prove.nursery"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def kill_one(self, record, config, log, seed, after, secrecy="open"):
        """Let a child live for so many seconds; how it ended (-9: by us)."""
        self._process.stdin.write(f"{record} {config} {log} {seed} {secrecy}\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        return int(self._process.stdout.readline().split()[1])

    def close(self):
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()


@pytest.fixture
def nursery():
    made = Nursery()
    yield made
    made.close()


class Witness:
    """Compares what a record holds with what was sent and acknowledged, kill by kill."""

    def __init__(self, path):
        self.path = path
        self.seen = 0
        self.last = {}
        self.count = Counter()

    def compare(self, log):
        sent, acked = told(log)
        recorded = self._new_votes()
        self.count["sent"] += sum(map(len, sent.values()))
        self.count["acknowledged"] += acked.total()
        self.count["recorded"] += sum(map(len, recorded.values()))
        for handset in sent.keys() | recorded.keys():
            self._judge(handset, sent[handset], acked[handset], recorded.get(handset, []))

    def _judge(self, handset, sent, acked, recorded):
        """What is recorded must be what was sent, from the start and at least to the last ack."""
        before = self.last.get(handset)
        if recorded not in [_kept(sent[:n], before) for n in range(len(sent) + 1)]:
            self.count["wrong"] += 1
        elif len(recorded) < len(_kept(sent[:acked], before)):
            self.count["lost"] += 1
        if recorded:
            self.last[handset] = recorded[-1]

    def _new_votes(self):
        """Votes that came into the record since the last look, by handset."""
        if not self.path.exists():
            return {}
        opened = read_only(self.path, SystemClock())
        try:
            self.count["broken"] += bool(check(opened.file).problems)
            latest = opened.engine.world.of(ballot.PART).latest
            if latest is None:
                return {}
            salt = opened.engine.world.side(SALT, latest.id)
            handsets = {token(salt, n): n for n in range(1, DRIVERS * HANDSETS_EACH + 1)}
            votes = defaultdict(list)
            for entry in list(opened.journal.entries())[self.seen :]:
                if entry.envelope.type == f"ballot.{VoteCast.__name__}":
                    payload = entry.envelope.payload
                    votes[handsets[payload["voter"]]].append(payload["choice"])
            self.seen = opened.engine.world.seq
            return votes
        finally:
            opened.file.close()


def _kept(choices, before):
    """What a ballot keeps of those: a repeat of what already counts is no new vote."""
    kept = []
    for choice in choices:
        if choice != (kept[-1] if kept else before):
            kept.append(choice)
    return kept


def killed(nursery, folder, kills, seed):
    chance, count, witness = random.Random(seed), Counter(), None
    for number in range(kills):
        if number % _KILLS_A_RECORD == 0:
            witness = Witness(folder / f"{number}.assembly")
        log = folder / f"{number}.log"
        after = chance.uniform(0, _LONGEST)
        ended = nursery.kill_one(witness.path, folder / "config", log, seed + number, after)
        assert ended == -signal.SIGKILL
        witness.compare(log)
        count += witness.count
        witness.count.clear()
    print(f"\n{kills} kills: {dict(count)}")
    return count


def test_fifteen_kills_lose_nothing_that_was_acknowledged(nursery, tmp_path):
    count = killed(nursery, tmp_path, 15, seed=1)
    assert count["acknowledged"] > 0
    assert (count["lost"], count["wrong"], count["broken"]) == (0, 0, 0)


@pytest.mark.prove
def test_a_thousand_kills_lose_nothing_that_was_acknowledged(nursery, tmp_path):
    count = killed(nursery, tmp_path, 1000, seed=2026)
    assert count["acknowledged"] > 10_000
    assert (count["lost"], count["wrong"], count["broken"]) == (0, 0, 0)
