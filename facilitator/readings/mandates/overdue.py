"""Reports that delegates owe: what is overdue, and what falls due within days.

It is for the desk, before and after a meeting. Nothing of it comes on the wall by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from facilitator.documents.values import Name
from facilitator.engine.world import World
from facilitator.parts import assembly, mandate
from facilitator.parts.mandate import Mandate, Standing
from facilitator.readings.people import person
from facilitator.time_of_day import day_of, is_day
from facilitator.wording import say, say_n

#: So many days ahead a report is told of as due soon.
SOON: Final = 7
#: A report is owed while a mandate stands so: one that is replaced or done with owes none.
_OWING: Final = frozenset(
    {
        Standing.ACTIVE,
        Standing.SUSPENDED,
        Standing.EXPIRED,
        Standing.RECALLED,
        Standing.RESIGNED,
    }
)


@dataclass(frozen=True, slots=True)
class ReportDue:
    """One report that is owed.

    Attributes:
        mandate: its id; `code` as printed, "M-2026-03".
        delegate: None where the name was removed.
        day: on which it was or is due.
        days: from then until today: 3 for three days overdue, -3 for due in three days.
        again: it was given and referred back.
    """

    mandate: str
    code: str
    delegate: Name
    destination: dict[str, str]
    issue: dict[str, str]
    day: date
    days: int
    again: bool = False

    @property
    def overdue(self) -> bool:
        """Whether its day is over."""
        return self.days > 0


def due_day(world: World, given: Mandate) -> date | None:
    """When a report on it is due, or was; None where none is owed, or no day is known.

    The day that the mandate names; without one the last of its term, or the day it ended.
    """
    last = given.reports[-1] if given.reports else None
    if given.standing not in _OWING or not given.accepted:
        return None
    if last is not None and last.answer != "referred_back":
        return None
    for text in (given.draft.report_by, given.draft.until):
        if is_day(text):
            return date.fromisoformat(text)
    return day_of(given.ended, world.of(assembly.PART).zone) if given.ended else None


def reports_due(world: World, today: date, soon: int = SOON) -> tuple[ReportDue, ...]:
    """All that are overdue or fall due within `soon` days, the longest overdue first."""
    found = []
    for given in world.of(mandate.PART).all:
        day = due_day(world, given)
        if day is not None and (day - today).days <= soon:
            found.append(_due(world, given, day, (today - day).days))
    return tuple(sorted(found, key=lambda one: (-one.days, one.code)))


def overdue(world: World, today: date) -> tuple[ReportDue, ...]:
    """Those whose day is over."""
    return tuple(one for one in reports_due(world, today) if one.overdue)


def _due(world: World, given: Mandate, day: date, days: int) -> ReportDue:
    return ReportDue(
        given.id,
        given.code,
        person(world, given.delegate),
        given.draft.destination,
        given.draft.issue,
        day,
        days,
        again=bool(given.reports),
    )


def due_words(days: int, language: str) -> str:
    """How late a report is, or how soon due: `days` as in `ReportDue`."""
    if days > 0:
        return say_n(
            language, "The report is {n} day overdue.", "The report is {n} days overdue.", days
        )
    if days == 0:
        return say(language, "The report is due today.")
    return say_n(language, "The report is due in {n} day.", "The report is due in {n} days.", -days)
