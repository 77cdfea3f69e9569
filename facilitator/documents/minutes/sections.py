"""The sections of the minutes, each from the facts it needs. A section with no facts is empty.

The order and the numbering are `minutes.py`'s.
"""

from __future__ import annotations

from datetime import date, time
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.acceptance_words import accepted_words
from facilitator.documents.certificate.clauses import type_word
from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.tables import figure_strip, rows_table
from facilitator.documents.typesetting import BOLD, ITALIC, QUIET, SEPARATOR, paragraph, style
from facilitator.documents.values import (
    Attendance,
    Election,
    MandateAdopted,
    Minutes,
    Notice,
    Words,
    names,
    worded,
)
from facilitator.own_words import delegated
from facilitator.wording import long_date, say, say_n

INDENT: Final = 8 * mm
_LEFT: Final = 30 * mm  # where text stands that has a number beside it
_POINT: Final = style(9.5, 12.2, leftIndent=INDENT + 4 * mm, bulletIndent=INDENT, spaceAfter=1)
_INDENTED: Final = style(9.5, 12.2, leftIndent=INDENT, spaceAfter=2)
_NUMBERED: Final = style(9.5, 12.2, leftIndent=_LEFT, bulletIndent=INDENT, spaceAfter=2)
_POST: Final = style(9.5, 12.2, fontName=BOLD, leftIndent=_LEFT, bulletIndent=INDENT, spaceAfter=2)
_OUTCOME: Final = style(9.2, 12, fontName=BOLD, leftIndent=_LEFT)
_ASKED: Final = style(9.5, 12.2, fontName=ITALIC, leftIndent=INDENT, spaceAfter=2)
_HOW: Final = style(8.3, 10.6, leftIndent=_LEFT, textColor=QUIET)


def clock_time(moment: time | None) -> str:
    """'19:05', or nothing."""
    return "" if moment is None else f"{moment:%H:%M}"


def short_date(day: date | None) -> str:
    """'2026-05-14', or nothing: dates in tables are ISO 8601."""
    return "" if day is None else day.isoformat()


def _text(words: Words, language: str) -> list[Flowable]:
    text = worded(words, language)
    return [paragraph(text, _INDENTED)] if text else []


def points(texts: tuple[Words, ...], language: str) -> list[Flowable]:
    """A list, a bullet each."""
    return [paragraph(worded(text, language), _POINT, "•") for text in texts]


def present(minutes: Minutes, language: str) -> list[Flowable]:
    """Heads in a row of figures, then the roles by name."""
    story: list[Flowable] = []
    heads = minutes.attendance
    if heads is not None:
        cells = _heads(heads, language)
        if cells:
            story += [figure_strip(cells, 29 * mm, INDENT), Spacer(1, 2 * mm)]
        story += _text(heads.note, language)
    roles = [
        say(
            language,
            "{role}: {names}",
            role=worded(role.role, language),
            names=names(role.names, language),
        )
        for role in minutes.roles
    ]
    story += [paragraph(SEPARATOR.join(roles), _INDENTED)] if roles else []
    return [*story, *points(minutes.seating, language)]


def _heads(heads: Attendance, language: str) -> list[tuple[str, str]]:
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
    return [(label, f"{count:,}") for label, count in rows if count is not None]


def notice(minutes: Minutes, language: str) -> list[Flowable]:
    """When and how the meeting was called."""
    called = minutes.notice
    if called is None:
        return []
    sentences = (_notice_sentence(called, language), worded(called.text, language))
    return _text(" ".join(sentence for sentence in sentences if sentence), language)


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


def declarations(minutes: Minutes, language: str) -> list[Flowable]:
    """Declarations of interest."""
    return points(minutes.declarations, language)


def last_minutes(minutes: Minutes, language: str) -> list[Flowable]:
    """What was done with the minutes of the meeting before."""
    return _text(minutes.last_minutes, language)


def agenda(minutes: Minutes, language: str) -> list[Flowable]:
    """The agenda as planned and as it went."""
    if not minutes.agenda:
        return []
    head = (
        "",
        say(language, "Item"),
        say(language, "Phase"),
        say(language, "Planned"),
        say(language, "Began"),
        say(language, "Took"),
    )
    rows = [head]
    for n, item in enumerate(minutes.agenda, 1):
        row = (
            str(n),
            worded(item.title, language),
            worded(item.phase, language),
            _span(clock_time(item.planned_start), item.planned_minutes, language),
            clock_time(item.began),
            _span("", item.took_minutes, language),
        )
        rows.append(row)
    widths = [9 * mm, TEXT_WIDTH - INDENT - 108 * mm, 28 * mm, 33 * mm, 20 * mm, 18 * mm]
    return [rows_table(rows, widths, INDENT)]


