"""What a dialect is, and how values of its lines are read without trusting them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from hardware.codecs.line_records import Record

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Orders:
    """What the host may say, each as text without its line end; "" says nothing.

    Attributes:
        hail: who is there?
        ping: are you there?
        open: a round with so many keys is open.
        close: the round is closed; "" stands for whatever is open.
        acknowledge: number, and whether the vote is kept.

    """

    hail: str = ""
    ping: str = ""
    open: Callable[[str, int], str] = lambda _round, _keys: ""
    close: Callable[[str], str] = lambda _round: ""
    acknowledge: Callable[[int, bool], str] = lambda _number, _is_kept: ""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of speaking.

    Attributes:
        name: as an option names it.
        read_text: the record of a line of text; None if the line is not of this dialect.
        read_fields: likewise of a JSON object.
        orders: what the host may say to it.
        baud: of its serial line.
        has_rounds: its votes say which opening they belong to, and are numbered; it greets.

    """

    name: str
    read_text: Callable[[str], Record | None] = lambda _line: None
    read_fields: Callable[[Fields, str], Record | None] = lambda _fields, _line: None
    orders: Orders = Orders()
    baud: int = 115200
    has_rounds: bool = False

    @property
    def beats(self) -> bool:
        """Whether it answers when asked if it is there."""
        return bool(self.orders.ping)


def text_of(fields: Fields, name: str, longest: int = 40) -> str:
    """The text or whole number of that name; "" where it is neither, or too long."""
    value = fields.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 64:
        value = str(value)
    return value if isinstance(value, str) and len(value) <= longest else ""


def number_of(fields: Fields, name: str, least: int, most: int) -> int | None:
    """The whole number of that name; None where it is none, or out of bounds."""
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if least <= value <= most else None
