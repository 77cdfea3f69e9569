"""Clocks in words: what each kind shows. No Qt."""

from __future__ import annotations

from facilitator.plan import ClockKind
from facilitator.wording import say


def clock_name(kind: ClockKind, language: str) -> str:
    """What a clock of that kind shows."""
    names = {
        ClockKind.DOWN: say(language, "the time left"),
        ClockKind.UP: say(language, "the time taken"),
        ClockKind.CLOCK: say(language, "the time of day"),
        ClockKind.UNTIL: say(language, "the time left until its end"),
    }
    return names[kind]
