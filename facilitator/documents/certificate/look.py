"""The sizes a certificate is set in: the roomiest that all of its mandate fits on a page with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm


@dataclass(frozen=True, slots=True)
class Look:
    """One way to set the page; sizes in points.

    Attributes:
        side: white to the left and to the right of the text.
        clauses: sizes the clauses may have, the largest first: never under 7.5.
        hanging: room for the word beside a clause; 0 where it runs on into the text.
        signed: white above a line to sign on.
        gap: white between one group and the next.
        word: of the words beside the code.
        module: of the code, where it is not too large for the page then.

    """

    side: float
    assembly: float
    title: float
    name: float
    opening: float
    sent: float
    voted: float
    acceptance: float
    clauses: tuple[float, ...]
    hanging: float
    signed: float
    gap: float
    word: float
    module: float


_ROOMY: Final = Look(
    side=22 * mm,
    assembly=12,
    title=20,
    name=26,
    opening=10,
    sent=11,
    voted=8.6,
    acceptance=9.8,
    clauses=(9.8, 9.4, 9),
    hanging=27 * mm,
    signed=10 * mm,
    gap=3 * mm,
    word=7.8,
    module=0.5 * mm,
)
_DENSE: Final = Look(
    side=17 * mm,
    assembly=11,
    title=16,
    name=20,
    opening=9,
    sent=9.6,
    voted=8,
    acceptance=9,
    clauses=(9, 8.6, 8.2, 7.8, 7.5),
    hanging=25 * mm,
    signed=8.5 * mm,
    gap=1.6 * mm,
    word=7.5,
    module=0.4 * mm,
)
_ABREAST: Final = Look(
    side=16 * mm,
    assembly=11.5,
    title=12.5,
    name=20,
    opening=8.6,
    sent=9.2,
    voted=7.8,
    acceptance=8.6,
    clauses=(9, 8.6, 8.2),
    hanging=0,
    signed=9.5 * mm,
    gap=2.2 * mm,
    word=7.5,
    module=0.45 * mm,
)
_DENSE_ABREAST: Final = Look(
    side=15 * mm,
    assembly=10,
    title=11,
    name=16,
    opening=7.8,
    sent=8.2,
    voted=7.5,
    acceptance=7.8,
    clauses=(8.2, 7.8, 7.5),
    hanging=0,
    signed=8 * mm,
    gap=1.3 * mm,
    word=7.5,
    module=0.4 * mm,
)

#: By how many languages are on the page.
LOOKS: Final = {1: (_ROOMY, _DENSE), 2: (_ABREAST, _DENSE_ABREAST)}
