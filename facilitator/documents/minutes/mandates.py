"""The sections of the minutes about mandates that are there: reports, and what was done to them."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.documents.certificate.clauses import type_word
from facilitator.documents.minutes.sections import INDENT, points
from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.report_value import Report, ReportedClause
from facilitator.documents.tables import rows_table
from facilitator.documents.typesetting import paragraph, style
from facilitator.documents.values import Minutes, names, worded
from facilitator.wording import say

_WHOSE: Final = style(9.5, 12.2, leftIndent=30 * mm, bulletIndent=INDENT, spaceAfter=2)
_CAME: Final = style(9.2, 12, leftIndent=INDENT, spaceAfter=3)


def reports(minutes: Minutes, language: str) -> list[Flowable]:
    """What delegates reported, instruction by instruction, and the answer."""
    return [KeepTogether(_report(report, language)) for report in minutes.reports]


def _report(report: Report, language: str) -> list[Flowable]:
    whose, text = names((report.delegate,), language), worded(report.text, language)
    line = say(language, "{delegate}: {report}", delegate=whose, report=text) if text else whose
    story: list[Flowable] = [paragraph(line, _WHOSE, report.mandate)]
    if report.clauses:
        head = (
            say(language, "No."),
            say(language, "Instruction"),
            say(language, "What was done, and why"),
        )
        rows = [head, *(_clause(n, one, language) for n, one in enumerate(report.clauses, 1))]
        left = TEXT_WIDTH - INDENT - 9 * mm
        story.append(rows_table(rows, [9 * mm, left * 0.5, left * 0.5], INDENT))
        story.append(Spacer(1, 1.5 * mm))
    outcome = worded(report.outcome, language)
    if outcome:
        story.append(paragraph(outcome, _CAME))
    return story


def _clause(number: int, one: ReportedClause, language: str) -> tuple[str, str, str]:
    done, why = worded(one.done, language), worded(one.why, language)
    kind = type_word(one.kind, language)
    return (
        str(number),
        say(language, "{kind}: {text}", kind=kind, text=worded(one.text, language)),
        say(language, "{did}: {why}", did=done, why=why) if why else done,
    )


def acts(minutes: Minutes, language: str) -> list[Flowable]:
    """Recalls, censures, variations, suspensions and what was ratified."""
    return points(minutes.acts, language)
