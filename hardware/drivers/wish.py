"""What the desk wants of a device, and how far the device got with it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wish:
    """What the desk wants.

    Attributes:
        round: they count from 1; 0 before the first.
        keys: choices of the open round; 0 while none is open.

    """

    round: int = 0
    keys: int = 0

    @property
    def is_open(self) -> bool:
        """Whether presses are wanted."""
        return bool(self.keys)

    def is_open_in(self, number: int) -> bool:
        """Whether presses of that round are wanted."""
        return self.is_open and self.round == number

    def opened(self, keys: int) -> Wish:
        """A new round is wanted."""
        return Wish(self.round + 1, keys)

    def closed(self) -> Wish:
        """No more presses are."""
        return Wish(self.round)


@dataclass(slots=True)
class Orders:
    """The wish, set by the desk's thread, and how far the base got with it.

    Attributes:
        wish: replaced whole, so that no lock is needed.
        on_base: the round the base was last started for; 0 once it was told to close.

    """

    wish: Wish = field(default_factory=Wish)
    on_base: int = 0
