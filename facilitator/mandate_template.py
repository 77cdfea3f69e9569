"""A mandate as a table of a template: all its fields, read strictly; days may be weeks from then.

How it is written stands at the head of `resources/templates/community-assembly.toml`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.time_of_day import is_day
from facilitator.toml_table import Table

_WEEKS: Final = re.compile(r"(\d{1,3}) weeks?")
_TEXTS: Final = (
    *("issue", "destination", "meetings", "scope"),
    *("reporting", "unforeseen", "expenses", "recall"),
)
_DAYS: Final = ("since", "until", "report_by")
#: More than any mandate says.
_MOST: Final = 20


def mandate_in(table: Table) -> MandateDraft:
    """The mandate of that table. Raises RuleError, naming the field."""
    table.has_only(*_TEXTS, *_DAYS, "most_terms", "delegates", "instruction")
    texts = {field: table.text(field) for field in _TEXTS}
    since, until, report_by = (_day(table, field) for field in _DAYS)
    return MandateDraft(
        **texts,
        instructions=tuple(_instruction(each) for each in table.tables("instruction")),
        since=since,
        until=until,
        report_by=report_by,
        most_terms=_count(table, "most_terms", 0),
        delegates=_count(table, "delegates", 1),
    )


def on_day(draft: MandateDraft, day: dt.date) -> MandateDraft:
    """The mandate with its days reckoned from the day of the meeting, where they are weeks."""
    return replace(
        draft,
        since=_reckoned(draft.since, day),
        until=_reckoned(draft.until, day),
        report_by=_reckoned(draft.report_by, day),
    )


def _reckoned(text: str, day: dt.date) -> str:
    weeks = _WEEKS.fullmatch(text)
    return text if weeks is None else (day + dt.timedelta(weeks=int(weeks[1]))).isoformat()


def _day(table: Table, field: str) -> str:
    text = table.string(field, "")
    if text and not (_WEEKS.fullmatch(text) or is_day(text)):
        raise table.wrong(field, "has to be a date such as 2026-07-31, or as in “12 weeks”")
    return text


def _count(table: Table, field: str, least: int) -> int:
    found = table.number(field, least)
    if not least <= found <= _MOST:
        raise table.wrong(field, f"has to be a whole number from {least} to {_MOST}")
    return found


def _instruction(table: Table) -> Instruction:
    table.has_only("type", "text", "fallback")
    made = Instruction(
        table.one_of("type", InstructionType),
        table.text("text", needed=True),
        table.text("fallback"),
    )
    if made.fallback and made.type is not InstructionType.SEEK:
        raise table.wrong("fallback", "belongs to an instruction of type “SEEK”")
    return made
