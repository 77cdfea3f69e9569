"""Voting cards: a number, and a code for each choice, for a reader to read one of them.

The codes stand left and right by turns, so that the next one is far enough away: a reader that is
held to one takes that one. Which code is whose is said by a sign and a word, or a number, beside
it. A card without a choice's name serves any question with so many options.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.cards.sets import CardSet, vote_text
from facilitator.documents.cards.lettering import Languages, draw_lines, in_all
from facilitator.documents.cards.options import MOST_ON_A_CARD, Option
from facilitator.documents.cards.sheets import LAYOUTS, Place, sheets_of
from facilitator.documents.cards.signs import draw_sign
from facilitator.documents.codes import draw_qr
from facilitator.documents.typesetting import BOLD, HAIR, INK, QUIET, REGULAR, size_that_fits
from facilitator.errors import RuleError
from facilitator.wording import say

_MARGIN: Final = 8 * mm
#: Of a card's height: number and name above, what to do below.
_HEAD, _FOOT = 0.15, 0.10
#: Of a row's height, and of a card's width at most.
_CODE, _WIDEST = 0.86, 0.30
_SIGN: Final = 0.66


@dataclass(frozen=True, slots=True)
class _Card:
    """What all cards of a set have in common."""

    cards: CardSet
    options: Sequence[Option]
    name: str
    languages: Languages


def voting_cards_pdf(
    cards: CardSet,
    options: Sequence[Option],
    paper: str,
    name: str,
    languages: Languages,
    numbers: Sequence[int] | None = None,
) -> bytes:
    """Cards of the set, in order, on sheets of A4 to be cut; `name`: of the assembly.

    `paper`: "A4", "A5" or "A6"; `numbers`: of those that are printed, None for all. Raises
    RuleError for more options than a card has room for.
    """
    if not 1 < len(options) <= MOST_ON_A_CARD:
        raise RuleError(f"A voting card has 2 to {MOST_ON_A_CARD} choices.")
    card = _Card(cards, options, name, languages)

    def draw(canvas: Canvas, place: Place, number: int) -> None:
        _head(canvas, place, number, card)
        _rows(canvas, place, number, card)
        _foot(canvas, place, card)

    if numbers is None:
        numbers = range(cards.first, cards.last + 1)
    language = languages[0]
    title = say(language, "Voting cards, set {set}", set=cards.id)
    return sheets_of(numbers, LAYOUTS[paper], draw, title=title, language=language)


def _head(canvas: Canvas, place: Place, number: int, card: _Card) -> None:
    high = place.high * _HEAD
    middle = place.y + place.high - _MARGIN - high / 2
    room = place.wide - 2 * _MARGIN
    text = str(number)
    size = size_that_fits(text, BOLD, high * 0.9, room * 0.45)
    canvas.setFillColor(INK)
    draw_lines(canvas, (text,), place.x + _MARGIN, middle, size=size, room=room * 0.45)
    lines = (card.name, *in_all(card.languages, lambda la: say(la, "Voting card")))
    canvas.setFillColor(QUIET)
    beside = place.x + _MARGIN + room * 0.48
    draw_lines(canvas, lines, beside, middle, size=high * 0.2, room=room * 0.52, font=REGULAR)


def _rows(canvas: Canvas, place: Place, number: int, card: _Card) -> None:
    top = place.high * (1 - _HEAD) - _MARGIN - 2 * mm
    high = (top - place.high * _FOOT - _MARGIN) / len(card.options)
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    for n, option in enumerate(card.options):
        row = Place(
            place.x + _MARGIN, place.y + top - (n + 1) * high, place.wide - 2 * _MARGIN, high
        )
        canvas.line(row.x, row.y + high, row.x + row.wide, row.y + high)
        text = vote_text(card.cards, number, n + 1)
        _row(canvas, row, option, text, is_right=n % 2 == 0)


def _row(canvas: Canvas, row: Place, option: Option, text: str, *, is_right: bool) -> None:
    code = min(row.high * _CODE, row.wide * _WIDEST)
    middle = row.middle[1]
    at = row.x + row.wide - code if is_right else row.x
    draw_qr(canvas, text, at, middle - code / 2, code)
    x = row.x if is_right else row.x + code + 3 * mm
    room = row.wide - code - 4 * mm
    if option.sign is not None:
        side = min(row.high * _SIGN, room * 0.3)
        draw_sign(canvas, option.sign, x, middle - side / 2, side)
        x, room = x + side + 3 * mm, room - side - 3 * mm
    canvas.setFillColor(INK)
    size = row.high * (0.3 if len(option.lines) > 1 else 0.5)
    draw_lines(canvas, option.lines, x, middle, size=size, room=room)


def _foot(canvas: Canvas, place: Place, card: _Card) -> None:
    ways = in_all(card.languages, lambda la: say(la, "Hold the code of your choice to the reader."))
    name = card.cards.id
    which = in_all(card.languages, lambda la: say(la, "Set {set}", set=name))
    lines = (*ways, " · ".join(which))
    canvas.setFillColor(QUIET)
    high = place.high * _FOOT
    middle = place.y + _MARGIN + high * 0.45
    size, room = high / len(lines) * 0.8, place.wide - 2 * _MARGIN
    draw_lines(canvas, lines, place.x + _MARGIN, middle, size=size, room=room, font=REGULAR)
