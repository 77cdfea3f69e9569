"""What follows from the ingredients. Whole numbers throughout; nothing is rounded up.

Regular: more than 150 residents of T1 or above, at the highest count, in at least four of the last
six meetings, and their median above 150. A meeting without a check-in desk tells nobody's tier: it
is one of the six and counts as none above; the median is of those that have a figure. (With four
of six above it, the median is above it as well; both are shown, for whoever checks by hand.)
An assembly's own number is set beside the standard's, never in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from facilitator.legitimacy.values import (
    Decided,
    Evidence,
    Followed,
    Held,
    Invitation,
    Share,
    Standard,
)

_HUNDRED: Final = 100
_DONE: Final = frozenset({"done", "late"})
_UNUSED: Final = "not_needed"


@dataclass(frozen=True, slots=True)
class Invited:
    """Of one invitation, per cent never rounded up. `reached`: all three of the standard."""

    direct_percent: int | None
    spoken_percent: int | None
    lowest_percent: int | None
    clear_days: int | None
    channels: int
    languages: int
    reached: bool


@dataclass(frozen=True, slots=True)
class Regular:
    """Attendance of the last meetings.

    Attributes:
        meetings: how many were looked at; `recorded`: of those, with a figure of residents.
        above: with more than `more_than`; `median`: "163" or "163.5", "" for none.
    """

    more_than: int
    since: str
    until: str
    meetings: int
    recorded: int
    above: int
    at_least: int
    median: str
    reached: bool


@dataclass(frozen=True, slots=True)
class Year:
    """Twelve months. `unique`, `returning`: None where it is not known exactly, or nobody asked."""

    since: str
    until: str
    meetings: int
    checked_in: int
    unique: int | None
    returning: int | None
    visits: int | None


@dataclass(frozen=True, slots=True)
class Process:
    """Of one process record: its must lines that the evening used, and how many were done."""

    asked: int
    done: int
    deviations: int
    reached: bool


@dataclass(frozen=True, slots=True)
class OfMeeting:
    """The figures of one meeting. `invited`: None where nothing is recorded."""

    number: int
    day: str
    known: int | None
    invited: Invited | None
    process: Process


@dataclass(frozen=True, slots=True)
class OnTheDay:
    """How the criteria stood when a decision was taken; `invited`: None for not recorded."""

    code: str
    day: str
    invited: bool | None
    regular: bool
    process: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """All of them. `own`: attendance by the assembly's own number, None where it set none."""

    meetings: tuple[OfMeeting, ...]
    regular: Regular
    own: Regular | None
    year: Year
    decisions: tuple[OnTheDay, ...]


def figures_of(evidence: Evidence) -> Figures:
    """Everything that is reckoned, from these ingredients alone."""
    standard, held = evidence.standard, evidence.meetings
    own = evidence.own_more_than
    return Figures(
        tuple(_of_meeting(each, standard) for each in held),
        regular(held, standard),
        None if own is None else regular(held, replace(standard, more_than=own)),
        _year(evidence),
        tuple(
            _on_the_day(decided, held[: place + 1], standard)
            for place, each in enumerate(held)
            for decided in each.decisions
        ),
    )


def regular(held: Sequence[Held], standard: Standard) -> Regular:
    """Of the last meetings among these."""
    last = held[-standard.of :] if standard.of else ()
    known = [each.came.known for each in last]
    recorded = sorted(number for number in known if number is not None)
    above = sum(number > standard.more_than for number in recorded)
    twice = _twice_median(recorded)
    return Regular(
        standard.more_than,
        last[0].day if last else "",
        last[-1].day if last else "",
        len(last),
        len(recorded),
        above,
        standard.at_least,
        _halves(twice),
        above >= standard.at_least and twice is not None and twice > 2 * standard.more_than,
    )


def invited(invitation: Invitation, standard: Standard) -> Invited:
    """Of one invitation."""
    lowest = invitation.lowest
    return Invited(
        percent(invitation.direct),
        percent(invitation.spoken),
        percent(lowest) if lowest is not None else None,
        invitation.clear_days,
        len(invitation.channels),
        len(invitation.languages),
        _at_least(invitation.direct, standard.direct_percent)
        and lowest is not None
        and _at_least(lowest, standard.lowest_percent)
        and (invitation.clear_days or 0) >= standard.clear_days,
    )


def process(followed: Followed) -> Process:
    """Of one process record."""
    asked = [each for each in followed.lines if each.must and each.standing != _UNUSED]
    done = sum(each.standing in _DONE for each in asked)
    return Process(len(asked), done, len(followed.deviations), bool(asked) and done == len(asked))


def percent(share: Share) -> int | None:
    """Of the least, in full per cent and never rounded up; None of nothing."""
    return share.least * _HUNDRED // share.of if share.of else None


def a_year_before(until: date) -> date:
    """The first day of the twelve months that end with that one."""
    after = until + timedelta(days=1)
    try:
        return after.replace(year=after.year - 1)
    except ValueError:  # 29 February
        return date(after.year - 1, 3, 1)


def _of_meeting(held: Held, standard: Standard) -> OfMeeting:
    got = held.invitation
    return OfMeeting(
        held.number,
        held.day,
        held.came.known,
        None if got is None else invited(got, standard),
        process(held.followed),
    )


def _on_the_day(decided: Decided, held: Sequence[Held], standard: Standard) -> OnTheDay:
    """By this meeting and those before it."""
    this = held[-1]
    return OnTheDay(
        decided.code,
        this.day,
        None if this.invitation is None else invited(this.invitation, standard).reached,
        regular(held, standard).reached,
        process(this.followed).reached,
    )


def _year(evidence: Evidence) -> Year:
    until = date.fromisoformat(evidence.made)
    since = a_year_before(until).isoformat()
    within = [each for each in evidence.meetings if since <= each.day <= evidence.made]
    seen = evidence.visits
    exact = seen.least == seen.most and any(each.came.checked_in for each in within)
    spread = seen.by_number if exact else ()
    return Year(
        since,
        evidence.made,
        len(within),
        sum(each.came.checked_in for each in within),
        seen.least if exact else None,
        sum(spread[1:]) if spread else None,
        sum(times * people for times, people in enumerate(spread, 1)) if spread else None,
    )


def _at_least(share: Share, per_cent: int) -> bool:
    return share.of > 0 and share.least * _HUNDRED >= per_cent * share.of


def _twice_median(ordered: Sequence[int]) -> int | None:
    """Twice the median of numbers in order: a whole number, so that nothing is rounded."""
    if not ordered:
        return None
    return ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]


def _halves(twice: int | None) -> str:
    if twice is None:
        return ""
    return f"{twice // 2}.5" if twice % 2 else str(twice // 2)
