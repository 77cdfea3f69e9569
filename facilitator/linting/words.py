"""Texts as sets of words that can be compared: endings, mutations and small slips do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from typing import Final

#: "23:00" and "£1.50" are one word each; an apostrophe parts, as in "i'r".
_WORD: Final = re.compile(r"\d+(?:[:.,]\d+)*|[^\W\d_]+")
_TO_TWELVE: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_NUMBERS: Final = {word: str(n) for n, word in enumerate(_TO_TWELVE, start=1)}
_ENDINGS: Final = ("ings", "ing", "ed", "es", "s", "e")
_SHORTEST: Final = 3
#: Initial consonants that a Welsh mutation exchanges, as one of each group.
_INITIALS: Final = (
    (("ngh", "ch", "c", "g"), "c"),
    (("ph", "mh", "p", "b", "f", "m"), "p"),
    (("th", "nh", "dd", "t", "d"), "t"),
    (("ll", "l"), "l"),
    (("rh", "r"), "r"),
)
#: How like each other two words of that length are when they are one with a slip.
_ALIKE, _LONG = 0.85, 5
Words = frozenset[str]


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, small and without accents, in their order."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(_NUMBERS.get(word, word) for word in _WORD.findall(kept))


@cache
def root(word: str, language: str) -> str:
    """What stays of a word in every form: English without its ending, Welsh unmutated."""
    if word[0].isdigit():
        return word
    return _unmutated(word) if language == "cy" else _unended(word)


def _unended(word: str) -> str:
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            word = stem
            break
    doubled = len(word) > _SHORTEST and word[-1] == word[-2]
    return word[:-1] if doubled else word


def _unmutated(word: str) -> str:
    for initials, one in _INITIALS:
        for initial in initials:
            if word.startswith(initial) and len(word) > len(initial) + 1:
                return one + word[len(initial) :]
    return word


def roots(text: str, language: str) -> tuple[str, ...]:
    """Its words in their order, each by its root."""
    return tuple(root(word, language) for word in tokens(text))


def among(words: str, language: str) -> Words:
    """A list of words as it is written in the code, to look roots up in."""
    return frozenset(roots(words, language))


def likeness(one: Words, other: Words) -> float:
    """How much of both is in both, 0 to 1; 0 where either is empty."""
    if not one or not other:
        return 0.0
    return 2 * len(shared(one, other)) / (len(one) + len(other))


def shared(one: Words, other: Words) -> Words:
    """Words of the smaller that have a partner in the other; no partner is taken twice."""
    small, large = sorted((one, other), key=lambda words: (len(words), sorted(words)))
    left, found = set(large - small), set(small & large)
    for word in sorted(small - large):
        partner = next((each for each in sorted(left) if _is_slip(word, each)), None)
        if partner is not None:
            left.remove(partner)
            found.add(word)
    return frozenset(found)


def _is_slip(one: str, other: str) -> bool:
    """Whether it is the same word but for a letter; figures have no slips."""
    if min(len(one), len(other)) < _LONG or one[0].isdigit() or other[0].isdigit():
        return False
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


#: They tell two things apart as figures do.
_DAYS: Final = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "cy": "llun mawrth mercher iau gwener sadwrn sul",
}
_DAY_NAMES: Final = frozenset(root(day, la) for la, days in _DAYS.items() for day in tokens(days))


def figures(words: Iterable[str]) -> Words:
    """Those that are numbers or days of the week: other ones are other things."""
    return frozenset(word for word in words if word[0].isdigit() or word in _DAY_NAMES)
