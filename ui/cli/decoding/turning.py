"""Packets of Turning handsets as records for `facilitator decode`: raw, in hex, or gateways' text.

press      handset (six hex digits, as printed on its back) and key ("1" … "0", "?")
reply      the gateway told a handset that it was heard

A packet is six bytes, or twelve hex digits of a line; its check sum is verified, as is that of the
packet in a gateway's text line ("incoming: 090fd335ae08 --> 5").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from hardware.codecs.dialects.turning_text import read_packet
from hardware.codecs.line_records import Noise
from hardware.codecs.line_records import Record as Heard
from hardware.codecs.lines import Decoder
from hardware.codecs.turning import SIZE
from ui.cli.decoding import Record, rejected
from ui.cli.decoding.line import line_record

_HEX: Final = re.compile(r"[0-9a-fA-F]+")
_TEXT: Final = frozenset((*range(0x20, 0x7F), 0x09, 0x0A, 0x0D, 0))


def decode(chunks: Iterable[bytes]) -> Iterator[Record]:
    """The records of these chunks: a packet or several each, or text in whatever pieces."""
    decoder = Decoder()
    for chunk in chunks:
        if decoder.is_between_lines and _are_packets(chunk):
            yield from _packets(chunk.hex())
        else:
            yield from _told(decoder.feed(chunk))
    yield from _told(decoder.finish())


def _are_packets(chunk: bytes) -> bool:
    if len(chunk) == SIZE and not chunk.endswith(b"\n"):
        return True
    return bool(chunk) and len(chunk) % SIZE == 0 and not _TEXT.issuperset(chunk)


def _packets(digits: str) -> Iterator[Record]:
    if len(digits) % (2 * SIZE):
        yield rejected("a packet that is not six bytes long", digits)
        return
    for at in range(0, len(digits), 2 * SIZE):
        yield line_record(read_packet(digits[at : at + 2 * SIZE]))


def _told(lines: Iterable[Heard]) -> Iterator[Record]:
    """A line that no dialect knows may be packets in hex."""
    for heard in lines:
        if isinstance(heard, Noise) and _HEX.fullmatch(heard.text):
            yield from _packets(heard.text)
        else:
            yield line_record(heard)
