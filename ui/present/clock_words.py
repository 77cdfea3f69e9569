"""Clocks in words: what each kind shows. No Qt."""

from __future__ import annotations

import re
from typing import Final

from facilitator.plan import WARNINGS, ClockKind
from facilitator.typed_times import read_seconds
from facilitator.wording import say
from ui.present.typed import length_words

_PARTED: Final = re.compile(r"\s*(?:[,;/+&]|\band\b|\ba\b)\s*")


def read_warnings(text: str) -> tuple[int, int] | None:
    """'2, 1', '5 min and 30s' as seconds before the end, the earlier first."""
    found = [read_seconds(piece, short=True) for piece in _PARTED.split(text.strip()) if piece]
    if len(found) != len(WARNINGS):
        return None
    first, last = found
    return (first, last) if first is not None and last is not None and first >= last else None


def warnings_text(warnings: tuple[int, int], language: str) -> str:
    """'2 minutes, 1 minute'."""
    return ", ".join(length_words(seconds, language) for seconds in warnings)


def clock_name(kind: ClockKind, language: str) -> str:
    """What a clock of that kind shows."""
    names = {
        ClockKind.DOWN: say(language, "the time left"),
        ClockKind.UP: say(language, "the time taken"),
        ClockKind.CLOCK: say(language, "the time of day"),
        ClockKind.UNTIL: say(language, "the time left until its end"),
    }
    return names[kind]
