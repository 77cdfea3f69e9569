"""How far the invitation got, read from the record: figures with numerator, denominator, source.

The computation is `facilitator.reach.coverage`; here is only which log and which units it is
given. For a meeting: what was done with a notice for its day; and what was done with no notice
after the meeting before, for that invites to the next one. For no meeting in particular: what was
done within the period of the area. Walkers' names are None once the side table was emptied.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from facilitator.engine.world import World
from facilitator.nation import Nation
from facilitator.parts import area, assembly, meeting, outreach
from facilitator.parts.area import Period
from facilitator.parts.outreach import WALKER, Notice
from facilitator.reach.coverage import Coverage, Share, clear_days, coverage
from facilitator.reach.values import Effort, Figure, Unit


class What(Enum):
    """What is measured."""

    DIRECT = "direct"  # households to whose door a leaflet, a letter or a person went
    SPOKEN = "spoken"  # households spoken with
    LOWEST = "lowest"  # direct, in the unit least reached
    CHANNELS = "channels"
    LANGUAGES = "languages"
    NOTICE_DAYS = "notice_days"  # clear days from the first notice to the meeting


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure comes from. `day`: ISO date it is of, a year, or ""."""

    name: str
    day: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, as it is printed.

    Attributes:
        numerator: at least; `most`: at most (see `facilitator.reach.coverage`).
        denominator: None for what is no share of anything.
        sources: of the denominator.
        since, until: ISO dates of the log that the numerator is counted from, "" for none.
        unit: the unit it is of, "" for the whole area.
    """

    what: What
    numerator: int | None
    most: int | None = None
    denominator: int | None = None
    sources: tuple[Source, ...] = ()
    since: str = ""
    until: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the log. `where`: unit or place; `walker`: None where nobody is named (now)."""

    effort: Effort
    where: str
    walker: str | None


@dataclass(frozen=True, slots=True)
class OutreachReading:
    """All of it. `period`: None where no area was frozen; `log`: newest last.

    `nation`: whose bank holidays are no clear days.
    """

    period: Period | None
    meeting_day: str
    coverage: Coverage
    notice: Notice | None
    log: tuple[LogLine, ...]
    nation: Nation = Nation.UNSAID

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The figures, each with where it comes from."""
        cover = self.coverage
        span = cover.first_day, cover.last_day
        lowest = cover.lowest
        return (
            self._of(What.DIRECT, cover.direct, self._units),
            self._of(What.SPOKEN, cover.spoken, self._units),
            *((self._of(What.LOWEST, lowest.direct, (lowest.unit,)),) if lowest else ()),
            Measure(What.CHANNELS, len(cover.channels), None, None, (), *span),
            Measure(What.LANGUAGES, len(cover.languages), None, None, (), *span),
            Measure(What.NOTICE_DAYS, self.notice_days),
        )

    @property
    def notice_days(self) -> int | None:
        """Clear days from the first notice to the meeting; None where one of them is missing."""
        sent = self.notice.sent if self.notice else ""
        return clear_days(sent, self.meeting_day, self.nation)

    @property
    def _units(self) -> tuple[Unit, ...]:
        return self.period.units if self.period is not None else ()

    def _of(self, what: What, share: Share, units: tuple[Unit, ...]) -> Measure:
        return Measure(
            what,
            share.least,
            share.most,
            share.of,
            sources_of(unit.households for unit in units),
            self.coverage.first_day,
            self.coverage.last_day,
            units[0].name if what is What.LOWEST else "",
        )


def outreach_of(world: World, day: str, meeting_day: str = "") -> OutreachReading:
    """What was done in the area that holds on `day`; for the meeting of `meeting_day`, if given.

    Both are ISO dates.
    """
    period, done = world.of(area.PART).on(day), world.of(outreach.PART)
    nation = world.of(assembly.PART).nation
    if meeting_day:
        before = max((m.day for m in world.of(meeting.PART).all if m.day < meeting_day), default="")
        efforts = done.for_meeting(meeting_day, before)
    else:
        efforts = tuple(e for e in done.efforts if period is None or period.has(e.day))
    return OutreachReading(
        period,
        meeting_day,
        coverage(period.units if period else (), efforts, meeting_day, nation),
        done.first_notice(meeting_day) if meeting_day else None,
        tuple(_line(effort, world) for effort in efforts),
        nation,
    )


def sources_of(figures: Iterable[Figure | None]) -> tuple[Source, ...]:
    """Where these figures come from, each source once."""
    given = (Source(figure.source, figure.day) for figure in figures if figure is not None)
    return tuple(dict.fromkeys(source for source in given if source.name or source.day))


def _line(effort: Effort, world: World) -> LogLine:
    return LogLine(effort, effort.place or _unit_name(effort.unit, world), _walker(effort, world))


def _walker(effort: Effort, world: World) -> str | None:
    return world.side(WALKER, effort.id)


def _unit_name(code: str, world: World) -> str:
    """As it was called last; the code itself where no area has it."""
    for period in reversed(world.of(area.PART).periods):
        if (unit := period.unit(code)) is not None:
            return unit.name
    return code
