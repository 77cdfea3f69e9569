"""iClicker base, USB HID: reports to records and commands to reports. No port, no clock.

64 bytes each way, no report numbers (hidapi wants a 00 in front of what is written).

    host      01 CMD arguments, zeros                        see the functions below
    base      01 CMD aa …           taken; what follows is left over from earlier reports
              01 15 major minor f1 f2 …
    push      02 13 ANS id id id SEQ … | 02 13 ANS id id id SEQ …     two halves of 32 bytes
              either may be empty; the second mostly repeats an older answer, with its SEQ
              ANS 81 A … 85 E, 86 switched on; 10, 20, 40 may be set besides
              other records: 1a-1d, 27, 28 (numbers, texts), not read here
    polled    02 18 MORE LEFT FIRST LAST N, N × (ANS id id id), N ≤ 14; ANS 61 A … 65 E
    summary   02 18 1a …            the last of a closed poll
              02 2c                 pushing begins

The number printed on a clicker is its three id bytes and their XOR.

Source: a capture of the maker's program with a base of the second generation, in
github.com/siefkenj/iclickerpoll; the drivers daveho/freepoll and pbeshai/rhombus-clicker-support
(the only one for the first generation), and the firmware as read by ammaraskar. Facts only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hardware.codecs.iclicker_records import (
    Ack,
    Answer,
    Damage,
    Other,
    Polled,
    Presence,
    Pushing,
    Record,
    Rejected,
    Status,
    Summary,
)

SIZE: Final = 64
_HALF: Final = 32
_ANSWER_BYTES: Final = 7
_ID: Final = slice(3, 6)
_KEYS: Final = {0x81: "A", 0x82: "B", 0x83: "C", 0x84: "D", 0x85: "E"}
_SWITCHED_ON: Final = 0x86
_ANSWER_MASK: Final = 0x8F  # the other bits are flags of the second generation of clickers
_POLLED_KEYS: Final = {0x61: "A", 0x62: "B", 0x63: "C", 0x64: "D", 0x65: "E"}
_POLLED_HEAD: Final = 7
_POLLED_MOST: Final = 14
_SUMMARY: Final = 0x1A
_UNREAD: Final = frozenset({0x1A, 0x1B, 0x1C, 0x1D, 0x27, 0x28})
_TAKEN: Final = 0xAA
_STATUS_BYTES: Final = 6
_ROW: Final = 16
_WELCOME: Final = 8
_WELCOME_SIGNS: Final = {"0": 0x8A, "-": 0xA5, "+": 0xA6, "=": 0xA7, "?": 0xA8, "_": 0xA9}

SET_CHANNEL, START, STOP, ROW_1, ROW_2, STATUS, IDLE, VOTES = range(0x10, 0x18)
QUESTION, SET_REMOTE, CLEAR_REMOTE = 0x19, 0x1E, 0x1F
WELCOME, SCAN, PUSH = 0x29, 0x2A, 0x2D


def handset_of(number: bytes) -> str:
    """The number as printed, of its three bytes: "82E9701B"."""
    return (number + bytes([number[0] ^ number[1] ^ number[2]])).hex().upper()


def is_handset(text: str) -> bool:
    """Whether `text` can be the number on a clicker: eight hex digits whose bytes XOR to 0."""
    return number_of(text) is not None


def number_of(handset: str) -> bytes | None:
    """The three bytes of a printed number; None if it is none."""
    try:
        number = bytes.fromhex(handset)
    except ValueError:
        return None
    is_whole = len(number) == 4 and any(number)  # noqa: PLR2004 - three and their check
    return number[:3] if is_whole and handset_of(number[:3]) == handset.upper() else None


def channel_codes(channel: str) -> bytes:
    """The two bytes of a channel "AA" to "DD"; ValueError for others."""
    if len(channel) != 2 or not set(channel) <= set("ABCD"):  # noqa: PLR2004
        raise ValueError(f"An iClicker has no channel {channel!r}.")
    return bytes([0x21 + "ABCD".index(channel[0]), 0x41 + "ABCD".index(channel[1])])


def channel_of(codes: bytes) -> str:
    """The channel of two bytes, "" if they are none."""
    places = [code - base for code, base in zip(codes, b"\x21\x41", strict=False)]
    fits = len(places) == 2 and all(0 <= place < 4 for place in places)  # noqa: PLR2004
    return "".join("ABCD"[place] for place in places) if fits else ""


def command(code: int, arguments: bytes = b"") -> bytes:
    """The report of a command."""
    return (bytes([1, code]) + arguments)[:SIZE].ljust(SIZE, b"\0")


def set_channel(channel: str) -> bytes:
    """Send and listen on this channel from now on, after a power cut too."""
    return command(SET_CHANNEL, channel_codes(channel))


def scan(channel: str) -> bytes:
    """Look the spectrum over; the base is deaf for five seconds."""
    return command(SCAN, channel_codes(channel) + b"\x05")


def question() -> bytes:
    """The next question is a choice of A to E."""
    return command(QUESTION, b"\x66\x0a\x01")


def start_polled() -> bytes:
    """Accept votes: how the first generation is told."""
    return command(START, b"\x00\x05")


def votes_from(place: int) -> bytes:
    """Votes from this place of the ring on: answered by an Ack and, if polled, a Polled."""
    return command(VOTES, bytes([1, place & 0xFF, 4]))


def reset() -> bytes:
    """Forget the votes there were."""
    return command(VOTES, b"\x03")


def summary() -> bytes:
    """Say what there was: answered by an Ack and, by most bases, a Summary."""
    return command(VOTES, b"\x04")


def reset_counters() -> bytes:
    """Count from 0."""
    return command(VOTES, b"\x05")


def set_remote(handset: str) -> bytes:
    """The presenter's clicker, second generation; ValueError if that is no clicker's number."""
    return command(SET_REMOTE, _known_number(handset))


def set_remote_polled(handset: str) -> bytes:
    """The presenter's clicker, first generation; likewise."""
    return command(VOTES, b"\x06" + _known_number(handset))


