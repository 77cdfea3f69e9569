"""What happens to dispatches, and to what members offer each other."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.credentials.dispatch import Dispatch
from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class DispatchTaken(Event):
    """A dispatch of another body was read in.

    Attributes:
        content: what its sender says.
        code: the signed message as it came, for whoever wants to check it again.
    """

    assembly: str
    content: Dispatch
    code: str


@dataclass(frozen=True, slots=True)
class DispatchSent(Event):
    """A dispatch of ours was written. `key`, `number`: as in it; `digest`: SHA-256 of its code."""

    assembly: str
    key: str
    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class OfferNoted(Event):
    """We can lend something, or could use it (`wanted`); words per language."""

    assembly: str
    offer: str
    wanted: bool
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class OfferTakenBack(Event):
    """It is not offered, or wanted, any more."""

    assembly: str
    offer: str
