"""The sections of the minutes, each from the facts it needs. A section with no facts is empty.

Their order and numbering are `minutes.py`'s; how they look is the writers'.
"""

from __future__ import annotations

from datetime import date, time
from typing import Final

from facilitator.documents.minutes.value import Minutes, Spoke
from facilitator.documents.outline.blocks import (
    Block,
    FigureStrip,
    Gap,
    Look,
    Para,
    Points,
    Table,
)
from facilitator.documents.values import Attendance, Notice, Words, named, names, worded
from facilitator.wording import long_date, say, say_n

#: Between facts on one line; stays with what is before it when the line turns.
SEPARATOR: Final = "\N{NO-BREAK SPACE}· "
#: Where a section's text stands, in millimetres, and where what has a number beside it does.
INDENT: Final = 8.0
LEFT: Final = 30.0


def clock_time(moment: time | None) -> str:
    """'19:05', or nothing."""
    return "" if moment is None else f"{moment:%H:%M}"


def short_date(day: date | None) -> str:
    """'2026-05-14', or nothing: dates in tables are ISO 8601."""
    return "" if day is None else day.isoformat()


def text(words: Words, language: str) -> list[Block]:
    """One paragraph, or nothing."""
    told = worded(words, language)
    return [Para(told)] if told else []


def points(texts: tuple[Words, ...], language: str) -> list[Block]:
    """A list, or nothing."""
    return [Points(tuple(worded(text, language) for text in texts))] if texts else []


def present(minutes: Minutes, language: str) -> list[Block]:
    """Heads in a row of figures, then the roles by name."""
    blocks: list[Block] = []
    heads = minutes.attendance
    if heads is not None:
        cells = _heads(heads, language)
        if cells:
            caption = say(language, "How many were there")
            blocks += [FigureStrip(caption, cells, 29, INDENT, heads.source), Gap(2)]
        blocks += text(heads.note, language)
    roles = [
        say(
            language,
            "{role}: {names}",
            role=worded(role.role, language),
            names=names(role.names, language),
        )
        for role in minutes.roles
    ]
    return [
        *blocks,
        *text(SEPARATOR.join(roles), language),
        *points(minutes.seating, language),
    ]


def _heads(heads: Attendance, language: str) -> tuple[tuple[str, str], ...]:
    quorum = say(language, "Quorum")
    counted = heads.residents is not None or heads.highest is not None
    if heads.quorum is not None and counted:
        met = max(heads.residents or 0, heads.highest or 0) >= heads.quorum
        quorum = say(language, "Quorum: met") if met else say(language, "Quorum: not met")
    highest = say(language, "Highest count")
    if heads.highest_at is not None:
        highest = say(language, "Highest count, {time}", time=clock_time(heads.highest_at))
    rows = (
        (say(language, "Residents"), heads.residents),
        (say(language, "Observers"), heads.observers),
        (say(language, "Remote"), heads.remote),
        (highest, heads.highest),
        (say(language, "At the close"), heads.at_close),
        (quorum, heads.quorum),
    )
    return tuple((label, f"{count:,}") for label, count in rows if count is not None)


def notice(minutes: Minutes, language: str) -> list[Block]:
    """When and how the meeting was called."""
    called = minutes.notice
    if called is None:
        return []
    sentences = (_notice_sentence(called, language), worded(called.text, language))
    return text(" ".join(sentence for sentence in sentences if sentence), language)


def _notice_sentence(called: Notice, language: str) -> str:
    if called.given is None:
        return ""
    day = long_date(language, called.given)
    if called.clear_days is None:
        return say(language, "Notice was given on {day}.", day=day)
    return say_n(
        language,
        "Notice was given on {day}: {n} clear day.",
        "Notice was given on {day}: {n} clear days.",
        called.clear_days,
        day=day,
    )


def declarations(minutes: Minutes, language: str) -> list[Block]:
    """Declarations of interest."""
    return points(minutes.declarations, language)


def last_minutes(minutes: Minutes, language: str) -> list[Block]:
    """What was done with the minutes of the meeting before."""
    return text(minutes.last_minutes, language)


def agreements(minutes: Minutes, language: str) -> list[Block]:
    """The agreements that the meeting adopted."""
    return points(minutes.agreements, language)


def for_members(minutes: Minutes, language: str) -> list[Block]:
    """What a council sends back to those who sent its delegates."""
    return points(minutes.for_members, language)


def earlier(minutes: Minutes, language: str) -> list[Block]:
    """What earlier meetings noted: done, or still going."""
    return points(minutes.earlier, language)


def course(minutes: Minutes, language: str) -> list[Block]:
    """The agenda as planned and as it went, each item under its minute number."""
    if not minutes.agenda:
        return []
    head = (
        say(language, "Minute"),
        say(language, "Item"),
        say(language, "Phase"),
        say(language, "Planned"),
        say(language, "Began"),
        say(language, "Took"),
    )
    rows = tuple(
        (
            item.number or (str(n) if not numbered else ""),
            worded(item.title, language),
            worded(item.phase, language),
            _span(clock_time(item.planned_start), item.planned_minutes, language),
            clock_time(item.began),
            _span("", item.took_minutes, language),
        )
        for numbered in (any(item.number for item in minutes.agenda),)
        for n, item in enumerate(minutes.agenda, 1)
    )
    sources = tuple(item.source for item in minutes.agenda)
    caption = say(language, "Agenda as planned and as it went")
    return [Table(caption, head, rows, (19, 0, 25, 31, 19, 19), INDENT, sources)]


def _span(start: str, minutes: int | None, language: str) -> str:
    if minutes is None:
        return start
    length = say(language, "{n} min", n=minutes)
    return f"{start} · {length}" if start else length


def question(minutes: Minutes, language: str) -> list[Block]:
    """The question discussed, the points the groups brought back, and who wished to be named."""
    asked = worded(minutes.question, language)
    blocks: list[Block] = [Para(asked, Look.ASKED)] if asked else []
    spoke = tuple(_spoke(one, language) for one in minutes.speakers)
    return [*blocks, *points(minutes.key_points, language), *points(spoke, language)]


def _spoke(one: Spoke, language: str) -> str:
    return say(
        language,
        "{name}, who wished to be named: {words}",
        name=named(one.name, language),
        words=worded(one.words, language),
    )


def senses(minutes: Minutes, language: str) -> list[Block]:
    """How warm the room was to what: no decisions."""
    return points(minutes.senses, language)


def actions(minutes: Minutes, language: str) -> list[Block]:
    """Who does what by when."""
    if not minutes.actions:
        return []
    head = (say(language, "No."), say(language, "What"), say(language, "Who"), say(language, "By"))
    rows = tuple(
        (
            action.number,
            worded(action.what, language),
            names(action.who, language),
            short_date(action.due),
        )
        for action in minutes.actions
    )
    sources = tuple(action.source for action in minutes.actions)
    caption = say(language, "Who does what by when")
    return [Table(caption, head, rows, (22, 0, 40, 23), INDENT, sources)]


def process(minutes: Minutes, language: str) -> list[Block]:
    """How closely the process was followed, and where the evening left its plan, and why."""
    told = worded(minutes.process, language)
    source = minutes.sources.get("process", ())
    blocks: list[Block] = [Para(told, source=source)] if told else []
    return [*blocks, *points(minutes.deviations, language)]


def next_meeting(minutes: Minutes, language: str) -> list[Block]:
    """When the assembly meets again."""
    return text(minutes.next_meeting, language)
