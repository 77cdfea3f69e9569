"""Minutes: a record of decisions, not of speech, in two sides for an ordinary evening.

A reading of the values it is given; it decides nothing and counts nothing. They are made once, as
an outline, and written as PDF, as HTML and as plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from facilitator.documents.minutes import elections, mandates, sections
from facilitator.documents.minutes.annexes import annexes
from facilitator.documents.minutes.close import close
from facilitator.documents.minutes.decisions import decisions
from facilitator.documents.minutes.value import Life, Minutes
from facilitator.documents.outline.blocks import Block, Gap, Heading, Level, Look, Outline, Para
from facilitator.documents.outline.html import outline_html
from facilitator.documents.outline.pdf import outline_pdf
from facilitator.documents.outline.text import outline_text
from facilitator.documents.values import worded
from facilitator.minutes_blocks import block_name
from facilitator.wording import long_date, say

Section = Callable[[Minutes, str], list[Block]]
_SECTIONS: Final[Mapping[str, Section]] = {
    "present": sections.present,
    "notice": sections.notice,
    "declarations": sections.declarations,
    "last_minutes": sections.last_minutes,
    "agreements": sections.agreements,
    "earlier": sections.earlier,
    "course": sections.course,
    "reports": mandates.reports,
    "question": sections.question,
    "senses": sections.senses,
    "decisions": decisions,
    "for_members": sections.for_members,
    "elections": elections.elections,
    "mandates": elections.mandates,
    "acts": mandates.acts,
    "actions": sections.actions,
    "process": sections.process,
    "next_meeting": sections.next_meeting,
}


def minutes_pdf(value: Minutes, language: str) -> bytes:
    """The minutes as an A4 PDF; the same value gives the same bytes."""
    return outline_pdf(minutes_outline(value, language))


def minutes_html(value: Minutes, language: str) -> str:
    """The minutes as one HTML file that needs nothing else."""
    return outline_html(minutes_outline(value, language))


def minutes_text(value: Minutes, language: str) -> str:
    """The minutes as plain text, to be read aloud or sent in a letter."""
    return outline_text(minutes_outline(value, language))


def minutes_outline(value: Minutes, language: str) -> Outline:
    """The minutes, not set yet."""
    draft = value.approval is None and value.life is Life.DRAFT
    body = (*_head(value, language), *_body(value, language), *close(value, language))
    return Outline(
        title=say(
            language,
            "{assembly}: minutes of meeting no. {n}",
            assembly=value.assembly,
            n=value.number,
        ),
        author=value.assembly,
        language=language,
        blocks=(*body, *annexes(value, body, language)),
        footer=_footer(value, language),
        banner=_banner(value, language),
        watermark=say(language, "DRAFT") if draft else "",
    )


def _banner(value: Minutes, language: str) -> str:
    if value.approval is not None:
        return ""
    return {
        Life.DRAFT: say(language, "DRAFT – not yet approved"),
        Life.CIRCULATED: say(language, "Circulated, not yet approved"),
    }.get(value.life, "")


def _body(value: Minutes, language: str) -> list[Block]:
    """The sections in their order; one with nothing to say is passed over."""
    blocks: list[Block] = []
    number = 0
    for key in value.blocks:
        body = [*_SECTIONS[key](value, language), *_note(value, key, language)]
        if body:
            number += 1
            blocks += [Heading(block_name(key, language), Level.SECTION, str(number)), *body]
    return blocks


def _note(value: Minutes, key: str, language: str) -> list[Block]:
    """What the secretary added; its own lines are kept, an empty one ends a paragraph."""
    added = worded(value.notes.get(key, ""), language).replace("\r\n", "\n")
    paragraphs = (each.strip() for each in added.split("\n\n"))
    return [Para(each, Look.NOTE) for each in paragraphs if each]


def _footer(value: Minutes, language: str) -> str:
    """Whose they are, and which numbers are in them: a page that is alone can be put back."""
    given = [one.number for one in value.decisions] + [one.number for one in value.elections]
    numbers = sorted((number for number in given if number.startswith("D-")), key=_place)
    minuted = _course([item.number for item in value.agenda if item.number])
    meeting = say(language, "{assembly} · meeting no. {n}", assembly=value.assembly, n=value.number)
    return " · ".join(each for each in (meeting, minuted, _range(numbers, language)) if each)


def _course(numbers: list[str]) -> str:
    """'2026/041–048': they are all of one year."""
    if len(numbers) <= 1:
        return "".join(numbers)
    return f"{numbers[0]}–{numbers[-1].rpartition('/')[2]}"


def _range(numbers: list[str], language: str) -> str:
    if len(numbers) <= 1:
        return "".join(numbers)
    return say(language, "{first} to {last}", first=numbers[0], last=numbers[-1])


def _place(number: str) -> tuple[str, int]:
    """Where a decision stands in the register: its year, and its number there."""
    year, _, running = number.rpartition("-")
    return year, int(running) if running.isdecimal() else 0


def _head(value: Minutes, language: str) -> list[Block]:
    lines = [long_date(language, value.day)]
    if value.place:
        lines.append(value.place)
    opened, closed = sections.clock_time(value.opened), sections.clock_time(value.closed)
    if opened and closed:
        lines.append(
            say(language, "opened {opened}, closed {closed}", opened=opened, closed=closed)
        )
    elif opened:
        lines.append(say(language, "opened {opened}, not closed yet", opened=opened))
    facts = sections.SEPARATOR.join(lines)
    return [
        Para(value.assembly, Look.MASTHEAD),
        Heading(say(language, "Minutes of meeting no. {n}", n=value.number), Level.TEXT),
        Para(facts, Look.FACTS, source=value.sources.get("times", ())),
        Gap(2),
    ]
