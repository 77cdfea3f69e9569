"""Milliseconds from a key to what is found: twenty years of an assembly, with its actions."""

from __future__ import annotations

import random
import time
from typing import Final

from benchmarks.report import Row, Table
from facilitator.finding import Entry, Index, Sort, Wanted

_YEARS, _MEETINGS, _DECISIONS, _ACTIONS = 20, 12, 8, 6
_SEED: Final = 4
_TYPED: Final = ("the evening bus", "bws hwyrach 2019", "d-2024-017", "shleter marflete", "a")
_WORDS: Final = (
    "bus evening stop shelter lane council repair bench tree water flood school crossing light "
    "allotment hall heating fund library street parking speed cycle path play ground market"
)
_MARKED: Final = "bws hwyrach dŵr ffordd ysgol golau coed cyngor gofyn trwsio tŷ llwybr"


def run() -> Table:
    """Every beginning of what is typed, as it is typed: each key is a search."""
    start = time.perf_counter()
    index = Index(_entries())
    made = time.perf_counter() - start
    keys, near = [], []
    for typed in _TYPED:
        for letters in range(1, len(typed) + 1):
            start = time.perf_counter()
            found = index.find(Wanted(typed[:letters]))
            (keys if found.entries else near).append((time.perf_counter() - start) * 1e3)
    return Table(
        f"search: {len(index.entries):,} decisions and actions of {_YEARS} years",
        (
            f"{_MEETINGS} meetings a year with {_DECISIONS} decisions and {_ACTIONS} actions each,",
            "in two languages. Every key is a search of its own.",
        ),
        (
            Row("from a key to what fits", keys, "ms"),
            Row("where nothing fits, with what may be meant", near, "ms"),
            Row("the index, once a record is another", [made * 1e3], "ms"),
        ),
    )


def _entries() -> tuple[Entry, ...]:
    chance = random.Random(_SEED)
    said = ((Sort.DECISION, "D", _DECISIONS), (Sort.ACTION, "A", _ACTIONS))
    return tuple(
        Entry(
            *(sort, f"{letter}{year}{month}{n}", f"{letter}-{year}-{month * many + n:03}"),
            *(f"{year}-{month + 1:02}-14", chance.choice(("carried", "lost"))),
            "That this assembly asks for " + _some(chance, _WORDS),
            (_some(chance, _MARKED), f"word{chance.randrange(4000)}"),
        )
        for year in range(2006, 2006 + _YEARS)
        for month in range(_MEETINGS)
        for sort, letter, many in said
        for n in range(many)
    )


def _some(chance: random.Random, words: str) -> str:
    return " ".join(chance.choices(words.split(), k=14))
