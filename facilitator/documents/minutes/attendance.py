"""How full the room was, on paper: the course as a small chart, in words, and as a table."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.documents.minutes.attendance_value import AttendanceAnnex
from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper
from facilitator.documents.tables import rows_table
from facilitator.documents.tagging.canvas import figure
from facilitator.documents.typesetting import (
    ACCENT,
    BODY,
    HAIR,
    QUIET,
    REGULAR,
    SMALL,
    paragraph,
    width_of,
    written,
)
from facilitator.wording import long_date, say

_NONE: Final = "–"
_TIME: Final = 20 * mm
_PEOPLE: Final = 28 * mm
_HIGH: Final = 38 * mm
_FOOT: Final = 5 * mm
_SIZE: Final = 8


def attendance_pdf(annex: AttendanceAnnex, language: str) -> bytes:
    """The annex as a paper of its own; the same value gives the same bytes."""
    title = say(language, "How full the room was")
    facts = [
        say(language, "meeting no. {n}", n=annex.meeting),
        long_date(language, annex.day),
        annex.place,
    ]
    return paper(
        lambda: [*head(annex.assembly, title, facts), *attendance_body(annex, language)],
        *(annex.assembly, title, language),
    )


def attendance_body(annex: AttendanceAnnex, language: str) -> list[Flowable]:
    """The same without its heading: for the minutes' annex."""
    story: list[Flowable] = [paragraph(sentence, BODY) for sentence in annex.told]
    if annex.steps:
        story += [Spacer(1, 3 * mm), KeepTogether([RoomChart(annex, language)])]
    heads = [say(language, "Time"), say(language, "What"), say(language, "In the room")]
    rows = [[each.time, each.what, _figure(each.people)] for each in annex.moments]
    widths = [_TIME, TEXT_WIDTH - _TIME - _PEOPLE, _PEOPLE]
    note = say(
        language,
        "Numbers as they were counted or checked in; nobody is named. Between two counts the "
        "last one holds.",
    )
    table = rows_table([heads, *rows], widths, 0)
    return [*story, Spacer(1, 3 * mm), table, Spacer(1, 2 * mm), paragraph(note, SMALL)]


def _figure(people: int | None) -> str:
    return _NONE if people is None else f"{people:,}"


class RoomChart(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A line in steps over the evening. A picture besides words that say the same."""

    def __init__(self, annex: AttendanceAnnex, language: str) -> None:
        super().__init__()
        self._annex, self._language = annex, language
        self.width: float = TEXT_WIDTH
        self.height: float = _HIGH

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room it takes, whatever there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it with its lower left corner where the page has put it."""
        canvas: Canvas = self.canv
        alt = say(self._language, "How full the room was")
        with figure(canvas, alt, (0, 0, self.width, self.height)):
            self._draw(canvas)

    def _draw(self, canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(QUIET)
        most = self._most
        left = 3 * mm + max(width_of(f"{n:,}", REGULAR, _SIZE) for n in (most, 0))
        self._axes(canvas, left)
        if self._annex.quorum:
            self._quorum(canvas, left, self._annex.quorum)
        self._line(canvas, left)
        canvas.restoreState()

    @property
    def _most(self) -> int:
        return max((step.people for step in self._annex.steps), default=0) or 1

    def _up(self, people: int) -> float:
        return float(_FOOT + (_HIGH - _FOOT - _SIZE) * people / self._most)

    def _along(self, minute: float, left: float) -> float:
        share = min(1.0, minute / max(self._annex.length, 1e-9))
        return left + (self.width - left) * share

    def _axes(self, canvas: Canvas, left: float) -> None:
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.5)
        for people in (0, self._most):
            high = self._up(people)
            canvas.line(left, high, self.width, high)
            canvas.drawRightString(left - 1.5 * mm, high - _SIZE * 0.35, f"{people:,}")
        canvas.drawString(left, 0.8 * mm, written(self._annex.opened))
        canvas.drawRightString(self.width, 0.8 * mm, written(self._annex.ended))

    def _quorum(self, canvas: Canvas, left: float, quorum: int) -> None:
        """A broken line at the number that must be there, where it is on the chart at all."""
        if quorum >= self._most:
            return
        high = self._up(quorum)
        canvas.saveState()
        canvas.setStrokeColor(QUIET)
        canvas.setDash(3, 3)
        canvas.line(left, high, self.width, high)
        canvas.restoreState()
        told = say(self._language, "Quorum: {n}", n=quorum)
        canvas.drawRightString(self.width, high + 1.2 * mm, written(told))

    def _line(self, canvas: Canvas, left: float) -> None:
        path, high = canvas.beginPath(), 0.0
        for place, step in enumerate(self._annex.steps):
            across = self._along(step.minute, left)
            if place:
                path.lineTo(across, high)
            high = self._up(step.people)
            (path.lineTo if place else path.moveTo)(across, high)
        path.lineTo(self.width, high)
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(1.6)
        canvas.drawPath(path, stroke=1, fill=0)
