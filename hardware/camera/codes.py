"""Codes on cards that are held close to a camera: what they say, and when it is a vote.

A voting card has a code for each of its choices, and whoever votes shows one and covers the
others. So a code is a vote when it is seen in `ENOUGH` pictures alike, the newest among them, and
no other of the same card in the last `LOOKS`. It counts for nothing near the edge of the picture,
or near a code that cannot be read: another choice may be there that is not seen.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from math import dist
from typing import TYPE_CHECKING, Final

from hardware.camera.library import zxing
from hardware.camera.sighting import Sighting

if TYPE_CHECKING:
    from hardware.camera.pictures import Image

LOOKS: Final = 5
ENOUGH: Final = 2
#: In sides of a code, as `facilitator.documents.cards.voting` sets them: how far the next one of
#: the same card is, across and down, with its own half; and from middle to middle.
_ACROSS: Final = 3.7
_DOWN: Final = 2.8
_NEAR: Final = 4.0
#: In sides of a marker: how far from its middle the code of the same card is at most.
_CORNER: Final = 1.4


@dataclass(frozen=True, slots=True)
class Code:
    """One code in a picture; lengths in its pixels.

    Attributes:
        text: what it says; "" where it cannot be read.
        x, y, side: its middle, and how large.
    """

    text: str
    x: float
    y: float
    side: float


def read_codes(image: Image) -> tuple[Code, ...]:
    """All QR codes in that picture; none where nothing is installed to read them with."""
    library = zxing()
    if library is None:
        return ()
    found = library.read_barcodes(
        image, formats=library.BarcodeFormat.QRCode, try_invert=False, return_errors=True
    )
    return tuple(_code(one) for one in found)


def _code(one: object) -> Code:
    position = one.position  # type: ignore[attr-defined]
    four = [position.top_left, position.top_right, position.bottom_right, position.bottom_left]
    corners = [(corner.x, corner.y) for corner in four]
    return Code(
        one.text if one.valid else "",  # type: ignore[attr-defined]
        sum(x for x, _ in corners) / 4,
        sum(y for _, y in corners) / 4,
        sum(map(dist, corners, (*corners[1:], corners[0]))) / 4,
    )


def clear_of(codes: Iterable[Code], size: tuple[int, int]) -> tuple[str, ...]:
    """What those say whose card is seen whole, as far as can be told; `size`: of the picture."""
    found = tuple(codes)
    blots = [code for code in found if not code.text]
    return tuple(
        code.text
        for code in found
        if code.text
        and min(code.x, size[0] - code.x) >= _ACROSS * code.side
        and min(code.y, size[1] - code.y) >= _DOWN * code.side
        and all(dist((code.x, code.y), (b.x, b.y)) > _NEAR * code.side for b in blots)
    )


def on_card(code: Code, sightings: Iterable[Sighting]) -> Sighting | None:
    """The marker on the same card as that code; None for none."""

    def away(one: Sighting) -> float:
        return dist((code.x, code.y), (one.x, one.y)) / max(one.side, 1.0)

    nearest = min(sightings, key=away, default=None)
    return nearest if nearest is not None and away(nearest) <= _CORNER else None


class SteadyCodes:
    """The last looks for codes, and what each card was last taken to say."""

    def __init__(self) -> None:
        self._last: deque[dict[str, frozenset[str]]] = deque(maxlen=LOOKS)
        self._said: dict[str, str] = {}

    def forget(self) -> None:
        """A new vote."""
        self._last.clear()
        self._said.clear()

    def unsay(self, card: str) -> None:
        """Its vote was not saved: the same code is a vote again."""
        self._said.pop(card, None)

    def see(self, seen: dict[str, frozenset[str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """One more look (card → codes of it): codes that are votes, cards that show several.

        Each once, until the card was out of sight.
        """
        self._last.append(seen)
        in_sight = frozenset[str]().union(*self._last)
        self._said = {card: said for card, said in self._said.items() if card in in_sight}
        now = {card: self._says(card) for card in seen}
        new = {card: said for card, said in now.items() if said not in {"", self._said.get(card)}}
        self._said |= new
        several = tuple(card for card, said in new.items() if said == _SEVERAL)
        return tuple(said for said in new.values() if said != _SEVERAL), several

    def _says(self, card: str) -> str:
        """Its one code; "" for nothing yet, `_SEVERAL` while there is another."""
        looks = [look[card] for look in self._last if card in look]
        if len(frozenset[str]().union(*looks)) > 1:
            return _SEVERAL
        return next(iter(looks[-1])) if len(looks) >= ENOUGH else ""


_SEVERAL: Final = "?"
