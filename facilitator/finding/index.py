"""Entries by their words, in any order, also while the last word is still being typed.

Every word that was typed has to be the beginning of some word of the entry. Where a word begins
nothing at all, the nearest one is offered instead (rapidfuzz, Jaro-Winkler), never taken by
itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from facilitator.finding.entries import Entry, Sort, words_of

#: How near a word has to be to be offered, of 1, and how short one is never guessed at.
_NEAR: Final = 0.85
_SHORTEST: Final = 4
_AFTER_ALL: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words, and what they are narrowed to; empty for whatever there is."""

    typed: str = ""
    sorts: frozenset[Sort] = frozenset()
    years: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    Attributes:
        entries: the newest first; those whose number was typed before all others.
        meant: what to type instead, "" where it leads nowhere either.
    """

    entries: tuple[Entry, ...]
    meant: str = ""


@dataclass(slots=True)
class Index:
    """Of those entries; made once for a record as it stands."""

    entries: tuple[Entry, ...]
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    _words: list[str] = field(default_factory=list)
    _numbers: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.entries = tuple(sorted(self.entries, key=lambda one: (one.day, one.number)))[::-1]
        by_word, numbers = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for place, entry in enumerate(self.entries):
            number = words_of(entry.number)
            numbers[" ".join(number)].append(place)
            texts = (entry.title, *entry.words, entry.day)
            for word in {*number, *(each for text in texts for each in words_of(text))}:
                by_word[word].append(place)
        self._by_word, self._numbers = dict(by_word), dict(numbers)
        self._words = sorted(by_word)

    def find(self, wanted: Wanted) -> Found:
        """What fits, all of it."""
        typed = words_of(wanted.typed)
        places = self._places(typed)
        fits = [self.entries[place] for place in places if _fits(self.entries[place], wanted)]
        return Found(tuple(fits), "" if places else self._meant(typed))

    @property
    def years(self) -> tuple[str, ...]:
        """Those with anything in them, the newest first."""
        return tuple(sorted({one.year for one in self.entries if one.year}, reverse=True))

    @property
    def outcomes(self) -> Counter[str]:
        """What became of things, and how often."""
        return Counter(one.outcome for one in self.entries if one.outcome)

    def _places(self, typed: list[str]) -> list[int]:
        found: set[int] | None = None
        for word in dict.fromkeys(typed):
            here = {place for each in self._beginning(word) for place in self._by_word[each]}
            found = here if found is None else found & here
        if found is None:
            return list(range(len(self.entries)))
        first = [place for place in self._numbers.get(" ".join(typed), []) if place in found]
        return first + sorted(found.difference(first))

    def _beginning(self, word: str) -> Iterator[str]:
        """All words that begin so."""
        first = bisect_left(self._words, word)
        last = bisect_left(self._words, word + _AFTER_ALL)
        return iter(self._words[first:last])

    def _meant(self, typed: list[str]) -> str:
        """What was typed, with the nearest words there are; "" where that finds nothing."""
        meant = [word if any(self._beginning(word)) else self._nearest(word) for word in typed]
        return " ".join(meant) if all(meant) and meant != typed and self._places(meant) else ""

    def _nearest(self, word: str) -> str:
        if len(word) < _SHORTEST:
            return ""
        near = process.extractOne(
            word, self._words, scorer=JaroWinkler.similarity, score_cutoff=_NEAR
        )
        return near[0] if near is not None else ""


def _fits(entry: Entry, wanted: Wanted) -> bool:
    return (
        (not wanted.sorts or entry.sort in wanted.sorts)
        and (not wanted.years or entry.year in wanted.years)
        and (not wanted.outcomes or entry.outcome in wanted.outcomes)
    )
