"""Cards for who facilitates a group and who takes its notes: what they do, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from facilitator.documents.cards.lettering import Languages, draw_lines
from facilitator.documents.cards.sheets import LAYOUTS, Place, Sheet, laid_on_sheets, sheets_pdf
from facilitator.documents.stacking import as_large_as_fits, stack
from facilitator.documents.typesetting import BOLD, QUIET, REGULAR, paragraph, style
from facilitator.grouping.stages import USUAL, Stage
from facilitator.wording import say

_EDGE: Final = 9 * mm
_FOOT: Final = 6 * mm


class Role(Enum):
    """What somebody does for their group."""

    FACILITATOR = "facilitator"
    NOTETAKER = "notetaker"


@dataclass(frozen=True, slots=True)
class _Card:
    role: Role
    table: int


def role_cards_pdf(
    tables: range, paper: str, name: str, languages: Languages, minutes: Sequence[int] = ()
) -> bytes:
    """Two cards for each table; `minutes` of the four stages, () for the usual half hour."""
    sheets = role_sheets(tables, paper, name, languages, minutes)
    title = say(languages[0], "Cards for small groups")
    return sheets_pdf(sheets, title=title, language=languages[0])


def role_sheets(
    tables: range, paper: str, name: str, languages: Languages, minutes: Sequence[int] = ()
) -> tuple[Sheet, ...]:
    """What draws their sheets."""
    share = tuple(minutes) if any(minutes) else USUAL

    def draw(canvas: Canvas, place: Place, card: _Card) -> None:
        wide, high = place.wide - 2 * _EDGE, place.high - 2 * _EDGE - _FOOT
        made = as_large_as_fits(partial(_pieces, card, share, languages), wide, high)
        stack(canvas, made, (place.x + _EDGE, place.y + _EDGE + _FOOT, wide, high))
        canvas.setFillColor(QUIET)
        at = place.y + _EDGE
        draw_lines(canvas, (name,), place.x + _EDGE, at, size=7.5, room=wide, font=REGULAR)

    cards = [_Card(role, table) for table in tables for role in Role]
    return laid_on_sheets(cards, LAYOUTS[paper], draw)


def _pieces(
    card: _Card, minutes: tuple[int, ...], languages: Languages, size: float
) -> list[Flowable]:
    """All languages, one below the other."""
    head = style(
        15 * size, 18 * size, tag="H1", fontName=BOLD, spaceBefore=5 * size, spaceAfter=2 * size
    )
    body = style(9.5 * size, 12 * size, spaceAfter=2.5 * size)
    made: list[Flowable] = []
    for language in languages:
        other = language if language != languages[0] else None
        words = _title(card, language)
        made.append(paragraph(words, head, language=other))
        made += [paragraph(text, body, language=other) for text in _lines(card, minutes, language)]
    return made


def _title(card: _Card, language: str) -> str:
    if card.role is Role.FACILITATOR:
        return say(language, "Table {n}: you facilitate", n=card.table)
    return say(language, "Table {n}: you take the notes", n=card.table)


def _lines(card: _Card, minutes: tuple[int, ...], language: str) -> tuple[str, ...]:
    if card.role is Role.NOTETAKER:
        return (
            say(language, "Write down what is said, not who said it: no names of people."),
            say(language, "Two to five key points, one on each slip, in the words of the group."),
            say(language, "Where the group disagrees, write both. Nothing has to be agreed."),
            say(language, "At the end read them aloud: “Is that what we said?” Then mend them."),
            say(language, "Put the number of your table on every slip, and hand them in."),
        )
    return (
        *_stages(minutes, language),
        say(language, "The wall says when to go on. Help quiet people in, and long ones to end."),
        say(language, "You hold the time and speak last. Anybody may pass, and may leave."),
    )


def _stages(minutes: tuple[int, ...], language: str) -> tuple[str, ...]:
    """Those that have minutes, each with what everybody does."""
    n = dict(zip(Stage, minutes, strict=False))
    said = {
        Stage.INTRO: say(
            language, "Intro round, {n} min: names, and what brings you here.", n=n.get(Stage.INTRO)
        ),
        Stage.ROUND: say(
            language,
            "Go-round, {n} min: everybody speaks once, nobody answers.",
            n=n.get(Stage.ROUND),
        ),
        Stage.SECOND: say(
            language, "Second round, {n} min: add, ask, answer.", n=n.get(Stage.SECOND)
        ),
        Stage.BACK: say(
            language,
            "Read-back, {n} min: the notetaker reads, you all check.",
            n=n.get(Stage.BACK),
        ),
    }
    return tuple(words for stage, words in said.items() if n.get(stage))
