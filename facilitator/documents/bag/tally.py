"""At the door: how many came, by strokes in fives; and from which street, where that is asked."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.documents.bag.pen import grid
from facilitator.documents.bag.value import Bag
from facilitator.documents.plain_paper import head, section, sentences, to_sign
from facilitator.documents.typesetting import HAIR, QUIET, paragraph, style
from facilitator.wording import long_date, say

_FIVE: Final = 5
_ABREAST: Final = 10
_HIGH: Final = 11 * mm
_MARK: Final = style(8, 10, textColor=QUIET)
#: Lines for streets that nobody thought of.
_MORE: Final = 6
_FEWEST: Final = 14


class Gates(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Boxes for five strokes each, ten abreast; before each row how many it begins at."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self._told = [paragraph(str(n * _ABREAST * _FIVE + 1), _MARK) for n in range(rows)]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as there is room."""
        self.width, self.height = width, self._rows * _HIGH
        return self.width, self.height

    def draw(self) -> None:
        """Row by row from the top."""
        canvas: Canvas = self.canv
        left = 10 * mm
        wide = (self.width - left) / _ABREAST
        for row, told in enumerate(self._told):
            y = self.height - (row + 1) * _HIGH
            told.wrapOn(canvas, left, _HIGH)
            told.drawOn(canvas, 0, y + _HIGH / 2 - 5)
            canvas.setStrokeColor(HAIR)
            canvas.setLineWidth(0.7)
            for n in range(_ABREAST):
                canvas.rect(left + n * wide + 1, y + 1, wide - 2, _HIGH - 3)


def attendance_story(bag: Bag, language: str) -> list[Flowable]:
    """Strokes for all who come in, and for those who watch."""
    told = say(
        language,
        "A stroke for everybody who comes in, five to a box, the fifth across the other four. "
        "Cross one out for whoever leaves for good. No names.",
    )
    rows = -(-max(bag.people, 1) * 6 // (5 * _ABREAST * _FIVE))
    return [
        *head(bag.assembly, say(language, "Who came"), (bag.title, long_date(language, bag.day))),
        *sentences((told,)),
        section(say(language, "Can vote")),
        Gates(max(2, min(rows, 14))),
        section(say(language, "Watch and do not vote: press, observers, children")),
        Gates(1),
        Spacer(1, 3 * mm),
        KeepTogether([_sums(language)]),
        *to_sign((say(language, "At the door"), say(language, "Counted again by")), 2),
    ]


def _sums(language: str) -> Flowable:
    heads = (
        say(language, "When"),
        say(language, "Time"),
        say(language, "Can vote"),
        say(language, "Watch"),
    )
    moments = (say(language, "As the meeting begins"), say(language, "At its fullest"))
    return grid([heads, *((moment, "", "", "") for moment in moments)], (3, 2, 2, 2))


def streets_story(bag: Bag, language: str) -> list[Flowable]:
    """A line for each street or patch that people say they are from."""
    told = say(
        language,
        "A stroke behind the street or patch that somebody names, if they like to. Never a house "
        "number, a postcode or a name.",
    )
    spare = max(_MORE, _FEWEST - len(bag.streets))
    named = [*bag.streets, *[""] * spare]
    heads = (say(language, "Street or patch"), say(language, "Strokes"), say(language, "Sum"))
    title = say(language, "Where people came from")
    return [
        *head(bag.assembly, title, (bag.title, long_date(language, bag.day))),
        *sentences((told,)),
        grid([heads, *((name, "", "") for name in named)], (3.5, 6, 1.2)),
    ]
