"""Emulated readers of codes and tags: one on a serial line, one in HID-POS mode.

    scan TEXT           the reader reads that
    vote CARD CHOICE    … one slip with both
    card CARD           … a person's card
    sheet CHOICE        … the sheet on the table
    noise|crc|split P   fault rates 0-1 (serial only); on = 0.2, off = 0

Variants of the serial one: cr (the usual), crlf, stx, bare (no suffix at all), plain (no AIM
identifier), each also with people who show card and sheet one after the other: "cr,two".
Variants of the other: "", late (everything one byte later), tags (no AIM identifier).
"""

from __future__ import annotations

from random import Random
from typing import Final

from hardware.emulators.pushing import Event
from hardware.emulators.report_wire import ReportWire
from hardware.emulators.wire import Faults, Line, Wire

_ROOM: Final = 56  # bytes of a reading in one report
_FRAMES: Final = {
    "cr": (b"]Q1", b"\r"),
    "crlf": (b"]C0", b"\r\n"),
    "stx": (b"\x02]Q1", b"\x03"),
    "bare": (b"]Q1", b""),
    "plain": (b"", b"\r"),
}
#: A reader without a suffix needs a pause behind each reading, or two would be one.
_BARE_PAUSE: Final = 0.15


def slip(card: str, choice: str) -> str:
    """The text of a slip."""
    return f"V:{int(card):03d}-{choice}"


def texts(words: list[str]) -> list[str]:
    """What a reader reads by this order."""
    match words:
        case ["scan", *parts]:
            return [" ".join(parts)]
        case ["vote", card, choice]:
            return [slip(card, choice)]
        case ["card", card]:
            return [f"V:{int(card)}"]
        case ["sheet", choice]:
            return [f"C:{choice}"]
    raise ValueError("No such order.")


class SerialReader:
    """A reader on a wire of bytes."""

    def __init__(self, wire: Wire, variant: str, random: Random) -> None:
        name, _, habit = variant.partition(",")
        self._head, self._tail = _FRAMES[name or "cr"]
        self._shows_two = habit == "two"
        self._wire, self._faults = wire, Faults()
        self._line = Line(wire, self._faults, random)
        self._free_at = 0.0
        self._waiting: list[tuple[float, bytes]] = []

    @property
    def url(self) -> str:
        """What a driver opens."""
        return self._wire.url

    def vote(self, person: int, key: str, now: float) -> None:
        both = [f"V:{person}", f"C:{key}"] if self._shows_two else [slip(str(person), key)]
        for text in both:
            self._read(text, now)

    def obey(self, words: list[str], now: float) -> Event:
        if words[0] in {"noise", "crc", "split"}:
            rate = {"on": 0.2, "off": 0.0}.get(words[1])
            setattr(self._faults, words[0], float(words[1]) if rate is None else rate)
            return {}
        for text in texts(words):
            self._read(text, now)
        return {"at": now}

    def _read(self, text: str, now: float) -> None:
        frame = self._head + text.encode() + self._tail
        due = max(now, self._free_at)
        self._free_at = due if self._tail else due + _BARE_PAUSE
        self._waiting.append((due, frame))

    def pass_time(self, now: float) -> None:
        self._wire.read()  # nobody tells a reader anything; a socket has to be let in
        while self._waiting and self._waiting[0][0] <= now:
            self._line.send(self._waiting.pop(0)[1], now)
        self._line.pass_time(now)

    def hang_up(self) -> None:
        self._line.cut()
        self._wire.hang_up()

    def come_back(self) -> None:
        self._wire.come_back()

    def close(self) -> None:
        self._wire.close()


class HidReader:
    """A reader in HID-POS mode. Until it is woken, one of Honeywell's says nothing."""

    def __init__(self, wire: ReportWire, variant: str, *, needs_waking: bool) -> None:
        self._wire, self._variant = wire, variant
        self._needs_waking = needs_waking
        self._is_awake = not needs_waking

    @property
    def url(self) -> str:
        """What a driver opens."""
        return self._wire.url

    def vote(self, person: int, key: str, _now: float) -> None:
        self._read(slip(str(person), key))

    def obey(self, words: list[str], now: float) -> Event:
        for text in texts(words):
            self._read(text)
        return {"at": now}

    def _read(self, text: str) -> None:
        self.pass_time(0.0)
        if not self._is_awake:
            return
        raw = text.encode() + b"\r"
        pieces = [raw[at : at + _ROOM - 1] for at in range(0, len(raw), _ROOM - 1)]
        for number, piece in enumerate(pieces, 1):
            self._wire.write(self._report(piece, is_last=number == len(pieces)))

    def _report(self, piece: bytes, *, is_last: bool) -> bytes:
        aim = b"\0\0\0" if self._variant == "tags" else b"]Q1"
        gap = b"\0" if self._variant == "late" else b""
        body = bytes([2, len(piece)]) + gap + aim + piece
        return body.ljust(61, b"\0") + b"s\0" + bytes([not is_last])

    def pass_time(self, _now: float) -> None:
        for kind, report in self._wire.read():
            self._is_awake |= kind == "F" and report == b"\xfe\x01"

    def hang_up(self) -> None:
        self._is_awake = not self._needs_waking
        self._wire.hang_up()

    def come_back(self) -> None:
        self._wire.come_back()

    def close(self) -> None:
        self._wire.close()
