"""Letters about a mandate: one page each, plain words, and no more of a person than is needed."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.mandates.letter_value import Letter, Occasion
from facilitator.documents.mandates.letter_words import body, subject
from facilitator.documents.plain_paper import paper, sentences, to_sign
from facilitator.documents.typesetting import BODY, SMALL, TITLE, paragraph, style
from facilitator.documents.values import signs, worded
from facilitator.errors import RuleError
from facilitator.usual_clauses import no_office
from facilitator.wording import long_date, say


def letter_pdf(value: Letter, language: str) -> bytes:
    """The letter as an A4 PDF.

    Raises:
        RuleError: it would send a name and a mandate that are not to be sent.

    """
    if value.occasion is Occasion.APPOINTED and not value.consent:
        raise RuleError(
            "The delegate has not agreed that name and mandate are sent to other bodies. "
            "Ask, write the answer down, and make the letter then."
        )
    about = subject(value, language)
    return paper(lambda: _story(value, about, language), value.assembly, about, language)


def _story(value: Letter, about: str, language: str) -> list[Flowable]:
    heading = style(14, 18, fontName=TITLE.fontName, textColor=TITLE.textColor, tag="H1")
    return [
        paragraph(value.assembly, style(11.5, 15)),
        paragraph(long_date(language, value.day), SMALL),
        Spacer(1, 14 * mm),
        paragraph(worded(value.to, language), style(10.5, 14)),
        Spacer(1, 14 * mm),
        paragraph(about, heading),
        Spacer(1, 5 * mm),
        *sentences(body(value, language)),
        *to_sign(
            (
                signs(say(language, "Facilitator"), value.signatory, language),
                say(language, "Teller"),
            ),
            2,
        ),
        Spacer(1, 8 * mm),
        paragraph(
            no_office(language),
            BODY,
        ),
    ]
