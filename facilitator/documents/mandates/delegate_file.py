"""The delegate's file on paper: mandate by mandate, each vote beside its instruction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.certificate.clauses import instruction_text, type_word
from facilitator.documents.mandates.delegate_file_value import (
    DelegateFile,
    FiledInstruction,
    FiledMandate,
    FiledVote,
)
from facilitator.documents.mandates.standing_words import answer_words, did_words, standing_words
from facilitator.documents.plain_paper import head, paper, sentences
from facilitator.documents.tables import rows_table
from facilitator.documents.typesetting import (
    ACCENT,
    BODY,
    BOLD,
    SEPARATOR,
    SMALL,
    paragraph,
    style,
)
from facilitator.documents.values import in_fours, named, worded
from facilitator.wording import long_date, say

_MANDATE: Final = style(
    13, 17, fontName=BOLD, textColor=ACCENT, spaceBefore=10, keepWithNext=1, tag="H2"
)
_PART: Final = style(9.5, 13, fontName=BOLD, spaceBefore=7, keepWithNext=1, tag="H3")
_CLAUSES: Final = (26 * mm, 76 * mm, 25 * mm, 44 * mm)
_VOTES: Final = (50 * mm, 58 * mm, 22 * mm, 41 * mm)
_DATED: Final = (52 * mm, 92 * mm, 27 * mm)


def delegate_file_pdf(value: DelegateFile, language: str) -> bytes:
    """The file as an A4 PDF."""
    title = say(language, "Delegate's file: {name}", name=named(value.delegate, language))
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: DelegateFile, title: str, language: str) -> list[Flowable]:
    digest = say(language, "Record digest: {digest}", digest=in_fours(value.digest))
    none = say(language, "There is no mandate yet.")
    return [
        *head(value.assembly, title, (long_date(language, value.day),)),
        *(() if value.mandates else sentences((none,))),
        *(part for one in value.mandates for part in _mandate(one, language)),
        Spacer(1, 6 * mm),
        *((paragraph(digest, SMALL),) if value.digest else ()),
    ]


def _mandate(one: FiledMandate, language: str) -> list[Flowable]:
    facts = [
        one.certificate,
        worded(one.destination, language),
        worded(one.issue, language),
        _term(one, language),
        standing_words(one.standing, language),
    ]
    return [
        paragraph(say(language, "Mandate {number}", number=one.number), _MANDATE),
        paragraph(SEPARATOR.join(fact for fact in facts if fact), SMALL),
        *_clauses(one.instructions, language),
        *_votes(one.votes, language),
        *_reports(one, language),
        *_expenses(one, language),
        *(paragraph(worded(note, language), BODY) for note in one.notes),
    ]


def _term(one: FiledMandate, language: str) -> str:
    last = one.ended or one.until
    if one.since is None or last is None:
        return ""
    return say(
        language,
        "{first} to {last}",
        first=long_date(language, one.since),
        last=long_date(language, last),
    )


def _clauses(every: Sequence[FiledInstruction], language: str) -> list[Flowable]:
    heads = (
        say(language, "Instruction"),
        "",
        say(language, "Reported"),
        say(language, "Why, or what came of it"),
    )
    rows = [
        (
            f"{n}  {type_word(one.instruction.kind, language)}",
            instruction_text(one.instruction, language),
            did_words(one.did, language) if one.did else "–",
            worded(one.why, language),
        )
        for n, one in enumerate(every, 1)
    ]
    return _part(say(language, "Instructions"), heads, rows, _CLAUSES)


def _votes(every: Sequence[FiledVote], language: str) -> list[Flowable]:
    heads = (
        say(language, "When and where"),
        say(language, "What was put"),
        say(language, "Voted"),
        say(language, "Mandate"),
    )
    rows = [
        (
            f"{long_date(language, one.day)}\n{worded(one.body, language)}",
            SEPARATOR.join(part for part in (one.decision, worded(one.wording, language)) if part),
            worded(one.voted, language),
            _beside(one, language),
        )
        for one in every
    ]
    return _part(say(language, "Votes at councils"), heads, rows, _VOTES)


def _beside(vote: FiledVote, language: str) -> str:
    """What the mandate said about that vote."""
    if vote.against and vote.clause:
        return say(language, "against instruction {n}", n=vote.clause)
    if vote.against:
        return say(language, "against the mandate")
    if vote.clause:
        return say(language, "as instruction {n} says", n=vote.clause)
    return say(language, "no instruction on it")


def _reports(one: FiledMandate, language: str) -> list[Flowable]:
    heads = (say(language, "When"), say(language, "What was reported"), say(language, "To"))
    rows = []
    for report in one.reports:
        to = say(language, "in writing")
        if report.meeting:
            to = say(language, "meeting no. {n}", n=report.meeting)
        told = (worded(report.words, language), answer_words(report.answer, language))
        rows.append((long_date(language, report.day), "\n".join(text for text in told if text), to))
    return _part(say(language, "Reports"), heads, rows, _DATED)


def _expenses(one: FiledMandate, language: str) -> list[Flowable]:
    if not one.expenses:
        return []
    heads = (say(language, "When"), say(language, "What for"), say(language, "Paid"))
    rows = [
        (long_date(language, paid.day), worded(paid.words, language), _pounds(paid.pence))
        for paid in one.expenses
    ]
    total = sum(paid.pence for paid in one.expenses)
    rows.append((say(language, "All together"), "", _pounds(total)))
    return _part(say(language, "Expenses"), heads, rows, _DATED)


def _pounds(pence: int) -> str:
    return f"£{pence // 100:,}.{pence % 100:02}"


def _part(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
) -> list[Flowable]:
    if not rows:
        return []
    return [paragraph(title, _PART), rows_table([heads, *rows], widths, 0)]
