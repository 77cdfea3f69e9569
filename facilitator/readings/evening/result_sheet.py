"""The result sheet of one declared ballot: figures, rule, who could vote, when, how to check."""

from __future__ import annotations

from datetime import date
from typing import Final

from facilitator.documents.result_value import ResultSheet
from facilitator.documents.values import counted_figures
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import assembly, ballot, decision, meeting
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import has_report
from facilitator.parts.ballot.papers import RANKED
from facilitator.parts.ballot.state import AGREEMENT, HANDSETS
from facilitator.plan import Kind, Method
from facilitator.readings.evening.mandate_minutes import what_came_of
from facilitator.readings.evening.minute_numbers import minute_number
from facilitator.readings.evening.record_mark import record_mark_of
from facilitator.readings.on_paper import held_on_paper
from facilitator.readings.results.after_the_count import casting_rule_words, recount_words
from facilitator.readings.results.alternates import alternate_lines
from facilitator.readings.results.card_vote import heads_words, weights_words
from facilitator.readings.results.count_sheet import count_sheet
from facilitator.readings.results.elections import valid_papers
from facilitator.readings.results.examples import method_example
from facilitator.readings.results.methods import method_law, method_name, method_sentence
from facilitator.readings.results.register import figures_in_words, options_in_words
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.readings.results.secrecy import openness_sentence
from facilitator.readings.results.sections import sections_table
from facilitator.readings.results.sources import Source, helped_words, sources_of, way_lines
from facilitator.readings.results.spot_check import audit_words
from facilitator.readings.times import local
from facilitator.rules.rule_names import rule_name
from facilitator.wording import say, say_n

_MOTIONS: Final = frozenset({Kind.MOTION, Kind.MANDATE})


def result_sheet_of(world: World, number: int, language: str) -> ResultSheet:
    """The sheet of the ballot with that number.

    Raises:
        RuleError: there is no such ballot, or it is not declared.

    """
    vote = _declared(world, number)
    held = next(one for one in world.of(meeting.PART).all if one.id == vote.meeting)
    entry = world.of(decision.PART).of_ballot(vote.id)
    return ResultSheet(
        assembly=world.of(assembly.PART).name,
        ballot=vote.number,
        decision=entry.code if entry is not None else "",
        meeting=held.number,
        day=date.fromisoformat(held.day),
        place=held.place,
        wording=vote.question.wording,
        result=result_sentence(world, vote, language),
        figures=_figures(world, vote, language),
        facts=tuple((name, text) for name, text in _facts(world, vote, language) if text),
        count=count_sheet(world, vote, language),
        sections=sections_table(world, vote, language),
        check=_check(vote, language),
        digest=world.digest,
        own=world.of(assembly.PART).words,
        mark=record_mark_of(world, held, language),
    )


def _declared(world: World, number: int) -> Ballot:
    vote = world.of(ballot.PART).numbered(number)
    if vote is None:
        raise RuleError(f"There is no ballot {number} in this record.")
    if vote.phase is not Phase.DECLARED:
        raise RuleError(f"Ballot {number} is not declared: there is no result to print.")
    return vote


def _figures(world: World, vote: Ballot, language: str) -> tuple[tuple[str, int], ...]:
    if vote.method == AGREEMENT or has_report(vote.question):
        return ()  # a count with stages has them in its table
    if vote.question.kind in _MOTIONS and vote.question.method is Method.PLAIN:
        return tuple(counted_figures(figures_in_words(vote), language))
    return options_in_words(world, vote, language)


def _facts(world: World, vote: Ballot, language: str) -> tuple[tuple[str, str], ...]:
    if vote.method == AGREEMENT:
        return (
            (say(language, "Quorum"), _quorum(vote, language)),
            (say(language, "When"), _when(world, vote, language)),
            (say(language, "What came of it"), what_came_of(world, vote, language)),
        )
    return (
        (say(language, "Counted by"), method_name(vote.question, language)),
        (say(language, "Rule"), method_sentence(vote.question, language)),
        (say(language, "Laid down in"), method_law(vote.question)),
        (say(language, "Share needed"), _share(vote, language)),
        (say(language, "For example"), method_example(vote.question, language)),
        (say(language, "Equal votes"), _ties(vote, language)),
        (say(language, "Quorum"), _quorum(vote, language)),
        (say(language, "Entitled to vote"), _entitled(vote, language)),
        (say(language, "Card vote"), _weights(vote, language)),
        (say(language, "Voted"), _voted(vote, language)),
        (say(language, "When"), _when(world, vote, language)),
        (say(language, "Minute"), _minute(world, vote)),
        (say(language, "Who could know"), openness_sentence(vote.question.secrecy, language)),
        (say(language, "Checked"), _checked(vote, language)),
        (say(language, "Alternate"), _alternate(world, vote, language)),
        (say(language, "What came of it"), what_came_of(world, vote, language)),
    )


def _minute(world: World, vote: Ballot) -> str:
    """The number of the item it was put under, as its minutes have it."""
    held = next(one for one in world.of(meeting.PART).all if one.id == vote.meeting)
    return minute_number(world, held, vote.item)


def _checked(vote: Ballot, language: str) -> str:
    """What was looked at and counted again before it was declared."""
    checks = (
        audit_words(vote, language),
        recount_words(vote, language),
    )
    return " ".join(check for check in checks if check)


