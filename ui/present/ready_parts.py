"""What the ready line is made of: what is checked, how it is, and all that was found. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ui.present.copies import Copying
from ui.present.type_size import TypeSize


class Key(Enum):
    """What is checked, in the order of the list."""

    SCREEN = "screen"
    PATTERN = "pattern"
    TYPE = "type"
    AWAKE = "awake"
    POWER = "power"
    SOUND = "sound"
    HANDSETS = "handsets"
    DISK = "disk"
    STICK = "stick"
    PRINTER = "printer"


class State(Enum):
    """How it is. `UNKNOWN` is not shown."""

    WELL = "well"
    LOOK = "look"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list.

    Attributes:
        sentence: how it is.
        todo: what to do about it, "" for nothing.
        mend: the word on its button, "" for none: the program then does its part, or looks again.
    """

    key: Key
    state: State
    sentence: str = ""
    todo: str = ""
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """What this laptop says of itself; None where it does not say.

    Attributes:
        on_mains, battery: whether it is plugged in, and per cent left.
        free: bytes on the record's disk; `writable`: whether its folder takes a file.
        sticks: names of what is plugged in and can be carried away.
        printers: names of the system's printers.
    """

    on_mains: bool | None = None
    battery: int | None = None
    free: int | None = None
    writable: bool | None = None
    sticks: tuple[str, ...] | None = None
    printers: tuple[str, ...] | None = None


class Seen(Enum):
    """How far somebody is with the test pattern."""

    NOT_YET = "not yet"
    SHOWING = "showing"
    SEEN = "seen"


class Sounding(Enum):
    """How far somebody is with trying the gong."""

    OFF = "off"
    UNTRIED = "untried"
    PLAYED = "played"
    HEARD = "heard"
    MUTE = "mute"  # this laptop could not play it


@dataclass(frozen=True, slots=True)
class Found:
    """All that the line is made of.

    Attributes:
        screen: the hall's, 'EPSON 1920×1080'; "" for none.
        sure: nobody has to say which screen is the hall's.
        mirrored: there is a second screen, and it repeats the desk's.
        awake: whether this laptop promised not to sleep; None while it was not answered.
        voting: a vote is in hand: the hall's picture is not for testing now.
        numbers_out: somebody may vote by handset.
        receiver: whether one answers; None where none is plugged in.
        receiver_todo: what the first lost one asks for.
        reach: how far the type reads; None where nobody said how large the hall is.
        sound: whether the gong was heard; OFF where nobody wants one.
        copying: how it stands with copies of the record.
    """

    machine: Machine = field(default_factory=Machine)
    screen: str = ""
    sure: bool = True
    mirrored: bool = False
    pattern: Seen = Seen.NOT_YET
    awake: bool | None = None
    voting: bool = False
    numbers_out: bool = False
    receiver: bool | None = None
    receiver_todo: str = ""
    reach: TypeSize | None = None
    sound: Sounding = Sounding.OFF
    copying: Copying = field(default_factory=Copying)
