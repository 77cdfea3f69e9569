"""The mandates a meeting gave, for its minutes."""

from __future__ import annotations

from facilitator.documents.values import MandateAdopted
from facilitator.engine.world import World
from facilitator.parts import assembly, mandate
from facilitator.parts.meeting import Meeting
from facilitator.readings.mandates.terms_of import delegate_of, last_day
from facilitator.readings.people import person
from facilitator.readings.results.register import decision_code


def mandates_of(world: World, meeting: Meeting) -> tuple[MandateAdopted, ...]:
    """Every mandate adopted in that meeting."""
    return tuple(
        MandateAdopted(
            number=given.code,
            delegate=delegate_of(world, given),
            destination=given.draft.destination,
            issue=given.draft.issue,
            decision=decision_code(world, given.ballot),
            until=last_day(given),
            alternates=(person(world, given.alternate),) if given.alternate else (),
            accepted=given.accepted,
            consent=given.consent,
            instructions=tuple((i.type.value, i.text) for i in given.draft.instructions),
            own=world.of(assembly.PART).words,
        )
        for given in world.of(mandate.PART).all
        if given.meeting == meeting.id
    )
