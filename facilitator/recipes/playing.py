"""A recipe while it is played: which step, since when, and what people have said. Values only.

It lives in the memory of the desk. Who pressed what is known for as long as the step lasts, so
that a second press replaces the first; what is shown are sums.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.clock import SECOND, Instant
from facilitator.recipes.lots import MOST, DrawnLot
from facilitator.recipes.values import CHOOSING, Recipe, Step, StepKind


@dataclass(frozen=True, slots=True)
class Playing:
    """Where the hall is.

    Attributes:
        at: the step, from 0.
        since: when it began, or went on after a pause.
        spent: microseconds it had run before that; `paused`: it stands.
        pressed: name of a handset or card → the key it chose last.
        typed: key → heads, as somebody counted them.
        words: what was called out, in that order.
        first: BUZZ: who pressed, in their order.
        lot: DRAW and SHUFFLE: what was drawn; None for not yet.
        many: how many of it are wanted, or sit at one table.
        shown: whether the hall sees how many chose what.
    """

    recipe: Recipe
    since: Instant
    at: int = 0
    spent: int = 0
    paused: bool = False
    pressed: Mapping[str, int] = field(default_factory=dict)
    typed: Mapping[int, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    lot: DrawnLot | None = None
    many: int = 0
    shown: bool = False

    @property
    def step(self) -> Step:
        return self.recipe.steps[self.at]

    @property
    def is_last(self) -> bool:
        return self.at + 1 == len(self.recipe.steps)

    def left(self, now: Instant) -> int | None:
        """Microseconds left of the step, never below nought; None where it has no time."""
        if not self.step.seconds:
            return None
        run = 0 if self.paused else now.since(self.since)
        return max(0, self.step.seconds * SECOND - self.spent - run)

    @property
    def figures(self) -> dict[int, int]:
        """Heads by the key of each option, pressed and typed together."""
        pressed = Counter(self.pressed.values())
        return {o.key: pressed[o.key] + self.typed.get(o.key, 0) for o in self.step.options}


def begun(recipe: Recipe, now: Instant) -> Playing:
    """Its first step."""
    return Playing(recipe, now)


def on(playing: Playing, now: Instant) -> Playing:
    """The next step; the last one stays."""
    return playing if playing.is_last else _at(playing, playing.at + 1, now)


def back(playing: Playing, now: Instant) -> Playing:
    """The step before; the first one stays."""
    return playing if not playing.at else _at(playing, playing.at - 1, now)


def _at(playing: Playing, step: int, now: Instant) -> Playing:
    return Playing(playing.recipe, now, at=step, paused=playing.paused)


def by_now(playing: Playing, now: Instant) -> Playing:
    """As it is at that moment: steps that go on by themselves have."""
    while playing.step.goes_on and playing.left(now) == 0 and not playing.is_last:
        ended = playing.since.plus(playing.step.seconds * SECOND - playing.spent)
        playing = _at(playing, playing.at + 1, ended)
    return playing


def paused(playing: Playing, now: Instant) -> Playing:
    """It stands."""
    if playing.paused:
        return playing
    return replace(playing, spent=playing.spent + now.since(playing.since), paused=True)


def resumed(playing: Playing, now: Instant) -> Playing:
    """It runs again."""
    return replace(playing, since=now, paused=False) if playing.paused else playing


def heard(playing: Playing, who: str, key: int) -> Playing:
    """Somebody pressed: the last press counts; of BUZZ the first."""
    if playing.step.kind is StepKind.BUZZ:
        return playing if who in playing.first else replace(playing, first=(*playing.first, who))
    known = any(option.key == key for option in playing.step.options)
    if playing.step.kind not in CHOOSING or not known:
        return playing
    return replace(playing, pressed={**playing.pressed, who: key})


def counted(playing: Playing, key: int, heads: int) -> Playing:
    """So many raised a hand for that option; the last figure counts."""
    return replace(playing, typed={**playing.typed, key: max(0, heads)})


def called(playing: Playing, word: str) -> Playing:
    """A word from the hall; an empty one is none."""
    clean = " ".join(word.split())
    return replace(playing, words=(*playing.words, clean)) if clean else playing


def called_back(playing: Playing) -> Playing:
    """The last word was heard wrongly; of BUZZ the first press."""
    return replace(playing, words=playing.words[:-1], first=playing.first[1:])


def often(playing: Playing) -> dict[str, int]:
    """The words with how often each was called, however it was written; the first writing holds."""
    found: dict[str, tuple[str, int]] = {}
    for word in playing.words:
        written, n = found.get(word.casefold(), (word, 0))
        found[word.casefold()] = written, n + 1
    return dict(found.values())


def heads_by_place(playing: Playing) -> dict[str, int]:
    """MAP: “Greatfield 12” is twelve people, “Greatfield” one more."""
    found: dict[str, tuple[str, int]] = {}
    for typed in playing.words:
        name, _, figure = typed.rpartition(" ")
        is_figure = name and figure.isdecimal() and len(figure) <= len(str(MOST))
        place, heads = (name, int(figure)) if is_figure else (typed, 1)
        written, n = found.get(place.casefold(), (place, 0))
        found[place.casefold()] = written, n + min(heads, MOST)
    return dict(found.values())


def drawn(playing: Playing, lot: DrawnLot, many: int = 0) -> Playing:
    """That is the lot; `many` as the step has it, where it is 0."""
    return replace(playing, lot=lot, many=many or playing.step.number or len(lot.order))


def shown(playing: Playing) -> Playing:
    """The hall sees how many chose what."""
    return replace(playing, shown=True)
