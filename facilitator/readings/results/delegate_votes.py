"""How each delegate voted in a council, beside how their mandate bound them. Nothing is judged.

What was said of a seat before the vote is what counts: nobody is told to have departed from an
instruction because of a word that two texts share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.documents.values import Name
from facilitator.engine.world import World
from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.parts import council
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.marking import settled
from facilitator.parts.council import Seat, Seated, Stand, StandStated
from facilitator.plan import FOR_AGAINST_ABSTAIN, Secrecy
from facilitator.readings.people import person

#: Bringing something, asking or exploring binds no vote; arguing for it settles for less.
_BINDS_NO_VOTE: Final = frozenset(InstructionType) - {InstructionType.BIND, InstructionType.LIMIT}


@dataclass(frozen=True, slots=True)
class DelegateVote:
    """The vote of one seat.

    Attributes:
        seat: its number; `member`: id, and `assembly`, name of the body it is of.
        people: who sat on it as it was voted; None for a name that was removed.
        chose: the option, or mark; "" for no vote.
        weight: votes it carried, 0 where it was no card vote.
        stand: as it was said before the vote, None where nothing was.
        serial, mandate, clause: id and number of the mandate, and the instruction (from 1, 0 for
            none) that were named with it.
        instruction: that instruction, where its words are known.
        departed: it went against an instruction of the kind BIND or LIMIT.
        outside: it was for or against something said to be outside the mandate's scope.
    """

    seat: int
    member: str
    assembly: str
    people: tuple[Name, ...]
    chose: str
    weight: int
    stand: Stand | None = None
    serial: str = ""
    mandate: str = ""
    clause: int = 0
    instruction: Instruction | None = None
    departed: bool = False
    outside: bool = False


def delegate_votes(world: World, ballot: Ballot) -> tuple[DelegateVote, ...]:
    """Every seat on the roll of that ballot, by its number; () for no recorded vote of a council.

    While it is open, how they voted so far.
    """
    if ballot.question.secrecy is not Secrecy.RECORDED:
        return ()
    seats = world.of(council.PART).of_meeting(ballot.meeting)
    return tuple(_vote(world, ballot, seat) for seat in seats if ballot.on_roll(seat.number))


def matters(ballot: Ballot | None, item: str | None) -> tuple[str, ...]:
    """What a stand may have been said of: the ballot, else its item; an amendment is by itself."""
    if ballot is None:
        return (item,) if item else ()
    of_item = item if item and not ballot.question.amends else ""
    return tuple(filter(None, (ballot.id, of_item)))


def sat_on(seat: Seat, ballot: Ballot) -> tuple[Seated, ...]:
    """Who was on that seat while the ballot was voted on."""
    end = ballot.closed
    return tuple(
        each
        for each in seat.people
        if (end is None or end.reached(each.since))
        and (each.left is None or (ballot.opened is not None and each.left.reached(ballot.opened)))
    )


def _vote(world: World, ballot: Ballot, seat: Seat) -> DelegateVote:
    state = world.of(council.PART)
    chose = settled(ballot.votes.get(str(seat.number), ""))
    said = state.stand(ballot.meeting, matters(ballot, ballot.item), seat.number)
    member = state.member(seat.member)
    vote = DelegateVote(
        seat.number,
        seat.member,
        member.name if member is not None else "",
        _people(world, sat_on(seat, ballot)),
        chose,
        dict(ballot.question.weights).get(seat.number, 0),
    )
    return vote if said is None else _beside(vote, said, seat, ballot)


def _people(world: World, sat: tuple[Seated, ...]) -> tuple[Name, ...]:
    """Their names; who went and came back, or was seated by hand and then scanned, is one."""
    names = ((each.person, person(world, each.person)) for each in sat)
    return tuple({name or token: name for token, name in names}.values())


def _beside(vote: DelegateVote, said: StandStated, seat: Seat, ballot: Ballot) -> DelegateVote:
    """The vote beside what was said of the seat before it."""
    mandates = {each.as_.mandate.serial: each.as_.mandate for each in seat.people}
    carried = mandates.get(said.serial)
    words = carried.instructions if carried is not None else ()
    instruction = words[said.clause - 1] if 1 <= said.clause <= len(words) else None
    plain = ballot.question.options == FOR_AGAINST_ABSTAIN
    binds = instruction is None or instruction.type not in _BINDS_NO_VOTE
    return DelegateVote(
        *(vote.seat, vote.member, vote.assembly, vote.people, vote.chose, vote.weight),
        stand=said.stand,
        serial=said.serial,
        mandate=carried.code if carried is not None else "",
        clause=said.clause,
        instruction=instruction,
        departed=plain and binds and _goes_against(said.stand, vote.chose),
        outside=said.stand is Stand.OUTSIDE and vote.chose not in {"", "abstain"},
    )


def _goes_against(stand: Stand, chose: str) -> bool:
    """Bound is to vote exactly so; a limit is only never to agree."""
    if stand is Stand.LIMIT:
        return chose == "for"
    bound = {Stand.BOUND_FOR: "for", Stand.BOUND_AGAINST: "against"}.get(stand)
    return bound is not None and chose != bound
