"""What people who are not there make of a question: papers of any method, and the keys for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Final

from facilitator.parts.ballot.marking import GRADED, SINGLE, TOP, codes
from facilitator.parts.ballot.papers import RANKED
from facilitator.plan import Method, Question

#: How minds are spread over the options, the first being the likeliest.
_MINDS: Final = (56, 25, 11, 8, 5, 3)
#: Over agree, reservations, stand aside and block: a hall that practises comes to something.
_CONSENTING: Final = (80, 15, 5, 0)
#: The likeliest option is approved by so large a share of those who have marks left.
_APPROVING: Final = 0.7
_DOTS: Final = 3

#: One person's paper: (place of an option from 0, number it gets) in the order of the presses.
Paper = Sequence[tuple[int, int]]


def minds(random: Random, asked: Question, keys: int, people: int) -> Counter[str]:
    """Presses → how many of these people make them, on handsets with so many keys."""
    papers = (_paper(random, asked) for _ in range(people))
    return Counter(pressed(asked, keys, paper) for paper in papers)


def choices(random: Random, asked: Question, people: int) -> Counter[str]:
    """Option → how many of these people want it most, of a question with one choice a paper."""
    return Counter(asked.options[_by_liking(random, asked)[0]] for _ in range(people))


def pressed(asked: Question, keys: int, paper: Paper) -> str:
    """The keys for a paper, one after the other: "1,3"."""
    legends = codes(asked, keys)
    graded = asked.method in GRADED
    presses = [(*legends[place], *(str(number) if graded else "")) for place, number in paper]
    return ",".join(key for press in presses for key in press)


def _paper(random: Random, asked: Question) -> Paper:
    liked = _by_liking(random, asked)
    if asked.method in SINGLE:
        return [(liked[0], 1)]
    most = asked.most or len(liked)
    if asked.method is Method.DOTS:
        dots = Counter(random.choice(liked[:2]) for _ in range(min(asked.most or _DOTS, TOP)))
        return list(dots.items())
    if asked.method in GRADED:
        return [(place, max(1, TOP - rank)) for rank, place in enumerate(liked)]
    if asked.method in RANKED:
        return [(place, 1) for place in liked[: random.randint(1, min(most, len(liked)))]]
    others = [place for place in liked[1:3] if random.random() < _APPROVING]
    return [(place, 1) for place in (liked[0], *others)[:most]]


def _by_liking(random: Random, asked: Question) -> list[int]:
    """The places of all options, as one person likes them."""
    number = len(asked.options)
    weights = list(_CONSENTING if asked.method is Method.CONSENT else _MINDS)[:number]
    weights += [1] * (number - len(weights))
    drawn = {place: random.random() ** (1 / max(weights[place], 0.001)) for place in range(number)}
    return sorted(drawn, key=lambda place: -drawn[place])