def _span(start: str, minutes: int | None, language: str) -> str:
    if minutes is None:
        return start
    length = say(language, "{n} min", n=minutes)
    return f"{start} · {length}" if start else length


def question(minutes: Minutes, language: str) -> list[Flowable]:
    """The question discussed, and the points the groups brought back."""
    asked = worded(minutes.question, language)
    story: list[Flowable] = []
    if asked:
        story.append(paragraph(asked, _ASKED))
    return story + points(minutes.key_points, language)


def elections(minutes: Minutes, language: str) -> list[Flowable]:
    """Who stood, with their votes, and who was elected."""
    return [KeepTogether(_election(election, language)) for election in minutes.elections]


def _election(election: Election, language: str) -> list[Flowable]:
    votes_are = worded(election.votes_are, language) or say(language, "Votes")
    rows = [(say(language, "Candidate"), votes_are, "")]
    for candidate in election.candidates:
        votes = "" if candidate.votes is None else f"{candidate.votes:,}"
        elected_as = worded(candidate.elected_as, language)
        rows.append((names((candidate.name,), language), votes, elected_as))
    story: list[Flowable] = [
        paragraph(worded(election.post, language), _POST, election.number),
        rows_table(rows, [TEXT_WIDTH - _LEFT - 76 * mm, 28 * mm, 48 * mm], _LEFT),
        Spacer(1, 1.5 * mm),
    ]
    result = worded(election.result, language)
    if result:
        story.append(paragraph(result, _OUTCOME))
    story.append(paragraph(SEPARATOR.join(_how_elected(election, language)), _HOW))
    story += [paragraph(worded(note, language), _HOW) for note in election.notes]
    return [*story, Spacer(1, 2.4 * mm)]


def _how_elected(election: Election, language: str) -> list[str]:
    parts = [worded(election.method, language)]
    if election.valid is not None:
        parts.append(say(language, "Valid votes: {n}", n=election.valid))
    if election.quota:
        parts.append(say(language, "Quota: {n}", n=election.quota))
    if election.tellers:
        parts.append(say(language, "Tellers: {names}", names=names(election.tellers, language)))
    return parts


def senses(minutes: Minutes, language: str) -> list[Flowable]:
    """How warm the room was to what: no decisions."""
    return points(minutes.senses, language)


def mandates(minutes: Minutes, language: str) -> list[Flowable]:
    """The mandates given, instruction by instruction."""
    story: list[Flowable] = []
    for mandate in minutes.mandates:
        facts = [*_sent(mandate, language)]
        if worded(mandate.issue, language):
            facts.append(say(language, "Issue: {issue}", issue=worded(mandate.issue, language)))
        if mandate.until is not None:
            facts.append(say(language, "Until {day}", day=long_date(language, mandate.until)))
        if mandate.decision:
            facts.append(say(language, "By decision {number}", number=mandate.decision))
        if mandate.accepted:
            facts.append(accepted_words(language, consent=mandate.consent))
        story.append(paragraph(SEPARATOR.join(facts), _NUMBERED, mandate.number))
        story += [
            paragraph(f"{n}  {type_word(kind, language)}: {worded(text, language)}", _NUMBERED)
            for n, (kind, text) in enumerate(mandate.instructions, 1)
        ]
    return story


def _sent(mandate: MandateAdopted, language: str) -> list[str]:
    """Who goes, who stands in, and where to."""
    who = names((mandate.delegate,), language) or say(language, "not elected yet")
    facts = [delegated(mandate.own, who, language)]
    if mandate.alternates:
        alternates = names(mandate.alternates, language)
        facts.append(say(language, "Alternate: {name}", name=alternates))
    return [*facts, say(language, "To: {body}", body=worded(mandate.destination, language))]


def actions(minutes: Minutes, language: str) -> list[Flowable]:
    """Who does what by when."""
    if not minutes.actions:
        return []
    head = (say(language, "No."), say(language, "What"), say(language, "Who"), say(language, "By"))
    rows = [head]
    for action in minutes.actions:
        row = (
            action.number,
            worded(action.what, language),
            names(action.who, language),
            short_date(action.due),
        )
        rows.append(row)
    widths = [22 * mm, TEXT_WIDTH - INDENT - 85 * mm, 40 * mm, 23 * mm]
    return [rows_table(rows, widths, INDENT)]


def deviations(minutes: Minutes, language: str) -> list[Flowable]:
    """Where the evening left its plan or its rules, and why."""
    return points(minutes.deviations, language)


def next_meeting(minutes: Minutes, language: str) -> list[Flowable]:
    """When the assembly meets again."""
    return _text(minutes.next_meeting, language)
