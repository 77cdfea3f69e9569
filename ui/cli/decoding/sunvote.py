"""SunVote frames, in both directions, as records for `facilitator decode`.

press      a keypad's press: handset, key ("1", "1+3"), keys, counter, status
reply      what else the base says; `reply` is system, keypads, taken or empty
host       a frame of the program's own; `command` says which
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from hardware.codecs.sunvote import Decoder
from hardware.codecs.sunvote_records import (
    AckReply,
    Command,
    EmptyReply,
    HostFrame,
    PressReply,
    Rejected,
    ScanReply,
    SystemReply,
)
from hardware.codecs.sunvote_records import Record as Heard
from ui.cli.decoding import Record, rejected

_SYSTEM: Final = 0x11
_EVERY_KEYPAD: Final = 0xC7
_SYSTEM_ORDERS: Final = {
    0x0C: "who are you",
    0x0B: "set base",
    0x03: "set keypad",
    0x04: "read keypad",
}
_ZONE_ORDERS: Final = {0x05: "set keypads", 0x06: "read keypads"}
#: The most keypads a base can be told to listen to; stands in for a range that was not recorded.
_MOST: Final = 800


def decode(chunks: Iterable[bytes]) -> Iterator[Record]:
    """The records of these bytes; the range of keypads is learnt from them where they say it."""
    decoder = Decoder(_MOST)
    for chunk in chunks:
        yield from map(_record, decoder.feed(chunk))
    yield from map(_record, decoder.finish())


def _record(heard: Heard) -> Record:
    match heard:
        case PressReply():
            return _press(heard)
        case Rejected(reason, raw):
            return rejected(reason.value, raw.hex())
        case HostFrame(payload):
            return {"kind": "host", **_host(payload), "data": payload.hex()}
        case _:
            return {"kind": "reply", **_reply(heard)}


def _press(press: PressReply) -> Record:
    where: Record = {"counter": press.counter, "status": press.status, "base": press.base}
    handset = {"handset": str(press.handset)}
    if not press.keys:
        why = f"a press in a key code not known here: {press.code:02x}"
        return {"kind": "rejected", "reason": why, **handset, "data": f"{press.code:02x}", **where}
    keys = {"key": "+".join(press.keys), "keys": list(press.keys)}
    return {"kind": "press", **handset, **keys, **where}


def _reply(heard: SystemReply | ScanReply | AckReply | EmptyReply) -> Record:
    match heard:
        case SystemReply(base, channel, keypad):
            handset: Record = {"handset": str(keypad)} if keypad else {}
            return {"reply": "system", "base": base, "channel": channel, **handset}
        case ScanReply(first, last):
            return {"reply": "keypads", "first": first, "last": last}
        case AckReply(base, command):
            name = command.name.lower() if command else None
            return {"reply": "taken", "base": base, "command": name}
        case EmptyReply(base):
            return {"reply": "empty", "base": base}


def _host(payload: bytes) -> Record:
    if payload[0] == _SYSTEM:
        return {"command": _SYSTEM_ORDERS.get(payload[4], "unknown")}
    if payload[3] == 0:
        return {"command": _ZONE_ORDERS.get(payload[4], "unknown")}
    known = {command.value: command.name.lower() for command in Command}
    name = known.get(payload[3], "unknown")
    if payload[1] == _EVERY_KEYPAD:
        return {"command": "wake"}
    status = {"status": payload[4]} if name == "acknowledge" else {}
    return {"command": name, "base": payload[1], **status}
