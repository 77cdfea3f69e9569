"""Figures, as rows of a table that a person can read, and the machine they were taken on."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Final

_HEADS: Final = ("", "n", "median", "95th", "unit", "beside")


@dataclass(frozen=True, slots=True)
class Row:
    """One measured thing.

    Attributes:
        what: which thing.
        values: one figure a run, all in `unit`.
        unit: "ms", "s", …
        beside: what it stands beside, with the ratio; "" for the thing others stand beside.
    """

    what: str
    values: Sequence[float]
    unit: str = "ms"
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one benchmark. `about`: exactly what is measured, in whole sentences."""

    title: str
    about: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def percentile(values: Sequence[float], share: float = 0.95) -> float:
    """The smallest of `values` that at least `share` of them do not exceed."""
    ranked = sorted(values)
    return ranked[max(0, -(-round(share * 1000) * len(ranked) // 1000) - 1)]


def times(ours: Sequence[float], theirs: Sequence[float], whose: str) -> str:
    """'1.8 times a bare window', by the medians."""
    return f"{median(ours) / median(theirs):.2f} times {whose}"


def written(table: Table) -> str:
    """The table as text."""
    cells = [_HEADS, *map(_cells, table.rows)]
    wide = [max(len(row[n]) for row in cells) for n in range(len(_HEADS))]
    lines = (
        "  ".join(
            cell.rjust(width) if 1 <= n <= 3 else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, wide, strict=True))
        ).rstrip()
        for row in cells
    )
    return "\n".join((f"== {table.title}", *table.about, "", *lines, *table.notes))


def _cells(row: Row) -> tuple[str, ...]:
    figures = (f"{figure:.4g}" for figure in (median(row.values), percentile(row.values)))
    return (row.what, str(len(row.values)), *figures, row.unit, row.beside)


def machine() -> str:
    """The machine and its libraries, in a line."""
    return ", ".join(
        (
            f"{_processor()} x {os.cpu_count()}",
            f"{platform.system()} {platform.release()}",
            f"Python {platform.python_version()}",
            f"PySide6 {version('PySide6-Essentials')}",
            f"SQLite {sqlite3.sqlite_version}",
            f"load {_load()}",
        )
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _load() -> str:
    """How busy the machine was already: a figure taken beside other work is no figure."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
