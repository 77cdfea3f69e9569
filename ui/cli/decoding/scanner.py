"""Readings of a serial reader as records for `facilitator decode`: data, aim where it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hardware.codecs.reading import Reading, Rejected
from hardware.codecs.scanner import Decoder
from ui.cli.decoding import Record, rejected


def decode(chunks: Iterable[bytes]) -> Iterator[Record]:
    """The records of these bytes; at their end, a reading without a suffix is whole."""
    decoder = Decoder()
    for chunk in chunks:
        yield from map(read_record, decoder.feed(chunk))
    yield from map(read_record, decoder.finish())


def read_record(record: Reading | Rejected) -> Record:
    """The record of one reading."""
    if isinstance(record, Rejected):
        return rejected(record.reason.value, record.raw.hex())
    said: Record = {"kind": "scan", "data": record.data}
    if record.aim:
        said |= {"aim": record.aim, "symbology": record.symbology}
    return said
