"""What a SunVote base says, as values. The frames are in `hardware.codecs.sunvote`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Command(Enum):
    """What a scan frame asks of the base."""

    START = 0xC1
    CLEAR = 0xC2
    STOP = 0xC3
    POLL = 0xC4
    ACKNOWLEDGE = 0xC5


class Damage(Enum):
    """Why bytes were not a frame."""

    NOISE = "bytes outside any frame"
    BAD_CRC = "a frame whose check sum is wrong"
    BAD_LENGTH = "a frame of a length that no frame has"
    TORN = "a frame that breaks off"
    UNKNOWN = "a whole frame of a kind not known here"


@dataclass(frozen=True, slots=True)
class PressReply:
    """A keypad's press, held by the base until its status is acknowledged.

    Attributes:
        base: number of the base, 0 where it does not say.
        status: what to acknowledge, 0-254.
        handset: number printed on the keypad.
        keys: legends, ("1",) or ("1", "3"); () where the code is not one of plain keys.
        code: the byte that said so.
        counter: running number, 0-255.

    """

    base: int
    status: int
    handset: int
    keys: tuple[str, ...]
    code: int
    counter: int


@dataclass(frozen=True, slots=True)
class EmptyReply:
    """The base has nothing to report."""

    base: int


@dataclass(frozen=True, slots=True)
class SystemReply:
    """Who the base is; `keypad` is set only while a keypad is being programmed."""

    base: int
    channel: int
    keypad: int


@dataclass(frozen=True, slots=True)
class ScanReply:
    """Which keypads the base listens to, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class AckReply:
    """The base took a command; `command` is None where it does not say which."""

    base: int
    command: Command | None


@dataclass(frozen=True, slots=True)
class HostFrame:
    """A frame of our own: an echo on the line, or the other half of a recording."""

    payload: bytes


@dataclass(frozen=True, slots=True)
class Rejected:
    """Bytes that say nothing, and why."""

    reason: Damage
    raw: bytes


Record = PressReply | EmptyReply | SystemReply | ScanReply | AckReply | HostFrame | Rejected
