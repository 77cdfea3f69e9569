"""Scenes of a game or a way to talk. None of what they show is in any record.

No picture ranks people: the first to press is a number, and nobody's time or turn is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.present.scene_meeting import CountdownView


@dataclass(frozen=True, slots=True)
class Prompt:
    """What every picture of a game has.

    Attributes:
        title: what is played, 'The biscuit vote'.
        text: in large letters; empty where the picture says it all.
        below: a line in smaller ones.
        seated: what those do who stay in their seat, or would rather be quiet.
        countdown: the time that is left of this step; None where it has none.
    """

    title: str
    text: str
    below: str = ""
    seated: str = ""
    countdown: CountdownView | None = None


@dataclass(frozen=True, slots=True)
class PlayWords:
    """Words to do something by, and the time for it."""

    prompt: Prompt


@dataclass(frozen=True, slots=True)
class PlayChoice:
    """One thing to choose.

    Attributes:
        key: of a handset.
        count: how many chose it; empty until it is shown.
        fraction: of its bar, 0 to 1.
        right: a quiz has been answered, and this was it.
    """

    key: str
    label: str
    count: str = ""
    fraction: float = 0.0
    right: bool = False


@dataclass(frozen=True, slots=True)
class PlayChoices:
    """What people choose between, and how many chose what once that is shown."""

    prompt: Prompt
    choices: tuple[PlayChoice, ...]


@dataclass(frozen=True, slots=True)
class PlayLine:
    """The same along a line, from one end to the other. Neither end is the right one."""

    prompt: Prompt
    choices: tuple[PlayChoice, ...]


@dataclass(frozen=True, slots=True)
class PlayFirst:
    """Who pressed first, by number.

    Attributes:
        number: '47', or empty while nobody has.
        then: who may answer next, 'then 12, 80'; what to do while nobody has pressed.
    """

    prompt: Prompt
    number: str
    then: str


@dataclass(frozen=True, slots=True)
class PlayDrawn:
    """Numbers in the order of a lot; `how`: in what way anybody can draw them again."""

    prompt: Prompt
    numbers: tuple[str, ...]
    how: str = ""
    page: int = 0


class Animal(StrEnum):
    """The sign of a table."""

    FOX = "fox"
    OWL = "owl"
    HARE = "hare"
    CAT = "cat"
    HEDGEHOG = "hedgehog"
    FISH = "fish"
    ROBIN = "robin"
    BEE = "bee"
    SNAIL = "snail"
    FROG = "frog"
    BADGER = "badger"
    TORTOISE = "tortoise"


@dataclass(frozen=True, slots=True)
class PlayTable:
    """A table: its animal, its name and the numbers that sit there."""

    animal: Animal
    name: str
    numbers: str


@dataclass(frozen=True, slots=True)
class PlayTables:
    """Who sits where."""

    prompt: Prompt
    tables: tuple[PlayTable, ...]
    how: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class PlayWall:
    """Words that were called out, each with how often."""

    prompt: Prompt
    words: tuple[tuple[str, int], ...]
    page: int = 0


@dataclass(frozen=True, slots=True)
class PlayUnit:
    """A part of the area, and how many of those here live in it."""

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class PlayMap:
    """Where people have come from: a dot a person, no map needed."""

    prompt: Prompt
    units: tuple[PlayUnit, ...]
    page: int = 0


@dataclass(frozen=True, slots=True)
class PlayFigure:
    """A number with what it counts."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class PlayBoard:
    """What this assembly has done so far."""

    prompt: Prompt
    figures: tuple[PlayFigure, ...]


@dataclass(frozen=True, slots=True)
class PlayPicture:
    """A picture from a file of the hall's own, as PNG or JPEG; `caption` may be empty."""

    picture: bytes
    caption: str = ""


PlayScene = (
    PlayWords
    | PlayChoices
    | PlayLine
    | PlayFirst
    | PlayDrawn
    | PlayTables
    | PlayWall
    | PlayMap
    | PlayBoard
    | PlayPicture
)
