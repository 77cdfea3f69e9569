"""The sheet for when something is lost, stolen or seen by the wrong people: 72 hours, in order.

UK GDPR, Articles 33 and 34: the Information Commissioner within 72 hours of becoming aware, unless
a risk to people is unlikely; people themselves where the risk to them is high.
"""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, section, sentences
from facilitator.documents.privacy.assessment import not_advice
from facilitator.documents.privacy.fields import field, fields, ticks
from facilitator.documents.privacy.value import PrivacyFacts
from facilitator.documents.tables import rows_table
from facilitator.wording import say

_FIRST: Final = 118 * mm
_LEFT: Final = 0.01


def incident_pdf(value: PrivacyFacts, language: str) -> bytes:
    """The sheet as an A4 PDF; the same value gives the same bytes."""
    title = say(language, "Something was lost, stolen or seen")
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: PrivacyFacts, title: str, la: str) -> list[Flowable]:
    return [
        *head(value.assembly, title, (value.day, not_advice(la))),
        *sentences(
            (
                say(
                    la,
                    "The clock runs from the moment that somebody of you knew: 72 hours. Write "
                    "down what is known now; the rest can follow. Keep this sheet, whether or not "
                    "anybody is told.",
                ),
            )
        ),
        *fields(
            ("noticed", say(la, "Noticed on, at")),
            ("until", say(la, "72 hours end on, at")),
            ("by", say(la, "Written by")),
        ),
        *field("what", say(la, "What happened, to which laptop, stick or paper"), 2),
        section(say(la, "At once")),
        *ticks("now", _at_once(la)),
        section(say(la, "What was on this laptop")),
        *_there(value, la),
        section(say(la, "Who is told")),
        *ticks("told", _told(la)),
        *field("risk", say(la, "Who could come to harm by it, and how likely that is"), 1),
        *fields(
            ("ico", say(la, "Commissioner told on, number")),
            ("people", say(la, "People told on, how")),
            ("why_not", say(la, "Who is not told, and why")),
        ),
        *field("after", say(la, "What is done so that it does not happen again"), 1),
    ]


def _at_once(la: str) -> tuple[str, ...]:
    return (
        say(la, "Look for it; ask the hall, the bus, the police."),
        say(la, "Revoke the assembly’s key on the page Keys, from a copy on another laptop."),
        say(la, "Change the passwords that were on the laptop."),
        say(la, "Get the last copy from its stick, so that the record is not lost with it."),
    )


def _told(la: str) -> tuple[str, ...]:
    return (
        say(
            la,
            "The Information Commissioner’s Office, within 72 hours, unless a risk to people is "
            "unlikely: ico.org.uk, 0303 123 1113.",
        ),
        say(la, "The people it is about, without delay, where the risk to them is high."),
        say(la, "The next meeting of the assembly, without names."),
    )


def _there(value: PrivacyFacts, la: str) -> list[Flowable]:
    heads = say(la, "What"), say(la, "So much, on the day this sheet was printed")
    rows = [(row.what, row.now) for row in value.rows if row.now]
    disk = (
        say(la, "The disk of the laptop was encrypted: a stranger reads nothing of it.")
        if value.encrypted
        else say(la, "The disk of the laptop does not seem to have been encrypted.")
    )
    copies = (
        say(la, "Copies on sticks were sealed with a passphrase.")
        if value.sealed
        else say(la, "Copies on sticks were open: whoever has one reads the record.")
    )
    table = rows_table([heads, *rows], (_FIRST, TEXT_WIDTH - _FIRST), _LEFT)
    return [*([table, Spacer(1, 2 * mm)] if rows else []), *sentences((f"{disk} {copies}",))]
