"""The reference elections: real counts with the figures their councils published. Not shipped."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from facilitator.counting import blt
from facilitator.counting.papers import Election

SHELF = Path(__file__).parents[4] / "shared" / "reference" / "elections"


def entries(*rules: str) -> list[Any]:
    """The entries counted by one of these rules, as parameters of a test; a skip without any."""
    if not SHELF.is_dir():
        absent = pytest.mark.skip("the reference elections are not on this machine")
        return [pytest.param({}, id="absent", marks=absent)]
    index = json.loads((SHELF / "index.json").read_text(encoding="utf-8"))
    return [
        pytest.param(entry, id=entry["id"])
        for entry in index["elections"]
        if entry["rule"].startswith(rules)
    ]


def papers(entry: dict[str, Any]) -> Election:
    return blt.read((SHELF / entry["file"]).read_text(encoding="utf-8"))


def expected(entry: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        (SHELF / entry["expected_stages_file"]).read_text(encoding="utf-8")
    )
    return data


def differences(entry: dict[str, Any], stages: list[list[Any]], ours: list[tuple[str, ...]]):
    """Published figures that are not ours within the entry's tolerance, and how many were compared.

    Misprints of the source (`source_errors`) are left out.
    """
    tolerance = Decimal(entry["tolerance"])
    names = papers(entry).candidates
    misprints = {(e["stage"], e["candidate"]) for e in entry.get("source_errors", [])}
    figures = [
        (number, name, Decimal(str(theirs)), Decimal(mine))
        for number, (row, own) in enumerate(zip(stages, ours, strict=True), start=1)
        for name, theirs, mine in zip(names, row, own, strict=True)
        if (number, name) not in misprints
    ]
    return [f for f in figures if abs(f[2] - f[3]) > tolerance], len(figures)
