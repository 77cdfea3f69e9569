"""How warm the room is, as a gauge. A reading of the room and never a decision."""

from __future__ import annotations

from functools import partial

from facilitator.parts.ballot import Ballot
from facilitator.plan import TEMPERATURES
from facilitator.readings.results.gauge_results import middle_of, of_sense
from facilitator.readings.results.options import answer_words
from ui.present.scenes import Gauge, Level
from ui.present.tongue import Languages, each, speak, speak_n, words


def gauge_scene(ballot: Ballot, languages: Languages) -> Gauge:
    """Five levels with the marker at the middle person."""
    tally = ballot.tally or {}
    voted, top = sum(tally.values()), max(1, *(tally.get(t, 0) for t in TEMPERATURES))
    middle = middle_of(tally)
    return Gauge(
        title=words(languages, ballot.question.wording),
        sentence=each(languages, partial(of_sense, ballot, short=True)),
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
