"""The record of processing (UK GDPR, Article 30), filled in as far as the program knows."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, section
from facilitator.documents.privacy.assessment import kept_table, not_advice, risks
from facilitator.documents.privacy.fields import field, fields
from facilitator.documents.privacy.value import PrivacyFacts
from facilitator.documents.tables import rows_table
from facilitator.wording import say

_LEFT: Final = 0.01
_HEADS: Final = 36 * mm


def processing_pdf(value: PrivacyFacts, language: str) -> bytes:
    """The record as an A4 PDF; the same value gives the same bytes."""
    title = say(language, "Record of processing")
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: PrivacyFacts, title: str, la: str) -> list[Flowable]:
    return [
        *head(value.assembly, title, (value.day, not_advice(la))),
        section(say(la, "Who is responsible")),
        *fields(
            ("controller_name", say(la, "Name of whoever answers for the assembly")),
            ("controller_reach", say(la, "Address, e-mail or telephone")),
        ),
        section(say(la, "What for, about whom, and who gets it")),
        rows_table(_facts(value, la), (_HEADS, TEXT_WIDTH - _HEADS), _LEFT),
        *field("others", say(la, "Anybody else who gets something, and why"), 2),
        section(say(la, "What is kept, and until when")),
        kept_table(value, la),
        section(say(la, "How it is protected")),
        risks(value, la),
        *fields(
            ("kept_by", say(la, "This record is kept by")),
            ("looked_at", say(la, "Last looked at on")),
        ),
    ]


def _facts(value: PrivacyFacts, la: str) -> list[tuple[str, str]]:
    gets = (
        say(
            la,
            "Published minutes name nobody who did not ask. Bodies that a mandate names get the "
            "delegate’s name with their consent.",
        )
        if value.council
        else say(la, "Nobody outside. Published minutes name nobody who did not ask.")
    )
    return [
        ("", ""),
        (
            say(la, "Purposes"),
            say(
                la,
                "To hold the meetings of an assembly, to count its votes, to keep its minutes and "
                "the mandates of its delegates, and to show that everybody was invited.",
            ),
        ),
        (
            say(la, "People"),
            say(la, "People who come, who speak, who take something on; delegates; helpers."),
        ),
        (
            say(la, "Special category"),
            say(
                la,
                "To come and to vote can show a political opinion; what somebody needs can concern "
                "their health.",
            ),
        ),
        (say(la, "Who gets it"), gets),
        (
            say(la, "Other countries"),
            say(la, "None: the program reaches no network. Copies are on sticks that people keep."),
        ),
    ]
