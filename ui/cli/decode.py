"""`facilitator decode`: bytes of a device, from a file or a pipe, into one JSON object a record.

It is the programs' own decoders that read them: what is refused here is refused in the hall.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from facilitator.errors import EnvironmentFailure
from ui.cli.decoding import (
    BOTH_WAYS,
    PROTOCOLS,
    REPORT_SIZES,
    TEXTUAL,
    Record,
    decode_of,
    rejected,
)
from ui.cli.decoding.chunks import Chunk, Unread, binary_chunks, written_chunks


@click.command(short_help="Say what recorded bytes of a device mean.")
@click.argument("protocol", type=click.Choice(PROTOCOLS))
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--binary", is_flag=True, help="The bytes as they are, instead of hex.")
@click.option("--json", "as_json", is_flag=True, help="One object a record; the only way it has.")
def decode(protocol: str, file: str, *, binary: bool, as_json: bool) -> None:
    """Decode bytes of a PROTOCOL device, a frame or chunk a line in hex, or a capture.

    Turning and line gateways may be given as the text they sent. One JSON object a record, with
    its kind: "press" with handset and key, "rejected" with a reason, and others. Exit 0 whatever
    the bytes are, 2 if they cannot be read.
    """
    del as_json
    with _opened(file) as stream:
        if binary:
            chunks: Iterator[Chunk | Unread] = binary_chunks(stream, REPORT_SIZES.get(protocol))
        else:
            chunks = written_chunks(stream, is_textual=protocol in TEXTUAL)
        _tell(protocol, chunks)


def _tell(protocol: str, chunks: Iterator[Chunk | Unread]) -> None:
    try:
        _Reading(protocol, chunks).tell()
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has enough. What is still buffered must not fail again at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Reading:
    """One file on its way through one decoder.

    What the decoder is not given, a line that cannot be read or bytes of the other direction, is
    told while it waits for its next chunk, and so in its turn.
    """

    def __init__(self, protocol: str, chunks: Iterator[Chunk | Unread]) -> None:
        self._decode = decode_of(protocol)
        self._is_both_ways = protocol in BOTH_WAYS
        self._size = REPORT_SIZES.get(protocol)
        self._chunks = chunks
        self._at: float | None = None

    def tell(self) -> None:
        """Print the records."""
        for record in self._decode(self._received()):
            self._print(record)

    def _received(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if isinstance(chunk, Unread):
                self._print(rejected(chunk.reason, chunk.line))
                continue
            self._at = chunk.at
            if not chunk.is_sent:
                yield from self._reports(chunk.data)
            elif self._is_both_ways:
                for record in self._decode(iter([self._sent(chunk.data)])):
                    self._print(record)
            else:
                self._print({"kind": "sent", "data": chunk.data.hex()})

    def _reports(self, data: bytes) -> Iterator[bytes]:
        """One line may hold several whole reports; what is no number of them stays as it is."""
        size = self._size
        if not size or len(data) % size:
            return iter([data])
        return (data[at : at + size] for at in range(0, len(data), size))

    def _sent(self, data: bytes) -> bytes:
        """What was sent, without the number that every report sent has before it."""
        return data[1:] if self._size and len(data) == self._size + 1 else data

    def _print(self, record: Record) -> None:
        if self._at is not None:
            record = {**record, "at": self._at}
        click.echo(json.dumps(record))


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input; a failure in a sentence."""
    try:
        if file == "-":
            yield sys.stdin.buffer
            return
        with Path(file).open("rb") as stream:
            yield stream
    except (OSError, ValueError) as error:
        what = error.strerror if isinstance(error, OSError) else str(error)
        raise EnvironmentFailure(
            f"{file} cannot be read: {what}.", "Check the name of the file."
        ) from error
