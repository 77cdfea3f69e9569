"""Takes commands, lets the parts decide, saves, and only then lets it be true.

`step` is synchronous and has no thread: tests and commands call it as the thread does. Within a
step each command sees what the ones before it brought about; nothing is published unless the
one transaction that holds them all is on the disk. *Save first, show second.*
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from facilitator.clock import Clock, Instant
from facilitator.engine.codec import EventCodec
from facilitator.engine.draft import Draft, Setting
from facilitator.engine.fold import folded
from facilitator.engine.requests import Outcome, Request
from facilitator.engine.world import World, blank, heard, with_sides
from facilitator.errors import EnvironmentFailure
from facilitator.ids import Ids, random_id
from facilitator.journal import Journal
from facilitator.part import Event, Part, TimeReached


class Engine:
    """One assembly, running.

    Attributes:
        world: how everything stands, as far as it is on the disk.
    """

    def __init__(
        self,
        journal: Journal,
        parts: Sequence[Part[Any]],
        clock: Clock,
        *,
        device: str,
        ids: Ids = random_id,
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._setting = Setting(tuple(parts), EventCodec(parts), device, ids)
        self._deciders = {
            kind: part for part in parts for kind in part.decides if kind is not TimeReached
        }
        self._answers: dict[str, tuple[Event, ...]] = {}
        self._slots = journal.slots()
        self.world = self._read()

    def _read(self) -> World:
        """The fold of the whole journal. Raises RuleError where it cannot be read."""
        parts, codec = self._setting.parts, self._setting.codec
        world = blank(parts)
        for entry, event, after in folded(self._journal.entries(), parts, codec):
            command = entry.envelope.command
            self._answers[command] = (*self._answers.get(command, ()), event)
            world = after
        world = with_sides(world, self._journal.sides())
        return heard(world, parts, self._slots.heard)

    def step(self, requests: Sequence[Request]) -> tuple[Outcome, ...]:
        """Decide all, save once, then publish. Answers in the order of the requests.

        A deadline that has passed comes first: no press counts after the close.
        """
        draft = self._draft()
        draft.look(self._own_request())
        self._keep_deadlines(draft)
        answers: dict[str, Outcome] = {}
        for request in requests:
            if request.id not in answers:
                answers[request.id] = self._one(draft, request)
        failure = self._save(draft)
        if failure is not None:
            # Refusals fall with the rest: "unchanged" may lean on a vote that is on no disk.
            lost = Outcome(failure=failure)
            return tuple(answers[r.id] if r.id in self._answers else lost for r in requests)
        self._answers.update((key, o.events) for key, o in answers.items() if o.done)
        return tuple(answers[request.id] for request in requests)

    def wake(self) -> EnvironmentFailure | None:
        """Keep the deadlines that have come, with no request; the failure if unsaved."""
        draft = self._draft()
        self._keep_deadlines(draft)
        return self._save(draft)

    def _keep_deadlines(self, draft: Draft) -> None:
        """Send `TimeReached` to every part whose deadline has come."""
        for part, at in self._alarms():
            if draft.now.reached(at):
                draft.ask(part, TimeReached(), self._own_request())

    def _own_request(self) -> Request:
        return Request(TimeReached(), id=self._setting.ids())

    def seconds_to_deadline(self) -> float | None:
        """How long until some part wants to be woken; 0 or less when it is due, None for never."""
        now = self._clock.now()
        waits = [
            (at.ticks - now.ticks) if at.boot == now.boot else (at.utc - now.utc)
            for _, at in self._alarms()
        ]
        return min(waits) / 1_000_000 if waits else None

    def _draft(self) -> Draft:
        return Draft(self._setting, self._clock.now(), self.world, self._slots)

    def _one(self, draft: Draft, request: Request) -> Outcome:
        """Decide one request; one that was answered before gets its first answer again."""
        if request.id in self._answers:
            return Outcome(events=self._answers[request.id])
        return draft.ask(self._deciders[type(request.command)], request.command, request)

    def _save(self, draft: Draft) -> EnvironmentFailure | None:
        """The one transaction; the world moves on only when it is durable."""
        if draft.batch is not None:
            try:
                self._journal.append(draft.batch)
            except EnvironmentFailure as failure:
                return failure
        self.world, self._slots = draft.world, draft.slots
        return None

    def _alarms(self) -> list[tuple[Part[Any], Instant]]:
        return [
            (part, at)
            for part in self._setting.parts
            if part.wakes is not None
            and (at := part.wakes(self.world.states[part.name])) is not None
        ]
