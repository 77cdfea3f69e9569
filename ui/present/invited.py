"""Who is invited, as the desk shows it: figures in sentences, the least reached first. No Qt.

Nothing scolds: with nothing done yet it says what would be first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from facilitator.parts.outreach import Notice
from facilitator.reach.coverage import Coverage, Share, UnitReach
from facilitator.reach.values import Channel
from facilitator.reach.words import channel_name
from facilitator.readings.door.outreach import LogLine, OutreachReading, Source, sources_of
from facilitator.wording import long_date, say, say_n

#: Lines of the log on the screen, the newest; all are in its file.
_SEEN: Final = 40


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure. `name`: what it is; `figure`: in words; `note`: what else belongs to it, or ""."""

    name: str
    figure: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReachLine:
    """A unit in the list. `code`: its own; `said`: "9 of 90"; `ways`: how it was reached."""

    code: str
    name: str
    said: str
    ways: str


@dataclass(frozen=True, slots=True)
class LogRow:
    """A line of the log. `effort`: its id; `small`: languages, who walked, what was kept."""

    effort: str
    words: str
    small: str


@dataclass(frozen=True, slots=True)
class InvitedView:
    """The page.

    Attributes:
        lead: what would be next, in a sentence.
        figures: each with what it is of.
        sources: where the figures come from; then what their licence asks to print.
        units: least reached first.
        log: newest first; `more` tells of those not shown, or "".
        places: (code, name) of each unit, in the order of the area, to choose from.
        notices: (version, words) newest first.
    """

    lead: str
    figures: tuple[FigureLine, ...]
    sources: tuple[str, ...]
    units: tuple[ReachLine, ...]
    log: tuple[LogRow, ...]
    more: str
    places: tuple[tuple[str, str], ...]
    notices: tuple[tuple[int, str], ...]


def invited_view(
    reading: OutreachReading, notices: tuple[Notice, ...], language: str
) -> InvitedView:
    """The page as the record has it; `notices`: all there are."""
    cover, period = reading.coverage, reading.period
    newest = reading.log[::-1]
    beyond = len(newest) - _SEEN
    return InvitedView(
        lead=lead_words(reading, language),
        figures=_figures(reading, language),
        sources=_sources(reading, language),
        units=tuple(_reach(each, language) for each in cover.units),
        log=tuple(_row(line, language) for line in newest[:_SEEN]),
        more=_more(beyond, language),
        places=tuple((unit.code, unit.name) for unit in period.units) if period else (),
        notices=tuple((n.version, notice_words(n, language)) for n in reversed(notices)),
    )


def lead_words(reading: OutreachReading, language: str) -> str:
    """What would be next: nothing is ever overdue here."""
    lowest = reading.coverage.lowest
    if reading.period is None:
        return say(
            language,
            "Write down the streets or patches of the area first: one press on The area. Then "
            "every walk is one line here.",
        )
    if lowest is None:
        return say(language, "Shares need the number of households: type them under The area.")
    unit, share = lowest.unit.name, lowest.direct
    if not reading.coverage.direct.most:
        return say(language, "Nothing is written down yet. First could be {unit}.", unit=unit)
    if share.least >= share.of:
        return say(language, "Every street and patch with a figure was gone to in full.")
    return say(
        language,
        "Next could be {unit}: {n} of {all} households so far.",
        unit=unit,
        n=share.least,
        all=share.of,
    )


def notice_words(notice: Notice, language: str) -> str:
    """'1, for the meeting on Thursday 14 May 2026'."""
    day = long_date(language, date.fromisoformat(notice.meeting_day))
    return say(language, "{n}, for the meeting on {day}", n=notice.version, day=day)


def share_words(share: Share, language: str) -> str:
    """'60 of 210 households, 28 %'."""
    if share.percent is None:
        return say(language, "no number of households yet")
    return say(
        language,
        "{n} of {all} households, {percent} %",
        n=share.least,
        all=share.of,
        percent=share.percent,
    )


def _figures(reading: OutreachReading, language: str) -> tuple[FigureLine, ...]:
    cover = reading.coverage
    gone, spoken = say(language, "Households gone to"), say(language, "Households spoken with")
    notice = say(language, "Notice")
    lines = [
        FigureLine(gone, share_words(cover.direct, language), _most(cover.direct, language)),
        FigureLine(spoken, share_words(cover.spoken, language), _most(cover.spoken, language)),
        *_lowest(cover, language),
        _ways(cover, language),
        FigureLine(
            say(language, "Languages used"),
            ", ".join(cover.languages) or say(language, "none written down yet"),
        ),
    ]
    if reading.meeting_day:
        lines.append(FigureLine(notice, *_notice(reading, language)))
    return tuple(lines)


