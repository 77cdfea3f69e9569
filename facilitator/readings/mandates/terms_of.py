"""What papers say of any mandate: its delegate's name, its last day, a day it names."""

from __future__ import annotations

from datetime import date

from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts.mandate import Mandate
from facilitator.readings.people import person


def delegate_of(world: World, given: Mandate) -> str | None:
    """The delegate's name; empty where nobody is elected yet, None where it was removed."""
    return "" if given.delegate is None else person(world, given.delegate)


def last_day(given: Mandate) -> date | None:
    """The last day of the term, None where the mandate names none.

    Raises:
        RuleError: where what is written there is no date.

    """
    until = given.draft.until.strip()
    if not until:
        return None
    try:
        return date.fromisoformat(until)
    except ValueError:
        raise RuleError(
            f"The last day of mandate {given.code}, “{until}”, is not a date like 2026-07-31."
        ) from None


def day_in(given: Mandate, written: str) -> date | None:
    """A day of the mandate, None where none is named. Raises RuleError where it is no date."""
    if not written.strip():
        return None
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise RuleError(
            f"A day of mandate {given.code}, “{written}”, is not a date like 2026-07-31."
        ) from None
