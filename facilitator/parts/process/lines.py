"""The lines of a process record: what each is about, and whether the process stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from facilitator.plan import Phase


class Line(Enum):
    """One thing that makes an evening a people's assembly."""

    ON_TIME = "on_time"  # begun within five minutes of the notice
    ACCESS = "access"  # asked who needs something to take part
    SIGNALS = "signals"  # hand signals shown
    AGREEMENTS = "agreements"  # how people deal with each other, shown and agreed
    DESTINATION = "destination"  # said where the result goes
    QUESTION_TWICE = "question_twice"  # shown, and read twice
    INPUT = "input"  # balanced: two perspectives or more, each timed
    GROUPS = "groups"  # at most eight, each with facilitator and notetaker
    DELIBERATION = "deliberation"  # a quarter of the time or more
    TIME_CHECKS = "time_checks"
    KEY_POINTS = "key_points"  # from every group
    WORDING = "wording"  # voted on as it was put
    RULE = "rule"  # said before the vote
    TEST_BALLOT = "test_ballot"
    CHECKED = "checked"  # the count reconciled, or handsets looked at
    ACTIONS = "actions"
    NEXT_DATE = "next_date"


@dataclass(frozen=True, slots=True)
class LineKind:
    """What a line is about.

    Attributes:
        must: whether "closely followed" asks for it; else it may be.
        phase: in which it has its place, None where items tell.
    """

    line: Line
    phase: Phase | None
    must: bool = True


#: In the order of an evening.
LINES: Final = (
    LineKind(Line.ON_TIME, Phase.INTRODUCTION, must=False),
    LineKind(Line.ACCESS, Phase.INTRODUCTION),
    LineKind(Line.SIGNALS, Phase.INTRODUCTION),
    LineKind(Line.AGREEMENTS, Phase.INTRODUCTION),
    LineKind(Line.DESTINATION, Phase.INTRODUCTION),
    LineKind(Line.TEST_BALLOT, None),
    LineKind(Line.QUESTION_TWICE, None),
    LineKind(Line.INPUT, Phase.INPUT),
    LineKind(Line.GROUPS, Phase.DELIBERATION),
    LineKind(Line.DELIBERATION, Phase.DELIBERATION),
    LineKind(Line.TIME_CHECKS, Phase.DELIBERATION),
    LineKind(Line.KEY_POINTS, Phase.INTEGRATION),
    LineKind(Line.RULE, None),
    LineKind(Line.WORDING, None),
    LineKind(Line.CHECKED, None),
    LineKind(Line.ACTIONS, Phase.CLOSE),
    LineKind(Line.NEXT_DATE, Phase.CLOSE),
)


def kind_of(line: Line) -> LineKind:
    """What that line is about."""
    return next(kind for kind in LINES if kind.line is line)