def _known_number(handset: str) -> bytes:
    number = number_of(handset)
    if number is None:
        raise ValueError(f"{handset!r} is not the number of an iClicker.")
    return number


def row(which: int, text: str) -> bytes:
    """Line 1 or 2 of the base's display, 16 characters of ASCII. Not answered."""
    plain = text.encode("ascii", "replace")[:_ROW].ljust(_ROW)
    return command(ROW_1 if which == 1 else ROW_2, plain)


def welcome(text: str) -> bytes:
    """What clickers of the second generation show when they are switched on: 8 characters."""
    return command(WELCOME, bytes(map(_welcome_sign, text.upper()[:_WELCOME].ljust(_WELCOME))))


def _welcome_sign(sign: str) -> int:
    if "A" <= sign <= "Z":
        return 0x8B + ord(sign) - ord("A")
    if "1" <= sign <= "9":
        return 0x80 + int(sign)
    return _WELCOME_SIGNS.get(sign, 0x80)


def is_ack_of(report: bytes, code: int) -> bool:
    """Whether the base took that command: by three bytes, the rest is left over."""
    return report[:3] == bytes([1, code, _TAKEN])


def is_newer(one: int, other: int) -> bool:
    """Of two running numbers, whether `one` comes after `other`."""
    return one != other and (one - other) % 256 < 128  # noqa: PLR2004 - half the circle


def read(report: bytes) -> tuple[Record, ...]:
    """The records of one report, as they stand in it. Never raises."""
    if not any(report):
        return ()
    if report[0] == 1:
        return (_of_command(report),)
    if report[:2] == b"\x02\x18":
        return (_of_votes(report),)
    if report[:2] == b"\x02\x2c":
        return (Pushing(),)
    halves = (report[:_HALF], report[_HALF:SIZE])
    return tuple(_of_half(half) for half in halves if any(half))


def in_order(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records of one report, the older of two answers first."""
    match records:
        case [Answer(seq=int(first)), Answer(seq=int(second))] if is_newer(first, second):
            return records[1], records[0]
    return tuple(records)


def _of_command(report: bytes) -> Record:
    if len(report) < 3:  # noqa: PLR2004 - 01 CMD aa
        return Rejected(Damage.SHORT, report)
    if report[2] == _TAKEN:
        return Ack(report[1])
    if report[1] != STATUS:
        return Rejected(Damage.UNKNOWN, report)
    if len(report) < _STATUS_BYTES:
        return Rejected(Damage.SHORT, report)
    return Status(report[2], report[3], channel_of(report[4:6]))


def _of_votes(report: bytes) -> Record:
    if report[2:3] == bytes([_SUMMARY]):
        return Summary(report)
    if len(report) < _POLLED_HEAD:
        return Rejected(Damage.SHORT, report)
    more, left, first, last, count = report[2:_POLLED_HEAD]
    if more > 1:
        return Rejected(Damage.UNKNOWN, report)
    if count > _POLLED_MOST:
        return Rejected(Damage.COUNT, report)
    body = report[_POLLED_HEAD : _POLLED_HEAD + 4 * count]
    if len(body) < 4 * count:
        return Rejected(Damage.SHORT, report)
    votes = tuple(_of_polled(body[at : at + 4]) for at in range(0, len(body), 4))
    return Polled(more == 1, left, first, last, votes)


def _of_polled(vote: bytes) -> Answer | Rejected:
    key = _POLLED_KEYS.get(vote[0])
    if key is None:
        return Rejected(Damage.CODE, vote)
    if not any(vote[1:]):
        return Rejected(Damage.NOBODY, vote)
    return Answer(handset_of(vote[1:]), key)


def _of_half(half: bytes) -> Record:
    if half[0] != 2 or len(half) < 2 or half[1] not in {0x13, *_UNREAD}:  # noqa: PLR2004
        return Rejected(Damage.UNKNOWN, half)
    if half[1] in _UNREAD:
        return Other(half[1], half)
    if len(half) < _ANSWER_BYTES:
        return Rejected(Damage.SHORT, half)
    code, seq = half[2] & _ANSWER_MASK, half[6]
    key = _KEYS.get(code)
    if key is None and code != _SWITCHED_ON:
        return Rejected(Damage.CODE, half)
    if not any(half[_ID]):
        return Rejected(Damage.NOBODY, half)
    handset = handset_of(half[_ID])
    return Answer(handset, key, seq) if key else Presence(handset, seq)
