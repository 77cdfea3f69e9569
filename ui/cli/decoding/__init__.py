"""Recorded bytes into records, a module a protocol, loaded when it is asked for.

Each module has `decode(chunks)`: bytes as they came from the device, in order, to one mapping a
record: `kind` (press, presence, reply, scan …), `handset` (as printed on the device), `key` (its
legend) or `data`. A frame that is refused is {"kind": "rejected", "reason": …}. It never raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Final

Record = dict[str, object]
Decode = Callable[[Iterable[bytes]], Iterator[Record]]

PROTOCOLS: Final = ("sunvote", "turning", "line", "iclicker", "hidpos", "scanner", "buzz")
#: Their devices talk in lines of text, which a file may hold as they are.
TEXTUAL: Final = frozenset({"turning", "line"})
#: Bytes of one report, where a device sends reports and not a stream.
REPORT_SIZES: Final = {"iclicker": 64, "hidpos": 64, "buzz": 5}
#: What the program said to the device is decoded like what the device says.
BOTH_WAYS: Final = frozenset({"sunvote", "iclicker"})


def decode_of(protocol: str) -> Decode:
    """The decoder of one of PROTOCOLS."""
    decode: Decode = import_module(f"ui.cli.decoding.{protocol}").decode
    return decode


def rejected(reason: str, data: str) -> Record:
    """The record of what could not be read; `data`: in hex, or the line as it is."""
    return {"kind": "rejected", "reason": reason, "data": data}
