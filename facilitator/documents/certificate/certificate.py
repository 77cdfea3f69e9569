"""The certificate a delegate carries: who was sent, by whom, to do what, until when.

One A4 page, in one language or in two abreast. Instructions that do not fit go on to an annex, and
page one says so. It is a voluntary assembly's paper and says that too; the signed paper is the
certificate, and its code only a convenience.
"""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from facilitator.documents.certificate.page import Layout, lay_out
from facilitator.documents.certificate.rows import across
from facilitator.documents.certificate.value import Certificate, Instruction, Stood
from facilitator.documents.certificate.words import certificate_words
from facilitator.documents.pages import TEXT_WIDTH, Furniture, pdf
from facilitator.documents.rows import GUTTER, Row
from facilitator.documents.typesetting import BODY, HEADING, REGULAR, TITLE
from facilitator.wording import say

_SIZE: Final = 9.5  # of clauses on the annex, points
_EVERYWHERE: Final = ((0, 0), (-1, -1))


def certificate_pdf(value: Certificate, languages: tuple[str, ...]) -> bytes:
    """The certificate as a PDF of one A4 page, and an annex only where instructions do not fit.

    Args:
        value: what it says.
        languages: those it is in, the first one first: one, or two that stand side by side.

    Raises:
        RuleError: where the page is full before its instructions.

    """
    layout = lay_out(value, tuple(certificate_words(value, language) for language in languages))
    first = languages[0]
    furniture = Furniture(
        title=say(first, "Certificate {number}: election and mandate", number=value.number),
        author=value.assembly,
        footer=say(
            first,
            "{assembly} · certificate {number} · mandate {mandate}",
            assembly=value.assembly,
            number=value.number,
            mandate=value.mandate,
        ),
    )

    def story() -> list[Flowable]:
        annex = _annex(layout, languages) if layout.annexed else []
        return [Spacer(1, 1), *annex]

    return pdf(story, furniture, first, first_page=layout.draw)


def _annex(layout: Layout, languages: tuple[str, ...]) -> list[Flowable]:
    """The clauses that did not fit, as many pages as they take."""
    value = layout.setting.value
    titles = [
        say(language, "Annex to certificate {number}", number=value.number)
        for language in languages
    ]
    told = [
        say(
            language,
            "Mandate {mandate}, continued from page 1: part of the certificate.",
            mandate=value.mandate,
        )
        for language in languages
    ]
    clauses = [layout.setting.clause(each, _SIZE) for each in layout.annexed]
    title = TITLE if len(languages) == 1 else HEADING
    rows = [
        across(titles, title, languages=languages),
        across(told, BODY, languages=languages, after=12),
        *clauses,
    ]
    return [PageBreak(), *(part for row in rows for part in _flowing(row))]


def _flowing(row: Row) -> list[Flowable]:
    """A row as it runs over pages: its cells side by side in a table that may break."""
    if len(row.cells) == 1:
        return [row.cells[0], Spacer(1, row.after)]
    column = (TEXT_WIDTH - GUTTER) / 2
    table = Table([[row.cells[0], row.cells[1]]], colWidths=[column + GUTTER, column], splitInRow=1)
    table.setStyle(
        [
            ("FONT", *_EVERYWHERE, REGULAR),
            ("VALIGN", *_EVERYWHERE, "TOP"),
            *((f"{side}PADDING", *_EVERYWHERE, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
            ("RIGHTPADDING", (0, 0), (0, -1), GUTTER),
        ]
    )
    return [table, Spacer(1, row.after)]


__all__ = ["Certificate", "Instruction", "Stood", "certificate_pdf"]
