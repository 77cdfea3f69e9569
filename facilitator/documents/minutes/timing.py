"""The timing report on paper: each item as planned and as it was. It reckons nothing itself."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.minutes.timing_value import Timing, TimingLine
from facilitator.documents.pages import TEXT_WIDTH, Furniture, pdf
from facilitator.documents.tables import rows_table
from facilitator.documents.typesetting import (
    BODY,
    SEPARATOR,
    SMALL,
    TITLE,
    paragraph,
    style,
)
from facilitator.wording import long_date, say

_MASTHEAD: Final = style(11.5, 15, spaceAfter=1)
_NONE: Final = "–"
_FIGURES: Final = (17 * mm, 16 * mm, 15 * mm, 15 * mm, 15 * mm, 15 * mm)
_NOTE: Final = 30 * mm


def timing_pdf(timing: Timing, language: str) -> bytes:
    """The report as an A4 PDF; the same value gives the same bytes."""
    furniture = Furniture(
        title=say(
            language,
            "{assembly}: times of meeting no. {n}",
            assembly=timing.assembly,
            n=timing.meeting,
        ),
        author=timing.assembly,
        footer=say(
            language,
            "{assembly} · times of meeting no. {n}",
            assembly=timing.assembly,
            n=timing.meeting,
        ),
    )
    return pdf(lambda: _story(timing, language), furniture, language)


def _story(timing: Timing, language: str) -> list[Flowable]:
    facts = [
        say(language, "meeting no. {n}", n=timing.meeting),
        long_date(language, timing.day),
        timing.place,
    ]
    return [
        paragraph(timing.assembly, _MASTHEAD),
        paragraph(say(language, "How the time went"), TITLE),
        paragraph(SEPARATOR.join(fact for fact in facts if fact), SMALL),
        Spacer(1, 4 * mm),
        *(paragraph(sentence, BODY) for sentence in _sentences(timing, language)),
        Spacer(1, 4 * mm),
        _table(timing, language),
        Spacer(1, 3 * mm),
        paragraph(
            say(
                language,
                "Times are those of the laptop's clock, lengths are whole minutes. “Given” is "
                "what was added while an item ran.",
            ),
            SMALL,
        ),
    ]


def _sentences(timing: Timing, language: str) -> tuple[str, ...]:
    planned = say(
        language, "Planned: {begins} to {ends}.", begins=timing.planned[0], ends=timing.planned[1]
    )
    begins, ends = timing.actual
    if ends:
        return planned, say(language, "Held: {begins} to {ends}.", begins=begins, ends=ends)
    return planned, say(language, "Began at {begins}, and still running.", begins=begins)


def _table(timing: Timing, language: str) -> Flowable:
    heads = [
        say(language, "Item"),
        say(language, "Planned for"),
        say(language, "Planned, min"),
        say(language, "Given"),
        say(language, "Began"),
        say(language, "Took, min"),
        say(language, "Over, min"),
        say(language, "Note"),
    ]
    widths = [TEXT_WIDTH - sum(_FIGURES) - _NOTE, *_FIGURES, _NOTE]
    return rows_table([heads, *(_row(line) for line in timing.lines)], widths, 0)


def _row(line: TimingLine) -> list[str]:
    return [
        line.title,
        line.planned_start or _NONE,
        _NONE if line.planned is None else str(line.planned),
        given_words(line.given) or _NONE,
        line.began or _NONE,
        _NONE if line.took is None else str(line.took),
        _NONE if line.over is None else _signed(line.over),
        line.note,
    ]


def given_words(seconds: int) -> str:
    """'+5:00', '−1:30'; "" for nothing."""
    sign = "+" if seconds > 0 else "\N{MINUS SIGN}"
    return "{}{}:{:02}".format(sign, *divmod(abs(seconds), 60)) if seconds else ""


def _signed(minutes: int) -> str:
    if not minutes:
        return "0"
    return f"+{minutes}" if minutes > 0 else f"\N{MINUS SIGN}{-minutes}"
