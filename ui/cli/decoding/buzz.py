"""Reports of a Buzz! dongle as records for `facilitator decode`: a press is a button going down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hardware.codecs.buzz import Decoder, Rejected
from ui.cli.decoding import Record, rejected


def decode(chunks: Iterable[bytes]) -> Iterator[Record]:
    """The records of these reports, one a chunk, in their order."""
    decoder = Decoder()
    for chunk in chunks:
        for heard in decoder.feed(chunk):
            if isinstance(heard, Rejected):
                yield rejected(heard.reason, heard.raw.hex())
            else:
                yield {"kind": "press", "handset": heard.handset, "key": heard.colour}
