"""A delegate's file over time, read from the record: every mandate, and all that came of each."""

from __future__ import annotations

from datetime import date

from facilitator.clock import Instant
from facilitator.documents.mandates.delegate_file_value import (
    DelegateFile,
    FiledExpense,
    FiledInstruction,
    FiledMandate,
    FiledReport,
)
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, mandate, meeting
from facilitator.parts.mandate import Mandate, Recall
from facilitator.parts.mandate.state import Report
from facilitator.readings.mandates.letters import instructions_of
from facilitator.readings.mandates.terms_of import day_in, last_day
from facilitator.readings.mandates.votes_elsewhere import votes_elsewhere
from facilitator.readings.on_paper import day_held
from facilitator.readings.people import person
from facilitator.readings.results.register import decision_code
from facilitator.time_of_day import day_of
from facilitator.wording import Text, long_date, say


def delegate_file_of(world: World, token: str, day: date) -> DelegateFile:
    """The file of the delegate with that token, as it is on `day`.

    By name, as far as names are kept: an election makes a new token for everybody who stands.

    Raises:
        RuleError: that person never carried a mandate, or a day of one is no date.

    """
    theirs = mandates_of(world, token)
    if not theirs:
        raise RuleError("That person has carried no mandate in this record.")
    filed = (_filed(world, one) for one in reversed(theirs))
    return DelegateFile(
        world.of(assembly.PART).name, person(world, token), day, tuple(filed), world.digest
    )


def mandates_of(world: World, token: str) -> tuple[Mandate, ...]:
    """All that they carry or carried, the oldest first; found as `delegate_file_of` does."""
    return tuple(one for one in world.of(mandate.PART).all if _is_theirs(world, token, one))


def _is_theirs(world: World, token: str, one: Mandate) -> bool:
    if one.delegate is None or one.delegate == token:
        return one.delegate == token
    name = person(world, token)
    return name is not None and person(world, one.delegate) == name


def _filed(world: World, given: Mandate) -> FiledMandate:
    return FiledMandate(
        given.code,
        given.certificate,
        given.draft.destination,
        given.standing.value,
        issue=given.draft.issue,
        since=day_in(given, given.draft.since) or _adopted(world, given),
        until=last_day(given),
        ended=_day(world, given.ended) if given.ended else None,
        instructions=_instructions(given),
        votes=votes_elsewhere(world, given),
        reports=tuple(_report(world, one) for one in given.reports),
        expenses=tuple(
            FiledExpense(_day(world, one.noted), one.pence, one.words) for one in given.expenses
        ),
        notes=_notes(world, given),
    )


def _adopted(world: World, given: Mandate) -> date:
    held = next((one for one in world.of(meeting.PART).all if one.id == given.meeting), None)
    return day_held(held, given.adopted, world.of(assembly.PART).zone)


def _day(world: World, at: Instant) -> date:
    return day_of(at, world.of(assembly.PART).zone)


def _instructions(given: Mandate) -> tuple[FiledInstruction, ...]:
    """Each with what the last report says of it."""
    printed = instructions_of(given)
    if not given.reports:
        return tuple(FiledInstruction(one) for one in printed)
    return tuple(
        FiledInstruction(one, clause.did.value, clause.words)
        for one, clause in zip(printed, given.reports[-1].clauses, strict=True)
    )


def _report(world: World, one: Report) -> FiledReport:
    held = next((each for each in world.of(meeting.PART).all if each.id == one.meeting), None)
    number = held.number if held is not None else 0
    return FiledReport(_day(world, one.given), number, one.answer, one.words)


def _notes(world: World, given: Mandate) -> tuple[Text, ...]:
    """Censures, and recalls that came to nothing, in every language of the papers."""
    languages = world.of(assembly.PART).papers
    censures = (decision_code(world, ballot) for ballot in given.censures)
    return (
        *(_censured(number, languages) for number in censures),
        *(_not_recalled(world, one, languages) for one in given.recalls if _in_vain(one)),
    )


def _in_vain(one: Recall) -> bool:
    return one.settled in {"lost", "dropped"}


def _censured(number: str, languages: tuple[str, ...]) -> Text:
    return {
        la: say(la, "The assembly censured the delegate (decision {number}).", number=number)
        for la in languages
    }


def _not_recalled(world: World, one: Recall, languages: tuple[str, ...]) -> Text:
    opened, lost = _day(world, one.opened), one.settled == "lost"
    return {
        la: say(la, "The recall opened on {day} was lost.", day=long_date(la, opened))
        if lost
        else say(la, "The recall opened on {day} was not put.", day=long_date(la, opened))
        for la in languages
    }
