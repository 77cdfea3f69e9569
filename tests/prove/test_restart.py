"""How long it takes to be back after a kill, with a long record."""

from __future__ import annotations

import random
import time

import pytest

from facilitator.clock import SystemClock
from facilitator.engine.requests import Request
from facilitator.opened import reopen
from facilitator.parts import ballot
from facilitator.parts.ballot import commands as ask
from facilitator.press import Press
from tests.facilitator.hall import hall_of, item, motion
from tests.facilitator.record.tampering import as_a_kill_leaves_it

EVENTS = 50_000
#: Seconds; reliability asks for this to the first picture, of which this is the greater part.
_MOST = 3


@pytest.mark.prove
@pytest.mark.parametrize("handsets", [500, 2000])
def test_a_long_record_is_back_at_once_after_a_kill(tmp_path, handsets):
    chance = random.Random(1)
    with hall_of(tmp_path, item("bus", motion()), handsets_out=((1, handsets),)) as hall:
        hall.open("bus")
        while hall.world.seq < EVENTS:
            presses = [
                Press("test", str(chance.randint(1, handsets)), (chance.choice("123"),))
                for _ in range(500)
            ]
            hall.engine.step([Request(ask.CastVote(press)) for press in presses])
        left = as_a_kill_leaves_it(hall, tmp_path / "left")
        start = time.perf_counter()
        again = reopen(left, SystemClock(), hall.device)
        took = time.perf_counter() - start
        assert again.engine.world.of(ballot.PART).latest.votes == hall.ballot.votes
        again.close()
    print(f"\n{EVENTS} events, {handsets} handsets: back in {took:.2f} s")
    assert took < _MOST