def _alternate(world: World, vote: Ballot, language: str) -> str:
    """Who follows; a count with stages has it on its own sheet."""
    told = () if has_report(vote.question) else alternate_lines(world, vote, language)
    return " ".join(told)


def _weights(vote: Ballot, language: str) -> str:
    """Of a card vote: who carries how much and by which source, and both totals."""
    told = (weights_words(vote.question, language), heads_words(vote, language))
    return " ".join(one for one in told if one)


def _share(vote: Ballot, language: str) -> str:
    question = vote.question
    if question.kind in _MOTIONS and question.method is Method.PLAIN:
        return rule_name(question.rule, language)
    return ""


def _ties(vote: Ballot, language: str) -> str:
    """What equal votes come to by this rule."""
    question = vote.question
    if question.kind in {Kind.SENSE, Kind.TEST} or question.method is Method.CONSENT:
        return ""
    if question.kind in _MOTIONS:
        return casting_rule_words(vote.casting, language)
    if question.method is Method.EXHAUSTIVE:
        return say(language, "Equal in last place, a lot says who is struck off.")
    if has_report(question):
        return _counted_ties(question.method, language)
    if question.kind is Kind.ELECTION:
        return say(language, "Equal votes elect nobody.")
    return say(language, "Equal votes choose nothing.")


def _counted_ties(method: Method, language: str) -> str:
    if method in RANKED - {Method.SCHULZE}:
        return say(
            language,
            "Between equals: who had more at the last stage at which they differed; else the lot, "
            "drawn before the count.",
        )
    return say(language, "Between equals at the last place: the lot, drawn before the count.")


def _quorum(vote: Ballot, language: str) -> str:
    if vote.question.kind in {Kind.SENSE, Kind.TEST}:
        return ""
    if not vote.quorum:
        none = say(language, "None set.")
        if vote.present is None:
            return none
        return say(language, "None set; in the room: {n}.", n=vote.present)
    if vote.present is None:
        return say(language, "{quorum}; the room was not counted.", quorum=vote.quorum)
    return say(language, "{quorum}; in the room: {n}.", quorum=vote.quorum, n=vote.present)


def _entitled(vote: Ballot, language: str) -> str:
    if vote.method != HANDSETS:
        return say(language, "Everybody in the room who is entitled, by the tellers' count.")
    ranges = ", ".join(
        str(first) if first == last else f"{first}–{last}" for first, last in vote.roll
    )
    return say_n(
        language,
        "{n} number, as the vote was opened and later admitted: {ranges}",
        "{n} numbers, as the vote was opened and later admitted: {ranges}",
        vote.issued,
        ranges=ranges,
    )


def _voted(vote: Ballot, language: str) -> str:
    """How, and how many in which way."""
    method = method_words(vote, language)
    papers = say_n(language, "{n} vote counted", "{n} votes counted", valid_papers(vote))
    told = [f"{papers}, {method}."]
    found = sources_of(vote)
    if len(found) > 1:
        told += [_source(source, language, with_cards=bool(vote.ways)) for source in found]
    told += way_lines(vote, language)
    return " ".join([*told, helped_words(vote, language)]).strip()


def _source(source: Source, language: str, *, with_cards: bool) -> str:
    handsets = say(language, "Handsets: {n}.", n=source.votes)
    if with_cards:
        handsets = say(language, "Handsets and numbered cards: {n}.", n=source.votes)
    sentences = {
        HANDSETS: handsets,
        "hands": say(language, "Show of hands: {n}.", n=source.votes),
        "cards": say(language, "Show of cards: {n}.", n=source.votes),
        "paper": say(language, "Paper: {n}.", n=source.votes),
        "teller": say(language, "Taken by tellers: {n}.", n=source.votes),
    }
    return sentences[source.name]


def _when(world: World, vote: Ballot, language: str) -> str:
    zone = world.of(assembly.PART).zone
    held = next(one for one in world.of(meeting.PART).all if one.id == vote.meeting)
    if held.on_paper:
        return " ".join(held_on_paper(world, held, language))
    put, opened, closed = (
        "–" if at is None else f"{local(at, zone):%H:%M}"
        for at in (vote.put, vote.opened, vote.closed)
    )
    if vote.opened is None:
        return say(language, "Put at {put}, decided at {closed}.", put=put, closed=closed)
    return say(
        language,
        "Put at {put}, opened at {opened}, closed at {closed}.",
        put=put,
        opened=opened,
        closed=closed,
    )


def _check(vote: Ballot, language: str) -> str:
    """How somebody who doubts it counts again."""
    if vote.method == AGREEMENT:
        return ""
    if vote.question.kind in _MOTIONS or not has_report(vote.question):
        return say(
            language,
            "To count again from the record: facilitator recount FILE --ballot {n}",
            n=vote.number,
        )
    if vote.question.method in RANKED | {Method.APPROVAL}:
        return say(
            language,
            "To count again from the record: facilitator recount FILE --ballot {n}. With --blt "
            "OUT.blt it writes the papers for any other program that counts by the same rule "
            "({rule}); a full ranking can show whose it is, so ask before passing it on.",
            n=vote.number,
            rule=vote.question.method.value,
        )
    return say(
        language,
        "To count again from the record: facilitator recount FILE --ballot {n} (rule: {rule})",
        n=vote.number,
        rule=vote.question.method.value,
    )
