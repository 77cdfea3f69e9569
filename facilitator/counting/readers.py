"""Ballot papers from a file's text: the format by its extension, the meaning by the rule.

BLT; tables (.csv, .tsv); JSON; PrefLib (.soc, .soi, .toc, .toi, .cat); Pabulib (.pb). A file of
another name is read as what it begins like. No file is opened here.
"""

from __future__ import annotations

from typing import Final

from facilitator.counting import (
    blt,
    reading_csv,
    reading_json,
    reading_pabulib,
    reading_preflib,
)
from facilitator.counting.cells import Kind
from facilitator.counting.papers import Election, Marking

_KINDS: Final = {
    "approval": Kind.APPROVALS,
    "exhaustive": Kind.APPROVALS,
    "consent": Kind.APPROVALS,
    "schulze": Kind.RANKS,
    "score": Kind.MARKS,
    "star": Kind.MARKS,
    "dots": Kind.MARKS,
    "majority-judgment": Kind.GRADES,
}
_PREFLIB: Final = {".soc", ".soi", ".toc", ".toi", ".cat"}
_TABLES: Final = {".csv", ".tsv"}


def read(text: str, suffix: str, rule: str, seats: int | None = None) -> Election | Marking:
    """The papers in `text`, ready for the rule.

    Args:
        text: of the whole file.
        suffix: of its name, ".csv"; "" where it has none.
        rule: its name in `rules.NAMES`; it says whether a 1 is a rank, a point or a cross.
        seats: to be filled, whatever the file says; None to believe the file, or 1.

    Raises:
        RuleError: the file cannot be read, and where.

    """
    kind = _KINDS.get(rule, Kind.PREFERENCES)
    papers = _read(text.removeprefix("\ufeff"), _format(text, suffix.casefold()), kind, seats or 1)
    return papers if seats is None else papers.for_seats(seats)


def _read(text: str, suffix: str, kind: Kind, seats: int) -> Election | Marking:
    if suffix in _TABLES:
        return reading_csv.read(text, kind, seats)
    if suffix == ".json":
        return reading_json.read(text, kind, seats)
    if suffix == ".pb":
        return reading_pabulib.read(text, kind, seats)
    if suffix in _PREFLIB:
        return reading_preflib.read(text, kind, seats, categories=suffix == ".cat")
    return blt.read(text)


def _format(text: str, suffix: str) -> str:
    """The extension, or the one a file that begins like this would have."""
    if suffix in {".blt", ".json", ".pb", *_PREFLIB, *_TABLES}:
        return suffix
    begins = text.lstrip("\ufeff \r\n\t")[:2000]
    if begins[:1] in {"[", "{"}:
        return ".json"
    if begins.upper().startswith("META"):
        return ".pb"
    return ".toi" if "# NUMBER ALTERNATIVES" in begins else ".blt"
