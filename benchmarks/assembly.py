"""Assemblies to measure: real records on the disk, with as many handsets as wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.clock import Clock, SystemClock
from facilitator.engine.requests import Request
from facilitator.opened import Founding, Opened, found
from facilitator.part import Command
from facilitator.parts import agenda, handsets, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Phase, Plan, PlannedItem, Question
from facilitator.press import Press
from facilitator.record.device import this_device
from facilitator.rules.rule import majority


def do(opened: Opened, *commands: Command) -> None:
    """One step of the engine in which everything is done."""
    for outcome in opened.engine.step([Request(command) for command in commands]):
        assert outcome.done, outcome


def vote(handset: int, key: str) -> ask.CastVote:
    """That handset presses that key."""
    return ask.CastVote(Press("benchmark", str(handset), (key,)))


def item_key(number: int) -> str:
    """The id of agenda item `number`, from 1."""
    return f"item-{number}"


def open_ballot(opened: Opened, number: int = 1) -> None:
    """Put the question of that item and open it to the handsets."""
    do(opened, agenda.BeginItem(item_key(number)), ask.PutQuestion(), ask.OpenToHandsets())


@contextmanager
def begun(
    folder: Path, voters: int, items: int = 1, clock: Clock | None = None
) -> Iterator[Opened]:
    """An assembly whose meeting has begun, with a motion in each item; closed at the end."""
    opened = found(
        folder / "measured.assembly",
        Founding("Marfleet North", "Hull"),
        clock or SystemClock(),
        this_device(folder / "config"),
    )
    try:
        do(opened, handsets.IssueHandsets(((1, voters),)))
        do(opened, meeting.StartMeeting(_plan(items)), presence.CountRoom(voters))
        yield opened
    finally:
        opened.close()


def _plan(items: int) -> Plan:
    question = Question(Kind.MOTION, {"en": "Shall we ask for a last bus at 23:00?"}, majority())
    return Plan(
        {"en": "May assembly"},
        "St Giles Hall",
        "2026-05-14",
        "19:00",
        tuple(
            PlannedItem(item_key(n), {"en": f"Bus {n}"}, Phase.DECISION, 5, question=question)
            for n in range(1, items + 1)
        ),
    )
