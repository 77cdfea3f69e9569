"""The sections of the minutes about mandates that are there: reports, and what was done to them."""

from __future__ import annotations

from facilitator.documents.certificate.clauses import type_word
from facilitator.documents.minutes.sections import INDENT, points
from facilitator.documents.minutes.value import Minutes
from facilitator.documents.outline.blocks import Block, Gap, Look, Para, Table, Together
from facilitator.documents.report_value import Report, ReportedClause
from facilitator.documents.values import names, worded
from facilitator.wording import say


def reports(minutes: Minutes, language: str) -> list[Block]:
    """What delegates reported, instruction by instruction, and the answer."""
    return [Together(tuple(_report(report, language))) for report in minutes.reports]


def _report(report: Report, language: str) -> list[Block]:
    whose, text = names((report.delegate,), language), worded(report.text, language)
    line = say(language, "{delegate}: {report}", delegate=whose, report=text) if text else whose
    blocks: list[Block] = [Para(line, Look.NUMBERED, report.mandate)]
    if report.clauses:
        head = (
            say(language, "No."),
            say(language, "Instruction"),
            say(language, "What was done, and why"),
        )
        rows = tuple(_clause(n, one, language) for n, one in enumerate(report.clauses, 1))
        caption = say(language, "Report on mandate {number}", number=report.mandate)
        blocks += [Table(caption, head, rows, (9, 0, 0), INDENT), Gap(1.5)]
    outcome = worded(report.outcome, language)
    return [*blocks, Para(outcome)] if outcome else blocks


def _clause(number: int, one: ReportedClause, language: str) -> tuple[str, str, str]:
    done, why = worded(one.done, language), worded(one.why, language)
    kind = type_word(one.kind, language)
    return (
        str(number),
        say(language, "{kind}: {text}", kind=kind, text=worded(one.text, language)),
        say(language, "{did}: {why}", did=done, why=why) if why else done,
    )


def acts(minutes: Minutes, language: str) -> list[Block]:
    """Recalls, censures, variations, suspensions and what was ratified."""
    return points(minutes.acts, language)
