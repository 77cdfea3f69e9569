"""Files read and written piece by piece, and on their disk when that is said."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

PIECE: Final = 1 << 16  # bytes


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """All of it, so much at a time."""
    while piece := file.read(PIECE):
        yield piece


def put(to: Path, content: Iterable[bytes]) -> None:
    """Written, for its owner, and on the disk. Raises OSError.

    It is no longer in memory then, where the system can do that: what is read next comes from
    the disk itself.
    """
    handle = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb", buffering=0) as out:
        for piece in content:
            _write(out, piece)
        os.fsync(handle)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _write(out: BinaryIO, piece: bytes) -> None:
    while piece:
        piece = piece[out.write(piece) :]
