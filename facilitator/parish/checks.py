"""What the law asks of a parish meeting in England, line by line. It forbids nothing.

Every line names its source and the day it was checked. A line is done, not yet, or unknown; none
is ever wrong. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final

from facilitator.clear_days import Between, Reckoned, between, last_notice
from facilitator.nation import Nation
from facilitator.parish.call import EARLIEST, Evening, Known, ParishCall, poll_needs


class Line(Enum):
    """What is asked, in the order in which it comes up."""

    CONVENED = "convened"
    NOTICE = "notice"
    SAYS = "says"
    SIGNED = "signed"
    POSTED = "posted"
    SIX = "six"
    PREMISES = "premises"
    PRESIDES = "presides"
    ELECTORS = "electors"
    MAJORITY = "majority"
    CASTING = "casting"
    POLL = "poll"
    MINUTES = "minutes"


class Standing(Enum):
    """How a line stands."""

    DONE = "done"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


_ACT: Final = "Local Government Act 1972"
#: Where each line comes from.
SOURCES: Final[Mapping[Line, str]] = {
    Line.CONVENED: f"{_ACT}, Sch. 12 para. 15(1)",
    Line.NOTICE: f"{_ACT}, Sch. 12 para. 15(2)–(3), s. 243",
    Line.SAYS: f"{_ACT}, Sch. 12 para. 15(2)",
    Line.SIGNED: f"{_ACT}, Sch. 12 para. 15(2)",
    Line.POSTED: f"{_ACT}, Sch. 12 para. 15(4)",
    Line.SIX: f"{_ACT}, Sch. 12 para. 14(4)",
    Line.PREMISES: f"{_ACT}, Sch. 12 para. 14(5)",
    Line.PRESIDES: f"{_ACT}, Sch. 12 para. 17",
    Line.ELECTORS: f"{_ACT}, s. 13(1), Sch. 12 para. 18(1)",
    Line.MAJORITY: f"{_ACT}, Sch. 12 para. 18(2)",
    Line.CASTING: f"{_ACT}, Sch. 12 para. 18(3)",
    Line.POLL: f"{_ACT}, Sch. 12 para. 18(4)–(5)",
    Line.MINUTES: f"{_ACT}, Sch. 12 para. 19",
}
#: The day on which all of them were checked.
CHECKED: Final = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Checked:
    """One line.

    Attributes:
        line: which.
        standing: how it stands.
        source: where it comes from, and `checked`: when that was looked up.
    """

    line: Line
    standing: Standing
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class Checklist:
    """All lines, and the figures that their words need.

    Attributes:
        clear: the days between notice and meeting, None where one of them is not known.
        latest: the last day for the notice, None where the day of the meeting is not known.
        poll: how many can demand a poll, None where electors were not counted.
    """

    lines: tuple[Checked, ...]
    clear: Between | None = None
    latest: Reckoned | None = None
    poll: int | None = None
    call: ParishCall = field(default_factory=ParishCall)


def checklist(call: ParishCall, evening: Evening) -> Checklist:
    """How everything stands that the law asks for."""
    clear, latest = _days(call, evening)
    stands = _before(call, evening, clear) | _at_the_meeting(call, evening)
    lines = tuple(Checked(line, stands[line], SOURCES[line], CHECKED) for line in Line)
    poll = poll_needs(call.electors) if call.electors else None
    return Checklist(lines, clear, latest, poll, call)


def _before(call: ParishCall, evening: Evening, clear: Between | None) -> dict[Line, Standing]:
    says = (evening.day, evening.start, evening.place, evening.items)
    return {
        Line.CONVENED: _is(len(call.convenors) >= call.needed),
        Line.NOTICE: Standing.UNKNOWN if clear is None else _is(clear.days >= call.notice),
        Line.SAYS: _is(all(says)),
        Line.SIGNED: _is(call.signed),
        Line.POSTED: _is(bool(call.posted)),
        Line.SIX: _is(evening.start >= EARLIEST) if evening.start else Standing.UNKNOWN,
        Line.PREMISES: _premises(call),
    }


def _at_the_meeting(call: ParishCall, evening: Evening) -> dict[Line, Standing]:
    return {
        Line.PRESIDES: _is(bool(call.presiding)),
        Line.ELECTORS: _is(call.register),
        Line.MAJORITY: _is(evening.majority),
        Line.CASTING: _is(evening.casting),
        Line.POLL: Standing.DONE if call.electors else Standing.UNKNOWN,
        Line.MINUTES: Standing.NOT_YET,  # nobody can sign them before the meeting
    }


def _premises(call: ParishCall) -> Standing:
    if call.licensed is Known.UNSAID:
        return Standing.UNKNOWN
    return _is(call.licensed is Known.NO or call.no_other_room)


def _days(call: ParishCall, evening: Evening) -> tuple[Between | None, Reckoned | None]:
    meeting, notice = _day(evening.day), _day(call.notice_day)
    if meeting is None:
        return None, None
    latest = last_notice(meeting, call.notice, Nation.ENGLAND)
    return between(notice, meeting, Nation.ENGLAND) if notice else None, latest


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is(done: bool) -> Standing:  # noqa: FBT001 - it is what the line asks
    return Standing.DONE if done else Standing.NOT_YET
