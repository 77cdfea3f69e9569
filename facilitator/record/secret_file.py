"""Small files for their owner alone: written whole or not at all, and overwritten at their end."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def write_secret(file: Path, content: bytes) -> None:
    """Whole or not at all, in a folder of its owner. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        part.unlink()
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def destroy(file: Path) -> None:
    """Overwrite and remove it. Raises OSError; it is then removed as far as that could be done."""
    try:
        with file.open("rb+", buffering=0) as held:
            held.write(bytes(file.stat().st_size))
            os.fsync(held.fileno())
    finally:
        file.unlink(missing_ok=True)
