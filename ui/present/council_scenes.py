"""Pictures of a council: who is here, and how each assembly voted. Nobody is shamed on a wall.

What departed from a mandate is in the minutes and in the delegate's report, and nowhere here.
"""

from __future__ import annotations

from typing import Final

from facilitator.engine.world import World
from facilitator.parts import assembly, ballot, council
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.meeting import Meeting
from facilitator.readings.people import person
from facilitator.readings.results.delegate_votes import DelegateVote, delegate_votes
from facilitator.readings.results.options import option_words
from ui.present.scenes import SeatLine, Seats, Sign
from ui.present.tongue import Languages, each, speak, words

_SIGNS: Final = {"for": Sign.FOR, "against": Sign.AGAINST, "abstain": Sign.ABSTAIN}
_SEEN: Final = frozenset({Phase.SHOWN, Phase.DECLARED})


def seats(world: World, held: Meeting, languages: Languages, page: int) -> Seats | None:
    """The seats that are taken; names of those alone whose certificate says them."""
    if not world.of(assembly.PART).body.is_council:
        return None
    state = world.of(council.PART)
    lines = []
    for seat in state.of_meeting(held.id):
        if not seat.here:
            continue
        member = state.member(seat.member)
        shown = (person(world, each_.person) for each_ in seat.here if each_.as_.public)
        name = member.name if member is not None else ""
        lines.append(SeatLine(str(seat.number), name, ", ".join(filter(None, shown))))
    return Seats(
        title=speak(languages, "Who is here"),
        seats=tuple(lines),
        empty=speak(languages, "Nobody is seated yet."),
        page=page,
    )


def called_ballot(world: World, held: Meeting) -> Ballot | None:
    """The last recorded vote of this meeting whose result the hall has seen."""
    seen = (
        one
        for one in reversed(world.of(ballot.PART).all)
        if one.meeting == held.id and one.phase in _SEEN and delegate_votes(world, one)
    )
    return next(seen, None)


def roll_call(world: World, held: Meeting, languages: Languages, page: int) -> Seats | None:
    """How each assembly voted, with sign and word."""
    last = called_ballot(world, held)
    if last is None:
        return None
    return Seats(
        title=speak(languages, "How each assembly voted"),
        seats=tuple(_voted(world, last, vote, languages) for vote in delegate_votes(world, last)),
        note=words(languages, last.question.wording),
        page=page,
    )


def _voted(world: World, last: Ballot, vote: DelegateVote, languages: Languages) -> SeatLine:
    if vote.chose not in last.question.options:
        return SeatLine(str(vote.seat), vote.assembly, speak(languages, "did not vote"))
    said = each(languages, lambda la: option_words(world, last.question, vote.chose, la))
    return SeatLine(str(vote.seat), vote.assembly, said, _SIGNS.get(vote.chose))
