"""The minutes with every figure tied to the events of the record it rests on.

What an event's number stands for can be looked up by anybody who has the record: a figure is what
that event says, or what all events up to it come to.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.documents.minutes.value import Minutes
from facilitator.documents.values import Attendance, Source
from facilitator.engine.world import World
from facilitator.parts import actions, agenda, decision, mandate, presence, process
from facilitator.parts.meeting import Meeting
from facilitator.parts.process import Trace
from facilitator.readings.evening.minute_numbers import minute_numbers
from facilitator.readings.results.register import ballot_of
from facilitator.readings.standing.process import process_of_meeting

#: What settles a ballot: its figures, and what was declared.
_SETTLE: Final = frozenset(
    {
        "ballot.AgreedWithoutCount",
        "ballot.BallotClosed",
        "ballot.PrivateClosed",
        "ballot.RecountMade",
        "ballot.ResultDeclared",
    }
)
_TURNS: Final = frozenset({"agenda.ItemBegun", "agenda.ItemBegunEarlier"})
_TIMES: Final = frozenset({"meeting.MeetingStarted", "meeting.MeetingClosed"})
_ROOM: Final = frozenset({"presence.RoomCounted", "presence.PeopleCameOrWent"})


class _Events:
    """The events of one meeting that figures rest on, and the numbers of its minutes."""

    def __init__(self, world: World, held: Meeting) -> None:
        self._world, self._held = world, held
        self._traces = world.of(process.PART).meetings.get(held.id, ())
        self._minutes = minute_numbers(world, held)
        self._ballots = {entry.code: entry.ballot for entry in world.of(decision.PART).all}

    def _seqs(self, names: frozenset[str], of: str = "", item: str = "") -> Source:
        return tuple(
            trace.seq
            for trace in self._traces
            if trace.name in names and of in {"", trace.of} and item in {"", trace.item}
        )

    def of_decision(self, code: str) -> tuple[str, Source]:
        """The minute a decision was taken under, and what settled it."""
        return self.of_ballot(self._ballots.get(code, ""))

    def of_ballot(self, key: str) -> tuple[str, Source]:
        """The same of a ballot; nothing for none."""
        if not key:
            return "", ()
        item = ballot_of(self._world, key).item
        return self._minutes.get(item or "", ""), self._seqs(_SETTLE, key)

    def of_items(self) -> list[tuple[str, Source]]:
        """Of each item of the agenda, in its order: its minute, and when the hall turned to it."""
        items = self._world.of(agenda.PART).of_meeting(self._held.id)
        return [
            (self._minutes.get(item.id, ""), self._seqs(_TURNS, item=item.id)) for item in items
        ]

    def of_action(self, key: str) -> Source:
        """When it was noted."""
        return self._seqs(frozenset({"actions.ActionNoted"}), key)

    def of_room(self) -> Source:
        """When there were most, and when somebody last came, went or was counted."""
        highest = self._world.of(presence.PART).of_meeting(self._held.id).highest_at
        room = [trace for trace in self._traces if trace.name in _ROOM]
        most = [trace for trace in room if highest is not None and _same(trace, highest)]
        return tuple(dict.fromkeys(trace.seq for trace in (*most[:1], *room[-1:])))

    def of_times(self) -> Source:
        """When the meeting was opened and closed."""
        return self._seqs(_TIMES)


def _same(trace: Trace, at: object) -> bool:
    return trace.at == at


def linked(world: World, held: Meeting, minutes: Minutes) -> Minutes:
    """Those minutes, each thing under its minute number and with its events."""
    events = _Events(world, held)
    given = {one.code: one.ballot for one in world.of(mandate.PART).all}
    noted = {one.code: one.id for one in world.of(actions.PART).of_meeting(held.id)}
    record = process_of_meeting(world, held)
    rests_on = sorted({seq for line in record.lines for seq in line.evidence})
    return replace(
        minutes,
        attendance=_room(minutes.attendance, events),
        agenda=tuple(
            replace(item, number=number, source=source)
            for item, (number, source) in zip(minutes.agenda, events.of_items(), strict=True)
        ),
        decisions=tuple(
            replace(one, minute=minute, source=source)
            for one in minutes.decisions
            for minute, source in (events.of_decision(one.number),)
        ),
        elections=tuple(
            replace(one, minute=minute, source=source)
            for one in minutes.elections
            for minute, source in (events.of_decision(one.number),)
        ),
        mandates=tuple(
            replace(one, minute=minute, source=source)
            for one in minutes.mandates
            for minute, source in (events.of_ballot(given[one.number]),)
        ),
        actions=tuple(
            replace(one, source=events.of_action(noted[one.number])) for one in minutes.actions
        ),
        sources={"times": events.of_times(), "process": tuple(rests_on)},
    )


def _room(heads: Attendance | None, events: _Events) -> Attendance | None:
    return None if heads is None else replace(heads, source=events.of_room())
