"""A reader on a serial line, USB or RS-232: bytes to readings. No port, no clock.

    [prefix] []cm] data  CR | LF | CR LF | ETX
    STX      []cm] data  ETX

    ]cm     AIM identifier, where the reader is set up to send one: see `hardware.codecs.reading`
    prefix  text the reader was programmed with, to tell it from others on the same line

Readers set up without any suffix say nothing at the end of a code: whoever has a clock calls
`finish` after a tenth of a second of silence.

Source: manuals of Honeywell, Zebra and Datalogic readers, which ship with CR as the suffix.
"""

from __future__ import annotations

from typing import Final

from hardware.codecs.reading import LONGEST, Damage, Reading, Rejected, read_text

_STX: Final = 0x02
_ENDS: Final = b"\r\n\x03"


class Decoder:
    """Turns what came in, however it was cut, into readings."""

    def __init__(self, prefix: str = "") -> None:
        """`prefix`: what the reader was programmed to say first; taken off."""
        self._prefix = prefix.encode()
        self._waiting = bytearray()
        self._is_too_long = False

    @property
    def is_waiting(self) -> bool:
        """Whether part of a reading is here, and its end is not."""
        return bool(self._waiting)

    def feed(self, data: bytes) -> tuple[Reading | Rejected, ...]:
        """The readings that these bytes complete."""
        records: list[Reading | Rejected] = []
        for byte in data:
            if byte in _ENDS:
                records += self.finish()
            elif byte == _STX:
                records += self._cut()
            elif len(self._waiting) < LONGEST:
                self._waiting.append(byte)
            else:
                self._is_too_long = True
        return tuple(records)

    def finish(self) -> tuple[Reading | Rejected, ...]:
        """Nothing more will come of this reading: what is here is all of it."""
        raw, is_too_long = bytes(self._waiting), self._is_too_long
        self._waiting.clear()
        self._is_too_long = False
        if is_too_long:
            return (Rejected(Damage.TOO_LONG, raw),)
        return (read_text(raw.removeprefix(self._prefix)),) if raw else ()

    def _cut(self) -> tuple[Rejected, ...]:
        """A new reading begins: what is here lacks its end."""
        raw = bytes(self._waiting)
        self._waiting.clear()
        self._is_too_long = False
        return (Rejected(Damage.CUT, raw),) if raw else ()
