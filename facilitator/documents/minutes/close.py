"""The end of the minutes: corrections, signatures, approval, and what ties them to the record."""

from __future__ import annotations

from facilitator.documents.minutes.value import Minutes
from facilitator.documents.outline.blocks import (
    Block,
    Foot,
    Gap,
    Heading,
    Level,
    Look,
    Para,
    Points,
    Signatures,
    Together,
)
from facilitator.documents.record_mark import RecordMark, minutes_code, record_lines
from facilitator.documents.values import signs, worded
from facilitator.wording import long_date, say


def close(value: Minutes, language: str) -> list[Block]:
    """Never parted by a page's end: nobody signs a page that says nothing."""
    labels = tuple(
        signs(worded(role.role, language), name, language)
        for role in value.signatories
        for name in role.names
    )
    blocks: list[Block] = [*_corrections(value, language), Gap(8.5)]
    if labels:
        blocks.append(Signatures(labels, 7.5))
    blocks += [*_approval(value, language), *_foot(value, language)]
    return [Together(tuple(blocks))]


def _corrections(value: Minutes, language: str) -> list[Block]:
    """What was asked to be put right. What the record says stands above as it was."""
    if not value.corrections:
        return []
    listed = tuple(worded(one, language) for one in value.corrections)
    return [Heading(say(language, "Corrections"), Level.SECTION), Points(listed)]


def _approval(value: Minutes, language: str) -> list[Block]:
    """Lines for the next meeting to fill in; once it has, which meeting that was."""
    if value.approval is None:
        lines = (
            say(language, "Approved as a true record at meeting no."),
            say(language, "Signed (presiding)"),
            say(language, "Date"),
        )
        return [Gap(7), Signatures(lines)]
    values = {"n": value.approval.meeting, "day": long_date(language, value.approval.day)}
    if value.corrections:
        told = say(
            language,
            "Approved as a true record, with these corrections, at meeting no. {n} on {day}.",
            **values,
        )
    else:
        told = say(language, "Approved as a true record at meeting no. {n} on {day}.", **values)
    return [Gap(3), Para(told, Look.PLAIN)]


def _foot(value: Minutes, language: str) -> list[Block]:
    """The record's digest, in figures, in words and as a code."""
    mark = value.mark if value.mark.head else RecordMark(value.digest)
    lines = record_lines(mark, language)
    if not lines:
        return []
    code = minutes_code(value.assembly, value.number, value.day, mark.head, language)
    return [Gap(3), Foot(lines, code)]
