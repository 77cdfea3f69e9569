"""What is kept about people, and how long unless an assembly says otherwise.

The periods are choices that this program offers, from the principle that nothing is kept longer
than it is needed (UK GDPR, Article 5(1)(e)); the law names none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

YEAR: Final = 365  # days, as periods are counted here


class Kind(Enum):
    """What is kept, each with the side rows, drafts or files that it is."""

    HOLDERS = "holders"  # who had which card, and what anybody needed
    VOTES = "votes"  # which handset said what in an open vote
    DOOR = "door"  # names given at the door, and the yes to photographs
    ATTENDANCE = "attendance"  # the key that leads from a card to the meetings it came to
    WALKERS = "walkers"  # who walked with an invitation
    EVIDENCE = "evidence"  # pictures of invitations, beside the record
    DRAFTS = "drafts"  # what was undone or typed over, in plans and minutes
    DELEGATES = "delegates"  # names of those who carried a mandate
    NAMES = "names"  # all other names, which stand in the minutes
    MINUTES = "minutes"  # the minutes, with the votes that were recorded by number


class Since(Enum):
    """What a period is counted from."""

    CLOSE = "close"  # the close of the meeting
    APPROVAL = "approval"  # of its minutes
    NOTED = "noted"  # the day it was written down
    ENDED = "ended"  # the end of the mandate
    NEVER = "never"  # nothing: it is kept


@dataclass(frozen=True, slots=True)
class Keep:
    """For how long: so many days after that. Of NEVER there are none."""

    since: Since
    days: int = 0


NEVER: Final = Keep(Since.NEVER)
DEFAULTS: Final[Mapping[Kind, Keep]] = {
    Kind.HOLDERS: Keep(Since.CLOSE),
    Kind.VOTES: Keep(Since.APPROVAL),
    Kind.DOOR: Keep(Since.CLOSE, 30),
    Kind.ATTENDANCE: Keep(Since.CLOSE, 2 * YEAR),
    Kind.WALKERS: Keep(Since.NOTED, 2 * YEAR),
    Kind.EVIDENCE: Keep(Since.NOTED, 2 * YEAR),
    Kind.DRAFTS: Keep(Since.APPROVAL),
    Kind.DELEGATES: Keep(Since.ENDED, 6 * YEAR),
    Kind.NAMES: NEVER,
    Kind.MINUTES: NEVER,
}
#: What is let go of as a meeting closes, unasked, and what is never: neither is a choice.
SETTLED: Final = frozenset({Kind.HOLDERS, Kind.MINUTES})
_OF_A_MEETING: Final = (
    *(Keep(Since.CLOSE), Keep(Since.APPROVAL), Keep(Since.CLOSE, 30), Keep(Since.CLOSE, YEAR)),
    *(Keep(Since.CLOSE, 2 * YEAR), Keep(Since.CLOSE, 6 * YEAR), NEVER),
)
_NOTED: Final = (*(Keep(Since.NOTED, days) for days in (30, YEAR, 2 * YEAR, 6 * YEAR)), NEVER)
_ENDED: Final = (*(Keep(Since.ENDED, days) for days in (0, YEAR, 2 * YEAR, 6 * YEAR)), NEVER)


def choices(kind: Kind) -> tuple[Keep, ...]:
    """The periods that are offered for it; the one it has may be another."""
    if kind in SETTLED:
        return (DEFAULTS[kind],)
    if kind in {Kind.WALKERS, Kind.EVIDENCE}:
        return _NOTED
    return _ENDED if kind is Kind.DELEGATES else _OF_A_MEETING


def is_for(kind: Kind, keep: Keep) -> bool:
    """Whether that kind can be kept so long: its period is counted from what it has."""
    bases = {each.since for each in choices(kind)}
    return kind not in SETTLED and keep.since in bases and 0 <= keep.days <= 100 * YEAR
