"""What a line gateway says, as values, whatever its dialect. The lines: `hardware.codecs.lines`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Damage(Enum):
    """Why a line was refused."""

    TOO_LONG = "a line longer than the dialect allows"
    BAD_CRC = "a line or packet whose check sum is wrong"
    NO_CRC = "a line without a check sum from a gateway that adds one"
    MALFORMED = "a line that is damaged or makes no sense"
    DISAGREES = "a line whose text and packet do not agree"


@dataclass(frozen=True, slots=True)
class Vote:
    """A handset's press.

    Attributes:
        handset: its id, as printed on it where the dialect sends that; letters are capitals.
        keys: legends as sent, ("2",) or ("1", "3") or ("C",).
        family: whose ids these are: "turning", "iclicker", "esp32", "line".
        number: the gateway's running number, to be acknowledged; None where there is none.
        round: the opening it belongs to; None where the dialect does not say.

    """

    handset: str
    keys: tuple[str, ...]
    family: str
    number: int | None = None
    round: str | None = None


@dataclass(frozen=True, slots=True)
class Hello:
    """A gateway introduces itself.

    Attributes:
        base: its own id; "" if it has none.
        boot: another one each time it is switched on; "" if it does not say.
        are_printed: its ids are the numbers printed on the handsets.
        has_crc: every line of it carries a check sum.
        text: its program, as it names it.

    """

    base: str = ""
    boot: str = ""
    are_printed: bool = False
    has_crc: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The gateway took the order to open; `round` is None where the dialect does not say."""

    round: str | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """The gateway took the order to close; `left`: votes not acknowledged yet, if it counts."""

    round: str | None = None
    left: int | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """A handset is there; `battery` in per cent, `rssi` in dBm, where sent."""

    handset: str
    family: str
    battery: int | None = None
    rssi: int | None = None


@dataclass(frozen=True, slots=True)
class Beat:
    """A sign of life; `is_question` asks for one in return."""

    is_question: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """The gateway says how it is; nothing follows from it."""

    text: str
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """The gateway told a handset that it was heard."""

    handset: str


@dataclass(frozen=True, slots=True)
class HostLine:
    """A line of our own: an echo, or the other half of a recording."""

    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Noise:
    """A line that says nothing in any dialect: what boards print while they start."""

    text: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that would say something, were it whole."""

    reason: Damage
    text: str


Record = Vote | Hello | Opened | Closed | Sign | Beat | Status | Reply | HostLine | Noise | Rejected
