"""The ingredients of the evidence: what was counted, at each meeting, by whom. No names of people.

Days are ISO dates. Every value is plain, so that it goes into a file and comes back the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

#: Tiers of residency, T0 to T4; the criterion counts from T1.
TIERS: Final = 5
COUNTED_FROM: Final = 1


@dataclass(frozen=True, slots=True)
class Standard:
    """What the figures are set beside.

    Attributes:
        more_than: residents at a meeting, for it to count.
        of, at_least: so many of the last so many meetings.
        direct_percent, lowest_percent, clear_days: of the invitation; suggested, asked of nobody.
    """

    more_than: int = 150
    of: int = 6
    at_least: int = 4
    direct_percent: int = 90
    lowest_percent: int = 75
    clear_days: int = 7


@dataclass(frozen=True, slots=True)
class Share:
    """So many households, at least and at most, of so many; where that number is from."""

    least: int
    most: int
    of: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """How far an invitation got.

    Attributes:
        since, until: of the log it is counted from, "" for none.
        notice: day of the first notice, "" for none; `clear_days`: from then to the meeting.
        lowest: of the unit least reached, None where no unit was counted; `lowest_unit`: its name.
    """

    since: str
    until: str
    direct: Share
    spoken: Share
    lowest: Share | None = None
    lowest_unit: str = ""
    channels: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    notice: str = ""
    clear_days: int | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """Who came.

    Attributes:
        checked_in: at a desk; else the number was typed, and tells nothing of where people live.
        residents: in the room when they were most; `tiers`: of those, T0 to T4.
        counted: the highest number in the room as it was typed or shown.
        unique: residents over the evening; `returning`: who had come before; None for not known.
        others: category → how many came besides.
    """

    checked_in: bool
    residents: int
    tiers: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    counted: int = 0
    unique: int | None = None
    returning: int | None = None
    others: dict[str, int] = field(default_factory=dict)

    @property
    def known(self) -> int | None:
        """Those of T1 and above; None where nobody was checked in."""
        return sum(self.tiers[COUNTED_FROM:]) if self.checked_in else None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the process record; standing: open, done, late, skipped, not_needed."""

    line: str
    must: bool
    standing: str


@dataclass(frozen=True, slots=True)
class Followed:
    """The process record. `witnesses`: numbers of the residents drawn by lot who sign it."""

    lines: tuple[Line, ...]
    deviations: tuple[str, ...] = ()
    witnesses: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision. Figures are None where nothing was counted."""

    code: str
    wording: dict[str, str]
    outcome: str
    rule: str = ""
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    present: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """One meeting. `invitation`: None where nothing is recorded of it."""

    number: int
    day: str
    place: str
    came: Came
    followed: Followed
    invitation: Invitation | None = None
    decisions: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class Visits:
    """Residents over the twelve months, each counted once.

    Attributes:
        least, most: how many; the same where it is known exactly.
        by_number: how many of them came once, twice, …; () where it is not known exactly.
    """

    least: int = 0
    most: int = 0
    by_number: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All ingredients.

    Attributes:
        assembly: its id; `made`: the day this was put together.
        head: digest of the record's last event; `events`: how many there were.
        own_more_than: what the assembly set itself in place of the standard's, None for nothing.
        meetings: all of them, the first one first.
        visits: of the twelve months that end with `made`.
    """

    assembly: str
    name: str
    place: str
    made: str
    head: str
    events: int
    meetings: tuple[Held, ...]
    visits: Visits = field(default_factory=Visits)
    standard: Standard = field(default_factory=Standard)
    own_more_than: int | None = None
