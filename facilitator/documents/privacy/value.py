"""What the papers about privacy are told; nobody's name is in it, but in what is one person's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One kind: what it is, why it is kept, how long. `now`: how much of it there is today."""

    what: str
    why: str
    how_long: str
    now: str = ""


@dataclass(frozen=True, slots=True)
class PrivacyFacts:
    """What the program knows of its own doings.

    Attributes:
        day: as it is printed.
        rows: the table of what is kept.
        encrypted: whether this laptop's disk is; None: not known.
        sealed: whether copies on sticks are.
        council: delegates' names and mandates are handed to other bodies.
    """

    assembly: str
    day: str
    rows: tuple[KeptRow, ...]
    encrypted: bool | None = None
    sealed: bool = False
    council: bool = False


@dataclass(frozen=True, slots=True)
class PersonPaper:
    """Everything the record has under one name.

    Attributes:
        there: where, a line each.
        kept: what is kept with it, as (what, value).
        notes: what stays, or cannot be said.
    """

    assembly: str
    day: str
    name: str
    there: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
