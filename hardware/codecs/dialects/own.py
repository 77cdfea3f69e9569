"""Our own line protocol, version 1, as docs/devices/line-protocol.md lays it down.

    gateway  {"t":"hello","proto":1,"fw":"…","base":"7C9EBD","boot":"51f3","ids":"printed"}
             {"t":"vote","id":"42","k":"2","n":417,"round":"7f3a"}
             {"t":"stat","id":"42","bat":82,"rssi":-61}
             {"t":"opened","round":"7f3a"}   {"t":"closed","round":"7f3a","left":0}
             {"t":"pong"}                    {"t":"ping"}
    host     {"t":"hello","proto":1}         {"t":"ping"}   {"t":"pong"}
             {"t":"open","round":"7f3a","keys":"1-4"}       {"t":"close","round":"7f3a"}
             {"t":"ack","n":417}             {"t":"ack","n":417,"kept":false}

A line may end in ` *hhhh`, the CRC of what stands before the space: `hardware.codecs.lines`.
"""

from __future__ import annotations

import re
from typing import Final

from hardware.codecs.dialects.dialect import Dialect, Fields, Orders, number_of, text_of
from hardware.codecs.line_records import (
    Beat,
    Closed,
    Damage,
    Hello,
    HostLine,
    Noise,
    Opened,
    Record,
    Rejected,
    Sign,
    Status,
    Vote,
)

#: Bytes of a line, its check sum included, its line end not.
LONGEST: Final = 200
_FAMILY: Final = "line"
_ID: Final = re.compile(r"[0-9A-Za-z:.-]{1,20}")
_KEYS: Final = re.compile(r"[0-9A-Za-z?]{1,2}(?:\+[0-9A-Za-z?]{1,2}){0,11}")
_MOST_NUMBER: Final = 0xFFFF_FFFF


def _read(fields: Fields, line: str) -> Record | None:
    kind = fields.get("t")
    if not isinstance(kind, str):
        return None
    if len(line.encode()) > LONGEST:
        return Rejected(Damage.TOO_LONG, line)
    if kind == "vote":
        return _vote(fields, line)
    if kind == "stat":
        return _sign(fields, line)
    return _of_gateway(kind, fields) or _of_host(kind, line) or Noise(line)


def _of_gateway(kind: str, fields: Fields) -> Record | None:
    match kind:
        case "hello" if "base" in fields or "fw" in fields:
            return Hello(
                base=text_of(fields, "base"),
                boot=text_of(fields, "boot"),
                are_printed=fields.get("ids") == "printed",
                has_crc=fields.get("crc") is True,
                text=text_of(fields, "fw"),
            )
        case "opened":
            return Opened(text_of(fields, "round") or None)
        case "closed":
            return Closed(
                text_of(fields, "round") or None, number_of(fields, "left", 0, _MOST_NUMBER)
            )
        case "ping" | "pong":
            return Beat(is_question=kind == "ping")
        case "log":
            return Status(text_of(fields, "msg", LONGEST))
    return None


def _of_host(kind: str, line: str) -> Record | None:
    return HostLine(kind, line) if kind in {"hello", "open", "close", "ack"} else None


def _vote(fields: Fields, line: str) -> Record:
    handset, keys = text_of(fields, "id"), text_of(fields, "k")
    number = number_of(fields, "n", 0, _MOST_NUMBER)
    if number is None or not _ID.fullmatch(handset) or not _KEYS.fullmatch(keys):
        return Rejected(Damage.MALFORMED, line)
    legends = tuple(sorted(set(keys.split("+")), key=keys.index))
    return Vote(handset.upper(), legends, _FAMILY, number, text_of(fields, "round") or None)


def _sign(fields: Fields, line: str) -> Record:
    handset = text_of(fields, "id")
    if not _ID.fullmatch(handset):
        return Rejected(Damage.MALFORMED, line)
    battery, rssi = number_of(fields, "bat", 0, 100), number_of(fields, "rssi", -200, 50)
    return Sign(handset.upper(), _FAMILY, battery, rssi)


def _open(round_: str, keys: int) -> str:
    return f'{{"t":"open","round":"{round_}","keys":"1-{keys}"}}'


def _close(round_: str) -> str:
    return f'{{"t":"close","round":"{round_}"}}' if round_ else '{"t":"close"}'


def _acknowledge(number: int, is_kept: bool) -> str:  # noqa: FBT001 - as Orders has it
    return f'{{"t":"ack","n":{number}}}' if is_kept else f'{{"t":"ack","n":{number},"kept":false}}'


OWN: Final = Dialect(
    "own",
    read_fields=_read,
    orders=Orders('{"t":"hello","proto":1}', '{"t":"ping"}', _open, _close, _acknowledge),
    has_rounds=True,
)
#: The answer to a gateway's ping.
PONG: Final = '{"t":"pong"}'
