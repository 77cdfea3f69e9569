"""The kinds of devices this program takes votes from, a row each.

To add one: a codec, a driver, an emulator, a page in docs/devices, and a row here.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from importlib import import_module
from typing import Any, Final

from facilitator.press import TakePresses
from hardware.camera.issued import Eyes, IssuedCards
from hardware.discovery import FoundPort
from hardware.drivers.driver import Driver, Notice, unnoticed
from hardware.drivers.state import ReportState
from hardware.drivers.voting_desk import Feedback, Sets, any_set, unheard
from hardware.transports.recording import Recorder
from hardware.transports.report_port import FoundReports

Found = FoundPort | FoundReports
_RANGE: Final = re.compile(r"(\d{1,5})-(\d{1,5})")
_MOST_KEYPADS: Final = 0xFFFF
_FTDI: Final = 0x0403
#: CH340, CP210x, Espressif, Arduino (two), Raspberry Pi Pico, Teensy, Adafruit, SparkFun.
_BOARDS: Final = frozenset({0x1A86, 0x10C4, 0x303A, 0x2341, 0x2A03, 0x2E8A, 0x16C0, 0x239A, 0x1B4F})
#: Honeywell, HandHeld, Symbol/Zebra, PSC/Datalogic, Datalogic, Newland, Youjie.
_READERS: Final = frozenset({0x0C2E, 0x0536, 0x05E0, 0x05F9, 0x080C, 0x1EAB, 0x23D0})
_ICLICKER: Final = (0x1881, 0x0150)
_BUZZ: Final = frozenset({(0x054C, 0x0002), (0x054C, 0x1000)})
_SCANNER_PAGE: Final = 0x8C
#: What the driver of a reader of cards takes besides.
_READS_CARDS: Final = frozenset({"feedback", "sets"})
#: Families of markers by how many they have.
_MARKERS: Final = {"aruco-mip-36h12": 250, "apriltag-36h11": 587}


class Transport(Enum):
    """What its bytes come over."""

    SERIAL = "serial"
    HID = "hid"
    KEYS = "keys"
    CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class Wiring:
    """What every driver is tied to.

    Attributes:
        take: gets presses on the driver's thread and blocks until they are on the disk.
        report: told of each change of state, on the driver's thread.
        notice: told of what handsets say besides presses; likewise.
        feedback: told what the person at a card reader is to know; likewise.
        recorder: listens in on what the driver opens; None for nobody.
        timings: kind → its driver's waits; where none are given, those of real devices.
        eyes: what all cameras share.
        sets: answers which sets of cards are out.

    """

    take: TakePresses
    report: ReportState
    notice: Notice = unnoticed
    feedback: Feedback = unheard
    recorder: Recorder | None = None
    timings: Mapping[str, Any] = field(default_factory=dict)
    eyes: Eyes = field(default_factory=Eyes)
    sets: Sets = any_set


@dataclass(frozen=True, slots=True)
class DeviceKind:
    """One row.

    Attributes:
        name: as it is typed before a path.
        words: what it is, for people.
        transport: what it is plugged into.
        driver: "module:class", loaded when one is made.
        may_be: whether something found may be one; only the device itself can tell for sure.
        wants: what else its driver takes: "feedback" and "sets", "eyes", or "number", which tells
            several of a kind apart.
        options: what may be typed behind a path, and how it is read (ValueError: it cannot be).
        keys: how many keys to choose with its handsets have.

    """

    name: str
    words: str
    transport: Transport
    driver: str
    may_be: Callable[[Any], bool]
    wants: frozenset[str] = frozenset()
    options: Mapping[str, Callable[[str], Any]] = field(default_factory=dict)
    keys: int = 9

    def fits(self, found: Found) -> bool:
        """Whether it may be one."""
        is_hid = isinstance(found, FoundReports)
        return is_hid is (self.transport is Transport.HID) and self.may_be(found)

    @property
    def is_voting_desk(self) -> bool:
        """Whether it reads cards, which are never bound, instead of handsets people hold."""
        return bool(self.wants & {"feedback", "eyes"})

    def make(
        self, path: str, wiring: Wiring, options: Mapping[str, Any], number: int = 1
    ) -> Driver:
        """A driver for `path`, not started; the `number`th of its kind in the hall."""
        module, _, name = self.driver.partition(":")
        driver = getattr(import_module(module), name)
        wants: dict[str, Any] = {
            want: number if want == "number" else getattr(wiring, want) for want in self.wants
        }
        more = wants | dict(options)
        if (recorder := wiring.recorder) is not None:
            # A driver that opens anything brings the way to open it as a default.
            opens = inspect.signature(driver).parameters.get("open_port")
            listen = recorder.reports if self.transport is Transport.HID else recorder.serial
            if opens is not None:
                more["open_port"] = listen(f"{self.name} {path}", opens.default)
        made: Driver = driver(
            path,
            wiring.take,
            wiring.report,
            notice=wiring.notice,
            timing=wiring.timings.get(self.name),
            **more,
        )
        return made


def _keypads(text: str) -> range:
    found = _RANGE.fullmatch(text)
    first, last = map(int, found.groups()) if found else (0, 0)
    if not 1 <= first <= last <= _MOST_KEYPADS:
        raise ValueError(text)
    return range(first, last + 1)


def _dialect(text: str) -> str:
    from hardware.codecs.lines import DIALECTS  # noqa: PLC0415 - loaded with its driver only

    if text not in DIALECTS:
        raise ValueError(text)
    return text


def _channel(text: str) -> str:
    from hardware.codecs.iclicker import channel_codes  # noqa: PLC0415 - likewise

    channel_codes(text)
    return text


def _remote(text: str) -> str:
    from hardware.codecs.iclicker import set_remote  # noqa: PLC0415 - likewise

    set_remote(text)
    return text


def _cards(text: str) -> IssuedCards:
    """'1-250': for a hall whose cards were printed somewhere else, or to practise."""
    numbers = _keypads(text)
    family = next((name for name, most in _MARKERS.items() if len(numbers) <= most), "")
    if not family:
        raise ValueError(text)
    return IssuedCards("", numbers.start, len(numbers), family)


def _size(text: str) -> tuple[int, int]:
    across, _, down = text.partition("x")
    return int(across), int(down)


def _yes(text: str) -> bool:
    return ("no", "yes").index(text) == 1


#: In the order in which they are tried where several may be.
KINDS: Final = (
    DeviceKind(
        "sunvote",
        "SunVote base station",
        Transport.SERIAL,
        "hardware.drivers.sunvote:SunVoteDriver",
        lambda port: port.vid == _FTDI,
        options={"keypads": _keypads},
        keys=6,
    ),
    DeviceKind(
        "line",
        "gateway that talks in lines (ESP32, Arduino, Turning, iSkipper)",
        Transport.SERIAL,
        "hardware.drivers.line:LineDriver",
        lambda port: port.vid == _FTDI or port.vid in _BOARDS,
        options={"dialect": _dialect},
        keys=6,
    ),
    DeviceKind(
        "scanner",
        "card or code reader on a serial port",
        Transport.SERIAL,
        "hardware.drivers.scanner:ScannerDriver",
        lambda port: port.vid in _READERS,
        _READS_CARDS,
        {"prefix": str},
    ),
    DeviceKind(
        "iclicker",
        "iClicker base",
        Transport.HID,
        "hardware.drivers.iclicker:IClickerDriver",
        lambda one: (one.vid, one.pid) == _ICLICKER,
        options={"channel": _channel, "remote": _remote},
        keys=5,
    ),
    DeviceKind(
        "buzz",
        "Buzz! handsets",
        Transport.HID,
        "hardware.drivers.buzz:BuzzDriver",
        lambda one: (one.vid, one.pid) in _BUZZ,
        frozenset({"number"}),
        keys=4,
    ),
    DeviceKind(
        "hidpos",
        "card or code reader (HID-POS)",
        Transport.HID,
        "hardware.drivers.hidpos:HidPosDriver",
        lambda one: one.usage_page == _SCANNER_PAGE,
        _READS_CARDS,
    ),
)
#: They type as keyboards do, and are never looked for: somebody names them.
TYPING: Final = (
    DeviceKind(
        "keypad",
        "numeric keypad or reader that types (Linux)",
        Transport.KEYS,
        "hardware.drivers.keypad:KeypadDriver",
        lambda _: False,
        _READS_CARDS,
        {"prefix": str},
    ),
    DeviceKind(
        "wedge",
        "reader that types, by its prefix",
        Transport.KEYS,
        "hardware.drivers.wedge:WedgeDriver",
        lambda _: False,
        _READS_CARDS,
    ),
)
#: They look at the hall, and are never looked for: a laptop's own camera is for somebody to choose.
CAMERAS: Final = (
    DeviceKind(
        "camera",
        "camera that reads cards across the hall",
        Transport.CAMERA,
        "hardware.drivers.camera:CameraDriver",
        lambda _: False,
        _READS_CARDS | {"eyes"},
        {"cards": _cards, "size": _size, "loop": _yes},
        keys=4,
    ),
)
ALL: Final = (*KINDS, *TYPING, *CAMERAS)
NAMES: Final = tuple(kind.name for kind in KINDS)


def candidates(found: Found) -> tuple[DeviceKind, ...]:
    """What it may be, the likeliest first; empty for something else."""
    return tuple(kind for kind in KINDS if kind.fits(found))


def likely_first(ports: Iterable[FoundPort]) -> tuple[FoundPort, ...]:
    """Ports of what may be a receiver, then other USB ports, then the rest; by name within."""
    return tuple(sorted(ports, key=lambda p: (not candidates(p), p.vid is None, p.url)))


def path_of(found: Found) -> str:
    """What a driver opens."""
    return found.url if isinstance(found, FoundPort) else found.path
