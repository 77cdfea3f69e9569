"""Somebody who holds a practice meeting without hands: what they would ask of the desk next.

Pure. They do what the hints say, and never hurry: while the hall is upset they see to that first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import agenda, ballot, handsets, meeting, presence
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.marking import SINGLE
from facilitator.plan import Kind
from ui.present.acts import open_question
from ui.sample.practice.hall import ImaginaryHall
from ui.sample.practice.mishaps import Sign
from ui.sample.practice.size import figures

#: So much of the hall has voted before they close.
_ENOUGH: Final = 0.9
_ADDED: Final = " And report back in June."


def next_step(world: World, hall: ImaginaryHall) -> tuple[Command, ...]:
    """What to ask for now; () where all there is to do is to wait, or the meeting is closed."""
    if world.of(meeting.PART).running is None:
        return ()
    if hall.is_stirring(world):
        return ()
    if hall.going is not None and (calm := _sees_to_it(world, hall)) is not None:
        return calm
    in_hand = world.of(ballot.PART).undecided
    if in_hand is not None:
        return _of(in_hand, hall)
    return _goes_on(world)


def _sees_to_it(world: World, hall: ImaginaryHall) -> tuple[Command, ...] | None:
    """What helps; None where it is to go on as usual."""
    assert hall.going is not None  # noqa: S101 - for the checker
    sign, filled = hall.going.mishap.solved, hall.numbers
    if sign is Sign.COUNTED:
        there = filled["people"]
        return (presence.CountRoom(there),) if there != _in_the_room(world) else ()
    if sign is Sign.SWAPPED:
        return (handsets.SwapHandset(filled["number"], str(filled["spare"])),)
    if sign is Sign.RECOUNTED:
        return (ask.DemandRecount(),)
    if sign is Sign.AMENDED:
        return _amendment(world)
    if sign in {Sign.ANSWERED, Sign.LINKED}:
        return ()
    return None


def _amendment(world: World) -> tuple[Command, ...]:
    current = world.of(agenda.PART).current
    question = current.planned.question if current is not None else None
    if current is None or question is None:
        return ()
    words = {la: text + _ADDED for la, text in question.wording.items()}
    return (agenda.MoveAmendment(current.id, words),)


def _of(in_hand: Ballot, hall: ImaginaryHall) -> tuple[Command, ...]:
    ways: Mapping[Phase, Callable[[], tuple[Command, ...]]] = {
        Phase.PUT: lambda: (_way(in_hand, hall),),
        Phase.OPEN: lambda: _closing(in_hand),
        Phase.COUNTING: lambda: _entered(in_hand, hall),
        Phase.CLOSED: lambda: (ask.ShowResult(),),
        Phase.SHOWN: lambda: (ask.DeclareResult(),),
    }
    return ways.get(in_hand.phase, tuple)()


def _way(in_hand: Ballot, hall: ImaginaryHall) -> Command:
    """By handsets where there are; else by what the hall has."""
    if hall.size.handsets and in_hand.question.kind is not Kind.MANDATE:
        return ask.OpenToHandsets()
    if in_hand.question.method not in SINGLE:
        return ask.VoidBallot("nobody can raise a hand for that")
    return ask.BeginCounting("hands", counts=2)


def _closing(in_hand: Ballot) -> tuple[Command, ...]:
    """Once nearly everybody has voted."""
    enough = in_hand.received >= _ENOUGH * in_hand.issued
    return (ask.BeginClosing(sure=True),) if enough else ()


def _entered(in_hand: Ballot, hall: ImaginaryHall) -> tuple[Command, ...]:
    tally = figures(hall.size, in_hand, evenly=hall.deeds.is_even)
    return tuple(ask.EnterCount(tally, teller) for teller in in_hand.tellers)


def _goes_on(world: World) -> tuple[Command, ...]:
    """The question of the item, then the next item, then the close."""
    state = world.of(agenda.PART)
    if open_question(world) is not None and not _was_put(world):
        return (ask.PutQuestion(),)
    if state.following is not None:
        return (agenda.BeginItem(state.following.id),)
    return (meeting.CloseMeeting(),)


def _was_put(world: World) -> bool:
    """Put once is enough for practice, whatever came of it; amendments and the motion are two."""
    current = world.of(agenda.PART).current
    if current is None:
        return True
    put = [one for one in world.of(ballot.PART).all if one.item == current.id]
    return len(put) > len(current.amendments)


def _in_the_room(world: World) -> int | None:
    return world.of(presence.PART).room.people
