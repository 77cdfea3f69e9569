"""The certificate of one mandate, read from the record."""

from __future__ import annotations

from datetime import date

from facilitator.documents.certificate_value import Certificate, Instruction
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, mandate, meeting
from facilitator.parts.ballot import Ballot
from facilitator.parts.mandate import Mandate
from facilitator.parts.meeting import Meeting
from facilitator.plan import Method
from facilitator.readings.decisions import (
    ballot_of,
    decision_code,
    delegate_of,
    figures_in_words,
    last_day,
)
from facilitator.readings.elections import candidates_of, valid_papers, votes_are
from facilitator.readings.methods import method_name
from facilitator.readings.results import method_words, result_sentence
from facilitator.rules.rule_names import rule_name
from facilitator.wording import say


def certificate_of(world: World, mandate_id: str, language: str) -> Certificate:
    """The certificate of that mandate, as the next paper to be made: see its `copy`.

    Raises:
        RuleError: there is no such mandate, nobody is elected to carry it, or its last day is
            not a date.

    """
    given = _mandate(world, mandate_id)
    held = _meeting(world, given)
    body = world.of(assembly.PART)
    vote, election = ballot_of(world, given.ballot), _election(world, given)
    return Certificate(
        number=f"C-{given.year}-{given.number:02d}",
        mandate=given.code,
        assembly=body.name,
        meeting=held.number,
        day=date.fromisoformat(held.day),
        place=held.place,
        area=body.place,
        delegate=delegate_of(world, given),
        destination=given.draft.destination,
        sittings=given.draft.meetings,
        issue=given.draft.issue,
        scope=given.draft.scope,
        instructions=tuple(Instruction(i.type.value, i.text) for i in given.draft.instructions),
        reporting=given.draft.reporting,
        until=last_day(given),
        minute=decision_code(world, given.ballot),
        figures=figures_in_words(vote),
        rule=rule_name(vote.question.rule, language),
        method=method_words(vote, language),
        result=result_sentence(world, vote, language, short=True),
        election_method=_elected_how(election, language),
        candidates=candidates_of(world, election, language) if election else (),
        votes_are=votes_are(election, language) if election else "",
        valid_votes=valid_papers(election) if election else None,
        digest=world.digest,
        copy=given.copies + 1,
    )


def _mandate(world: World, mandate_id: str) -> Mandate:
    given = next((one for one in world.of(mandate.PART).all if one.id == mandate_id), None)
    if given is None:
        raise RuleError("There is no such mandate in this record.")
    if given.delegate is None:
        raise RuleError(
            f"Nobody is elected to carry mandate {given.code} yet, so there is nobody to certify."
        )
    return given


def _meeting(world: World, given: Mandate) -> Meeting:
    return next(one for one in world.of(meeting.PART).all if one.id == given.meeting)


def _election(world: World, given: Mandate) -> Ballot | None:
    """The ballot that elected the delegate, in the meeting that gave the mandate."""
    key = next(
        (
            one.ballot
            for one in reversed(world.of(mandate.PART).elected)
            if one.person == given.delegate and one.meeting == given.meeting
        ),
        None,
    )
    return ballot_of(world, key) if key is not None else None


def _elected_how(election: Ballot | None, language: str) -> str:
    if election is None:
        return ""
    how = method_words(election, language)
    if election.question.method is Method.PLAIN:
        return say(language, "Delegate elected {method}", method=how)
    rule = method_name(election.question, language)
    return say(language, "Delegate elected {method}; {rule}", method=how, rule=rule)
