"""SunVote PVS-2010 base: bytes to records and commands to bytes. No port, no clock.

Serial, 19200 8N1. Every frame, in both directions:

    F5 AA AA LEN | payload, LEN-2 bytes | CRC high, CRC low

    CRC-16/XMODEM over the payload only. LEN itself is not covered by it.
    LEN 0C  short   cmd b1 b2 flags sub d0 d1 d2 d3 d4
    LEN 19  long    cmd b1 b2 flags d0 … d18
    LEN 20  the base's answer to a poll, 30 bytes of payload

    host     11 system, 15 scan; b1 = base, 00 while asking, C7 = every keypad
    base     91 system, 95 scan
    91       [1] base  [5..6] keypad in programming mode  [7] channel
    95 short [3] command acknowledged, or [5..6] first keypad, [7..8] last keypad
    95 long  [4] status, FF = nothing  [6..7] keypad  [8] keys, one bit each  [13] counter

Source: the facts stated by github.com/daminik00/sunvote-ars-client (Apache-2.0), which its author
checked on real hardware. Two points are guesses: [6] as the high byte of a keypad's number, and
the layout of an acknowledgement.
"""

from __future__ import annotations

from typing import Final

from hardware.codecs.crc import crc16
from hardware.codecs.sunvote_records import (
    AckReply,
    Command,
    Damage,
    EmptyReply,
    HostFrame,
    PressReply,
    Record,
    Rejected,
    ScanReply,
    SystemReply,
)

_SYNC: Final = b"\xf5\xaa\xaa"
_SHORT, _LONG, _POLL = 0x0C, 0x19, 0x20
_LENGTHS: Final = (_SHORT, _LONG, _POLL)
_AROUND: Final = 4  # bytes of a frame that LEN does not count: the sync and LEN itself
_EMPTY: Final = 0xFF
_EVERY_KEYPAD: Final = 0xC7
_LEGENDS: Final = ("1", "2", "3", "4", "5", "6")
#: Damage is reported in stretches of at most so many bytes.
STRETCH: Final = 256


def frame(payload: bytes) -> bytes:
    """The payload with its sync, length and check sum."""
    return _SYNC + bytes([len(payload) + 2]) + payload + crc16(payload).to_bytes(2, "big")


def _short(head: bytes, data: bytes = b"") -> bytes:
    return frame((head + data).ljust(_SHORT - 2, b"\0"))


def idle_poll() -> bytes:
    """Who are you? Answered by a SystemReply."""
    return _short(b"\x11\x00\x00\x0f\x0c")


def write_base(base: int, first: int, channel: int) -> bytes:
    """Set the base's number, first keypad and channel. Not answered."""
    # The last keypad must never stand here: the base would take it for the channel.
    return _short(b"\x11\x00\x00\x0f\x0b", bytes([base, first, channel]))


def write_zone(first: int, last: int) -> bytes:
    """Set the keypads to listen to, both ends included. Not answered."""
    return _short(b"\x15\x00\x00\x00\x05", first.to_bytes(2, "big") + last.to_bytes(2, "big"))


def read_zone() -> bytes:
    """Which keypads do you listen to? Answered by a ScanReply."""
    return _short(b"\x15\x00\x00\x00\x06")


def write_keypad(number: int) -> bytes:
    """Give the keypad that is in programming mode its number."""
    return _short(b"\x11\x00\x00\x0f\x03", number.to_bytes(2, "big"))


def read_keypad() -> bytes:
    """Ask the keypad that is in programming mode for its number."""
    return _short(b"\x11\x00\x00\x0f\x04")


def start(base: int) -> bytes:
    """C1: open voting, with the settings the base leaves the factory with."""
    # One selection at most would make the base answer in codes nobody has published.
    mode, options, most, least = 5, 2, 6, 1
    return _short(bytes([0x15, base, 0, Command.START.value, options, mode, options, most, least]))


def clear(base: int) -> bytes:
    """C2: forget what was collected."""
    return _short(bytes([0x15, base, 0, Command.CLEAR.value]))


def stop(base: int) -> bytes:
    """C3: close voting."""
    return _short(bytes([0x15, base, 0, Command.STOP.value]))


def poll(base: int) -> bytes:
    """C4: report presses. Answered by PressReply frames or one EmptyReply."""
    return _short(bytes([0x15, base, 0, Command.POLL.value]))


def acknowledge(base: int, status: int) -> bytes:
    """C5 to the base: presses up to this status are safe here; 0 = none."""
    return frame(bytes([0x15, base, 0, Command.ACKNOWLEDGE.value, status]).ljust(_LONG - 2, b"\0"))


def wake() -> bytes:
    """C5 to every keypad: stay awake."""
    return acknowledge(_EVERY_KEYPAD, 0)


