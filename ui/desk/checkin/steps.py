"""What is typed or scanned at the check-in desk, step by step. It decides what is asked next.

Nobody in a queue waits for the disk: what is sent is answered in its own time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import Final

from facilitator.door_facts import Category, Tier
from facilitator.engine.world import World
from facilitator.parts.checkin import Arrive, Leave, Return
from facilitator.wording import say
from ui.bridge import Send
from ui.desk.checkin import last
from ui.desk.checkin.done import Done
from ui.desk.checkin.streets import Streets
from ui.present.checkin import ASKED_WHERE, KEYS, arrival_of, places, read_card

NO_CARD: Final = "R"
LEAVES: Final = "L"
TAKES_BACK: Final = "U"
_CATEGORIES: Final = {**{key: category for category, key in KEYS.items()}}
_CATEGORIES[NO_CARD] = Category.RESIDENT


class Asks(Enum):
    """What the field is for just now."""

    CARD = "card"
    PLACE = "place"
    VOUCHING = "vouching"


class Steps:
    """One person after the other.

    Attributes:
        said: a sentence about the last thing done, or what to do.
        streets: while a street is asked for.
        last: whoever came last.
    """

    def __init__(
        self, world: Callable[[], World], send: Send, new_id: Callable[[], str], language: str
    ) -> None:
        self._world, self._new_id, self._language = world, new_id, language
        self._done, self.streets = Done(send), Streets()
        self.last = last.Last(world, self._done, language)
        self.said = ""
        self._pending: Arrive | None = None

    @property
    def asks(self) -> Asks:
        """What the field is for."""
        if self._pending is not None:
            return Asks.PLACE
        return Asks.CARD if self.last.vouching is None else Asks.VOUCHING

    def enter(self, text: str) -> None:
        """Enter, typed or sent by a reader after the card."""
        number = read_card(text)
        if self._pending is not None:
            self._place(text)
        elif number is not None and self.last.vouching is not None:
            self.said = self.last.vouch(number)
        elif number is not None:
            self._comes(number, Category.RESIDENT)
        elif text.strip() and not self.key(text[-1], text[:-1]):  # typed too fast to be a key
            self.said = say(self._language, "That could not be read. Please scan it once more.")

    def key(self, letter: str, typed: str = "") -> bool:
        """Whether that key, with that number before it, does something here."""
        letter, number = letter.upper(), read_card(typed)
        if typed and number is None:
            return False
        if letter in _CATEGORIES:
            self._comes(number, _CATEGORIES[letter])
        elif letter == LEAVES:
            self._leaves(number)
        elif letter == TAKES_BACK and not typed:
            back = self._done.take_back()
            la = self._language
            none = say(la, "There is nothing to take back.")
            self._ready(say(la, "Taken back.") if back else none)
        elif letter in last.KEYS and not typed:
            self.said = self.last.note(letter)
        else:
            return False
        return True

    def choose(self, code: str) -> None:
        """A street was clicked, or Enter pressed on it; "" leaves it out."""
        if self._pending is not None:
            tier = Tier.LISTED if code else Tier.TOLD
            arrive = replace(self._pending, unit=code, tier=tier)
            self._done.arrive(arrive)
            self._ready(self._written(arrive.number))

    def give_up(self) -> bool:
        """Whether there was something to give up: a street that is asked for, or vouching."""
        begun = self.asks is not Asks.CARD
        if begun:
            self._ready(say(self._language, "Nothing was written down."))
        return begun

    def _written(self, number: int | None) -> str:
        if number is None:
            return say(self._language, "Written down. The next, please.")
        return say(self._language, "Card {n} is in. The next, please.", n=number)

    def _comes(self, number: int | None, category: Category) -> None:
        if number is not None and self._known(number):
            return
        self._pending = Arrive(number, category, arrival=self._new_id())
        units = places(self._world()) if category in ASKED_WHERE else ()
        if units:
            self.streets.begin(units)
            self.said = ""
        else:
            self.choose("")

    def _known(self, number: int) -> bool:
        """Whether somebody has that card tonight: they are in already, or come back."""
        one = arrival_of(self._world(), number)
        if one is None and number not in self._done.sent:
            return False
        self._done.last = one.id if one is not None else self._done.sent[number]
        la = self._language
        if one is None or one.is_in:
            self.said = say(la, "Card {n} is in the room already. L: they leave.", n=number)
        else:
            self._done.do(Return(one.id), Leave(one.id))
            self.said = say(la, "Card {n} is back in the room.", n=number)
        return True

    def _place(self, text: str) -> None:
        """Nothing typed: left out. A card of the next in the queue: left out, and on to them."""
        code = self.streets.chosen
        if read_card(text) is not None:
            self.choose("")
            self.enter(text)
        elif code or not text.strip():
            self.choose(code)
        else:
            self.said = say(
                self._language, "No street or patch begins so. Enter alone leaves it out."
            )

    def _leaves(self, number: int | None) -> None:
        one = arrival_of(self._world(), number) if number is not None else None
        arrival = one.id if one is not None else self._done.last if number is None else ""
        if not arrival:
            self.said = say(self._language, "Scan the card of whoever leaves, then press L.")
            return
        self._done.do(Leave(arrival), Return(arrival))
        self._ready(say(self._language, "They have left. The same card lets them in again."))

    def _ready(self, said: str) -> None:
        self._pending, self.last.vouching, self.said = None, None, said
