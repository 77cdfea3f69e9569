"""The certificate a delegate carries: who was sent, by whom, to do what, until when.

One A4 page, always. Clauses that do not fit go on to an annex, and page one says so. It is a
voluntary assembly's paper and says that too; its code is not yet a proof, and says so twice.
"""

from __future__ import annotations

from reportlab.platypus import Flowable, PageBreak, Spacer

from facilitator.documents.certificate_page import clause_paragraphs, lay_out
from facilitator.documents.certificate_value import Certificate, Instruction
from facilitator.documents.certificate_words import NOT_VERIFIABLE, certificate_words, code_text
from facilitator.documents.pages import Furniture, pdf
from facilitator.documents.typesetting import BODY, TITLE, paragraph
from facilitator.wording import say


def certificate_pdf(value: Certificate, language: str) -> bytes:
    """The certificate as a PDF of one A4 page, and an annex only where clauses do not fit.

    Raises:
        RuleError: where the page is full before its clauses.

    """
    layout = lay_out(certificate_words(value, language))
    furniture = Furniture(
        title=say(language, "Certificate {number}: election and mandate", number=value.number),
        author=value.assembly,
        footer=say(
            language,
            "{assembly} · certificate {number} · mandate {mandate}",
            assembly=value.assembly,
            number=value.number,
            mandate=value.mandate,
        ),
    )

    def story() -> list[Flowable]:
        if not layout.annexed:
            return [Spacer(1, 1)]
        title = say(language, "Annex to certificate {number}", number=value.number)
        first = say(
            language,
            "Mandate {mandate}, continued from page 1: part of the certificate.",
            mandate=value.mandate,
        )
        return [
            Spacer(1, 1),
            PageBreak(),
            paragraph(title, TITLE),
            paragraph(first, BODY),
            Spacer(1, 12),
            *clause_paragraphs(layout.annexed, BODY.fontSize),
        ]

    return pdf(story, furniture, language, first_page=layout.draw)


__all__ = ["NOT_VERIFIABLE", "Certificate", "Instruction", "certificate_pdf", "code_text"]
