"""What the record has of one person, for that person (UK GDPR, Articles 15 and 20)."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, section, sentences
from facilitator.documents.privacy.value import PersonPaper
from facilitator.documents.tables import rows_table
from facilitator.wording import say

_FIRST = 70 * mm
_LEFT = 0.01


def person_pdf(value: PersonPaper, language: str) -> bytes:
    """The paper as an A4 PDF; the same value gives the same bytes."""
    title = say(language, "What we keep of you")
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: PersonPaper, title: str, la: str) -> list[Flowable]:
    kept: list[Flowable] = []
    if value.kept:
        heads = say(la, "What"), say(la, "As it is kept")
        table = rows_table([heads, *value.kept], (_FIRST, TEXT_WIDTH - _FIRST), _LEFT)
        kept = [section(say(la, "What is kept with it")), table]
    return [
        *head(value.assembly, title, (value.name, value.day)),
        section(say(la, "Where it stands")),
        *sentences(value.there),
        *kept,
        section(say(la, "What stays, and what cannot be said")),
        *sentences(value.notes),
        section(say(la, "Your rights")),
        *sentences(
            (
                say(
                    la,
                    "You can have it put right or deleted, and take back what you agreed to. We "
                    "acknowledge a complaint within 30 days; you can also complain to the "
                    "Information Commissioner’s Office, ico.org.uk.",
                ),
            )
        ),
    ]
