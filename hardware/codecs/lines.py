"""Lines of any gateway to records, in whatever chunks they come. No port, no clock.

A line ends in LF; CR, NUL and blanks around it say nothing. Which dialect a line is of shows in
the line itself, so none has to be chosen; it may be. A JSON line may end in ` *hhhh`, the
CRC-16/CCITT-FALSE of the bytes before that space; once a gateway has said in its hello that all
its lines do, one without is refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final

from hardware.codecs.crc import CCITT_FALSE, crc16
from hardware.codecs.dialects import iskipper
from hardware.codecs.dialects.dialect import Dialect, Fields
from hardware.codecs.dialects.esp32 import ESP32
from hardware.codecs.dialects.openclicker import OPENCLICKER
from hardware.codecs.dialects.own import OWN
from hardware.codecs.dialects.turning_text import NDESILETS, TURNING_CLICKER
from hardware.codecs.line_records import Damage, Hello, HostLine, Noise, Record, Rejected

#: Every dialect by its name.
DIALECTS: Final[Mapping[str, Dialect]] = {
    dialect.name: dialect
    for dialect in (
        *(OWN, ESP32, OPENCLICKER, TURNING_CLICKER, NDESILETS, iskipper.CONSOLE, iskipper.CSV),
    )
}
#: Bytes of a line that are kept; the noise table of an Open Clicker Receiver needs 700.
LONGEST: Final = 1024
_SEALED: Final = re.compile(rb"(.*) \*([0-9a-fA-F]{4})", re.DOTALL)


def sealed(text: str) -> bytes:
    """The text with its check sum, as a line."""
    data = text.encode()
    return data + b" *%04x\n" % crc16(data, CCITT_FALSE)


class Decoder:
    """Makes records of one gateway's bytes.

    Attributes:
        dialect: that of the last line that was understood; None before.
        has_crc: the gateway adds check sums, and is to get them.

    """

    def __init__(self, dialect: str = "") -> None:
        """`dialect`: one of DIALECTS; "" for whichever each line is of."""
        self._dialects = (DIALECTS[dialect],) if dialect else tuple(DIALECTS.values())
        self.dialect: Dialect | None = None
        self.has_crc = False
        self._needs_crc = False
        self._waiting = bytearray()
        self._is_skipping = False

    @property
    def is_between_lines(self) -> bool:
        """Whether nothing of a line has come whose end is missing."""
        return not self._waiting and not self._is_skipping

    def feed(self, data: bytes) -> tuple[Record, ...]:
        """The records of the lines that end in `data`."""
        records: list[Record] = []
        *whole, rest = data.split(b"\n")
        for piece in whole:
            records += self._take(piece)
            records += self._end()
        return (*records, *self._take(rest))

    def finish(self) -> tuple[Record, ...]:
        """The record of a last line without its end; afterwards nothing is waiting."""
        return tuple(self._end())

    def _take(self, piece: bytes) -> tuple[Record, ...]:
        if self._is_skipping:
            return ()
        self._waiting += piece[: LONGEST + 1 - len(self._waiting)]
        if len(self._waiting) <= LONGEST:
            return ()
        text = bytes(self._waiting[:LONGEST]).decode("utf-8", "replace")
        self._waiting.clear()
        self._is_skipping = True
        return (Rejected(Damage.TOO_LONG, text),)

    def _end(self) -> tuple[Record, ...]:
        line, was_skipping = bytes(self._waiting).strip(b" \t\r\0"), self._is_skipping
        self._waiting.clear()
        self._is_skipping = False
        return () if was_skipping or not line else (self._record(line),)

    def _record(self, line: bytes) -> Record:
        text = line.decode("utf-8", "replace")
        if not line.startswith(b"{"):
            return self._asked((d, d.read_text(text)) for d in self._dialects) or Noise(text)
        body, is_sealed = line, False
        if found := _SEALED.fullmatch(line):
            body, is_sealed = found[1], True
            if crc16(body, CCITT_FALSE) != int(found[2], 16):
                return Rejected(Damage.BAD_CRC, text)
        if self._needs_crc and not is_sealed:
            return Rejected(Damage.NO_CRC, text)
        self.has_crc |= is_sealed
        return self._of_fields(_fields(body), text)

    def _of_fields(self, fields: Fields | None, text: str) -> Record:
        if fields is None:
            return Rejected(Damage.MALFORMED, text)
        record = self._asked((d, d.read_fields(fields, text)) for d in self._dialects)
        if isinstance(record, Hello):
            self._needs_crc = record.has_crc and self.has_crc
        return record or Noise(text)

    def _asked(self, answers: Iterable[tuple[Dialect, Record | None]]) -> Record | None:
        """The first answer, whose dialect is that of the gateway."""
        for dialect, record in answers:
            if record is not None:
                if not isinstance(record, Rejected | HostLine):
                    self.dialect = dialect
                return record
        return None


def _fields(body: bytes) -> Fields | None:
    try:
        fields = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None
