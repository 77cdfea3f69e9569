"""Milliseconds to count 100,000 ballot papers with ten candidates, beside pyrankvote."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import accumulate
from random import Random
from typing import Any, Final

import pyrankvote

from benchmarks.report import Row, Table, times
from facilitator.counting import irv, meek_nz, scottish_stv
from facilitator.counting.lot import as_printed
from facilitator.counting.papers import Election, election, strictly

_PAPERS, _CANDIDATES, _SEATS, _RUNS = 100_000, 10, 4, 7
_NAMES: Final = [f"Candidate {n + 1}" for n in range(_CANDIDATES)]
_LOT: Final = as_printed(_CANDIDATES)


def run() -> Table:
    """Cast the papers once; count them both ways, in turns."""
    cast = _cast(Random(2011))
    papers, theirs = _ours(cast), _theirs(cast)
    one_seat = papers.for_seats(1)
    rows = [
        *_beside("merge equal papers", lambda: _ours(cast), "their ballots", lambda: _theirs(cast)),
        *_beside(
            "STV, Scottish",
            lambda: scottish_stv.count(papers, _LOT),
            "pyrankvote STV, its own rule",
            lambda: pyrankvote.single_transferable_vote(*theirs, number_of_seats=_SEATS),
        ),
        *_beside(
            "instant run-off",
            lambda: irv.count(one_seat, _LOT),
            "pyrankvote instant run-off",
            lambda: pyrankvote.instant_runoff_voting(*theirs),
        ),
        Row("STV, Meek NZ", [_timed(lambda: meek_nz.count(papers, _LOT)) for _ in range(_RUNS)]),
    ]
    return Table(
        f"counting: {_PAPERS:,} papers, {_CANDIDATES} candidates, {_SEATS} seats",
        (
            f"Made-up papers of 1 to {_CANDIDATES} preferences, {len(papers.piles):,} of them",
            "distinct (real wards have fewer, which is quicker). From papers in memory to the",
            "whole report with every stage; pyrankvote rounds in binary and reports less.",
        ),
        tuple(rows),
    )


def _cast(chance: Random) -> list[tuple[int, ...]]:
    """Papers on which the popular stand earlier, and most stop after a few names."""
    weights = list(accumulate(1 / (n + 1) for n in range(_CANDIDATES)))
    lengths = list(accumulate(0.6**n for n in range(_CANDIDATES)))
    papers = []
    for _ in range(_PAPERS):
        (wanted,) = chance.choices(range(1, _CANDIDATES + 1), cum_weights=lengths)
        order: dict[int, None] = {}
        while len(order) < wanted:
            order[chance.choices(range(_CANDIDATES), cum_weights=weights)[0]] = None
        papers.append(tuple(order))
    return papers


def _ours(cast: list[tuple[int, ...]]) -> Election:
    return election(_NAMES, _SEATS, ((strictly(*order), 1) for order in cast))


def _theirs(cast: list[tuple[int, ...]]) -> tuple[list[Any], list[Any]]:
    named = [pyrankvote.Candidate(name) for name in _NAMES]
    return named, [pyrankvote.Ballot([named[c] for c in order]) for order in cast]


def _beside(
    ours: str, count: Callable[[], object], theirs: str, beside: Callable[[], object]
) -> tuple[Row, Row]:
    own: list[float] = []
    other: list[float] = []
    for _ in range(_RUNS):
        own.append(_timed(count))
        other.append(_timed(beside))
    return Row(ours, own, "ms", times(own, other, theirs)), Row(theirs, other)


def _timed(count: Callable[[], object]) -> float:
    began = time.perf_counter()
    count()
    return (time.perf_counter() - began) * 1000
