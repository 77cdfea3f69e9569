"""Types two hundred points of forty groups and lays them together, in a child made to be killed.

    python -m tests.prove.points_typist RECORD CONFIG

It goes on with the record (or makes it), and each time sends everything from the start: what is
there already must be neither lost nor there twice. It prints "sent N" once N commands are on the
disk, and "done".
"""

from __future__ import annotations

import sys
from pathlib import Path

from facilitator.clock import SystemClock
from facilitator.engine.requests import Request
from facilitator.opened import Founding, found, reopen
from facilitator.parts import agenda, meeting
from facilitator.parts.points import HandInSlip, NameCluster, PlacePoints
from facilitator.plan import Phase
from facilitator.record.device import this_device
from tests.facilitator.hall import item, plan

GROUPS, EACH, CLUSTERS = 40, 5, 25


def point(group, n):
    return f"g{group}-p{n}"


def words(group, n):
    return f"Group {group} says thing {(group * EACH + n) % CLUSTERS}, in its words {n}"


def cluster(group, n):
    return f"c{(group * EACH + n) % CLUSTERS}"


def commands():
    """A point a command, as it is typed; then each is laid with those that say the same."""
    pairs = [(group, n) for group in range(1, GROUPS + 1) for n in range(EACH)]
    for group, n in pairs:
        yield HandInSlip(f"s{group}", group, ((point(group, n), words(group, n)),), "talk")
    for group, n in pairs:
        yield PlacePoints({point(group, n): cluster(group, n)})
    for n in range(CLUSTERS):
        yield NameCluster(f"c{n}", {"en": f"Thing {n}"})


def main():
    path, device = Path(sys.argv[1]), this_device(Path(sys.argv[2]))
    clock = SystemClock()
    if path.exists():
        opened = reopen(path, clock, device)
    else:
        opened = found(path, Founding("Marfleet North", "Hull"), clock, device)
    if opened.engine.world.of(meeting.PART).running is None:
        talk = item("talk", phase=Phase.DELIBERATION)
        begin = meeting.StartMeeting(plan(talk)), agenda.BeginItem("talk")
        opened.engine.step([Request(one) for one in begin])
    for n, command in enumerate(commands(), 1):
        (outcome,) = opened.engine.step([Request(command)])
        assert outcome.done, outcome
        print("sent", n, flush=True)
    opened.close()
    print("done", flush=True)


if __name__ == "__main__":
    main()
