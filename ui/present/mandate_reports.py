"""Reports on one mandate: those that were given, and what is asked for the next. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.parts import assembly, mandate, meeting
from facilitator.parts.mandate import ClauseReport, Did, Mandate, Step
from facilitator.parts.mandate.state import Report
from facilitator.readings.mandates.report_words import did_word
from facilitator.time_of_day import day_of
from facilitator.wording import in_language, long_date, say
from ui.present.mandate_words import instruction_word


@dataclass(frozen=True, slots=True)
class ReportTold:
    """A report that was given.

    Attributes:
        when: on which day, and where it was told.
        clauses: for each instruction its text, what was done, and why or what came of it.
        words: what was told besides.
        answer: what the hall said to it.
    """

    when: str
    clauses: tuple[tuple[str, str, str], ...]
    words: str
    answer: str


@dataclass(frozen=True, slots=True)
class ReportForm:
    """What a report that came in writing is typed into. `clauses`: a line for each instruction."""

    mandate: str
    clauses: tuple[str, ...]
    means: str


def reports_told(world: World, given: Mandate, language: str) -> tuple[ReportTold, ...]:
    """Every report on that mandate, the newest first."""
    return tuple(_told(world, given, one, language) for one in reversed(given.reports))


def report_form(given: Mandate, language: str) -> ReportForm | None:
    """The form for a written report; None while the standing allows none."""
    if not given.accepted or not given.may(Step.REPORT):
        return None
    means = say(
        language,
        "For a report that came in writing. The hall answers it at its next meeting: accept, "
        "accept and vary, refer back, or open a recall.",
    )
    return ReportForm(given.id, clause_lines(given, language), means)


def clause_lines(given: Mandate, language: str) -> tuple[str, ...]:
    """Its instructions, each with its type before it: 'Bind: Vote for …'."""
    return tuple(
        say(
            language,
            "{kind}: {instruction}",
            kind=instruction_word(one.type.value, language),
            instruction=in_language(one.text, language),
        )
        for one in given.draft.instructions
    )


def _told(world: World, given: Mandate, one: Report, language: str) -> ReportTold:
    clauses = (
        (line, did_word(clause.did, language), in_language(clause.words, language))
        for line, clause in zip(clause_lines(given, language), one.clauses, strict=True)
    )
    return ReportTold(
        _when(world, one, language),
        tuple(clauses),
        in_language(one.words, language),
        _answer(one.answer, language),
    )


def _when(world: World, one: Report, language: str) -> str:
    day = long_date(language, day_of(one.given, world.of(assembly.PART).zone))
    held = next((m for m in world.of(meeting.PART).all if m.id == one.meeting), None)
    if held is None:
        return say(language, "In writing, {day}", day=day)
    return say(language, "At meeting no. {n}, {day}", n=held.number, day=day)


def _answer(answer: str, language: str) -> str:
    return {
        "accepted": say(language, "The hall accepted it."),
        "referred_back": say(language, "The hall referred it back."),
    }.get(answer, say(language, "The hall has not answered it yet."))


@dataclass(frozen=True, slots=True)
class TypedClause:
    """What stands in one line of the form; `did`: None while nothing is chosen."""

    did: Did | None
    words: dict[str, str]


def report_of(
    form: ReportForm, typed: tuple[TypedClause, ...], words: dict[str, str]
) -> mandate.RecordReport | None:
    """The command that records it; None while something is not chosen yet."""
    clauses = tuple(ClauseReport(one.did, one.words) for one in typed if one.did is not None)
    if len(clauses) != len(form.clauses):
        return None
    return mandate.RecordReport(form.mandate, clauses, words)
