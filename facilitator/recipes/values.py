"""What a recipe is: a few steps, each a picture with something to do. Plain values.

A recipe is one file in `resources/recipes` or in the user's own folder; `reading` has its format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

#: A text per language.
Text = Mapping[str, str]
#: Whole recipes are short: longer ones are formats of an evening (see `Recipe.longer`).
SHORT: Final = 90


class Tag(Enum):
    """What a recipe asks of people, so that a facilitator can choose for this room."""

    SEATED = "seated"
    STANDING = "standing"
    QUIET = "quiet"
    NOISE = "noise"
    TOUCH = "touch"
    READING = "reading"


class StepKind(Enum):
    """What a step does.

    SAY shows words, for its seconds if it has any. ASK takes a choice a head, by handset or as
    typed figures; LINE does so along a line between two ends. BUZZ waits for the first to press.
    DRAW draws numbers by a lot the hall calls; SHUFFLE deals people to tables. WORDS gathers words
    that are called out. MAP shows who came from where. ROLL thanks by role. BOARD shows figures of
    the assembly. PICTURE shows a picture from a file. MUSIC plays a file of the hall's own.
    """

    SAY = "say"
    ASK = "ask"
    LINE = "line"
    BUZZ = "buzz"
    DRAW = "draw"
    SHUFFLE = "shuffle"
    WORDS = "words"
    MAP = "map"
    ROLL = "roll"
    BOARD = "board"
    PICTURE = "picture"
    MUSIC = "music"


#: Steps in which people choose between options.
CHOOSING: Final = frozenset({StepKind.ASK, StepKind.LINE, StepKind.BUZZ})


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. `key`: the key of a handset, from 1."""

    key: int
    text: Text


@dataclass(frozen=True, slots=True)
class Step:
    """One picture.

    Attributes:
        text: in large letters.
        below: a line beneath it, in smaller ones.
        seated: what those do who stay in their seat, or would rather be quiet.
        seconds: how long, 0 for until somebody goes on.
        goes_on: the next step comes by itself when the seconds are over.
        options: to choose from; of LINE from one end to the other; of BUZZ none.
        answer: the key of the option that is right, 0 for none.
        number: how many are drawn, or how many sit at a table; 0 for asked for.
    """

    kind: StepKind
    text: Text
    below: Text = field(default_factory=dict)
    seated: Text = field(default_factory=dict)
    seconds: int = 0
    goes_on: bool = False
    options: tuple[Option, ...] = ()
    answer: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Recipe:
    """A game, an opening, a way to talk.

    Attributes:
        key: the file's name without its ending.
        title: what it is called; `about`: one sentence for whoever chooses.
        people: fewest and most it suits.
        longer: a format that takes longer than `SHORT` seconds on purpose (world café).
    """

    key: str
    title: Text
    about: Text
    steps: tuple[Step, ...]
    tags: frozenset[Tag] = frozenset()
    people: tuple[int, int] = (2, 2000)
    longer: bool = False

    @property
    def seconds(self) -> int:
        """What its timed steps take together."""
        return sum(step.seconds for step in self.steps)
