"""What a meeting decided: motions, choices, elections and mandates, from the register."""

from __future__ import annotations

from typing import Final

from facilitator.documents.result_value import CountSheet
from facilitator.documents.values import Decision as Minuted
from facilitator.documents.values import Election, Outcome
from facilitator.engine.world import World
from facilitator.parts import decision
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import report_of
from facilitator.parts.ballot.private_events import CALLED
from facilitator.parts.ballot.result import result_of
from facilitator.parts.ballot.state import AGREEMENT, HANDSETS
from facilitator.parts.decision import Decision
from facilitator.parts.meeting import Meeting
from facilitator.plan import Kind, Method, Secrecy
from facilitator.readings.evening.council_minutes import council_notes
from facilitator.readings.evening.course import ballots_of
from facilitator.readings.evening.points import origin_notes
from facilitator.readings.evening.wording_history import history_lines, wording_history
from facilitator.readings.results.after_the_count import recount_words
from facilitator.readings.results.card_vote import heads_words
from facilitator.readings.results.count_sheet import count_sheet
from facilitator.readings.results.elections import election_of
from facilitator.readings.results.methods import method_name
from facilitator.readings.results.register import ballot_of, figures_in_words, options_in_words
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.readings.results.secrecy import openness_note
from facilitator.readings.results.sources import helped_words
from facilitator.readings.results.spot_check import audit_words
from facilitator.rules.rule_names import rule_name
from facilitator.rules.sentences import label
from facilitator.wording import in_language, say, say_n

_OUTCOMES: Final = {
    "carried": Outcome.CARRIED,
    "lost": Outcome.LOST,
    "chosen": Outcome.CHOSEN,
}


def decisions_of(world: World, meeting: Meeting, language: str) -> tuple[Minuted, ...]:
    """Every motion and mandate that was declared in that meeting, in order."""
    return tuple(
        _minuted(world, entry, vote, language)
        for entry, vote in _declared(world, meeting)
        if vote.question.kind is not Kind.ELECTION
    )


def elections_of(world: World, meeting: Meeting, language: str) -> tuple[Election, ...]:
    """Every election that was declared in that meeting, in order."""
    return tuple(
        election_of(world, entry.code, vote, language)
        for entry, vote in _declared(world, meeting)
        if vote.question.kind is Kind.ELECTION
    )


def counts_of(world: World, meeting: Meeting, language: str) -> tuple[CountSheet, ...]:
    """How the ballots of that meeting were counted, where figures alone do not say it."""
    return _sheets(world, meeting, language, elections=False)


def election_counts_of(world: World, meeting: Meeting, language: str) -> tuple[CountSheet, ...]:
    """The same of its elections: every stage of each."""
    return _sheets(world, meeting, language, elections=True)


def _sheets(
    world: World, meeting: Meeting, language: str, *, elections: bool
) -> tuple[CountSheet, ...]:
    sheets = (
        count_sheet(world, vote, language)
        for _, vote in _declared(world, meeting)
        if (vote.question.kind is Kind.ELECTION) == elections and not _told_in_full(vote)
    )
    return tuple(sheet for sheet in sheets if sheet is not None)


def _told_in_full(vote: Ballot) -> bool:
    """The decision has all figures of its one stage beside it, and nobody was equal."""
    report = report_of(vote)
    if report is None or vote.question.secrecy is Secrecy.RECORDED:
        return False
    further = report.ties or report.tables or vote.question.kind is Kind.ELECTION
    return len(report.stages) == 1 and not further


def senses_of(world: World, meeting: Meeting, language: str) -> tuple[str, ...]:
    """Readings of the room in that meeting: what was asked, and how warm it was. No decisions."""
    return tuple(
        say(
            language,
            "“{wording}” {result}",
            wording=in_language(vote.question.wording, language),
            result=result_sentence(world, vote, language),
        )
        for vote in ballots_of(world, meeting)
        if vote.question.kind is Kind.SENSE and vote.phase is Phase.DECLARED
    )


def _declared(world: World, meeting: Meeting) -> list[tuple[Decision, Ballot]]:
    register = world.of(decision.PART).all
    return [
        (entry, ballot_of(world, entry.ballot)) for entry in register if entry.meeting == meeting.id
    ]


def _minuted(world: World, entry: Decision, vote: Ballot, language: str) -> Minuted:
    agreed, asked = vote.method == AGREEMENT, vote.question.kind is Kind.OPTIONS
    plain = not asked and vote.question.method is not Method.CONSENT
    return Minuted(
        number=entry.code,
        wording=vote.question.wording,
        outcome=_OUTCOMES.get(entry.outcome, Outcome.NO_DECISION),
        rule="" if agreed else _rule(vote, language),
        method="" if agreed else method_words(vote, language),
        result=result_sentence(world, vote, language, short=not asked),
        figures=figures_in_words(vote) if plain and not agreed else None,
        options=() if plain else options_in_words(world, vote, language),
        counted=_roll(vote, language),
        notes=(
            *_notes(vote, language),
            *origin_notes(world, vote.item, language),
            *_history(world, vote, language),
            *council_notes(world, vote, language),
        ),
        asked=asked,
        amends=bool(vote.question.amends),
        third=vote.question.third,
    )


def _rule(vote: Ballot, language: str) -> str:
    plain = vote.question.method is Method.PLAIN and vote.question.kind is not Kind.OPTIONS
    if plain:
        return rule_name(vote.question.rule, language)
    return method_name(vote.question, language)


def _roll(vote: Ballot, language: str) -> str:
    if vote.method != HANDSETS:
        return ""
    if CALLED in vote.ways.values():
        return say_n(language, "{n} seat on the roll", "{n} seats on the roll", vote.issued)
    if vote.ways:
        return say_n(language, "{n} number out", "{n} numbers out", vote.issued)
    return say_n(language, "{n} handset out", "{n} handsets out", vote.issued)


def _notes(vote: Ballot, language: str) -> tuple[str, ...]:
    """'Carried nem con' where it was, how many were helped, and what a spot check found."""
    finding = result_of(vote).finding
    plain = vote.question.method is Method.PLAIN
    words = label(finding, language) if finding is not None and plain else ""
    named = words[:1].upper() + words[1:] + "." if words else ""
    notes = (
        named,
        helped_words(vote, language),
        audit_words(vote, language),
        heads_words(vote, language),
        recount_words(vote, language),
        openness_note(vote, language),
    )
    return tuple(note for note in notes if note)


def _history(world: World, vote: Ballot, language: str) -> tuple[str, ...]:
    """How a motion came to its words, where amendments to it were moved."""
    if vote.question.amends or vote.item is None:
        return ()
    history = wording_history(world, vote.item, language)
    return history_lines(history, language) if history is not None else ()
