"""What an iClicker base says, as values. The reports are in `hardware.codecs.iclicker`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Damage(Enum):
    """Why a report, or half of one, said nothing."""

    SHORT = "a report that is cut off"
    CODE = "an answer that is none of A to E"
    NOBODY = "an answer of nobody: the clicker's number is 0"
    COUNT = "more votes announced than a report can hold"
    CHECK = "a packet whose check sum is wrong"
    UNKNOWN = "a report of a kind not known here"


@dataclass(frozen=True, slots=True)
class Ack:
    """The base took a command; what stands behind it is left over from before."""

    command: int


@dataclass(frozen=True, slots=True)
class Status:
    """Firmware and channel ("AA"; "" where the codes are none)."""

    major: int
    minor: int
    channel: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A clicker's key.

    Attributes:
        handset: as printed on its back, eight hex digits.
        key: "A" to "E".
        seq: the base's running number, 0-255; None where the base sends none.

    """

    handset: str
    key: str
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """A clicker was switched on."""

    handset: str
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """Bytes that say nothing, and why."""

    reason: Damage
    raw: bytes


@dataclass(frozen=True, slots=True)
class Polled:
    """What a base of the first generation had since it was last asked.

    Attributes:
        has_more: ask again at once.
        left: as the base says; what it counts is not published.
        first, last: places in its ring; the next question is about `last`.
        answers: in order; what is no answer of A to E is Rejected.

    """

    has_more: bool
    left: int
    first: int
    last: int
    answers: tuple[Answer | Rejected, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The end of what a closed poll sends. Its counters are not understood."""

    raw: bytes


@dataclass(frozen=True, slots=True)
class Pushing:
    """The base reports by itself from now on."""


@dataclass(frozen=True, slots=True)
class Other:
    """A known kind of record that is not read: numbers and texts of the second generation."""

    kind: int
    raw: bytes


Record = Ack | Status | Answer | Presence | Polled | Summary | Pushing | Other | Rejected