def _lowest(cover: Coverage, language: str) -> list[FigureLine]:
    if cover.lowest is None:
        return []
    share = share_words(cover.lowest.direct, language)
    return [FigureLine(say(language, "Least reached"), cover.lowest.unit.name, share)]


def _most(share: Share, language: str) -> str:
    """How much more it may be, "" where that is known."""
    if share.most == share.least:
        return ""
    return say(
        language,
        "At least: the same doors may have been gone to twice. At most {n}.",
        n=share.most,
    )


def _ways(cover: Coverage, language: str) -> FigureLine:
    used = [channel_name(each.channel, language) for each in cover.channels]
    online = [each for each in cover.channels if not each.channel.counts_homes]
    note = say(language, "Posters, stalls, groups and online are no households.") if online else ""
    name = say(language, "Ways of inviting")
    if not used:
        return FigureLine(name, say(language, "none written down yet"))
    ways = ", ".join(used)
    return FigureLine(name, say(language, "{n}: {ways}", n=len(used), ways=ways), note)


def _notice(reading: OutreachReading, language: str) -> tuple[str, str]:
    days, fewest = reading.notice_days, reading.coverage.fewest_clear_days
    if days is None:
        return say(language, "none written down yet"), ""
    said = say_n(
        language,
        "{n} clear day before the meeting",
        "{n} clear days before the meeting",
        days,
    )
    if fewest is None:
        return said, ""
    at_doors = say_n(
        language,
        "At the doors gone to last, {n} clear day.",
        "At the doors gone to last, {n} clear days.",
        fewest,
    )
    return said, at_doors


def _sources(reading: OutreachReading, language: str) -> tuple[str, ...]:
    cover, period = reading.coverage, reading.period
    units = period.units if period is not None else ()
    lines = [
        say(language, "Households: {source}.", source=source_words(each, language))
        for each in sources_of(unit.households for unit in units)
    ]
    if cover.uncounted:
        names = ", ".join(unit.name for unit in cover.uncounted[:3])
        lines.append(
            say_n(
                language,
                "{n} street or patch has no number of households and is in no share: {names}.",
                "{n} streets or patches have no number of households and are in no share, as "
                "{names}.",
                len(cover.uncounted),
                names=names,
            )
        )
    if cover.first_day:
        first, last = (
            long_date(language, date.fromisoformat(day))
            for day in (cover.first_day, cover.last_day)
        )
        lines.append(say(language, "Log: {first} to {last}.", first=first, last=last))
    return (*lines, *(period.statements if period is not None else ()))


def source_words(source: Source, language: str) -> str:
    """'Census 2021, TS041, 2021-03-21'."""
    if not source.day:
        return source.name
    return say(language, "{source}, {day}", source=source.name, day=source.day)


def _reach(reach: UnitReach, language: str) -> ReachLine:
    said = say(language, "{n} of {all}", n=reach.direct.least, all=reach.direct.of)
    if not reach.direct.of:
        said = say(language, "no figure")
    ways = ", ".join(channel_name(channel, language) for channel in reach.channels)
    return ReachLine(reach.unit.code, reach.unit.name, said, ways)


def _row(line: LogLine, language: str) -> LogRow:
    effort = line.effort
    how = channel_name(effort.channel, language)
    words = say(language, "{day} · {how} · {where}", day=effort.day, how=how, where=line.where)
    walker = line.walker or ""
    notice = say(language, "notice {n}", n=effort.notice) if effort.notice else ""
    small = (_counted(line, language), *effort.languages, notice, effort.evidence, walker)
    return LogRow(effort.id, words, " · ".join(each for each in small if each))


def _counted(line: LogLine, language: str) -> str:
    effort = line.effort
    if effort.channel.counts_homes:
        return say(
            language,
            "gone to {n}, spoken with {spoken}",
            n=effort.attempted,
            spoken=effort.reached,
        )
    if effort.channel is Channel.POSTER:
        return say_n(language, "{n} poster", "{n} posters", effort.attempted)
    return say_n(language, "{n} person", "{n} people", effort.reached)


def _more(beyond: int, language: str) -> str:
    if beyond <= 0:
        return ""
    return say_n(language, "… and {n} older line.", "… and {n} older lines.", beyond)


def meeting_days(notices: Iterable[Notice]) -> tuple[str, ...]:
    """ISO dates of the meetings that somebody was invited to, the newest first."""
    return tuple(sorted({notice.meeting_day for notice in notices}, reverse=True))
