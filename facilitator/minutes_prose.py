"""What a secretary adds to the minutes: words beside the facts, their order, who signs.

Nothing in it can change a fact: facts are read from the record each time, and prose stands beside
them (`facilitator.readings.evening.minutes`). It is a draft, no event, and it has its own undo.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import msgspec

from facilitator.errors import RuleError
from facilitator.minutes_blocks import OPTIONAL, USUAL_ANNEXES, arranged
from facilitator.wording import Text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A part somebody had, and who: typed. An empty name is left for the pen."""

    role: dict[str, str]
    names: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who asked to be named, and what of it: nobody else who spoke ever is."""

    name: str
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Prose:
    """What was written for the minutes of one meeting.

    Attributes:
        notes: block key → words that stand below its facts, per language.
        key_points: what was said, a point each.
        order: block keys as wanted, () for the usual order (`minutes_blocks.arranged`).
        left_out: keys of optional blocks; others are never left out.
        annexes: which of `minutes_blocks.ANNEXES` go with them.
        roles: who facilitated, took notes, counted.
        signatories: who signs; () for the usual three.
        speakers: named by their own wish.
        more: what a later program wrote that this one does not know: kept as it is.
    """

    notes: Mapping[str, Text] = field(default_factory=dict)
    key_points: tuple[Text, ...] = ()
    order: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    annexes: frozenset[str] = USUAL_ANNEXES
    roles: tuple[RoleLine, ...] = ()
    signatories: tuple[RoleLine, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def blocks(self) -> tuple[str, ...]:
        """The keys of the blocks that are set, in their order."""
        out = self.left_out & OPTIONAL
        return tuple(key for key in arranged(self.order) if key not in out)

    def to_body(self) -> str:
        """As a draft keeps it: JSON."""
        own: dict[str, Any] = {name: getattr(self, name) for name in _KINDS}
        own["left_out"], own["annexes"] = sorted(self.left_out), sorted(self.annexes)
        return msgspec.json.encode({**self.more, **own}, order="deterministic").decode()

    @staticmethod
    def from_body(body: str) -> Prose:
        """What `to_body` wrote, now or in another version: what cannot be read is as if unsaid.

        Raises RuleError where it is no JSON object at all.
        """
        try:
            said = msgspec.json.decode(body, type=dict[str, Any])
        except msgspec.MsgspecError as error:
            raise RuleError("These words for the minutes cannot be read.") from error
        usual = Prose()
        read = {
            name: _read(said[name], kind, getattr(usual, name))
            for name, kind in _KINDS.items()
            if name in said
        }
        return Prose(**read, more={key: value for key, value in said.items() if key not in _KINDS})


_KINDS: Final[Mapping[str, Any]] = {
    "notes": dict[str, dict[str, str]],
    "key_points": tuple[dict[str, str], ...],
    "order": tuple[str, ...],
    "left_out": frozenset[str],
    "annexes": frozenset[str],
    "roles": tuple[RoleLine, ...],
    "signatories": tuple[RoleLine, ...],
    "speakers": tuple[Speaker, ...],
}


def _read(value: object, kind: Any, otherwise: T) -> T:
    try:
        read: T = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return otherwise
    return read
