"""A step in the making: what was decided so far, sealed onto the chain but on no disk yet.

Thrown away whole if it cannot be saved; so nothing is ever half true.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import Any, Final

from facilitator.clock import Instant
from facilitator.engine.codec import EventCodec, stream_of
from facilitator.engine.requests import Outcome, Request
from facilitator.engine.world import World, applied, chained, heard, shared, with_sides
from facilitator.errors import FacilitatorError, RuleError
from facilitator.facts import TheAssembly
from facilitator.ids import Ids
from facilitator.journal import GENESIS, Batch, Entry, Envelope, seal
from facilitator.part import Answer, Command, Decided, Event, Facts, Part, Refusal, Side
from facilitator.slots import SlotChange, Slots, is_filling

#: Reactions to reactions: more than this is a mistake in a part.
_DEEPEST: Final = 16


@dataclass(frozen=True)
class Setting:
    """What stays the same from step to step: the parts, their codec, the laptop, the ids."""

    parts: tuple[Part[Any], ...]
    codec: EventCodec
    device: str
    ids: Ids


@dataclass(slots=True)
class Draft:
    """Decisions of one step, each seeing what the ones before it brought about.

    Attributes:
        setting: the parts and the laptop.
        now: one instant for the whole step.
        world: how everything would stand.
        slots: of the private ballot in hand; never part of the world.
    """

    setting: Setting
    now: Instant
    world: World
    slots: Slots = field(default_factory=Slots)
    _entries: list[Entry] = field(default_factory=list)
    _sides: list[Side] = field(default_factory=list)
    _seals: bool = False
    _changes: list[SlotChange] = field(default_factory=list)

    @property
    def batch(self) -> Batch | None:
        """What has to be saved, None for nothing."""
        if not self._entries and not self._sides and not self._changes:
            return None
        changes = tuple(self._changes)
        return Batch(tuple(self._entries), tuple(self._sides), self._seals, changes)

    def ask(self, part: Part[Any], command: Command, request: Request) -> Outcome:
        """Let the part decide the command, and take in its answer.

        What the rules or the journal forbid comes back as a refusal, with nothing taken in.
        """
        decide = part.decides[type(command)]
        before = self.world, self.slots, self._seals
        kept = len(self._entries), len(self._sides), len(self._changes)
        try:
            return self.take(decide(self.world.states[part.name], self._facts(), command), request)
        except RuleError:
            self.world, self.slots, self._seals = before
            del self._entries[kept[0] :], self._sides[kept[1] :], self._changes[kept[2] :]
            return Outcome(refusal=Refusal("cannot_be_recorded"))

    def look(self, request: Request) -> None:
        """Let every part that watches have its look at the moment."""
        for part in self.setting.parts:
            if part.watch is not None:
                self.take(part.watch(self.world.states[part.name], self._facts()), request)

    def take(self, answer: Answer, request: Request) -> Outcome:
        """Take in what was decided, and every reaction to it."""
        if isinstance(answer, Refusal):
            return Outcome(refusal=answer)
        events: list[Event] = []
        waiting = deque([(0, answer)])
        while waiting:
            depth, decided = waiting.popleft()
            if depth > _DEEPEST:
                raise FacilitatorError("Parts answer each other without end.")
            self.world = with_sides(self.world, decided.sides)
            self._sides.extend(decided.sides)
            events.extend(self._add(event, request) for event in decided.events)
            self._fill(decided.slots)
            waiting.extend((depth + 1, again) for again in self._reactions(decided))
        return Outcome(events=tuple(events))

    def _fill(self, changes: tuple[SlotChange, ...]) -> None:
        """Change the slots; the world hears how many are filled, and when."""
        if not changes:
            return
        for change in changes:
            self.slots = self.slots.after(change)
        self._changes.extend(changes)
        last = self.now if is_filling(changes) else None
        self.world = heard(self.world, self.setting.parts, replace(self.slots.heard, last=last))

    def _add(self, event: Event, request: Request) -> Event:
        """Seal one event onto the chain and apply it, as whoever reads the journal will see it."""
        setting, now, world = self.setting, self.now, self.world
        assembly = shared(world, setting.parts).get(TheAssembly)
        stream, stream_id = stream_of(
            event, assembly.id if isinstance(assembly, TheAssembly) else ""
        )
        entry = seal(
            Envelope(
                seq=world.seq + 1,
                previous=world.digest or GENESIS,
                id=setting.ids(),
                stream=stream,
                stream_id=stream_id,
                type=setting.codec.name(event),
                version=type(event).VERSION,
                utc=now.utc,
                ticks=now.ticks,
                boot=now.boot,
                role=request.role,
                device=setting.device,
                command=request.id,
                payload=setting.codec.payload(event),
            )
        )
        recorded = setting.codec.event(entry.envelope)
        after = applied(world, setting.parts, recorded, now)
        self.world = chained(after, recorded, world.seq + 1, entry.digest)
        self._entries.append(entry)
        self._seals = self._seals or type(event).SEALS
        return recorded

    def _reactions(self, decided: Decided) -> list[Decided]:
        """What the parts answer to what was told."""
        return [
            part.reacts[type(fact)](self.world.states[part.name], self._facts(), fact)
            for fact in decided.tells
            for part in self.setting.parts
            if type(fact) in part.reacts
        ]

    def _facts(self) -> Facts:
        shares = shared(self.world, self.setting.parts)
        return Facts(self.now, shares, self.world.sides, self.setting.ids, self.slots)
