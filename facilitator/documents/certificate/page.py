"""The certificate's one page: words in, a drawn page out, and the clauses that did not fit.

Decides type sizes and places, never wording: every text comes ready from `certificate_words`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.certificate.clauses import Clause, further, instructions_moved
from facilitator.documents.certificate.foot import Foot
from facilitator.documents.certificate.look import LOOKS
from facilitator.documents.certificate.rows import Setting
from facilitator.documents.certificate.value import Certificate
from facilitator.documents.certificate.words import CertificateWords
from facilitator.documents.pages import HEIGHT, WIDTH
from facilitator.documents.rows import Row, draw_rows, height
from facilitator.documents.typesetting import ACCENT
from facilitator.errors import RuleError

#: One clause, in each language of the page.
Each = tuple[Clause, ...]

_TOP: Final[float] = HEIGHT - 15 * mm


@dataclass(frozen=True, slots=True)
class Layout:
    """What goes where: clauses at `size` points; the first `moved` of those that may are annexed.

    Instructions go first, from the last one back.
    """

    setting: Setting
    size: float
    moved: int = 0

    @property
    def foot(self) -> Foot:
        """Code, its words, and the stamp's room."""
        return Foot(self.setting.value.code, self.setting.words, self.setting.look)

    @property
    def annexed(self) -> tuple[Each, ...]:
        """The clauses that go on to the annex, in their order."""
        gone = self._movable()[: self.moved]
        return tuple(clause for clause in self._clauses() if clause in gone)

    def draw(self, canvas: Canvas) -> None:
        """Draw page one."""
        _draw_frame(canvas)
        rows, foot, setting = self._rows(), self.foot, self.setting
        spare = max(_TOP - foot.top - height(rows, setting.wide), 0)
        draw_rows(canvas, rows, setting.look.side, _TOP, setting.wide, spare)
        foot.draw(canvas)

    def fits(self) -> bool:
        """Whether everything has its place."""
        return height(self._rows(), self.setting.wide) <= _TOP - self.foot.top

    def movable(self) -> int:
        """How many clauses may go to the annex."""
        return len(self._movable())

    def _clauses(self) -> tuple[Each, ...]:
        words = self.setting.words
        each = ((*one.before, *one.instructions, *one.after) for one in words)
        return tuple(zip(*each, strict=True))

    def _movable(self) -> list[Each]:
        """Clauses in the order in which they go."""
        numbered = self.setting.words[0].instructions
        backwards = self._clauses()[::-1]
        others = (one for one in backwards if one[0] not in numbered and not one[0].stays)
        return [*(one for one in backwards if one[0] in numbered), *others]

    def _rows(self) -> list[Row]:
        setting = self.setting
        return [*setting.head(), *setting.acceptance(), *self._mandate(), *setting.certified()]

    def _mandate(self) -> Iterator[Row]:
        """The clauses that stay on the page; where the first has gone, a line says so."""
        gone = self.annexed
        yield self.setting.heading()
        for clause in self._clauses():
            if clause not in gone:
                yield self.setting.clause(clause, self.size)
            elif clause == gone[0]:
                yield self.setting.note(self._where_they_are())

    def _where_they_are(self) -> list[str]:
        words = self.setting.words
        every = len(words[0].instructions)
        if self.moved > every:
            return [further(one.language) for one in words]
        first = every - self.moved + 1
        return [instructions_moved(one.language, first, every) for one in words]


def lay_out(value: Certificate, words: tuple[CertificateWords, ...]) -> Layout:
    """The largest size at which all clauses fit; else as many as fit, the rest annexed.

    Args:
        value: the certificate.
        words: its texts, in one language or in two.

    Raises:
        RuleError: where the page is full with what may not leave it.

    """
    settings = [Setting(value, words, look) for look in LOOKS[len(words)]]
    whole = (Layout(setting, size) for setting in settings for size in setting.look.clauses)
    for layout in whole:
        if layout.fits():
            return layout
    full = Layout(settings[-1], _ANNEXED)
    for moved in range(1, full.movable() + 1):
        layout = Layout(settings[-1], _ANNEXED, moved)
        if layout.fits():
            return layout
    raise RuleError(
        "The names, the term and the recall clause alone are longer than the certificate's page. "
        "Shorten them, or print one language at a time."
    )


def _draw_frame(canvas: Canvas) -> None:
    """Two lines around the page: a firm one and a fine one inside it."""
    canvas.saveState()
    for inset, width, colour in ((8 * mm, 1.4, ACCENT), (9.4 * mm, 0.4, ACCENT)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        canvas.rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
    canvas.restoreState()


#: The clauses' size where some are annexed anyway: a page with an annex need not be crammed.
_ANNEXED: Final = 8.2
