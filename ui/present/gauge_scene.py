"""How warm the room is, as a gauge. A reading of the room and never a decision."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from facilitator.parts.ballot import Ballot
from facilitator.plan import TEMPERATURES
from facilitator.readings.options import answer_words
from facilitator.wording import say
from ui.present.scenes import Gauge, Level
from ui.present.tongue import Languages, each, speak, speak_n, words


def gauge_scene(ballot: Ballot, languages: Languages) -> Gauge:
    """Five levels with the marker at the middle person."""
    tally = ballot.tally or {}
    voted, top = sum(tally.values()), max(1, *(tally.get(t, 0) for t in TEMPERATURES))
    middle = middle_of(tally)
    return Gauge(
        title=words(languages, ballot.question.wording),
        sentence=each(languages, partial(middle_words, middle)),
        levels=tuple(
            Level(
                each(languages, partial(answer_words, level)),
                str(tally.get(level, 0)),
                tally.get(level, 0) / top,
            )
            for level in TEMPERATURES
        ),
        middle=sum(middle) / 2 if middle is not None else None,
        marker=speak(languages, "the middle"),
        notes=(
            speak_n(languages, "{n} person answered.", "{n} people answered.", voted),
            speak(languages, "This reads how warm the room is. It decides nothing."),
        ),
    )


def middle_of(tally: Mapping[str, int]) -> tuple[int, int] | None:
    """The levels of the two middle people, the same where there is one; None without anybody."""
    given = [n for n, level in enumerate(TEMPERATURES) for _ in range(tally.get(level, 0))]
    if not given:
        return None
    return given[(len(given) - 1) // 2], given[len(given) // 2]


def middle_words(middle: tuple[int, int] | None, language: str) -> str:
    """Where the middle of the room stands, in words."""
    if middle is None:
        return say(language, "Nobody answered.")
    low, high = (answer_words(TEMPERATURES[level], language) for level in middle)
    if low == high:
        return say(language, "The middle of the room: {level}", level=low)
    return say(language, "The middle of the room: between {low} and {high}", low=low, high=high)
