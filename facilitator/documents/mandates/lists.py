"""Lists on paper: the status list of an assembly, and the trust list of a district.

Whoever has no machine reads them; whoever has one scans the code, where the list fits into one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.codes import fits
from facilitator.documents.mandates.lists_value import (
    StatusLine,
    StatusListPaper,
    TrustLine,
    TrustListPaper,
)
from facilitator.documents.mandates.standing_words import standing_words
from facilitator.documents.plain_paper import beside_code, head, paper, section, sentences, to_sign
from facilitator.documents.tables import rows_table
from facilitator.documents.values import signs
from facilitator.wording import long_date, say

_STATUS_COLUMNS = (28 * mm, 28 * mm, 62 * mm, 53 * mm)
_TRUST_COLUMNS = (54 * mm, 66 * mm, 51 * mm)


def status_list_pdf(value: StatusListPaper, language: str) -> bytes:
    """The status list as an A4 PDF."""
    title = say(language, "Status list no. {n}", n=value.number)
    return paper(lambda: _status_story(value, title, language), value.assembly, title, language)


def _status_story(value: StatusListPaper, title: str, language: str) -> list[Flowable]:
    facts = (
        long_date(language, value.day),
        say(language, "fresh until {day}", day=long_date(language, value.next_day)),
    )
    none = say(language, "Every certificate this assembly has given is in order.")
    return [
        *head(value.assembly, title, facts),
        *sentences((_what_for(language),)),
        *_standing(say(language, "No longer in order"), value.ended, language),
        *(() if value.ended else sentences((none,))),
        *_standing(say(language, "In order"), value.in_force, language),
        Spacer(1, 6 * mm),
        *beside_code(value.code, _of_the_code(value.code, value.fingerprint, language)),
        *to_sign(_signed_by(value.signatory, language)),
    ]


def trust_list_pdf(value: TrustListPaper, language: str) -> bytes:
    """The trust list as an A4 PDF."""
    title = say(language, "Trust list no. {n}", n=value.number)
    return paper(lambda: _trust_story(value, title, language), value.district, title, language)


def _trust_story(value: TrustListPaper, title: str, language: str) -> list[Flowable]:
    told = say(
        language,
        "Certificates signed with these keys are believed. Compare each fingerprint once with the "
        "founding certificate of its assembly.",
    )
    heads = (say(language, "Assembly"), say(language, "Key"), say(language, "In use"))
    rows = [heads, *((one.assembly, one.fingerprint, _used(one, language)) for one in value.lines)]
    return [
        *head(value.district, title, (long_date(language, value.day),)),
        *sentences((told,)),
        rows_table(rows, _TRUST_COLUMNS, 0),
        Spacer(1, 6 * mm),
        *beside_code(value.code, _of_the_code(value.code, value.fingerprint, language)),
        *to_sign(_signed_by(value.signatory, language)),
    ]


def _what_for(language: str) -> str:
    return say(
        language,
        "A certificate of this assembly is valid only with the newest list. A list with a lower "
        "number is out of date; after the day above ask for the next one.",
    )


def _standing(title: str, lines: Sequence[StatusLine], language: str) -> list[Flowable]:
    if not lines:
        return []
    heads = (
        say(language, "Certificate"),
        say(language, "Mandate"),
        say(language, "How it stands"),
        say(language, "Since"),
    )
    rows = [
        (
            one.certificate,
            one.mandate,
            standing_words(one.standing, language),
            _day(one.day, language),
        )
        for one in lines
    ]
    return [section(title), rows_table([heads, *rows], _STATUS_COLUMNS, 0)]


def _day(day: date | None, language: str) -> str:
    return "–" if day is None else long_date(language, day)


def _used(line: TrustLine, language: str) -> str:
    if line.revoked:
        return say(language, "withdrawn: nothing signed with it holds")
    since = long_date(language, line.since)
    if line.until is None:
        return say(language, "since {day}", day=since)
    return say(language, "{first} to {last}", first=since, last=long_date(language, line.until))


def _of_the_code(code: str, fingerprint: str, language: str) -> tuple[str, ...]:
    """What stands beside the code, or in its place."""
    key = say(language, "Key: {fingerprint}", fingerprint=fingerprint) if fingerprint else ""
    if not code:
        return (key,)
    if not fits(code):
        return (say(language, "This list is too long for a code: bring it as a file."), key)
    return (
        say(
            language,
            "The code holds this list, signed: scan it with the program Facilitator, without a "
            "network. The signed paper counts; the code is a convenience.",
        ),
        key,
    )


def _signed_by(signatory: str | None, language: str) -> tuple[str, ...]:
    return (
        signs(say(language, "Facilitator"), signatory, language),
        say(language, "Teller"),
        say(language, "Date"),
    )
