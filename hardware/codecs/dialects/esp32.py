"""ESP32 Remote Voting System: JSON from the gateway, bare words to it, 115200 baud.

    host     START_SESSION   STOP_SESSION   PING
    gateway  {"event":"status","msg":"Master Ready"}      also "Session Started", "Session Stopped"
             {"event":"pong"}
             {"event":"vote","mac":"AA:BB:CC:DD:EE:FF","value":1,"timestamp":12345678}
             {"event":"error","msg":"…"}

It numbers nothing and tells its handsets nothing of what the host stored; its queue of ten may
drop a vote in a storm.

Source: docs/interface_specification.md of github.com/abdulasaad/ESP32-Remote-Voting-System.
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
    Opened,
    Record,
    Rejected,
    Status,
    Vote,
)

_MAC: Final = re.compile(r"[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5}")
_WORDS: Final = ("START_SESSION", "STOP_SESSION", "PING")


def _read_text(line: str) -> Record | None:
    return HostLine(line, line) if line in _WORDS else None


def _read(fields: Fields, line: str) -> Record | None:
    match fields.get("event"):
        case "vote":
            mac, value = text_of(fields, "mac"), number_of(fields, "value", 0, 99)
            if value is None or not _MAC.fullmatch(mac):
                return Rejected(Damage.MALFORMED, line)
            return Vote(mac.upper(), (str(value),), "esp32")
        case "pong":
            return Beat()
        case "status" | "error" as event:
            return _status(text_of(fields, "msg", 200), is_error=event == "error")
    return None


def _status(text: str, *, is_error: bool) -> Record:
    said: dict[str, Record] = {
        "Master Ready": Hello(text=text),
        "Session Started": Opened(),
        "Session Stopped": Closed(),
    }
    return Status(text, is_error) if is_error else said.get(text, Status(text))


ESP32: Final = Dialect(
    "esp32",
    _read_text,
    _read,
    Orders(
        hail="PING",
        ping="PING",
        open=lambda _round, _keys: "START_SESSION",
        close=lambda _round: "STOP_SESSION",
    ),
)
