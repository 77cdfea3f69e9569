"""Scenes of a mandate that the hall talks about: what was done, and whether it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReportSign(StrEnum):
    """What was done about an instruction; its word always stands beside the sign."""

    UNSAID = "unsaid"  # an empty ring
    DONE = "done"  # a tick in a disc
    NOT_REACHED = "not_reached"  # a dash in a rounded box
    DEPARTED = "departed"  # an exclamation mark in a triangle
    TO_RATIFY = "to_ratify"  # a question mark in a diamond


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One instruction, or one matter that it brought home.

    Attributes:
        text: what the delegate was told to do, or what now needs ratifying.
        sign, told: what was done, 'Departed from it: only half fare could be had.'
        kind: 'Seek'; may be empty.
    """

    text: str
    sign: ReportSign
    told: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ReportScene:
    """A report: what you told me to do, what I did, what now needs ratifying.

    Attributes:
        title: 'Report on M-2026-03'.
        delegate: whose; one or two lines.
        page: counted from 0; `ui.hall.painter.page_count` says how many there are.
    """

    title: str
    delegate: str
    lines: tuple[ReportLine, ...]
    page: int = 0


@dataclass(frozen=True, slots=True)
class RecallScene:
    """Whether a mandate goes on. No picture and no colour says which side to take.

    Attributes:
        title: 'Recall of M-2026-03'.
        question: the words that are put.
        delegate: 'Ayesha Karim, to the Hull District Assembly', as small as the lines.
        yes, no: what each vote means, in words of one size and colour.
        lines: the conditions, a sentence each.
        page: as in `ReportScene`.
    """

    title: str
    question: str
    delegate: str
    yes: str
    no: str
    lines: tuple[str, ...]
    page: int = 0
