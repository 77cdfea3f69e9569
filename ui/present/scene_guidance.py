"""Scenes that show how: hand signals, agreements, how to vote, and what to do without a light."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.hand_signals import Gesture
from ui.present.scene_ballot import Choice


@dataclass(frozen=True, slots=True)
class Signal:
    """One hand signal: 'Want to speak', 'One finger up'."""

    gesture: Gesture
    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class HandSignals:
    """Hand signals, four on a page.

    Attributes:
        title: 'Hand signals'.
        note: 'Use them or not, as you like.'; may be empty.
        page: counted from 0; `ui.hall.painter.page_count` says how many there are.
    """

    title: str
    signals: tuple[Signal, ...]
    note: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Agreements:
    """How the people here will treat each other, a few sentences a page.

    Attributes:
        title: 'Our agreements'.
        lines: a sentence each.
        note: 'Adopted by this assembly on 14 May 2026'; may be empty.
        page: as in `HandSignals`.
    """

    title: str
    lines: tuple[str, ...]
    note: str = ""
    page: int = 0


class HowPicture(StrEnum):
    """What is drawn beside a step."""

    KEYPAD = "keypad"  # a handset whose keys carry the signs of the choices
    LIGHT = "light"  # a handset with its light on
    AGAIN = "again"  # a handset that is pressed once more
    CARDS = "cards"  # a card for each choice, with its shape
    RAISE = "raise"  # a hand that holds a card up
    COUNT = "count"  # a teller and raised cards
    LETTER = "letter"  # a card with a letter at each edge, one of them up
    LETTER_UP = "letter up"  # a hand that holds such a card up
    SEEN = "seen"  # numbers as on the wall, one of them lit
    HAND = "hand"  # a raised hand
    COUNT_HANDS = "count hands"  # a teller and raised hands


@dataclass(frozen=True, slots=True)
class HowStep:
    """One step: what to do, and its picture."""

    picture: HowPicture
    text: str


@dataclass(frozen=True, slots=True)
class HowToVote:
    """How a vote is cast, step by step: with a handset, or with a card.

    Attributes:
        title: 'How to vote with your handset'.
        steps: two to four.
        choices: what the keys or cards mean, drawn in the pictures and named beneath them.
        note: 'Your last press counts.'; may be empty.
        page: as in `HandSignals`.
    """

    title: str
    steps: tuple[HowStep, ...]
    choices: tuple[Choice, ...] = ()
    note: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class LightCheck:
    """Whose handset was not heard puts a hand up.

    Attributes:
        text: 'Hands up if your light did not come on'.
        hint: 'Somebody will come to you.'
        received_line: '152 of 163 heard'; may be empty.
    """

    text: str
    hint: str = ""
    received_line: str = ""
