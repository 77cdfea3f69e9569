"""kill -9 while points are typed and laid together: none is lost, and none is there twice."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from facilitator.clock import SystemClock
from facilitator.opened import read_only
from facilitator.parts import meeting, points
from facilitator.readings.evening.points import board_of
from facilitator.record.verify import check
from tests.prove.points_typist import CLUSTERS, EACH, GROUPS, cluster, commands, point, words

pytestmark = pytest.mark.prove
_ROOT = Path(__file__).parents[2]
_KILLS = 12


def typed(folder, until):
    """Let somebody type until so many commands are on the disk, then kill -9; how many were."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.prove.points_typist", folder / "a.assembly", folder / "c"],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    last = "sent 0"
    for line in child.stdout:
        last = line.strip()
        if last == "done" or int(last.split()[1]) >= until:
            child.kill()
            break
    child.wait(10)
    child.stdout.close()
    return last


def looked_at(folder):
    """What the record holds, whoever died over it: (points by id, board, events by name)."""
    opened = read_only(folder / "a.assembly", SystemClock())
    try:
        assert check(opened.file).problems == ()
        world = opened.engine.world
        held = world.of(meeting.PART).running
        events = Counter(entry.envelope.type for entry in opened.journal.entries())
        return world.of(points.PART), board_of(world, held.id, "talk"), events
    finally:
        opened.file.close()


def test_two_hundred_points_of_forty_groups_survive_kills(tmp_path):
    chance, whole = random.Random(2026), len(tuple(commands()))
    for until in sorted(chance.sample(range(1, whole), _KILLS)):
        sent = int(typed(tmp_path, until).split()[1])
        state, _, events = looked_at(tmp_path)
        assert len(state.points) >= min(GROUPS * EACH, sent)
        assert events["points.PointNoted"] == len(state.points)
    assert typed(tmp_path, whole + 1) == "done"
    state, board, events = looked_at(tmp_path)
    expected = {point(g, n): (words(g, n), cluster(g, n)) for g, n in every()}
    assert {key: (one.text, one.cluster) for key, one in state.points.items()} == expected
    assert (len(state.slips), board.points, board.groups) == (GROUPS, GROUPS * EACH, GROUPS)
    assert len(board.laid) == CLUSTERS
    assert events["points.PointNoted"] == GROUPS * EACH
    assert events["points.SlipHandedIn"] == GROUPS
    print(f"\n{_KILLS} kills over {whole} commands: {len(state.points)} points, none twice")


def every():
    return [(group, n) for group in range(1, GROUPS + 1) for n in range(EACH)]
