"""What is typed for the speaking list, step by step. The list lives here and nowhere else.

Nothing of it is sent, kept or logged: with the desk it is gone, also if the laptop goes off.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final

from facilitator.clock import Instant
from facilitator.grouping.lot import digits_of
from facilitator.speaking import moves
from facilitator.speaking.orders import coming
from facilitator.speaking.stack import Kind, Order, Stack
from facilitator.wording import say
from ui.desk.speaking.acting import ACTS, KINDS, OTHER_SIDE, REMOVE, asked_order
from ui.present.checkin import read_card
from ui.present.speaking import no_words


class Asks(Enum):
    """What the field is for just now."""

    NUMBER = "number"
    WORDS = "words"
    SIDES = "sides"
    LOT = "lot"


_FOR: Final = {Order.SIDES: Asks.SIDES, Order.RANDOM: Asks.LOT}


class Steps:
    """One person after the other.

    Attributes:
        stack: the list.
        asks: what the field is for.
        said: a sentence about the last thing done, or what to do.
        marked: whoever is marked, by `Entry.came`; None for nobody.
        kind: what somebody asked for who is being found by words.
    """

    def __init__(self, now: Callable[[], Instant], language: str) -> None:
        self.now, self.language = now, language
        self.forget()

    def forget(self) -> None:
        """A new list: of the former nothing is left."""
        self.stack, self.asks, self.said = Stack(), Asks.NUMBER, ""
        self.marked: int | None = None
        self.kind = Kind.SPEAK

    def enter(self, text: str) -> None:
        """Enter, typed or sent by a reader after the card."""
        asked, self.asks = self.asks, Asks.NUMBER
        match asked:
            case Asks.NUMBER:
                self._number(text)
            case Asks.WORDS:
                self.join(text if text.strip() else say(self.language, "a hand"), self.kind)
            case Asks.SIDES:
                one, _, other = text.partition(",")
                sides = (one.strip(), other.strip())
                self.stack = asked_order(self.stack, Order.SIDES, sides=sides)
            case Asks.LOT:  # without a number there is no lot, and the next order comes
                called = digits_of(text)
                order = Order.RANDOM if called else Order.PLAIN
                self.stack = asked_order(self.stack, order, called=called)

    def key(self, letter: str, typed: str = "") -> bool:
        """Whether that key, with that number before it, does something here."""
        letter, number = letter.upper(), read_card(typed)
        if self.asks is not Asks.NUMBER or (typed and number is None):
            return False
        if letter in KINDS:
            self.kind = KINDS[letter]
            if number is None:
                self.asks, self.said = Asks.WORDS, ""
            else:
                self.join(str(number), self.kind)
            return True
        if number is not None:
            return self._with_number(letter, number)
        if letter not in ACTS:
            return False
        ACTS[letter](self)
        return True

    def order(self, order: Order) -> None:
        """That order from now on, or ask the hall for what it needs first."""
        self.asks = _FOR.get(order, Asks.NUMBER)
        self.said = ""
        if self.asks is Asks.NUMBER:
            self.stack = moves.ordered(self.stack, order)

    def give_up(self) -> bool:
        """Whether there was something to give up: words that are asked for."""
        begun = self.asks is not Asks.NUMBER
        self.asks = Asks.NUMBER
        return begun

    def move(self, step: int) -> None:
        """Mark the one above or below."""
        order = [entry.came for entry in coming(self.stack)]
        here = order.index(self.marked) if self.marked in order else (-1 if step > 0 else 0)
        self.marked = order[max(0, min(len(order) - 1, here + step))] if order else None

    def join(self, who: str, kind: Kind, *, second: bool = False) -> None:
        """Put them on the list, or say why not."""
        why = self.stack.why_not(who, kind, self.now())
        if why is not None:
            self.said = no_words(why, who.strip(), self.language)
            return
        self.stack = moves.joined(self.stack, who, kind, self.now(), second=second)
        self.marked = self.stack.waiting[-1].came
        self.said = say(self.language, "{who} is on the list.", who=self.stack.waiting[-1].who)

    def _with_number(self, letter: str, number: int) -> bool:
        if letter == OTHER_SIDE and self.stack.order is Order.SIDES:
            self.join(str(number), Kind.SPEAK, second=True)
            return True
        came = [each.came for each in self.stack.waiting if each.number == number]
        if letter == REMOVE and came:
            self.marked = came[0]
            ACTS[REMOVE](self)
            return True
        return False

    def _number(self, text: str) -> None:
        number = read_card(text)
        if number is not None:
            self.join(str(number), Kind.SPEAK)
        elif text.strip() and not self.key(text[-1], text[:-1]):  # typed too fast to be a key
            self.said = say(self.language, "That could not be read. H, and then words: a hand.")
