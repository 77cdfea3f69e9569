"""One open port to a line gateway: bytes into records, orders into lines of its dialect."""

from __future__ import annotations

from typing import Final

from hardware.codecs.dialects.dialect import Dialect
from hardware.codecs.line_records import HostLine, Noise, Record, Rejected
from hardware.codecs.lines import DIALECTS, Decoder, sealed
from hardware.drivers.line_presses import Known
from hardware.transports.port import Port

_NOBODY: Final = Dialect("")


class Channel:
    """Reads and writes; which dialect, and whether with check sums, it hears from the lines."""

    def __init__(self, port: Port, known: Known) -> None:
        self._port, self._known = port, known
        self._decoder = Decoder(known.fixed.name if known.fixed else "")

    @property
    def dialect(self) -> Dialect:
        """What is spoken, or was last spoken on this port; without a name if nothing was."""
        known = self._known
        return known.fixed or self._decoder.dialect or known.dialect or _NOBODY

    def read(self) -> tuple[Record, ...]:
        """What comes within one slice."""
        records = self._decoder.feed(self._port.read())
        if any(is_word(record) for record in records):
            self._known.dialect = self._decoder.dialect
        return records

    def tell(self, text: str) -> None:
        """Send a line; nothing for ""."""
        if text:
            has_crc = self._decoder.has_crc
            self._port.write(sealed(text) if has_crc else f"{text}\n".encode())

    def answer(self, number: int, is_kept: bool) -> None:  # noqa: FBT001 - as Orders has it
        """Tell what became of a numbered vote."""
        self.tell(self.dialect.orders.acknowledge(number, is_kept))

    def hail(self) -> None:
        """Ask who is there, in every dialect that may be spoken."""
        for dialect in [self._known.fixed] if self._known.fixed else DIALECTS.values():
            self.tell(dialect.orders.hail)

    def forget(self) -> None:
        """Throw away what came and was not read, half a line included."""
        self._port.discard()
        self._decoder.finish()


def is_word(record: Record) -> bool:
    """Whether a gateway said it, and it was understood."""
    return not isinstance(record, Rejected | Noise | HostLine)
