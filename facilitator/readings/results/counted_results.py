"""What a count with stages came to, in words, with the names of those it counted."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.counting import pairs, sentences
from facilitator.counting.balance_sentences import balance_changed
from facilitator.counting.report import Report, Settled, Table
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.counts import report_of
from facilitator.parts.ballot.result import Result
from facilitator.plan import Kind, Method
from facilitator.readings.results.balance import with_groups
from facilitator.readings.results.methods import method_name
from facilitator.readings.results.options import option_words
from facilitator.wording import say, say_n

#: Their totals mean something by themselves.
_TOTALS: Final = frozenset({Method.APPROVAL, Method.DOTS, Method.SCORE})


def named_report(world: World, ballot: Ballot, language: str) -> Report | None:
    """The count of that ballot with names in the place of numbers; None for a plain one."""
    report = report_of(ballot)
    if report is None:
        return None
    options = ballot.question.options
    names = tuple(option_words(world, ballot.question, one, language) for one in options)
    return with_groups(named(report, names), ballot.question, language)


def named(report: Report, names: tuple[str, ...]) -> Report:
    """The same count, its candidates called by these names."""
    tables = tuple(_named_table(table, names) for table in report.tables)
    return replace(report, candidates=names, tables=tables)


def _named_table(table: Table, names: tuple[str, ...]) -> Table:
    return replace(table, heads=names) if table.title == pairs.TITLE else table


def of_count(
    world: World, ballot: Ballot, result: Result, language: str, *, short: bool = False
) -> str:
    """Who or what won, how many papers there were and by which rule; then what the lot did."""
    report = named_report(world, ballot, language)
    if report is None:
        return say(language, "Nobody voted.")
    if short:
        decided = _lot_decided(report, language)
        won = _winners(ballot, report, result, language)
        brief = (won, decided, balance_changed(report, language))
        return " ".join(sentence for sentence in brief if sentence)
    told = (
        _winners(ballot, report, result, language),
        _papers(ballot, report, short_figure(report.quota), language),
        lot_words(ballot, report, language),
        balance_changed(report, language),
    )
    return " ".join(sentence for sentence in told if sentence)


def _lot_decided(report: Report, language: str) -> str:
    """Who were equal where the opposite draw would have changed who won; "" elsewhere."""
    tied = [tie for tie in report.ties if tie.settled is Settled.LOT]
    if not report.lot_matters or not tied:
        return ""
    names = sentences.names(report, tied[-1].candidates)
    return say(language, "Equal, and settled by lot: {names}.", names=names)


def _winners(ballot: Ballot, report: Report, result: Result, language: str) -> str:
    names = sentences.names(report, report.winners)
    if not result.winners:
        nobody = [c for c in report.winners if ballot.question.choices[c].person is None]
        return say(
            language,
            "Nobody is elected: “{name}” has won a place.",
            name=sentences.names(report, nobody),
        )
    if ballot.question.method in _TOTALS:
        return _with_totals(ballot, report, language)
    if ballot.question.kind is Kind.ELECTION:
        return say(language, "Elected: {names}.", names=names)
    return say(language, "Chosen: {names}.", names=names)


def _with_totals(ballot: Ballot, report: Report, language: str) -> str:
    votes = report.stages[0].votes
    each = [
        say(language, "{name} ({votes})", name=report.candidates[c], votes=votes[c])
        for c in report.winners
    ]
    names = ("; " if any("," in one for one in each) else ", ").join(each)
    if ballot.question.kind is Kind.ELECTION:
        return say(language, "Elected: {names}.", names=names)
    if ballot.question.method is not Method.APPROVAL:
        return say(language, "Most points: {names}.", names=names)
    if len(each) > 1:
        return say(language, "Most support: {names}.", names=names)
    (winner,) = report.winners
    return say_n(
        language,
        "Most support: {name}, {votes} of {n} paper.",
        "Most support: {name}, {votes} of {n} papers.",
        report.valid,
        name=report.candidates[winner],
        votes=votes[winner],
    )


def papers_words(ballot: Ballot, report: Report, language: str) -> str:
    """How many papers there were, and the rule: for the wall, where the names stand beside it."""
    return _papers(ballot, report, cut_figure(report.quota), language)


def _papers(ballot: Ballot, report: Report, quota: str, language: str) -> str:
    approved = ballot.question.method is Method.APPROVAL and ballot.question.kind is Kind.OPTIONS
    if approved and len(report.winners) == 1:
        return ""  # they are in the sentence before
    values = {
        "valid": report.valid,
        "seats": report.seats,
        "quota": quota,
        "method": method_name(ballot.question, language),
    }
    if report.quota:
        return say(
            language,
            "Valid papers: {valid}; seats: {seats}; quota: {quota}; {method}.",
            **values,
        )
    if report.seats > 1:
        return say(language, "Valid papers: {valid}; seats: {seats}; {method}.", **values)
    return say(language, "Valid papers: {valid}; {method}.", **values)


def short_figure(figure: str) -> str:
    """An exact decimal; a whole one without its noughts: "16.00000" is "16"."""
    whole, _, rest = figure.partition(".")
    return figure if rest.strip("0") else whole


def cut_figure(figure: str) -> str:
    """An exact decimal for the wall: whole where it is whole, else cut to two places."""
    short = short_figure(figure)
    whole, point, places = short.partition(".")
    return f"{whole}{point}{places[:2]}"


def lot_words(ballot: Ballot, report: Report, language: str) -> str:
    """Whether a lot settled equal votes, and whether the opposite draw would change anything."""
    if not report.lot_needed:
        return ""
    if not report.lot_drawn:
        return _undrawn(ballot, report, language)
    people = ballot.question.kind is Kind.ELECTION
    if report.lot_matters:
        if people:
            return say(
                language,
                "Equal votes were settled by the lot drawn before the count; the opposite draw "
                "would have elected others.",
            )
        return say(
            language,
            "Equal votes were settled by the lot drawn before the count; the opposite draw "
            "would have chosen otherwise.",
        )
    if people:
        return say(
            language,
            "Equal votes were settled by the lot drawn before the count; the opposite draw "
            "elects the same people.",
        )
    return say(
        language,
        "Equal votes were settled by the lot drawn before the count; the opposite draw "
        "chooses the same.",
    )


def _undrawn(ballot: Ballot, report: Report, language: str) -> str:
    people = ballot.question.kind is Kind.ELECTION
    if report.lot_matters:
        if people:
            return say(
                language,
                "Equal votes were settled by the order of the ballot paper, for no lot was drawn; "
                "the opposite order would have elected others.",
            )
        return say(
            language,
            "Equal votes were settled by the order of the ballot paper, for no lot was drawn; "
            "the opposite order would have chosen otherwise.",
        )
    if people:
        return say(
            language,
            "Equal votes were settled by the order of the ballot paper, for no lot was drawn; "
            "the opposite order elects the same people.",
        )
    return say(
        language,
        "Equal votes were settled by the order of the ballot paper, for no lot was drawn; "
        "the opposite order chooses the same.",
    )
