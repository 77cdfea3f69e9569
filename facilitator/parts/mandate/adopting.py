"""Who is elected and what they are given: mandates adopted, and put in the place of others."""

from __future__ import annotations

from facilitator.facts import ResultDeclared, TheAssembly, TheMeeting
from facilitator.mandate_draft import MandateDraft
from facilitator.part import Facts
from facilitator.parts.mandate.events import DelegateElected, MandateAdopted
from facilitator.parts.mandate.state import Mandate, Mandates
from facilitator.time_of_day import day_of


def today(facts: Facts) -> str:
    """The ISO date it is where the assembly meets."""
    body = facts.of(TheAssembly)
    return day_of(facts.now, body.zone if body else "UTC").isoformat()


def elected(fact: ResultDeclared) -> list[DelegateElected]:
    """Whoever was elected, and who would follow."""
    following = (*fact.alternates, *(None for _ in fact.people))
    return [
        DelegateElected(fact.meeting, person, fact.ballot, alternate, fact.quorum)
        for person, alternate in zip(fact.people, following, strict=False)
    ]


def given(
    state: Mandates, facts: Facts, fact: ResultDeclared, draft: MandateDraft
) -> list[MandateAdopted]:
    """A new mandate; one for each of the co-delegates that the draft asks for."""
    year, number = next_number(state, facts)
    carriers = _for_whom(state, fact.meeting, max(1, draft.delegates))
    keys = [facts.new_id() for _ in carriers]
    return [
        MandateAdopted(
            key,
            fact.meeting,
            year,
            number + n,
            fact.ballot,
            carrier.person if carrier else None,
            draft,
            alternate=carrier.alternate if carrier else None,
            together=keys[0] if len(keys) > 1 else "",
        )
        for n, (key, carrier) in enumerate(zip(keys, carriers, strict=True))
    ]


def _for_whom(state: Mandates, meeting: str, wanted: int) -> list[DelegateElected | None]:
    """Those elected tonight who have no mandate yet; for one alone else the last elected.

    None stands for somebody who is not elected yet.
    """
    mine = [e for e in state.elected if e.meeting == meeting]
    held = {mandate.delegate for mandate in state.all if mandate.meeting == meeting}
    free: list[DelegateElected | None] = [e for e in mine if e.person not in held]
    if not free and mine and wanted == 1:
        free = [mine[-1]]
    return [*free, *(None for _ in range(wanted))][:wanted]


def next_number(state: Mandates, facts: Facts) -> tuple[int, int]:
    """The year of the meeting, or of today, and the next free number of it."""
    meeting = facts.of(TheMeeting)
    year = meeting.year if meeting is not None else int(today(facts)[:4])
    return year, 1 + max((m.number for m in state.all if m.year == year), default=0)


def by_the_alternate(
    state: Mandates, facts: Facts, old: Mandate, *, acting: bool = False
) -> list[MandateAdopted]:
    """The same mandate in the alternate's hands; none where nobody is there to act."""
    person = state.next_in_line(old)
    if person is None:
        return []
    return [in_the_hands_of(person, state, facts, old, acting=acting)]


def in_the_hands_of(
    person: str | None, state: Mandates, facts: Facts, old: Mandate, *, acting: bool = False
) -> MandateAdopted:
    """The same mandate for another person; None for whoever is elected next."""
    year, number = next_number(state, facts)
    place = (facts.new_id(), old.meeting, year, number, old.ballot, person, old.draft)
    return MandateAdopted(*place, replaces=old.id, acting=acting, together=old.together)


def by_the_same(
    state: Mandates, facts: Facts, fact: ResultDeclared, old: Mandate
) -> MandateAdopted:
    """The same delegate, with the instructions that were carried now."""
    year, number = next_number(state, facts)
    draft = fact.question.mandate or old.draft
    place = (facts.new_id(), fact.meeting, year, number, fact.ballot, old.delegate, draft)
    return MandateAdopted(
        *place,
        alternate=old.alternate,
        replaces=old.id,
        acting=old.acting,
        together=old.together,
    )
