"""How large the hall's type has to be: from the picture's width and the farthest seat. No Qt.

The rule is one of legibility: the height of a small x is a two-hundredth of the distance, which
serves people with half of ordinary sight, and never less than a three-hundredth. In the bundled
font an x is 0.52 of the type size. The smallest type of a picture is a twentieth of its height.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

from facilitator.wording import say, say_n

#: The largest that type can be made: five lines and a heading still stand on a picture.
MOST: Final = 1.6
#: The same where captions take the lowest part of the picture.
MOST_OVER_CAPTIONS: Final = 1.5
#: Metres from the picture to the first row, and from row to row.
FIRST_ROW: Final = 3.0
ROW: Final = 0.9
_WISHED: Final = 200.0  # x-heights to the farthest seat
_FLOOR: Final = 300.0
_X: Final = 0.52
_SMALLEST: Final = 1 / 20
_STEP: Final = 20  # steps of zoom in 1: lines break the same for halls that are nearly the same
_ROWS: Final = re.compile(r"(\d{1,3})(?:\s*\D*)?")


@dataclass(frozen=True, slots=True)
class TypeSize:
    """What a hall of that size needs, and what it gets.

    Attributes:
        zoom: how many times larger than at least every text is.
        easy, readable: metres up to which everybody, and those with good eyes, read it.
        farthest: metres to the farthest seat.
    """

    zoom: float
    easy: float
    readable: float
    farthest: float

    @property
    def is_enough(self) -> bool:
        """Whether the farthest seat reads it at all."""
        return self.farthest <= self.readable


def needed(
    width: float, farthest: float, aspect: float = 16 / 9, *, captions: bool = False
) -> TypeSize | None:
    """The type for a picture that wide and a seat that far, in metres; None where one is unknown.

    `aspect`: the picture's width over its height. `captions`: they take its lowest part.
    """
    if min(width, farthest, aspect) <= 0:
        return None
    smallest = _SMALLEST * width / aspect * _X  # the height of an x in metres, at zoom 1
    wished = farthest / _WISHED / smallest
    most = MOST_OVER_CAPTIONS if captions else MOST
    zoom = min(most, max(1.0, math.ceil(wished * _STEP - 1e-9) / _STEP))
    return TypeSize(zoom, smallest * zoom * _WISHED, smallest * zoom * _FLOOR, farthest)


def metres_of_rows(rows: int) -> float:
    """How far the last of so many rows is; 0 for none."""
    return FIRST_ROW + ROW * rows if rows > 0 else 0.0


def rows_of_metres(metres: float) -> int:
    """About how many rows that is; 0 where it is not known."""
    return max(1, round((metres - FIRST_ROW) / ROW)) if metres > 0 else 0


def read_rows(text: str) -> int | None:
    """'12', '12 rows'; 0 for nothing; None where it is no number."""
    typed = text.strip()
    if typed in {"", "–"}:
        return 0
    found = _ROWS.fullmatch(typed)
    return int(found[1]) if found is not None else None


def rows_text(rows: int, language: str) -> str:
    """'12 rows', or a dash where nobody counted."""
    return say_n(language, "{n} row", "{n} rows", rows) if rows else "–"


def size_words(size: TypeSize | None, la: str) -> str:
    """The answer, in a sentence."""
    if size is None:
        return say(la, "The type has its ordinary size: nobody has said how large the hall is.")
    if not size.is_enough:
        return say(
            la,
            "Rows beyond {n} m will not read this: move them forward, take a larger picture, "
            "or read everything aloud.",
            n=math.floor(size.readable),
        )
    if size.farthest > size.easy:
        return say(
            la,
            "The type is as large as it can be. From {n} m on only good eyes read it: read aloud "
            "what matters.",
            n=math.floor(size.easy),
        )
    if size.zoom > 1:
        more = round((size.zoom - 1) * 100)
        return say(la, "The last row reads it: the type is {n} % larger, on more pages.", n=more)
    return say(la, "The last row reads it.")
