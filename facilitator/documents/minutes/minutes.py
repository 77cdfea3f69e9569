"""Minutes on paper: a record of decisions, not of speech, in two sides for an ordinary evening.

A reading of the values it is given; it decides nothing and counts nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from facilitator.documents.minutes import agreed, sections
from facilitator.documents.minutes import mandates as on_mandates
from facilitator.documents.minutes.decisions import decisions
from facilitator.documents.pages import TEXT_WIDTH, Furniture, pdf
from facilitator.documents.results.count_sheet import count_sheet
from facilitator.documents.tables import signature_grid
from facilitator.documents.typesetting import (
    ACCENT,
    BODY,
    BOLD,
    HEADING,
    LABEL,
    SEPARATOR,
    SMALL,
    TITLE,
    paragraph,
    strong,
    style,
)
from facilitator.documents.values import Minutes, in_fours, signs, worded
from facilitator.wording import long_date, say

Section = Callable[[Minutes, str], list[Flowable]]
#: A heading stands at a page's end only with this much below it; enough for a decision.
_ROOM: Final = 42 * mm
_MASTHEAD: Final = style(11.5, 15, spaceAfter=1)
_ANNEX: Final = style(14, 18, fontName=BOLD, textColor=ACCENT, spaceAfter=6)


def minutes_pdf(value: Minutes, language: str) -> bytes:
    """The minutes as an A4 PDF; the same value gives the same bytes."""
    furniture = Furniture(
        title=say(
            language,
            "{assembly}: minutes of meeting no. {n}",
            assembly=value.assembly,
            n=value.number,
        ),
        author=value.assembly,
        footer=_footer(value, language),
        banner="" if value.approval else say(language, "DRAFT – not yet approved"),
    )
    return pdf(lambda: _story(value, language), furniture, language)


def _footer(value: Minutes, language: str) -> str:
    given = [one.number for one in value.decisions] + [one.number for one in value.elections]
    numbers = sorted((number for number in given if number.startswith("D-")), key=_place)
    if not numbers:
        return say(
            language, "{assembly} · meeting no. {n}", assembly=value.assembly, n=value.number
        )
    return say(
        language,
        "{assembly} · meeting no. {n} · {first} to {last}",
        assembly=value.assembly,
        n=value.number,
        first=numbers[0],
        last=numbers[-1],
    )


def _place(number: str) -> tuple[str, int]:
    """Where a decision stands in the register: its year, and its number there."""
    year, _, running = number.rpartition("-")
    return year, int(running) if running.isdecimal() else 0


def _story(value: Minutes, language: str) -> list[Flowable]:
    story = _head(value, language)
    number = 0
    for heading, section in _sections(language):
        body = section(value, language)
        if body:
            number += 1
            story += [CondPageBreak(_ROOM), paragraph(heading, HEADING, str(number)), *body]
    return [*story, *_close(value, language), *_annex(value, language)]


def _sections(language: str) -> list[tuple[str, Section]]:
    """The order of the minutes; a section with nothing to say is passed over."""
    return [
        (say(language, "Present"), sections.present),
        (say(language, "Notice and outreach"), sections.notice),
        (say(language, "Declarations of interest"), sections.declarations),
        (say(language, "Minutes of the last meeting"), sections.last_minutes),
        (say(language, "Agreements adopted"), agreed.agreements),
        (say(language, "Actions of earlier meetings"), agreed.earlier),
        (say(language, "Course of the meeting"), sections.agenda),
        (say(language, "Delegates' reports"), on_mandates.reports),
        (say(language, "The question and what was said"), sections.question),
        (say(language, "Readings of the room, no decisions"), sections.senses),
        (say(language, "Decisions"), decisions),
        (say(language, "For the members"), agreed.for_members),
        (say(language, "Elections"), sections.elections),
        (say(language, "Mandates adopted"), sections.mandates),
        (say(language, "Done about mandates in force"), on_mandates.acts),
        (say(language, "Actions"), sections.actions),
        (say(language, "Departures from the plan"), sections.deviations),
        (say(language, "Next meeting"), sections.next_meeting),
    ]


def _head(value: Minutes, language: str) -> list[Flowable]:
    lines = [long_date(language, value.day)]
    if value.place:
        lines.append(value.place)
    if value.opened is not None and value.closed is not None:
        lines.append(
            say(
                language,
                "opened {opened}, closed {closed}",
                opened=sections.clock_time(value.opened),
                closed=sections.clock_time(value.closed),
            )
        )
    elif value.opened is not None:
        opened = sections.clock_time(value.opened)
        lines.append(say(language, "opened {opened}, not closed yet", opened=opened))
    return [
        paragraph(value.assembly, _MASTHEAD),
        paragraph(say(language, "Minutes of meeting no. {n}", n=value.number), TITLE),
        paragraph(SEPARATOR.join(lines), BODY),
        Spacer(1, 2 * mm),
    ]


def _close(value: Minutes, language: str) -> list[Flowable]:
    """Signatures, approval and the record's digest: never parted by a page's end."""
    labels = [
        signs(worded(role.role, language), name, language)
        for role in value.signatories
        for name in role.names
    ]
    story: list[Flowable] = [Spacer(1, 11 * mm)]
    if labels:
        story.append(signature_grid(labels, 3, TEXT_WIDTH, 9 * mm))
    story += _approval(value, language)
    if value.digest:
        told = say(language, "Record digest: {digest}", digest=strong(in_fours(value.digest)))
        why = say(
            language,
            "Whoever has the record can compute this again: a record changed later gives another.",
        )
        story += [Spacer(1, 4 * mm), paragraph(told, SMALL), paragraph(why, LABEL)]
    return [KeepTogether(story)]


def _annex(value: Minutes, language: str) -> list[Flowable]:
    """How ballots were counted, on pages of their own; nothing where their figures say it all."""
    if not value.counts:
        return []
    sheets = [flowable for sheet in value.counts for flowable in count_sheet(sheet, language)]
    return [
        PageBreak(),
        paragraph(say(language, "Annex: how the votes were counted"), _ANNEX),
        *sheets,
    ]


def _approval(value: Minutes, language: str) -> list[Flowable]:
    """Lines for the next meeting to fill in; once it has, which meeting that was."""
    if value.approval is not None:
        approved = say(
            language,
            "Approved as a true record at meeting no. {n} on {day}.",
            n=value.approval.meeting,
            day=long_date(language, value.approval.day),
        )
        return [Spacer(1, 3 * mm), paragraph(approved, BODY)]
    lines = [
        say(language, "Approved as a true record at meeting no."),
        say(language, "Signed (presiding)"),
        say(language, "Date"),
    ]
    return [Spacer(1, 10 * mm), signature_grid(lines, 3, TEXT_WIDTH, 0)]


__all__ = ["Minutes", "minutes_pdf"]
