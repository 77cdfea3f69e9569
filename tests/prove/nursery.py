"""Runs drivers on a record as fast as they can, in children made to be killed.

    python -m tests.prove.nursery      reads lines "RECORD CONFIG LOG SEED SECRECY", forks a
                                       child for each, prints its pid, then "gone" when it is gone

A child goes on with the record (or makes it) and casts votes from four threads. The log gets
"s HANDSET KEY" before a press is sent and "a HANDSET KEY" once it was acknowledged, each by one
unbuffered write, which outlives the child.
"""

from __future__ import annotations

import os
import random
import sys
import threading
from collections import Counter, defaultdict
from pathlib import Path

from facilitator.clock import SystemClock
from facilitator.engine.requests import Request
from facilitator.engine.thread import EngineThread
from facilitator.errors import EnvironmentFailure
from facilitator.intake import Intake
from facilitator.opened import Founding, found, reopen
from facilitator.parts import agenda, ballot, handsets, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Secrecy
from facilitator.press import Press, Verdict
from facilitator.record.device import this_device
from tests.facilitator.hall import item, motion, plan

DRIVERS = 4
HANDSETS_EACH = 25
CHOICES = {"1": "for", "2": "against", "3": "abstain"}


def told(log):
    """What a log says was sent, by handset in order, and how many acknowledged, by handset."""
    sent, acked = defaultdict(list), Counter()
    for line in log.read_text().splitlines() if log.exists() else []:
        what, handset, key = line.split()
        if what == "s":
            sent[int(handset)].append(CHOICES[key])
        else:
            acked[int(handset)] += 1
    return sent, acked


def open_evening(path, config, secrecy):
    """The record at `path` with its ballot open, whatever an earlier child got done."""
    clock, device = SystemClock(), this_device(config)
    try:
        opened = reopen(path, clock, device)
    except EnvironmentFailure as failure:
        if "no record at" not in failure.what and "never begun" not in failure.what:
            raise
        path.unlink(missing_ok=True)
        opened = found(path, Founding("Marfleet", "Hull"), clock, device)
    if opened.engine.world.of(ballot.PART).latest is None:
        commands = (
            handsets.IssueHandsets(((1, DRIVERS * HANDSETS_EACH),)),
            meeting.StartMeeting(plan(item("bus", motion(secrecy=secrecy)))),
            agenda.BeginItem("bus"),
            ask.PutQuestion(),
            ask.OpenToHandsets(),
        )
        outcomes = opened.engine.step([Request(command) for command in commands])
        assert all(outcome.done for outcome in outcomes), outcomes
    return opened


def drive(number, intake, log, seed):
    """Press for ever, a few handsets at a time, each driver its own."""
    chance = random.Random(seed * DRIVERS + number)
    mine = [str(number * HANDSETS_EACH + n) for n in range(1, HANDSETS_EACH + 1)]
    while True:
        chosen = [(h, chance.choice("123")) for h in chance.sample(mine, chance.randint(1, 8))]
        os.write(log, "".join(f"s {h} {key}\n" for h, key in chosen).encode())
        verdicts = intake.take([Press("test", h, (key,)) for h, key in chosen])
        assert set(verdicts) == {Verdict.KEPT}, intake.refused()
        os.write(log, "".join(f"a {h} {key}\n" for h, key in chosen).encode())


def live(record, config, log, seed, secrecy):
    opened = open_evening(Path(record), Path(config), Secrecy(secrecy))
    thread = EngineThread(opened.engine, lambda _: None)
    thread.start()
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    intake = Intake(thread.call)
    drivers = [
        threading.Thread(target=drive, args=(number, intake, out, int(seed)), daemon=True)
        for number in range(DRIVERS)
    ]
    for driver in drivers:
        driver.start()
    for driver in drivers:
        driver.join()


def main():
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            live(*line.split())
            os._exit(1)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print("gone", os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
