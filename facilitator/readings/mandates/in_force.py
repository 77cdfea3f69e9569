"""What a new mandate stands beside: those in force, the bodies that are known, terms so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.engine.world import World
from facilitator.linting import InForce
from facilitator.linting.standing import same_body
from facilitator.mandate_draft import Act, MandateDraft
from facilitator.parts import mandate, meeting
from facilitator.parts.mandate import Mandate
from facilitator.plan import Question
from facilitator.readings.mandates.terms import terms_in_a_row
from facilitator.readings.people import person

#: What is put in the place of another mandate stands beside it no longer.
_IN_ITS_PLACE: Final = frozenset({Act.VARY, Act.ACCEPT_AND_VARY, Act.SUPERSEDE})


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """Mandates in force, and every body that a mandate ever named, the latest first."""

    in_force: tuple[InForce, ...] = ()
    bodies: tuple[dict[str, str], ...] = ()

    def beside(self, question: Question) -> tuple[InForce, ...]:
        """Those in force, without one that this question would put another in the place of."""
        concern = question.concerns
        if concern is None or concern.act not in _IN_ITS_PLACE:
            return self.in_force
        return tuple(one for one in self.in_force if one.id != concern.key)


def already_there(world: World) -> AlreadyThere:
    """As the record has it. Co-delegates' mandates, and an alternate's, are told once."""
    state = world.of(mandate.PART)
    bodies: list[dict[str, str]] = []
    for one in reversed(state.all):
        if one.draft.destination and one.draft.destination not in bodies:
            bodies.append(one.draft.destination)
    told: dict[str, InForce] = {}
    for one in state.in_force:
        shared = one.together or (one.replaces if one.acting else one.id)
        told.setdefault(shared, _of(world, one))
    return AlreadyThere(tuple(told.values()), tuple(bodies))


def _of(world: World, one: Mandate) -> InForce:
    name = person(world, one.delegate)
    draft = one.draft
    return InForce(one.id, one.code, name, draft.destination, draft.issue, draft.instructions)


def terms_so_far(world: World, draft: MandateDraft) -> int:
    """How many terms in a row whoever was elected tonight was sent to that body, 0 for none.

    By name, as far as names are kept: an election makes a new token for everybody who stands.
    """
    name = _elected_tonight(world)
    sent = [
        one
        for one in world.of(mandate.PART).all
        if same_body(draft.destination, one.draft.destination)
    ]
    # Only the last term there counts on: after somebody else's they begin anew.
    last = (one for one in sent if one.ballot == sent[-1].ballot)
    mine = next((one for one in last if name and person(world, one.delegate) == name), None)
    return terms_in_a_row(world, mine) if mine is not None else 0


def _elected_tonight(world: World) -> str | None:
    """The name of the one who would get the next mandate, where there is just one."""
    running, state = world.of(meeting.PART).running, world.of(mandate.PART)
    if running is None:
        return None
    held = {one.delegate for one in state.all if one.meeting == running.id}
    mine = [e.person for e in state.elected if e.meeting == running.id and e.person not in held]
    return person(world, mine[0]) if len(mine) == 1 else None
