"""Letters about a mandate, and the sheet for its report, read from the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from facilitator.credentials.values import prefix_of
from facilitator.documents.certificate.value import Instruction
from facilitator.documents.mandates.letter_value import Letter, Occasion
from facilitator.documents.mandates.report_sheet_value import ReportSheet
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, calendar, decision, keys, mandate, meeting
from facilitator.parts.mandate import Mandate
from facilitator.readings.mandates.status_list import issued_entries
from facilitator.readings.mandates.terms_of import day_in
from facilitator.readings.people import person
from facilitator.time_of_day import is_day

#: A written reply is to be there so many days before the meeting that decides.
_REPLY = timedelta(days=1)
_TO_THE_BODY = frozenset({Occasion.APPOINTED, Occasion.BODY_SUSPENDED, Occasion.BODY_RECALLED})


def letter_of(world: World, mandate_id: str, occasion: Occasion, day: date) -> Letter:
    """The letter for that occasion. `day`: of the letter.

    The name goes to a body only where the delegate consents to it.

    Raises:
        RuleError: there is no such mandate, or nobody carries it.

    """
    given = _mandate(world, mandate_id)
    to_body = occasion in _TO_THE_BODY
    name = person(world, given.delegate)
    letter = Letter(
        occasion,
        world.of(assembly.PART).name,
        day,
        to=given.draft.destination if to_body else name or "",
        mandate=given.code,
        certificate=given.certificate,
        delegate=name if not to_body or given.consent else "",
        destination=given.draft.destination,
        status_list=_list_that_says_so(world, given, occasion) or None,
        consent=given.consent is True,
    )
    if occasion is Occasion.APPOINTED:
        alternate = person(world, given.alternate) if given.alternate and given.consent else ""
        return replace(letter, alternate=alternate)
    if occasion is Occasion.RECALL_NOTICED:
        return _to_be_heard(world, letter)
    return _decided(world, given, _in_its_place(world, given, letter))


def _list_that_says_so(world: World, given: Mandate, occasion: Occasion) -> int:
    """The list the certificate holds with, or the newest where that says it holds no longer."""
    if occasion in {Occasion.APPOINTED, Occasion.RECALL_NOTICED}:
        return given.status_list
    newest = world.of(keys.PART).list
    said = any(entry.prefix == prefix_of(given.id) for entry in issued_entries(world))
    return newest.number if newest is not None and said else 0


def report_sheet_of(world: World, mandate_id: str) -> ReportSheet:
    """The sheet on which that delegate reports with a pen; raises as `letter_of` does."""
    given = _mandate(world, mandate_id)
    draft = given.draft
    return ReportSheet(
        world.of(assembly.PART).name,
        given.code,
        person(world, given.delegate),
        draft.destination,
        instructions_of(given),
        sittings=draft.meetings,
        issue=draft.issue,
        report_by=day_in(given, draft.report_by),
    )


def instructions_of(given: Mandate) -> tuple[Instruction, ...]:
    """Its instructions, as papers print them."""
    return tuple(
        Instruction(one.type.value, one.text, one.fallback) for one in given.draft.instructions
    )


def _mandate(world: World, mandate_id: str) -> Mandate:
    given = world.of(mandate.PART).mandate(mandate_id)
    if given is None:
        raise RuleError("There is no such mandate in this record.")
    if given.delegate is None:
        raise RuleError(f"Nobody is elected to carry mandate {given.code} yet.")
    return given


def _to_be_heard(world: World, letter: Letter) -> Letter:
    """When the recall is put, as far as the next meeting is known."""
    held = world.of(meeting.PART).all
    planned = world.of(calendar.PART).after(held[-1].id) if held else None
    if planned is None or not is_day(planned.day):
        return letter
    day = date.fromisoformat(planned.day)
    if day < letter.day:
        return letter
    reply = max(letter.day, day - _REPLY)
    return replace(letter, meeting=day, time=planned.start, place=planned.place, reply_by=reply)


def _decided(world: World, given: Mandate, letter: Letter) -> Letter:
    """Which meeting decided so, and under which number."""
    recalls = tuple(one.ballot for one in given.recalls)
    suspends = letter.occasion in {Occasion.SUSPENDED, Occasion.BODY_SUSPENDED}
    ballots = given.suspensions if suspends else recalls
    if not ballots or letter.occasion is Occasion.RESIGNED:
        return letter
    entry = world.of(decision.PART).of_ballot(ballots[-1])
    if entry is None:
        return letter
    held = next(one for one in world.of(meeting.PART).all if one.id == entry.meeting)
    return replace(letter, meeting=date.fromisoformat(held.day), decision=entry.code)


def _in_its_place(world: World, given: Mandate, letter: Letter) -> Letter:
    """Who acts instead: told to the body; by name only where they consent to it."""
    after = world.of(mandate.PART).mandate(given.replaced_by)
    if after is None or letter.occasion not in _TO_THE_BODY or not after.consent:
        return letter
    number = after.certificate if after.copies else ""
    return replace(letter, alternate=person(world, after.delegate), alternate_certificate=number)
