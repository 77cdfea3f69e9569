"""Reports of a HID-POS reader as records for `facilitator decode`; "reply" answers a command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hardware.codecs.hidpos import Decoder, Reply
from hardware.codecs.hidpos import Record as Heard
from ui.cli.decoding import Record
from ui.cli.decoding.scanner import read_record


def decode(chunks: Iterable[bytes]) -> Iterator[Record]:
    """The records of these reports, one a chunk."""
    decoder = Decoder()
    for chunk in chunks:
        yield from map(_record, decoder.feed(chunk))
    yield from map(_record, decoder.finish())


def _record(heard: Heard) -> Record:
    if isinstance(heard, Reply):
        return {"kind": "reply", "data": heard.data.decode("latin-1"), "aim": "]Z6"}
    return read_record(heard)
