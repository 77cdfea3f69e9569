"""What a file for `facilitator decode` holds: a chunk a line in hex, text, or a capture.

    F5 AA AA 0C …            hex: spaces, colons, 0x, capitals; from # or ; on it is a remark
    incoming: 090fd335ae08   text as the device sent it, where its protocol is textual
    1.204517 < f5aaaa0c…     a line of a capture: seconds, < from the device or > to it, hex

Nothing is held but the line being read, however long the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

_LONGEST: Final = 1 << 20  # bytes of a line
_CAPTURED: Final = re.compile(r"(\d{1,9}\.\d{1,9}) ([<>]) ([0-9a-fA-F ]*)$")
_REMARK: Final = re.compile(r"[#;].*|//.*")
_BETWEEN: Final = re.compile(r"0[xX](?=[0-9a-fA-F])|[\s:,-]")
_PLAIN_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2}\s*)+$")
_TEXT: Final = frozenset((*range(0x20, 0x7F), 0x09, 0x0A, 0x0D))
_PACKET: Final = 6  # bytes of a raw packet of a handset, which no gateway made text of
#: How lines of the known dialects begin: behind an unended line, a new one.
_BEGINS: Final = (b"{", b"incoming:", b"outgoing:", b"[MAC", b"Captured")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Bytes of one line.

    Attributes:
        data: they.
        at: seconds since the start, where it is a capture.
        is_sent: from the program to the device.

    """

    data: bytes
    at: float | None = None
    is_sent: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that is nothing of the above, and why."""

    line: str
    reason: str


def binary_chunks(stream: BinaryIO, size: int | None) -> Iterator[Chunk]:
    """The bytes as they are; `size`: of one report, None where they are a stream."""
    while data := stream.read(size) if size else stream.read1(4096):  # type: ignore[attr-defined]
        yield Chunk(data)


def written_chunks(stream: BinaryIO, *, is_textual: bool) -> Iterator[Chunk | Unread]:
    """The lines of `stream`; empty ones and remarks are left out."""
    is_ended = True
    for line in _lines(stream):
        chunk = line if isinstance(line, Unread) else _captured(line)
        if chunk is None and is_textual:
            chunk = _textual(str(line))
            if not is_ended and (_is_as_written(chunk, line) or _is_new(chunk)):
                yield Chunk(b"\n")
            is_ended = len(chunk.data) == _PACKET or chunk.data.endswith(b"\n")
        elif chunk is None:
            chunk = _hex(str(line))
        if chunk is not None:
            yield chunk


def _lines(stream: BinaryIO) -> Iterator[str | Unread]:
    while raw := stream.readline(_LONGEST):
        if len(raw) == _LONGEST and not raw.endswith(b"\n"):
            yield Unread(raw[:40].decode("utf-8", "replace"), "the line has no end")
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(_LONGEST)
            continue
        line = raw.decode("utf-8", "replace").strip("\ufeff\0 \t\r\n")
        if line and not line.startswith("#"):
            yield line


def _captured(line: str) -> Chunk | Unread | None:
    found = _CAPTURED.match(line)
    if found is None:
        return None
    at, way, digits = found.groups()
    try:
        return Chunk(bytes.fromhex(digits), float(at), is_sent=way == ">")
    except ValueError:
        return Unread(line, "half a byte: an odd number of hex digits")


def _hex(line: str) -> Chunk | Unread | None:
    digits = _BETWEEN.sub("", _REMARK.sub("", line))
    if not digits:
        return None
    try:
        return Chunk(bytes.fromhex(digits))
    except ValueError:
        is_hex = all(digit in "0123456789abcdefABCDEF" for digit in digits)
        odd = "half a byte: an odd number of hex digits"
        return Unread(line, odd if is_hex else "the line is not hex")


def _textual(line: str) -> Chunk:
    """Hex of a packet or of text; a gateway's own line may be hex digits and still be text."""
    bare = line.partition("#")[0].strip()
    if _PLAIN_HEX.match(bare):
        data = bytes.fromhex(bare)
        if len(data) == _PACKET or (len(data) > 1 and _TEXT.issuperset(data)):
            return Chunk(data)
    return Chunk(line.encode() + b"\n")


def _is_as_written(chunk: Chunk, line: object) -> bool:
    return chunk.data == f"{line}\n".encode()


def _is_new(chunk: Chunk) -> bool:
    return chunk.data.startswith(_BEGINS)
