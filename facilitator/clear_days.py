"""Clear days between a notice and a meeting. Pure: no clock, no words.

Not counted are the day of the notice, the day of the meeting, Sundays, bank holidays, and the
Christmas and Easter breaks, as parish clerks count (NALC model standing orders, 3(b); the days are
those of the Local Government Act 1972, section 243). How long a break is, is read carefully here:
24 to 26 December, and Maundy Thursday to Easter Monday, so that nobody finds a day too few. In
Scotland, where Easter Monday is no bank holiday, that is still so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import Enum
from typing import Final

from facilitator.bank_holidays import bank_holidays
from facilitator.errors import RuleError
from facilitator.nation import Nation

#: Section 243 of the 1972 Act, and the practice of clerks.
SOURCE: Final = "Local Government Act 1972, s. 243; NALC model standing orders 3(b)"
CHECKED: Final = date(2026, 11, 23)
#: What can be asked for: no law here asks for more than thirty.
MOST: Final = 366
_DAY: Final = timedelta(days=1)
_CHRISTMAS: Final = ((12, 24), (12, 25), (12, 26))
_MAUNDY, _MONDAY = -3, 1  # from Easter Sunday
_SUNDAY: Final = 6


class Skipped(Enum):
    """Why a day between is not counted."""

    SUNDAY = "sunday"
    BANK_HOLIDAY = "bank_holiday"
    CHRISTMAS = "christmas"
    EASTER = "easter"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day that was reckoned; `sure`: the bank holidays of all years between are known."""

    day: date
    sure: bool


@dataclass(frozen=True, slots=True)
class Between:
    """What lies between a notice and a meeting.

    Attributes:
        days: clear days, 0 or more.
        skipped: the days that are not counted, in order, and why.
        sure: as in `Reckoned`.
    """

    days: int
    skipped: tuple[tuple[date, Skipped], ...]
    sure: bool


def easter(year: int) -> date:
    """Easter Sunday of that year in the Gregorian calendar.

    The usual reckoning, as Meeus has it (Astronomical Algorithms, chapter 8).
    """
    golden, century, rest = year % 19, year // 100, year % 100
    moved = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moved + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def skipped(day: date, nation: Nation) -> Skipped | None:
    """Why that day is not counted there, None where it is."""
    if (day.month, day.day) in _CHRISTMAS:
        return Skipped.CHRISTMAS
    if _MAUNDY <= (day - easter(day.year)).days <= _MONDAY:
        return Skipped.EASTER
    if bank_holidays().has(day, nation):
        return Skipped.BANK_HOLIDAY
    return Skipped.SUNDAY if day.weekday() == _SUNDAY else None


def between(notice: date, meeting: date, nation: Nation) -> Between:
    """The clear days from a notice to a meeting; none where the meeting does not come after."""
    inside = [notice + n * _DAY for n in range(1, (meeting - notice).days)]
    why = [(day, skipped(day, nation)) for day in inside]
    left_out = tuple((day, reason) for day, reason in why if reason is not None)
    return Between(len(inside) - len(left_out), left_out, _known(notice, meeting))


def last_notice(meeting: date, days: int, nation: Nation) -> Reckoned:
    """The last day on which notice can be given for that meeting.

    Raises RuleError for days or years that cannot be reckoned.
    """
    day = _stepped(meeting, days, -_DAY, nation)
    return Reckoned(day, _known(day, meeting))


def first_meeting(notice: date, days: int, nation: Nation) -> Reckoned:
    """The first day on which a meeting can be held with that notice; raises as `last_notice`."""
    day = _stepped(notice, days, _DAY, nation)
    return Reckoned(day, _known(notice, day))


def _stepped(start: date, days: int, step: timedelta, nation: Nation) -> date:
    """From `start`, beyond so many days that count, to the day after them."""
    if not 0 <= days <= MOST:
        raise RuleError(f"Clear days are a whole number from 0 to {MOST}.")
    if not MINYEAR + 3 <= start.year <= MAXYEAR - 3:
        raise RuleError("That year is too far away to count days in.")
    day = start
    for _each in range(days):
        day += step
        while skipped(day, nation) is not None:
            day += step
    return day + step


def _known(first: date, last: date) -> bool:
    known = bank_holidays()
    return known.knows(first) and known.knows(last)
