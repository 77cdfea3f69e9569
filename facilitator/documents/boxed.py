"""What is copied letter by letter or compared, in a box: groups in large bold type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable, KeepTogether, Table

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.typesetting import BOLD, HAIR, paragraph, style

_GROUPS: Final = style(14, 21, fontName=BOLD, alignment=TA_CENTER)


def groups(lines: Sequence[str]) -> list[Flowable]:
    """Lines of groups, to be read one by one."""
    return [paragraph(line, _GROUPS) for line in lines]


def boxed(parts: list[Flowable]) -> Flowable:
    """Those parts in a box as wide as the text."""
    box = Table([[parts]], colWidths=[TEXT_WIDTH])
    everywhere = ((0, 0), (-1, -1))
    box.setStyle(
        [
            ("FONT", *everywhere, BOLD),
            ("BOX", *everywhere, 0.8, HAIR),
            ("TOPPADDING", *everywhere, 8),
            ("BOTTOMPADDING", *everywhere, 8),
        ]
    )
    return KeepTogether([box])
