"""Who gives input to an item, as it is typed: a speaker a line, with the length of their turn."""

from __future__ import annotations

from typing import Final

from facilitator.clock import SECOND
from facilitator.plan import Speaker
from facilitator.typed_times import read_seconds
from ui.present.clocks import digits

_USUAL: Final = 180


def speakers_text(speakers: tuple[Speaker, ...]) -> str:
    """'Jo Park, Hull Bus Users, 4:00', a line each."""
    return "\n".join(f"{one.name}, {digits(one.seconds * SECOND)}" for one in speakers if one.name)


def read_speakers(text: str) -> tuple[Speaker, ...]:
    """The same lines read; one without a length has three minutes."""
    return tuple(_speaker(line.strip()) for line in text.splitlines() if line.strip())


def _speaker(line: str) -> Speaker:
    name, comma, length = line.rpartition(",")
    seconds = read_seconds(length.strip(), short=True) if comma else None
    if seconds is None:
        return Speaker(line, _USUAL)
    return Speaker(name.strip(), seconds)
