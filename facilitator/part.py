"""What a part is made of: commands, events, refusals, facts, and the table that ties them.

A part decides (`state, facts, command → events or a refusal`) and applies (`state, event →
state`). It never imports another part: it reads the rest of the world as `Facts`, and answers
what happened elsewhere by reacting to a shared fact (`facilitator.facts`) in the same
transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

from facilitator.clock import Instant
from facilitator.slots import Heard, SlotChange, Slots

T = TypeVar("T")
S = TypeVar("S")


class Command:
    """What somebody asks for: a verb. Subclasses are frozen dataclasses."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TimeReached(Command):
    """A deadline that some part asked for is now: sent by the engine to that part alone."""


class Event:
    """What happened: a past participle. Subclasses are frozen dataclasses of plain values.

    `STREAM` names the field that holds the id of the thing it happened to (and so its stream);
    `VERSION` rises when fields change; `SEALS` asks the record to sign a checkpoint.
    """

    __slots__ = ()
    STREAM: ClassVar[str] = "assembly"
    VERSION: ClassVar[int] = 1
    SEALS: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """An expected no: a value, never raised.

    Attributes:
        reason: a short code ("not_open"); `ui.present.refusals` has the sentence for it.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class Side:
    """A row of personal side data: deletable, never needed to read the journal.

    Attributes:
        kind: what it is ("name", "ballot_salt", "thanks").
        key: whose it is: a token or the id of a thing.
        value: the datum; None removes the row.
    """

    kind: str
    key: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Decided:
    """A yes: what happened, and what goes into the same transaction with it.

    Attributes:
        events: in order.
        sides: personal side rows.
        tells: what it means to others (types of `facilitator.facts`); they may react.
        slots: what it does to the slots of a private ballot: in no event and no world.
    """

    events: tuple[Event, ...] = ()
    sides: tuple[Side, ...] = ()
    tells: tuple[object, ...] = ()
    slots: tuple[SlotChange, ...] = ()


Answer = Decided | Refusal


def happened(
    *events: Event,
    sides: tuple[Side, ...] = (),
    tells: tuple[object, ...] = (),
    slots: tuple[SlotChange, ...] = (),
) -> Decided:
    """The answer that these events happened."""
    return Decided(events, sides, tells, slots)


@dataclass(frozen=True, slots=True)
class Facts:
    """The rest of the world, as one part may see it while it decides.

    Attributes:
        now: the moment of the decision.
        shared: what parts share of their state, by type (types of `facilitator.facts`).
        sides: the side rows, by (kind, key).
        new_id: makes random ids.
        slots: of the private ballot in hand, if one is.
    """

    now: Instant
    shared: Mapping[type, object]
    sides: Mapping[tuple[str, str], str]
    new_id: Callable[[], str]
    slots: Slots = field(default_factory=Slots)

    def of(self, kind: type[T]) -> T | None:
        """What is shared under that type, or None."""
        found = self.shared.get(kind)
        return found if isinstance(found, kind) else None


Decide = Callable[[Any, Facts, Any], Answer]
Apply = Callable[[Any, Any, Instant], Any]
React = Callable[[Any, Facts, Any], Decided]


@dataclass(frozen=True)
class Part(Generic[S]):
    """One capability of an assembly, as the engine sees it.

    Attributes:
        name: prefix of its event types in the journal ("ballot").
        start: the state before anything happened.
        decides: for each command type, what to do with it.
        applies: for each event type, the next state; the key `Event` sees every event of every
            part that has no entry of its own here.
        reacts: for each type of shared fact, own events in answer to it.
        shares: what other parts may read of this state.
        wakes: when it wants a `TimeReached`, if ever.
        watch: looked at once in every step, before the commands.
        hears: the state once slots were filled: of them it learns how many, and no more.
    """

    name: str
    start: Callable[[], S]
    decides: Mapping[type[Command], Decide] = field(default_factory=dict)
    applies: Mapping[type[Event], Apply] = field(default_factory=dict)
    reacts: Mapping[type, React] = field(default_factory=dict)
    shares: Callable[[S], tuple[object, ...]] | None = None
    wakes: Callable[[S], Instant | None] | None = None
    watch: Callable[[S, Facts], Decided] | None = None
    hears: Callable[[S, Heard], S] | None = None

    def type_name(self, event: type[Event]) -> str:
        """The name of an event type in the journal: 'ballot.VoteCast'."""
        return f"{self.name}.{event.__name__}"
