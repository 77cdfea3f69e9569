"""Milliseconds for each of 2,000 people who come in, beside a vote; and the memory it takes."""

from __future__ import annotations

import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from benchmarks.assembly import begun, do, open_ballot, vote
from benchmarks.report import Row, Table, times
from facilitator.door_facts import Tier
from facilitator.engine.world import World
from facilitator.opened import Opened
from facilitator.parts import area, checkin, meeting
from facilitator.reach.values import Unit
from facilitator.readings.door.attendance import attendance_of, twelve_months
from ui.present.checkin import door_view

_PEOPLE: Final = 2000
_VOTES: Final = 200
_LOOKS: Final = 50
_STREETS: Final = tuple(Unit(f"s{n}", f"Street {n}") for n in range(40))
_MEGABYTE: Final = 1_000_000


def run() -> Table:
    """Let 2,000 come, one after the other, each saved before the next."""
    with tempfile.TemporaryDirectory() as folder, begun(Path(folder), _PEOPLE) as opened:
        do(opened, area.FreezeArea("2026-01-01", "", _STREETS))
        tracemalloc.start()
        came = [_timed(lambda n=n: _comes(opened, n)) for n in range(1, _PEOPLE + 1)]
        memory, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        world = opened.engine.world
        views = [_timed(lambda: door_view(world, "en")) for _ in range(_LOOKS)]
        held = world.of(meeting.PART).all[-1]
        read = [_timed(lambda: attendance_of(world, held)) for _ in range(_LOOKS)]
        past = _once_closed(world)
        year = [_timed(lambda: twelve_months(past, date(2026, 12, 31))) for _ in range(_LOOKS)]
        open_ballot(opened)
        votes = [_timed(lambda n=n: do(opened, vote(n, "1"))) for n in range(1, _VOTES + 1)]
    first, last = came[:_VOTES], came[-_VOTES:]
    return Table(
        f"checkin: {_PEOPLE:,} people with their street",
        (
            "From the command to the disk: the arrival, its side data, the number in the room.",
            "Memory is traced while they come, which slows each down; it is of Python's objects.",
        ),
        (
            Row("a vote", votes),
            Row("the first 200 who come", first, beside=times(first, votes, "a vote")),
            Row("the last 200 who come", last, beside=times(last, first, "the first")),
            Row("what the desk shows after each", views),
            Row("attendance of the meeting", read),
            Row("different people of the year", year),
            Row("memory for all of them", [memory / _MEGABYTE], "MB"),
        ),
    )


def _once_closed(world: World) -> World:
    """The same with its meeting closed: one that runs is not counted."""
    held = world.of(meeting.PART).all[-1]
    state = meeting.Meetings((replace(held, closed=held.began),))
    return replace(world, states={**world.states, meeting.PART.name: state})


def _comes(opened: Opened, number: int) -> None:
    unit = _STREETS[number % len(_STREETS)].code
    do(opened, checkin.Arrive(number, unit=unit, tier=Tier.LISTED))


def _timed(job: Callable[[], object]) -> float:
    """Milliseconds."""
    before = time.perf_counter()
    job()
    return (time.perf_counter() - before) * 1000
