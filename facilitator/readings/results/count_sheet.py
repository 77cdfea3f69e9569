"""How one ballot was counted, for paper: every stage, every tie, the lot, who comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from facilitator.counting import pairs, sentences
from facilitator.counting.balance_sentences import balance_notes
from facilitator.counting.report import Report, Stage, Table
from facilitator.documents.result_value import CountSheet, CountTable
from facilitator.engine.world import World
from facilitator.parts import decision
from facilitator.parts.ballot import Ballot
from facilitator.plan import Kind
from facilitator.readings.results.alternates import alternate_notes
from facilitator.readings.results.council_words import council_roll_call, departure_sentences
from facilitator.readings.results.counted_results import lot_words, named_report
from facilitator.readings.results.elections import votes_are
from facilitator.readings.results.methods import method_name
from facilitator.readings.results.roll_calls import roll_call_table
from facilitator.readings.results.rounds import rounds_table, struck_sentences
from facilitator.readings.results.ties import tie_words
from facilitator.wording import in_language, say

#: Stages abreast on a sheet of A4.
_ABREAST: Final = 7
_LONGEST: Final = 9  # letters of a figure that seven columns have room for


def count_sheet(world: World, ballot: Ballot, language: str) -> CountSheet | None:
    """How that ballot was counted; None where its figures say all there is to say."""
    report = named_report(world, ballot, language)
    tables = [*_tables(ballot, report, language)] if report is not None else []
    rounds = rounds_table(world, ballot, language)
    by_assembly = council_roll_call(world, ballot, language)
    calls = by_assembly or roll_call_table(world, ballot, language)
    tables += [table for table in (rounds, calls) if table is not None]
    if not tables:
        return None
    entry = world.of(decision.PART).of_ballot(ballot.id)
    return CountSheet(
        number=entry.code if entry is not None else "",
        title=in_language(ballot.question.wording, language),
        facts=_facts(ballot, report, language) if report or rounds else (),
        stages=_stages_done(ballot, report, language) if report is not None else (),
        tables=tuple(tables),
        notes=tuple(note for note in _notes(world, ballot, report, language) if note),
    )


def _facts(ballot: Ballot, report: Report | None, language: str) -> tuple[str, ...]:
    figures = sentences.figures(report, language) if report is not None else ()
    return (method_name(ballot.question, language), *figures)


def _stages_done(ballot: Ballot, report: Report, language: str) -> tuple[str, ...]:
    """What was done at each; of a single stage the result says it."""
    if len(report.stages) == 1:
        return ()
    return tuple(_stage(ballot, report, one, language) for one in report.stages)


def _stage(ballot: Ballot, report: Report, stage: Stage, language: str) -> str:
    done = sentences.stage_title(report, stage, language)
    values = {"n": stage.number, "done": done, "who": sentences.names(report, stage.elected)}
    if stage.elected and ballot.question.kind is not Kind.ELECTION:
        return say(language, "{n}. {done}. Chosen: {who}.", **values)
    if stage.elected:
        return say(language, "{n}. {done}. Elected: {who}.", **values)
    return say(language, "{n}. {done}.", **values)


def _tables(ballot: Ballot, report: Report, language: str) -> Iterator[CountTable]:
    """The stages, unless further tables say all there is; then those."""
    if not report.tables:
        yield from _all_stages(ballot, report, language)
    for table in report.tables:
        yield _further(report, table, language)


def _all_stages(ballot: Ballot, report: Report, language: str) -> Iterator[CountTable]:
    if len(report.stages) == 1:
        yield _one_stage(ballot, report, language)
        return
    longest = max(len(figure) for stage in report.stages for figure in stage.votes)
    blocks = -(-len(report.stages) // (_ABREAST if longest <= _LONGEST else _ABREAST - 2))
    abreast = -(-len(report.stages) // blocks)
    for first in range(0, len(report.stages), abreast):
        yield _stages(report, report.stages[first : first + abreast], language)


def _one_stage(ballot: Ballot, report: Report, language: str) -> CountTable:
    rows = tuple(zip(report.candidates, report.stages[0].votes, strict=True))
    head = votes_are(ballot, language) or say(language, "Votes")
    return CountTable("", ("", head), rows, frozenset((place, 1) for place in report.winners))


def _stages(report: Report, stages: tuple[Stage, ...], language: str) -> CountTable:
    """Candidates down, stages across; who is elected at a stage stands out there."""
    rows = [
        (name, *(_shown(stage, place) for stage in stages))
        for place, name in enumerate(report.candidates)
    ]
    if any(stage.non_transferable.strip("0.") for stage in report.stages):
        lost = (stage.non_transferable for stage in stages)
        rows.append((say(language, "Non-transferable"), *lost))
    if any(stage.quota for stage in stages):
        rows.append((say(language, "Quota"), *(stage.quota for stage in stages)))
    strong = {(place, column) for column, stage in enumerate(stages, 1) for place in stage.elected}
    heads = (say(language, "Stage"), *(str(stage.number) for stage in stages))
    return CountTable("", heads, tuple(rows), frozenset(strong))


def _shown(stage: Stage, place: int) -> str:
    """The figure; a dash for somebody who has none any more."""
    figure = stage.votes[place]
    return figure if stage.number == 1 or figure.strip("0.") else "–"


def _further(report: Report, table: Table, language: str) -> CountTable:
    """The pairs, the grades; heads are names, or sentences to be said in that language."""
    named = table.title == pairs.TITLE
    heads = table.heads if named else tuple(say(language, head) for head in table.heads)
    names = report.candidates
    if named and len(heads) > _ABREAST:  # no room for their names over the columns
        heads = tuple(str(n) for n in range(1, len(names) + 1))
        names = tuple(f"{n} {name}" for n, name in enumerate(names, 1))
    rows = tuple((name, *row) for name, row in zip(names, table.rows, strict=True))
    strong = frozenset() if named else frozenset((place, len(heads)) for place in report.winners)
    return CountTable(say(language, table.title), ("", *heads), rows, strong)


def _notes(world: World, ballot: Ballot, report: Report | None, language: str) -> Iterator[str]:
    yield from departure_sentences(world, ballot, language)
    if report is None:
        yield from struck_sentences(world, ballot, language)
        yield from alternate_notes(world, ballot, language)
        return
    yield from (tie_words(ballot, report, tie, language) for tie in report.ties)
    yield _lot_order(report, ballot, language)
    if ballot.lot and not report.lot_needed:
        yield say(language, "The lot was not needed.")
    yield lot_words(ballot, report, language)
    yield from alternate_notes(world, ballot, language)
    yield from balance_notes(report, language)
    yield from (say(language, note) for note in report.notes)


def _lot_order(report: Report, ballot: Ballot, language: str) -> str:
    """Who drew it and how, and the order."""
    if not ballot.lot:
        return ""
    order = sentences.names(report, report.lot)
    if ballot.called:
        return say(
            language,
            "The lot, from the sealed papers and the number {number} called from the floor, the "
            "favoured first: {order}.",
            number=ballot.called,
            order=order,
        )
    return say(
        language,
        "The lot, drawn with numbered tokens before the count, the favoured first: {order}.",
        order=order,
    )
