"""Seconds until a record of 50,000 events is open again, beside reading and hashing its bytes."""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.assembly import begun, do, open_ballot, vote
from benchmarks.report import Row, Table, times
from facilitator.clock import SetClock, SystemClock
from facilitator.opened import Opened, reopen
from facilitator.parts.ballot import commands as ask
from facilitator.record.device import this_device

_BALLOTS, _VOTERS, _RUNS = 100, 500, 5
_CLOSING: Final = 5


def run() -> Table:
    """Write the record once; open it, and read it bare, in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, events = _written(folder)
        size, device = path.stat().st_size / 1e6, this_device(folder / "config")
        ours, bare = [], []
        for _ in range(_RUNS):
            began = time.perf_counter()
            opened = reopen(path, SystemClock(), device)
            ours.append(time.perf_counter() - began)
            opened.close()
            bare.append(_read(path))
    return Table(
        f"reopen: a record of {events:,} events, {size:.0f} MB",
        (
            f"{_BALLOTS} ballots of {_VOTERS} votes, each declared. From the path to a world:",
            "the chain is checked and every event folded.",
            "Beside it: sqlite3 alone reads the bytes, and SHA-256 goes over them.",
        ),
        (
            Row("reopen", ours, "s", times(ours, bare, "bare")),
            Row("read and hash, bare", bare, "s"),
        ),
    )


def _written(folder: Path) -> tuple[Path, int]:
    """The record's path, and how many events it holds."""
    clock = SetClock(datetime(2026, 5, 14, 18, 0, tzinfo=UTC))
    with begun(folder, _VOTERS, _BALLOTS, clock) as opened:
        for number in range(1, _BALLOTS + 1):
            _hold(opened, number, clock)
        return opened.file.path, opened.engine.world.seq


def _hold(opened: Opened, number: int, clock: SetClock) -> None:
    open_ballot(opened, number)
    do(opened, *(vote(handset, "1" if handset % 3 else "2") for handset in range(1, _VOTERS + 1)))
    do(opened, ask.BeginClosing(_CLOSING, sure=True))
    clock.forward(_CLOSING)
    assert opened.engine.wake() is None
    do(opened, ask.ShowResult(), ask.DeclareResult())


def _read(path: Path) -> float:
    began = time.perf_counter()
    with closing(sqlite3.connect(path)) as reading:
        for (stored,) in reading.execute("SELECT stored FROM journal ORDER BY seq"):
            hashlib.sha256(stored).hexdigest()
    return time.perf_counter() - began
