"""What the text of a ballot card means. What was typed at a numeric keypad is told apart by turn.

    V:<card>-<choice>   a vote on one slip: card 27 for choice 2 is "V:27-2"
    V:<card>            the card of a person; the choice follows from a sheet
    C:<choice>          a sheet on the table; a card came before it
    …/<set>             behind either of the first two: which cards it was printed with, "K7QM"
    S:<set>:<card>      on a card that is held up: which it is, and no choice

Cards are numbers from 1 to 99999, printed with or without zeros in front; choices are 1 to 9, or
A to I where the sheet has letters, A being the first. Everything else is no ballot card: an EAN, a
tag's number, an address. It is kept as it was read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_VOTE: Final = re.compile(r"V:(\d{1,6})(?:-([1-9A-I]))?(?:/([A-Z0-9]{4}))?", re.ASCII)
_CHOICE: Final = re.compile(r"C:([1-9A-I])", re.ASCII)
_NAMED: Final = re.compile(r"S:([A-Z0-9]{4}):(\d{1,6})", re.ASCII)
_NUMBER: Final = re.compile(r"\d{1,6}", re.ASCII)
_MOST: Final = 99_999
_LETTERS: Final = "ABCDEFGHI"


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on a card or sheet.

    Attributes:
        card: the person's number without zeros in front; "" on a sheet of choices.
        choice: "1"-"9"; "" on a card without one.
        set: which cards it was printed with; "" where it does not say.

    """

    card: str = ""
    choice: str = ""
    set: str = ""


def read(text: str) -> Marks | None:
    """What this reading says; None if it is no ballot card."""
    text = text.strip().upper()
    if vote := _VOTE.fullmatch(text):
        card = number(vote[1])
        return Marks(card, _digit(vote[2] or ""), vote[3] or "") if card else None
    if sheet := _CHOICE.fullmatch(text):
        return Marks(choice=_digit(sheet[1]))
    return None


def named(text: str) -> tuple[str, int] | None:
    """(set, number) of a card to be held up; None if this is on no such card."""
    found = _NAMED.fullmatch(text.strip().upper())
    return (found[1], int(found[2])) if found and number(found[2]) else None


def number(typed: str) -> str:
    """The card number of these digits, without zeros in front; "" if they are none."""
    if not _NUMBER.fullmatch(typed):
        return ""
    value = int(typed)
    return str(value) if 1 <= value <= _MOST else ""


def _digit(choice: str) -> str:
    at = _LETTERS.find(choice) if choice else -1
    return str(at + 1) if at >= 0 else choice
