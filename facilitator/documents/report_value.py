"""A delegate's report as minutes print it: plain values."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.wording import Text

Words = str | Text


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """One instruction: its type, its text, what was done ('Not reached'), and why."""

    kind: str
    text: Words
    done: Words
    why: Words = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a delegate reported, instruction by instruction, and what the assembly did with it."""

    mandate: str
    delegate: str | None
    text: Words
    outcome: Words = ""
    clauses: tuple[ReportedClause, ...] = ()