class Decoder:
    """Turns what came in, however it was cut, into records. The same bytes give the same records.

    After a bad check sum it looks again from the next byte, so that damage never hides the frame
    behind it.

    Attributes:
        last: number of the last keypad the base listens to; decides how many bytes a number has.
            Learnt from the range that is written or read on the line.

    """

    def __init__(self, last: int = 255) -> None:
        self.last = last
        self._waiting = bytearray()
        self._skipped = bytearray()
        self._reason = Damage.NOISE

    def feed(self, data: bytes) -> tuple[Record, ...]:
        """The records that these bytes complete."""
        self._waiting += data
        return self._read(at_end=False)

    def finish(self) -> tuple[Record, ...]:
        """Nothing more will come: what is left, as records; the decoder is as new."""
        return (*self._read(at_end=True), *self._damage())

    def _read(self, *, at_end: bool) -> tuple[Record, ...]:
        records: list[Record] = []
        at, data = 0, bytes(self._waiting)
        while at < len(data):
            size = _frame_size(data, at)
            if size and at + size > len(data) and not at_end:
                break
            damage = _damage_of(data[at : at + size]) if size else Damage.NOISE
            if damage is None:
                records += [*self._damage(), self._record(data[at : at + size])]
                at += size
                continue
            if damage is not Damage.NOISE:  # what looks like a frame is reported by itself
                records += self._damage()
                self._reason = damage
            next_start = data.find(_SYNC[0], at + 1)
            end = next_start if next_start > 0 else len(data)
            records += self._skip(data[at:end])
            at = end
        self._waiting = bytearray(data[at:])
        return tuple(records)

    def _skip(self, junk: bytes) -> list[Record]:
        records: list[Record] = []
        while junk:
            room = STRETCH - len(self._skipped)
            self._skipped += junk[:room]
            junk = junk[room:]
            if len(self._skipped) == STRETCH:
                records += self._damage()
        return records

    def _damage(self) -> tuple[Record, ...]:
        if not self._skipped:
            return ()
        rejected = Rejected(self._reason, bytes(self._skipped))
        self._skipped.clear()
        self._reason = Damage.NOISE
        return (rejected,)

    def _record(self, raw: bytes) -> Record:
        payload = raw[_AROUND:-2]
        kind, is_short = payload[0], len(payload) == _SHORT - 2
        if kind in {0x11, 0x15}:
            self._learn(_zone_of(payload))
            return HostFrame(payload)
        if kind == 0x91 and is_short:  # noqa: PLR2004 - the table above
            keypad = int.from_bytes(payload[5:7], "big")
            return SystemReply(payload[1], payload[7], keypad)
        if kind == 0x95:  # noqa: PLR2004
            if not is_short:
                return self._poll_reply(payload)
            self._learn(reply := _scan_reply(payload))
            return reply
        return Rejected(Damage.UNKNOWN, raw)

    def _learn(self, zone: Record | None) -> None:
        if isinstance(zone, ScanReply):
            self.last = zone.last

    def _poll_reply(self, payload: bytes) -> Record:
        if payload[4] == _EMPTY:
            return EmptyReply(payload[1])
        high = payload[6] if payload[6] <= self.last >> 8 else 0
        return PressReply(
            base=payload[1],
            status=payload[4],
            handset=high << 8 | payload[7],
            keys=_keys(payload[8]),
            code=payload[8],
            counter=payload[13],
        )


def _frame_size(data: bytes, at: int) -> int:
    """Bytes of the frame that may start at `at`; 0 where none can."""
    head = data[at : at + _AROUND]
    if not head.startswith(_SYNC[: len(head)]):
        return 0
    if len(head) < _AROUND or head[3] not in _LENGTHS:
        return _AROUND
    return head[3] + _AROUND


def _damage_of(frame: bytes) -> Damage | None:
    """What is wrong with bytes that begin like a frame; None for nothing."""
    if len(frame) < _AROUND:
        return Damage.TORN if frame[: len(_SYNC)] == _SYNC else Damage.NOISE
    if frame[3] not in _LENGTHS:
        return Damage.BAD_LENGTH
    if len(frame) < frame[3] + _AROUND:
        return Damage.TORN
    # A payload and its own CRC leave 0.
    return Damage.BAD_CRC if crc16(frame[_AROUND:]) else None


def _zone_of(payload: bytes) -> ScanReply | None:
    """The keypads that a frame of the host tells the base to listen to."""
    is_zone = payload[0] == 0x15 and payload[3:5] == b"\0\x05"  # noqa: PLR2004
    return _range(payload) if is_zone else None


def _range(payload: bytes) -> ScanReply | None:
    first, last = int.from_bytes(payload[5:7], "big"), int.from_bytes(payload[7:9], "big")
    return ScanReply(first, last) if 1 <= first <= last else None


def _scan_reply(payload: bytes) -> Record:
    if payload[3] in {c.value for c in Command}:
        return AckReply(payload[1], Command(payload[3]))
    return _range(payload) or AckReply(payload[1], None)


def _keys(code: int) -> tuple[str, ...]:
    if code >> len(_LEGENDS):
        return ()  # an unknown code is never taken for some key
    return tuple(legend for bit, legend in enumerate(_LEGENDS) if code >> bit & 1)
