"""iClicker reports, in both directions, as records for `facilitator decode`.

A chunk is a report of up to 64 bytes, or a packet of 5 as a gateway heard it on the air.

press      a clicker's key: handset, key "A" to "E"; seq where the base sends one
repeat     a press that was told before: bases repeat the last one in the second half of a report
presence   a clicker was switched on
reply      what else the base says; `reply` is taken, status, votes, summary, pushing or other
host       a command of the program's own
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from hardware.codecs import iclicker, iclicker_radio
from hardware.codecs.iclicker_records import (
    Ack,
    Answer,
    Other,
    Polled,
    Presence,
    Pushing,
    Rejected,
    Status,
    Summary,
)
from hardware.codecs.iclicker_records import Record as Heard
from hardware.drivers.iclicker_hearing import Window
from ui.cli.decoding import Record, rejected

_COMMANDS: Final = {
    iclicker.SET_CHANNEL: "set channel",
    iclicker.START: "start",
    iclicker.STOP: "stop",
    iclicker.ROW_1: "row 1",
    iclicker.ROW_2: "row 2",
    iclicker.STATUS: "status",
    iclicker.IDLE: "idle",
    iclicker.VOTES: "votes",
    iclicker.QUESTION: "question",
    iclicker.SET_REMOTE: "set remote",
    iclicker.CLEAR_REMOTE: "clear remote",
    iclicker.WELCOME: "welcome",
    iclicker.SCAN: "scan",
    iclicker.PUSH: "push",
    0x2E: "poll",
    0x31: "batch",
}
_REPORT_NUMBER: Final = 65  # bytes of a report with the 00 that hidapi wants in front


def decode(chunks: Iterable[bytes]) -> Iterator[Record]:
    """The records of these reports."""
    heard_before = Window()
    for chunk in chunks:
        report = chunk[1:] if len(chunk) == _REPORT_NUMBER and not chunk[0] else chunk
        yield from _records(report, heard_before)


def _records(report: bytes, before: Window) -> Iterator[Record]:
    if len(report) > iclicker.SIZE:
        yield rejected("more than one report", report.hex())
    elif not any(report):
        yield rejected("an empty report", report.hex())
    elif len(report) == iclicker_radio.SIZE and _is_of_air(report):
        yield _record(iclicker_radio.read(report))
    elif _is_of_host(report):
        yield _host(report)
    else:
        for heard in iclicker.read(report):
            yield from (_new_or_repeated(record, before) for record in _flat(heard))


def _flat(heard: Heard) -> Sequence[Heard]:
    """The votes of a base that was asked for them, if it had any."""
    return heard.answers if isinstance(heard, Polled) and heard.answers else (heard,)


def _is_of_air(report: bytes) -> bool:
    is_of_base = report[0] in {1, 2}
    return not is_of_base or not isinstance(iclicker_radio.read(report), Rejected)


def _is_of_host(report: bytes) -> bool:
    """A command; the base's own status looks like one, but for the version behind it."""
    is_base = report[2:3] == b"\xaa" or (report[1:2] == b"\x15" and any(report[2:]))
    return report[:1] == b"\x01" and len(report) > 1 and report[1] in _COMMANDS and not is_base


def _host(report: bytes) -> Record:
    data = report.rstrip(b"\0")
    return {"kind": "host", "command": _COMMANDS[report[1]], "data": data.hex()}


def _new_or_repeated(heard: Heard, before: Window) -> Record:
    record = _record(heard)
    is_repeat = isinstance(heard, Answer) and not before.is_new(heard)
    return {**record, "kind": "repeat"} if is_repeat else record


def _record(heard: Heard) -> Record:
    match heard:
        case Answer(handset, key, seq):
            return {"kind": "press", "handset": handset, "key": key, **_seq(seq)}
        case Presence(handset, seq):
            return {"kind": "presence", "handset": handset, **_seq(seq)}
        case Rejected(reason, raw):
            return rejected(reason.value, raw.hex())
        case _:
            return {"kind": "reply", **_reply(heard)}


def _seq(seq: int | None) -> Record:
    return {} if seq is None else {"seq": seq}


def _reply(heard: Ack | Status | Polled | Summary | Pushing | Other) -> Record:
    match heard:
        case Ack(command):
            name = _COMMANDS.get(command, "unknown")
            return {"reply": "taken", "command": name, "data": f"01{command:02x}aa"}
        case Status(major, minor, channel):
            version = f"{major}.{minor:02}"
            return {"reply": "status", "firmware": version, "channel": channel, "data": version}
        case Polled(_, _, first, last, _):
            return {"reply": "no votes", "first": first, "last": last, "data": ""}
        case Pushing():
            return {"reply": "pushing", "data": "022c"}
        case Summary(raw) | Other(_, raw):
            name = "summary" if isinstance(heard, Summary) else "other"
            return {"reply": name, "data": raw.rstrip(b"\0").hex()}
