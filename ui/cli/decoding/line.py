"""Lines of any gateway, in any dialect, as records for `facilitator decode`.

press      handset, key ("1", "1+3", "C" as sent), family; number and round where they are sent
battery    handset, data in per cent; presence: a handset was heard, and did not vote
status     what the gateway says of itself; reply: it told a handset that it was heard
host       a line of the program's own; noise: what boards print while they start
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hardware.codecs.line_records import (
    Beat,
    Closed,
    Hello,
    HostLine,
    Noise,
    Opened,
    Rejected,
    Reply,
    Sign,
    Status,
    Vote,
)
from hardware.codecs.line_records import Record as Heard
from hardware.codecs.lines import Decoder
from ui.cli.decoding import Record, rejected


def decode(chunks: Iterable[bytes]) -> Iterator[Record]:
    """The records of these bytes, a line each."""
    decoder = Decoder()
    for chunk in chunks:
        yield from map(line_record, decoder.feed(chunk))
    yield from map(line_record, decoder.finish())


def line_record(heard: Heard) -> Record:
    """The record of one line."""
    match heard:
        case Vote():
            return _press(heard)
        case Rejected(reason, text):
            return rejected(reason.value, text)
        case Sign():
            return _sign(heard)
        case Reply() | HostLine() | Noise():
            return _of_no_vote(heard)
        case _:
            return {"kind": "status", **_status(heard)}


def _of_no_vote(heard: Reply | HostLine | Noise) -> Record:
    match heard:
        case Reply(handset):
            return {"kind": "reply", "handset": handset}
        case HostLine(command, text):
            return {"kind": "host", "command": command, "data": text}
        case Noise(text):
            return {"kind": "noise", "data": text}


def _press(vote: Vote) -> Record:
    keys: Record = {"key": "+".join(vote.keys), "keys": list(vote.keys), "family": vote.family}
    number: Record = {} if vote.number is None else {"number": vote.number}
    round_: Record = {} if vote.round is None else {"round": vote.round}
    return {"kind": "press", "handset": vote.handset, **keys, **number, **round_}


def _sign(sign: Sign) -> Record:
    rssi: Record = {} if sign.rssi is None else {"rssi": sign.rssi}
    if sign.battery is None:
        return {"kind": "presence", "handset": sign.handset, **rssi}
    return {"kind": "battery", "handset": sign.handset, "data": sign.battery, **rssi}


def _status(heard: Hello | Opened | Closed | Beat | Status) -> Record:
    match heard:
        case Hello(base, boot, are_printed, _, text):
            ids = "printed" if are_printed else "radio"
            return {"data": "hello", "text": text, "base": base, "boot": boot, "ids": ids}
        case Opened(round_):
            return {"data": "opened", "round": round_}
        case Closed(round_, left):
            return {"data": "closed", "round": round_, "left": left}
        case Beat(is_question):
            return {"data": "ping" if is_question else "pong"}
        case Status(text, is_error):
            return {"data": text, "is_error": is_error}
