"""The foot of a certificate: the code, what it is worth, and room for a stamp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from facilitator.documents.certificate.look import Look
from facilitator.documents.certificate.words import CertificateWords
from facilitator.documents.codes import comfortable_side, draw_qr
from facilitator.documents.pages import WIDTH
from facilitator.documents.typesetting import HAIR, QUIET, paragraph, style

_BOTTOM: Final = 12 * mm
_LEAST: Final = 30 * mm  # room for a stamp and a signature
_STAMP: Final = 56 * mm
_GAP: Final = 3 * mm
_BETWEEN: Final = 2.0  # points between the words
_PAD: Final = 2 * mm


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot, drawn at the bottom of the page; without a code, words and stamp only."""

    code: str
    words: tuple[CertificateWords, ...]
    look: Look

    @property
    def side(self) -> float:
        """Of the code with the white around it; 0 without one."""
        return comfortable_side(self.code, self.look.module) if self.code else 0

    @property
    def top(self) -> float:
        """Its upper edge, in points above the page's lower edge."""
        told = sum(part.wrap(self._room, 5000)[1] + _BETWEEN for part in self._told())
        return float(_BOTTOM + max(self.side, _LEAST, told + 2 * _PAD))

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        top = self.top
        if self.code:
            # Its white margin may lie over the text's edge, so that the code stands in line.
            draw_qr(canvas, self.code, self.look.side - self._white, top - self.side, self.side)
        down = top - _PAD
        for part in self._told():
            _, high = part.wrapOn(canvas, self._room, 5000)
            part.drawOn(canvas, self._left, down - high)
            down -= high + _BETWEEN
        self._draw_stamp(canvas, top)

    @property
    def _white(self) -> float:
        return 1.6 * mm if self.code else 0

    @property
    def _left(self) -> float:
        """Where the words begin."""
        return self.look.side + self.side - self._white + (_GAP / 3 if self.code else 0)

    @property
    def _room(self) -> float:
        """How wide the words may be."""
        return float(WIDTH - self.look.side - _STAMP - _GAP - self._left)

    def _told(self) -> Sequence[Flowable]:
        look = style(self.look.word, self.look.word * 1.16, textColor=QUIET)
        told: dict[str, str] = {}
        for words in self.words:
            for text in words.code:
                told.setdefault(text, words.language)
        told |= dict.fromkeys(self.words[0].head, self.words[0].language)
        return [paragraph(text, look, language=la) for text, la in told.items()]

    def _draw_stamp(self, canvas: Canvas, top: float) -> None:
        canvas.saveState()
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.6)
        left = WIDTH - self.look.side - _STAMP
        canvas.rect(left, _BOTTOM + 1 * mm, _STAMP, top - _BOTTOM - 1 * mm - _PAD)
        label = paragraph(
            "\n".join(dict.fromkeys(words.stamp for words in self.words)),
            style(self.look.word, self.look.word * 1.16, textColor=QUIET),
        )
        _, high = label.wrapOn(canvas, _STAMP - 4 * mm, 5000)
        label.drawOn(canvas, left + 2 * mm, top - _PAD - 1.2 * mm - high)
        canvas.restoreState()
