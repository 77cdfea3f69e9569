"""Presses a second through the engine onto the disk, beside bare commits of the same rows."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count, islice
from pathlib import Path
from statistics import median
from typing import Any, Final

from benchmarks.assembly import begun, open_ballot, vote
from benchmarks.report import Row, Table, times
from facilitator.engine.requests import Request
from facilitator.opened import Opened

_VOTERS: Final = 500
#: Presses a commit, and how many commits.
_BATCHES: Final = ((1, 300), (16, 100), (500, 20))
_ROWS: Final = "SELECT * FROM journal WHERE seq > ? ORDER BY seq"


def run() -> Table:
    """Each batch through the engine, then its rows through bare sqlite3, in turns."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name, begun(Path(name), _VOTERS) as opened:
        open_ballot(opened)
        requests = _requests()
        with closing(_same_tables(Path(name), opened.file.path)) as bare:
            for size, commits in _BATCHES:
                steps = [list(islice(requests, size)) for _ in range(commits)]
                rows += _rows(size, *_in_turns(opened, bare, steps))
    return Table(
        "engine: presses judged, sealed, committed and applied",
        (
            "Each press changes a vote. One step of the engine is one transaction (WAL, FULL).",
            f"A ballot of {_VOTERS} handsets. Beside it: sqlite3 alone commits the same rows into",
            "the same table with the same settings.",
        ),
        tuple(rows),
    )


def _rows(size: int, ours: Sequence[float], bare: Sequence[float]) -> tuple[Row, ...]:
    beside = f"{times(ours, bare, 'bare')}: {_rate(size, ours)} presses a second"
    return (
        Row(f"step of {size}", ours, "ms", beside),
        Row(f"bare commit of {size}", bare, "ms", f"{_rate(size, bare)} rows a second"),
    )


def _rate(size: int, taken: Sequence[float]) -> str:
    return f"{size * 1000 / median(taken):,.0f}"


def _in_turns(
    opened: Opened, bare: sqlite3.Connection, steps: Sequence[list[Request]]
) -> tuple[list[float], list[float]]:
    """Milliseconds of each step, and of each bare commit of the rows that it wrote."""
    ours, theirs = [], []
    with closing(sqlite3.connect(opened.file.path)) as reading:
        for requests in steps:
            before = opened.engine.world.seq
            began = time.perf_counter()
            outcomes = opened.engine.step(requests)
            ours.append((time.perf_counter() - began) * 1000)
            assert all(outcome.done for outcome in outcomes), outcomes
            theirs.append(_commit(bare, reading.execute(_ROWS, (before,)).fetchall()))
    return ours, theirs


def _requests() -> Iterator[Request]:
    """One handset after the other; never the same vote again, which would not be written."""
    for number in count():
        around, handset = divmod(number, _VOTERS)
        yield Request(vote(handset + 1, "123"[around % 3]))


def _commit(bare: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> float:
    marks = ",".join("?" * len(rows[0]))
    began = time.perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    bare.executemany(f"INSERT INTO journal VALUES ({marks})", rows)
    bare.execute("COMMIT")
    return (time.perf_counter() - began) * 1000


def _same_tables(folder: Path, record: Path) -> sqlite3.Connection:
    """An empty file with the record's tables, indexes, triggers and settings."""
    bare = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    with closing(sqlite3.connect(record)) as reading:
        for (made,) in reading.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"):
            bare.execute(made)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
        bare.execute(f"PRAGMA {pragma}")
    return bare
