"""The complaint form, and the log of complaints.

Since 19 June 2026 whoever is responsible for data has a way to complain, and acknowledges a
complaint within 30 days (Data Protection Act 2018, section 164A, by the Data (Use and Access) Act
2025, section 103).
"""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Flowable, PageBreak

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, section, sentences
from facilitator.documents.privacy.assessment import not_advice
from facilitator.documents.privacy.fields import blank_rows, field, fields, ticks
from facilitator.wording import say

_SHARES: Final = (0.05, 0.12, 0.3, 0.14, 0.27, 0.12)
_ROWS: Final = 13


def complaint_pdf(assembly: str, language: str) -> bytes:
    """Form and log as an A4 PDF; the same value gives the same bytes."""
    title = say(language, "A complaint about your data")
    return paper(lambda: _story(assembly, title, language), assembly, title, language)


def _story(assembly: str, title: str, la: str) -> list[Flowable]:
    law = say(la, "Data (Use and Access) Act 2025")
    return [
        *head(assembly, title, (law, not_advice(la))),
        *sentences(
            (
                say(
                    la,
                    "Write it here, or tell us: then we write it down. We acknowledge a complaint "
                    "within 30 days, look into it without delay, and tell you what came of it. It "
                    "costs nothing, and nobody is treated worse for it.",
                ),
            )
        ),
        *fields(
            ("name", say(la, "Your name, or whoever speaks for you")),
            ("reach", say(la, "How we reach you")),
        ),
        *field("about", say(la, "What happened, and when"), 6),
        *field("wish", say(la, "What you would like us to do"), 4),
        section(say(la, "Is it one of these?")),
        *ticks("kind", _kinds(la)),
        *sentences(
            (
                say(
                    la,
                    "You can also complain to the Information Commissioner’s Office: ico.org.uk, "
                    "0303 123 1113. They may ask whether you told us first.",
                ),
            )
        ),
        section(say(la, "Filled in by us")),
        *fields(
            ("came", say(la, "Came in on")),
            ("acknowledged", say(la, "Acknowledged on (within 30 days)")),
            ("answered", say(la, "Answered on")),
        ),
        PageBreak(),
        *_log(la),
    ]


def _kinds(la: str) -> tuple[str, ...]:
    return (
        say(la, "I asked to see what is kept of me"),
        say(la, "Something about me is wrong"),
        say(la, "Something about me should be deleted"),
        say(la, "Somebody was told who should not have been"),
        say(la, "I was in a photograph and did not agree"),
    )


def _log(la: str) -> list[Flowable]:
    heads = (
        say(la, "No."),
        say(la, "Came in on"),
        say(la, "About what (no names)"),
        say(la, "Acknowledged"),
        say(la, "What was done"),
        say(la, "Answered on"),
    )
    widths = [share * TEXT_WIDTH for share in _SHARES]
    return [section(say(la, "Log of complaints")), blank_rows("log", heads, widths, _ROWS)]
