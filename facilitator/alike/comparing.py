"""Pairs of lines that are likely to say the same, the likeliest first.

A pair counts how much the rare words weigh that both lines have, and how near the lines are to
each other whatever the order of their words (rapidfuzz, token set ratio). Only pairs with a word
in common are looked at, so that hundreds of lines take a moment.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from rapidfuzz import fuzz

from facilitator.alike.words import told_words

#: From here on a pair is worth a look. Chosen, as are the two shares below, on the labelled set
#: kept with the tests: more than half of the pairs that are offered are right.
LIKELY: Final = 0.45
#: How much of a score is the shared words, and how much the letters.
_WORDS, _LETTERS = 0.4, 0.6
_MOST_TOLD: Final = 4


@dataclass(frozen=True, slots=True)
class Alike:
    """Two lines that may say the same.

    Attributes:
        first, second: their keys, in the order of the lines.
        score: 0 to 1.
        words: what both speak of, the rarest first.
    """

    first: str
    second: str
    score: float
    words: tuple[str, ...]


def likely_pairs(lines: Mapping[str, str], least: float = LIKELY) -> tuple[Alike, ...]:
    """Pairs of those lines (key → words) that score `least` or more."""
    told = {key: told_words(text) for key, text in lines.items()}
    weights = _weights(told)
    pairs = (_alike(pair, told, weights) for pair in _sharing(told))
    likely = (one for one in pairs if one.score >= least)
    return tuple(sorted(likely, key=lambda one: -one.score))


def _weights(told: Mapping[str, Mapping[str, str]]) -> dict[str, float]:
    """How much each stem tells: the rarer, the more."""
    counts = Counter(stem for words in told.values() for stem in words)
    return {stem: math.log(1 + len(told) / count) for stem, count in counts.items()}


def _sharing(told: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs that share a stem, each once."""
    with_stem: dict[str, list[str]] = defaultdict(list)
    for key, words in told.items():
        for stem in words:
            with_stem[stem].append(key)
    return iter(dict.fromkeys(p for keys in with_stem.values() for p in combinations(keys, 2)))


def _alike(
    pair: tuple[str, str],
    told: Mapping[str, Mapping[str, str]],
    weights: Mapping[str, float],
) -> Alike:
    one, other = told[pair[0]], told[pair[1]]
    both = sorted((stem for stem in one if stem in other), key=lambda stem: -weights[stem])
    shared = sum(weights[stem] for stem in both)
    whole = [sum(weights[stem] for stem in words) for words in (one, other)]
    # Against the geometric mean: a short line in a long one counts, though not as much as a twin.
    of_words = shared / math.sqrt(whole[0] * whole[1]) if shared else 0.0
    of_letters = fuzz.token_set_ratio(" ".join(one), " ".join(other)) / 100
    words = tuple(one[stem] for stem in both[:_MOST_TOLD])
    return Alike(*pair, _WORDS * min(1.0, of_words) + _LETTERS * of_letters, words)
