"""Cards to be held up and counted by tellers: shape, mark, word and colour say the same.

Whoever sees no colours, or a black and white print, tells them by the shape; whoever sits far
away, by the colour.
"""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.cards.lettering import Languages, draw_lines
from facilitator.documents.cards.options import Option, motion_options
from facilitator.documents.cards.sheets import LAYOUTS, Place, sheets_of
from facilitator.documents.cards.signs import draw_sign
from facilitator.documents.typesetting import INK, QUIET, REGULAR
from facilitator.wording import say

_EDGE: Final = 9 * mm
#: Of a card's height: the sign, and the words below it.
_SIGN, _WORDS = 0.62, 0.2


def show_cards_pdf(count: int, paper: str, name: str, languages: Languages) -> bytes:
    """So many of each answer, each answer on sheets of its own; `name`: of the assembly."""
    layout = LAYOUTS[paper]
    gap = -count % layout.cards
    options = motion_options(languages)
    cards = [card for option in options for card in (*[option] * count, *[None] * gap)]

    def draw(canvas: Canvas, place: Place, card: Option | None) -> None:
        if card is not None:
            _card(canvas, place, card, name)

    title = say(languages[0], "Cards to hold up")
    return sheets_of(cards, layout, draw, title=title, language=languages[0])


def _card(canvas: Canvas, place: Place, option: Option, name: str) -> None:
    x, room = place.middle[0], place.wide - 2 * _EDGE
    top = place.y + place.high - _EDGE
    side = min(place.high * _SIGN, room)
    if option.sign is not None:
        draw_sign(canvas, option.sign, x - side / 2, top - side, side)
    bottom = place.y + _EDGE + 3 * mm
    middle = (top - side + bottom) / 2
    size = min(place.high * _WORDS, (top - side - bottom) * 0.8) / max(1, len(option.lines))
    canvas.setFillColor(INK)
    draw_lines(canvas, option.lines, x, middle, size=size, room=room, centred=True)
    canvas.setFillColor(QUIET)
    at = place.y + _EDGE - 1 * mm
    draw_lines(canvas, (name,), x, at, size=6.5, room=room, font=REGULAR, centred=True)
