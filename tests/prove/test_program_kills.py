"""kill -9 of the whole program in an open ballot, with people pressing: nothing told is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

import pytest

from facilitator.clock import SystemClock
from facilitator.engine.requests import Request
from facilitator.opened import Founding, found, read_only
from facilitator.parts import agenda, ballot, handsets, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.events import VoteCast
from facilitator.parts.ballot.judging import SALT, token
from facilitator.record.device import this_device
from facilitator.record.verify import check
from hardware.emulators.process import EmulatorProcess
from tests.facilitator.hall import item, motion, plan

_ROOT = Path(__file__).parents[2]
_CHOICES = {"1": "for", "2": "against", "3": "abstain"}
KILLS = 30
VOTERS = 40
#: A burst takes about a second; the kill comes somewhere in it. Seconds.
_LONGEST = 1.2
#: From the start of the program to the base asking for votes again. Seconds, on two busy cores.
_MOST = 10


def open_ballot(folder):
    """A record that was left with a ballot open."""
    path = folder / "marfleet.assembly"
    device = this_device(folder / "config" / "facilitator")
    opened = found(path, Founding("Marfleet", "Hull"), SystemClock(), device)
    commands = (
        handsets.IssueHandsets(((1, VOTERS),)),
        meeting.StartMeeting(plan(item("bus", motion()))),
        agenda.BeginItem("bus"),
        ask.PutQuestion(),
        ask.OpenToHandsets(),
    )
    outcomes = opened.engine.step([Request(command) for command in commands])
    assert all(outcome.done for outcome in outcomes), outcomes
    opened.close()
    return path


def program(path, url):
    """The program on that record, with no screen."""
    config = str(path.parent / "config")
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": config}
    return subprocess.Popen(
        [sys.executable, "-m", "ui", "--open", str(path), "--receiver", url],
        cwd=_ROOT,
        env=environ,
    )


def recorded(path):
    """Votes in the record: handset → choices in order."""
    opened = read_only(path, SystemClock())
    try:
        assert check(opened.file).problems == ()
        latest = opened.engine.world.of(ballot.PART).latest
        assert latest.phase is ballot.Phase.OPEN
        salt = opened.engine.world.side(SALT, latest.id)
        of_token = {token(salt, n): n for n in range(1, VOTERS + 1)}
        votes = defaultdict(list)
        for entry in opened.journal.entries():
            if entry.envelope.type == f"ballot.{VoteCast.__name__}":
                payload = entry.envelope.payload
                votes[of_token[payload["voter"]]].append(payload["choice"])
        return votes
    finally:
        opened.file.close()


def is_within(some, of):
    """Whether `some` stand in `of` in that order, repeats left out."""
    rest = iter(of)
    new = [choice for n, choice in enumerate(some) if n == 0 or some[n - 1] != choice]
    return all(choice in rest for choice in new)


class Witness:
    """Everything that was pressed and told, kill after kill."""

    def __init__(self, base):
        self.base = base
        self.pressed = defaultdict(list)

    def press(self, seed):
        keys = random.Random(seed)
        first = keys.randint(0, VOTERS)
        done = self.base.ask(f"burst {VOTERS} 1={first} 2={VOTERS - first} over=0.4")
        for handset, key in done["intended"].items():
            self.pressed[int(handset)].append(_CHOICES[key])

    def told(self):
        told = defaultdict(list)
        for press in self.base.acked():
            told[int(press["handset"])].append(_CHOICES[press["key"]])
        return told

    def compare(self, votes):
        told = self.told()
        lost = [h for h in told if not is_within(told[h], votes.get(h, []))]
        wrong = [h for h in votes if not is_within(votes[h], self.pressed[h])]
        return len(lost), len(wrong), sum(map(len, told.values()))


@pytest.mark.prove
def test_thirty_kills_of_the_program_lose_nothing_that_was_told(tmp_path):
    path, chance = open_ballot(tmp_path), random.Random(30)
    back = []
    with EmulatorProcess(voters=VOTERS, seed=9) as base:
        witness = Witness(base)
        for kill in range(KILLS):
            since, start = len(base.events()), time.monotonic()
            running = program(path, base.url)
            try:
                base.wait_for(lambda e: e.get("voting") == "open", 30, since)
                back.append(time.monotonic() - start)
                witness.press(kill)
                time.sleep(chance.uniform(0, _LONGEST))
            finally:
                running.send_signal(signal.SIGKILL)
                running.wait(10)
            lost, wrong, told = witness.compare(recorded(path))
            assert (lost, wrong) == (0, 0), kill
    middle = sorted(back)[len(back) // 2]
    print(f"\n{KILLS} kills, {told} presses told, 0 lost, 0 wrong;")
    print(f"from the start to the open ballot: {middle:.2f} s, at most {max(back):.2f} s")
    assert told > VOTERS
    assert middle < _MOST


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.prove
def test_told_to_end_it_leaves_one_plain_file_and_the_ballot_open(tmp_path, how):
    path = open_ballot(tmp_path)
    with EmulatorProcess(voters=VOTERS, seed=9) as base:
        running = program(path, base.url)
        base.wait_for(lambda e: e.get("voting") == "open", 30)
        running.send_signal(how)
        assert running.wait(10) == 0
        base.wait_for(lambda e: e.get("voting") == "closed", 5)
    assert [f.name for f in tmp_path.iterdir() if f.is_file()] == [path.name]
    assert recorded(path) == {}


@pytest.mark.prove
def test_the_emulator_of_the_command_line_is_a_receiver_for_the_program(tmp_path):
    path = open_ballot(tmp_path)
    emulator = subprocess.Popen(
        [sys.executable, "-m", "ui", "emulate", "sunvote", "--voters", "40", "--attached"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    running = program(path, emulator.stdout.readline().strip())
    try:
        assert any('"settled"' in line for line in emulator.stdout)
    finally:
        running.send_signal(signal.SIGTERM)
        assert running.wait(10) == 0
        emulator.stdin.close()
        emulator.wait(10)
        emulator.stdout.close()
    assert len(recorded(path)) > VOTERS // 2
