"""What a reader read, as values: text, the kind of code, or why bytes were no reading.

The frames are in `hardware.codecs.scanner` (serial) and `hardware.codecs.hidpos` (HID). What the
text means is `hardware.codecs.ballot_card`. A number is never turned from decimal to hexadecimal
or back: two readers may read the same tag differently, and only a person can tell.

Source of the letters: ISO/IEC 15424, "]", a letter for the kind of code, a modifier.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

#: The letter of an AIM identifier, and the code it stands for.
AIM_LETTERS: Final[Mapping[str, str]] = {
    "A": "Code 39",
    "C": "Code 128",
    "d": "Data Matrix",
    "E": "EAN/UPC",
    "e": "GS1 DataBar",
    "F": "Codabar",
    "G": "Code 93",
    "H": "Code 11",
    "I": "Interleaved 2 of 5",
    "L": "PDF417",
    "M": "MSI",
    "Q": "QR",
    "U": "MaxiCode",
    "X": "other",
    "z": "Aztec",
}
#: No code holds more characters than this, whatever its kind.
LONGEST: Final = 8192
_AIM: Final = re.compile(rf"\][{''.join(AIM_LETTERS)}][0-9A-Za-z]")
#: Codes of goods hold separators and line ends; other control characters are noise.
_NOISE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1b\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Reading:
    """One code or tag, as read.

    Attributes:
        data: its text.
        aim: its AIM identifier, "]Q1"; "" where the reader does not send one.

    """

    data: str
    aim: str = ""

    @property
    def symbology(self) -> str:
        """The kind of code in words; "" where it was not said."""
        return AIM_LETTERS.get(self.aim[1:2], "")


class Damage(Enum):
    """Why bytes were not a reading."""

    NOISE = "bytes that are no text"
    TOO_LONG = "more text than a code can hold"
    SIZE = "a report of another size"
    KIND = "a report of another kind"
    LENGTH = "a report that says it holds more than it has room for"
    CUT = "a reading whose end never came"


@dataclass(frozen=True, slots=True)
class Rejected:
    """Bytes that say nothing, and why."""

    reason: Damage
    raw: bytes


def read_text(raw: bytes, aim: str = "") -> Reading | Rejected:
    """The reading these bytes spell: UTF-8 if they are, else Latin-1, as readers are set up."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    if _NOISE.search(text):
        return Rejected(Damage.NOISE, raw)
    if not aim and (found := _AIM.match(text)):
        aim, text = found[0], text[found.end() :]
    return Reading(text, aim)
