"""How far an invitation got: households gone to, spoken with, the unit least reached. Pure.

How households are counted. A log says how many doors somebody went to, not which. Two walks with
the same notice by the same way (leaflets on Monday and on Tuesday) are one round, shared out: they
went to different doors, and are added. Another way, or another notice, may have gone to the same
doors again, so of several rounds in a unit the largest is what was reached *at least*; all of them
added up are what was reached *at most*. Neither is ever more than the households of the unit. With
one round, and so in most logs, both are the same number. Every share is of the least.

Direct are leaflets, letters and doors. Conversations are households spoken with at the door or by
phone. Posters, stalls, groups and online invitations are listed, and never become households.
A unit whose households nobody counted is in no share; it is listed as such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from facilitator.clear_days import between
from facilitator.nation import Nation
from facilitator.reach.values import Channel, Effort, Unit

_HUNDRED: Final = 100


@dataclass(frozen=True, slots=True)
class Share:
    """`least` to `most` households of so many."""

    least: int
    most: int
    of: int

    @property
    def percent(self) -> int | None:
        """Of the least, in full per cent and never rounded up; None of nothing."""
        return self.least * _HUNDRED // self.of if self.of else None


@dataclass(frozen=True, slots=True)
class UnitReach:
    """How far it got in one unit.

    Attributes:
        first_day: ISO date on which somebody first went to its doors, "" for never.
        clear_days: from that day to the meeting (`facilitator.clear_days`); None where either is
            missing.
        channels: in which it was reached at all.
    """

    unit: Unit
    direct: Share
    spoken: Share
    first_day: str = ""
    clear_days: int | None = None
    channels: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class ChannelCount:
    """What was done in one way: how often, households or posters, and who was spoken with."""

    channel: Channel
    times: int
    attempted: int
    reached: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far an invitation got.

    Attributes:
        direct, spoken: of the households of all units that are counted.
        units: least reached first; those that nobody counted at the end.
        channels: those used, in their order.
        languages: those used, as typed, each once.
        first_day, last_day: of the log, ISO dates; "" where it is empty.
        elsewhere: households gone to in no unit of this area.
    """

    direct: Share
    spoken: Share
    units: tuple[UnitReach, ...]
    channels: tuple[ChannelCount, ...]
    languages: tuple[str, ...]
    first_day: str = ""
    last_day: str = ""
    elsewhere: int = 0

    @property
    def lowest(self) -> UnitReach | None:
        """The unit least reached, of those whose households were counted."""
        return next((each for each in self.units if each.unit.homes), None)

    @property
    def uncounted(self) -> tuple[Unit, ...]:
        """Units whose households nobody counted."""
        return tuple(each.unit for each in self.units if not each.unit.homes)

    @property
    def fewest_clear_days(self) -> int | None:
        """Of any unit reached; None where none was, or there is no meeting to count to."""
        days = [each.clear_days for each in self.units if each.clear_days is not None]
        return min(days, default=None)


def coverage(
    units: Iterable[Unit],
    efforts: Iterable[Effort],
    meeting_day: str = "",
    nation: Nation = Nation.UNSAID,
) -> Coverage:
    """How far these efforts got in these units; later ones than `meeting_day` are left out.

    `nation`: whose bank holidays are no clear days.
    """
    log = [each for each in efforts if not meeting_day or each.day <= meeting_day]
    within: dict[str, list[Effort]] = defaultdict(list)
    for effort in log:
        within[effort.unit].append(effort)
    reached = [_unit(unit, within[unit.code], meeting_day, nation) for unit in units]
    known = {each.unit.code for each in reached}
    days = sorted(each.day for each in log)
    return Coverage(
        direct=_all(each.direct for each in reached),
        spoken=_all(each.spoken for each in reached),
        units=tuple(sorted(reached, key=_least_first)),
        channels=_channels(log),
        languages=_languages(log),
        first_day=days[0] if days else "",
        last_day=days[-1] if days else "",
        elsewhere=sum(e.attempted for e in log if e.channel.is_direct and e.unit not in known),
    )


def clear_days(day: str, meeting_day: str, nation: Nation = Nation.UNSAID) -> int | None:
    """As `facilitator.clear_days` counts between two ISO dates; None where either is missing."""
    if not day or not meeting_day:
        return None
    return between(date.fromisoformat(day), date.fromisoformat(meeting_day), nation).days


def _unit(unit: Unit, log: list[Effort], meeting_day: str, nation: Nation) -> UnitReach:
    at_homes = [each for each in log if each.channel.counts_homes]
    direct = [each for each in log if each.channel.is_direct]
    first = min((each.day for each in direct), default="")
    return UnitReach(
        unit,
        _share(unit.homes, direct, lambda effort: effort.attempted),
        _share(unit.homes, at_homes, lambda effort: effort.reached),
        first,
        clear_days(first, meeting_day, nation),
        tuple(channel for channel in Channel if any(e.channel is channel for e in log)),
    )


def _share(homes: int, log: list[Effort], counted: Callable[[Effort], int]) -> Share:
    rounds: dict[tuple[Channel, int], int] = defaultdict(int)
    for effort in log:
        rounds[effort.channel, effort.notice] += counted(effort)
    most = min(sum(rounds.values()), homes)
    return Share(min(max(rounds.values(), default=0), homes), most, homes)


def _all(shares: Iterable[Share]) -> Share:
    each = list(shares)
    return Share(sum(s.least for s in each), sum(s.most for s in each), sum(s.of for s in each))


def _least_first(reach: UnitReach) -> tuple[bool, int, int, str, str]:
    """By exact share, as numbers to compare without rounding; then the larger, then by name."""
    share, scale = reach.direct, 10**9
    return (
        not share.of,
        share.least * scale // share.of if share.of else 0,
        -share.of,
        reach.unit.name,
        reach.unit.code,
    )


def _channels(log: list[Effort]) -> tuple[ChannelCount, ...]:
    by_channel = {channel: [e for e in log if e.channel is channel] for channel in Channel}
    return tuple(
        ChannelCount(
            channel, len(used), sum(e.attempted for e in used), sum(e.reached for e in used)
        )
        for channel, used in by_channel.items()
        if used
    )


def _languages(log: list[Effort]) -> tuple[str, ...]:
    """Each once, however it was capitalised; the most used first."""
    used: dict[str, list[str]] = defaultdict(list)
    for effort in log:
        for language in effort.languages:
            used[language.casefold()].append(language)
    ranked = sorted(used.items(), key=lambda each: (-len(each[1]), each[0]))
    return tuple(min(spelt) for _folded, spelt in ranked)
