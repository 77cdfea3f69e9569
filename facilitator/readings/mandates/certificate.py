"""The certificate of one mandate, read from the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.counting.report import Report
from facilitator.documents.certificate.value import Certificate, Instruction, Stood
from facilitator.documents.values import Name
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, mandate, meeting, presence
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.counts import report_of
from facilitator.parts.mandate import Mandate
from facilitator.parts.mandate.events import DelegateElected
from facilitator.parts.meeting import Meeting
from facilitator.plan import Method
from facilitator.readings.door.attendance import attendance_of
from facilitator.readings.mandates.terms_of import day_in, delegate_of, last_day
from facilitator.readings.people import person
from facilitator.readings.results.elections import candidates_of, valid_papers, votes_are
from facilitator.readings.results.methods import method_name
from facilitator.readings.results.register import ballot_of, decision_code, figures_in_words
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.rules.rule_names import rule_name
from facilitator.wording import say


def certificate_of(world: World, mandate_id: str, languages: tuple[str, ...]) -> Certificate:
    """The certificate of that mandate, as the next paper to be made: see its `copy`.

    What the record does not know is left for the pen or to whoever makes the paper: who signs,
    the notice, the number of the status list, and the code with the fingerprint of its key.

    Args:
        world: the record.
        mandate_id: which mandate.
        languages: those it will be printed in.

    Raises:
        RuleError: there is no such mandate, nobody is elected to carry it, or one of its days is
            not a date.

    """
    given = _mandate(world, mandate_id)
    held = _meeting(world, given.meeting)
    body = world.of(assembly.PART)
    residents, counted = _present(world, held)
    paper = Certificate(
        number=given.certificate,
        mandate=given.code,
        assembly=body.name,
        area=body.place,
        meeting=held.number,
        day=date.fromisoformat(held.day),
        place=held.place,
        residents=residents,
        counted=counted,
        delegate=delegate_of(world, given),
        destination=given.draft.destination,
        instructions=(),
        digest=world.digest,
        copy=given.copies + 1,
        replaces=_replaced(world, given),
        status_list=given.status_list or None,
    )
    paper = _voted(world, given, _clauses(_beside(world, paper, given), given), languages)
    return _elected(world, given, paper, languages)


def _beside(world: World, paper: Certificate, given: Mandate) -> Certificate:
    """The paper with everybody who goes with the delegate, or would go instead."""
    return replace(
        paper,
        alternates=(person(world, given.alternate),) if given.alternate else (),
        co_delegates=_co_delegates(world, given),
        note_taker=person(world, given.note_taker) if given.note_taker else "",
    )


def _clauses(paper: Certificate, given: Mandate) -> Certificate:
    draft = given.draft
    return replace(
        paper,
        sittings=draft.meetings,
        issue=draft.issue,
        scope=draft.scope,
        instructions=tuple(
            Instruction(one.type.value, one.text, one.fallback) for one in draft.instructions
        ),
        unforeseen=draft.unforeseen,
        reporting=draft.reporting,
        report_by=day_in(given, draft.report_by),
        expenses=draft.expenses,
        since=day_in(given, draft.since),
        until=last_day(given),
        most_terms=draft.most_terms,
        recall=draft.recall,
    )


def _voted(
    world: World, given: Mandate, paper: Certificate, languages: tuple[str, ...]
) -> Certificate:
    vote = ballot_of(world, given.ballot)
    return replace(
        paper,
        minute=decision_code(world, given.ballot),
        figures=figures_in_words(vote),
        rule={language: rule_name(vote.question.rule, language) for language in languages},
        method={language: method_words(vote, language) for language in languages},
        result={
            language: result_sentence(world, vote, language, short=True) for language in languages
        },
    )


def _elected(
    world: World, given: Mandate, paper: Certificate, languages: tuple[str, ...]
) -> Certificate:
    """The paper with the ballot that elected the delegate, or made an alternate of them."""
    event = _election(world, given)
    if event is None:
        return paper
    vote, held = ballot_of(world, event.ballot), _meeting(world, event.meeting)
    report = report_of(vote)
    delegate = event.person == given.delegate
    return replace(
        paper,
        elected_in=held.number if delegate else None,
        elected_on=date.fromisoformat(held.day) if delegate else None,
        election_method={language: _elected_how(vote, language) for language in languages},
        candidates=_candidates(world, vote, languages),
        votes_are={language: votes_are(vote, language) for language in languages},
        valid_votes=valid_papers(vote),
        quota={language: _quota(report, language) for language in languages},
        seats=vote.question.seats,
    )


def _candidates(world: World, vote: Ballot, languages: tuple[str, ...]) -> tuple[Stood, ...]:
    """Who stood; "None of these" in every language of the paper."""
    each = [candidates_of(world, vote, language) for language in languages]
    stood = []
    for same in zip(*each, strict=True):
        names = [one.name for one in same]
        name = None if None in names else dict(zip(languages, names, strict=True))
        stood.append(Stood(name, same[0].votes))
    return tuple(stood)


def _quota(report: Report | None, language: str) -> str:
    if report is None or not report.quota:
        return ""
    return say(language, "Quota {quota}", quota=report.quota)


def _present(world: World, held: Meeting) -> tuple[int | None, int | None]:
    """The most that were in the room: residents checked in, or people counted; None for neither."""
    came = attendance_of(world, held)
    if came.checked_in:
        return came.residents, None
    room = world.of(presence.PART).of_meeting(held.id)
    return None, None if room.people is None else room.highest


def _co_delegates(world: World, given: Mandate) -> tuple[Name, ...]:
    """Who else carries the same mandate, and still does; nobody who does not want to be named."""
    if not given.together:
        return ()
    return tuple(
        delegate_of(world, one)
        for one in world.of(mandate.PART).in_force
        if one.together == given.together and one.id != given.id
        if one.delegate and one.consent is not False
    )


def _replaced(world: World, given: Mandate) -> str:
    """The number of the certificate this one stands in the place of; empty for none."""
    before = world.of(mandate.PART).mandate(given.replaces)
    return before.certificate if before is not None else ""


def _mandate(world: World, mandate_id: str) -> Mandate:
    given = world.of(mandate.PART).mandate(mandate_id)
    if given is None:
        raise RuleError("There is no such mandate in this record.")
    if given.delegate is None:
        raise RuleError(
            f"Nobody is elected to carry mandate {given.code} yet, so there is nobody to certify."
        )
    return given


def _meeting(world: World, key: str) -> Meeting:
    return next(one for one in world.of(meeting.PART).all if one.id == key)


def _election(world: World, given: Mandate) -> DelegateElected | None:
    """The last election of the delegate; else the one that would have had them follow."""
    newest_first = world.of(mandate.PART).elected[::-1]
    elected = (one for one in newest_first if one.person == given.delegate)
    following = (one for one in newest_first if one.alternate == given.delegate)
    return next(elected, None) or next(following, None)


def _elected_how(election: Ballot, language: str) -> str:
    how = method_words(election, language)
    if election.question.method is Method.PLAIN:
        return say(language, "Delegate elected {method}", method=how)
    rule = method_name(election.question, language)
    return say(language, "Delegate elected {method}; {rule}", method=how, rule=rule)
