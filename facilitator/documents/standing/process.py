"""The process record on paper: every line, what it rests on, and who signs. It judges nothing."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, section, sentences, to_sign
from facilitator.documents.standing.process_value import ProcessPaper, ProcessRow
from facilitator.documents.tables import rows_table
from facilitator.documents.typesetting import BODY, SMALL, paragraph
from facilitator.wording import long_date, say

_NONE: Final = "–"
_TIME: Final = 19 * mm
_STANDING: Final = 24 * mm
_NOTE: Final = 30 * mm
_EVENTS: Final = 24 * mm


def process_pdf(value: ProcessPaper, language: str) -> bytes:
    """The record as an A4 PDF; the same value gives the same bytes."""
    title = say(language, "Process record")
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: ProcessPaper, title: str, language: str) -> list[Flowable]:
    facts = [
        say(language, "meeting no. {n}", n=value.meeting),
        long_date(language, value.day),
        value.place,
    ]
    widths = [TEXT_WIDTH - 2 * _TIME - _STANDING - _NOTE - _EVENTS, _TIME, _TIME]
    table = rows_table(_rows(value, language), [*widths, _STANDING, _NOTE, _EVENTS], 0)
    return [
        *head(value.assembly, title, facts),
        *sentences((value.summary,)),
        table,
        Spacer(1, 2 * mm),
        paragraph(_told(language), SMALL),
        *_deviations(value, language),
        *_drawn(value, language),
        *to_sign(_signatories(value, language)),
        paragraph(
            say(language, "On record no. {digest}", digest=value.head[:16]),
            SMALL,
        ),
    ]


def _told(language: str) -> str:
    return say(
        language,
        "Lines in brackets may be done; the others are asked for. A line is ticked by the record "
        "where it knows, and by hand where it cannot. Numbers are those of the events of the "
        "record that a line rests on.",
    )


def _rows(value: ProcessPaper, language: str) -> list[list[str]]:
    heads = [
        say(language, "Line"),
        say(language, "Planned"),
        say(language, "Done at"),
        say(language, "How it stands"),
        say(language, "Note"),
        say(language, "Events"),
    ]
    return [heads, *(_row(row) for row in value.rows)]


def _row(row: ProcessRow) -> list[str]:
    what = row.what if row.must else f"({row.what})"
    times = [row.planned or _NONE, row.actual or _NONE]
    return [what, *times, row.standing, row.note, row.evidence or _NONE]


def _deviations(value: ProcessPaper, language: str) -> list[Flowable]:
    none = say(language, "Nothing was noted.")
    words = [f"“{words}”" for words in value.deviations] or [none]
    return [
        section(say(language, "What went otherwise, word for word")),
        *(paragraph(each, BODY) for each in words),
    ]


def _drawn(value: ProcessPaper, language: str) -> list[Flowable]:
    none = say(language, "No residents were drawn by lot.")
    return [
        section(say(language, "The residents who sign")),
        *(paragraph(each, BODY) for each in (value.draws or (none,))),
    ]


def _signatories(value: ProcessPaper, language: str) -> list[str]:
    drawn = [say(language, "Resident drawn, no. {n}", n=number) for number in value.witnesses[:2]]
    unnamed = [say(language, "Resident drawn by lot")] * (2 - len(drawn))
    return [say(language, "Facilitator"), *drawn, *unnamed]
