"""Keeps a copy of a running record in a folder of another disk or stick.

In this order, so that a stick pulled at any byte has its old copies whole: a snapshot on this
laptop, by SQLite's backup; its chain verified; written to the stick under another name; synced;
read back from the stick and compared; renamed; the folder synced; only then the oldest go. Nothing
of a private ballot that is open is in it: its slots stay behind, and where the copy is gone on
with, that ballot is void.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.clock import Instant
from facilitator.errors import EnvironmentFailure
from facilitator.record.backup import snapshot
from facilitator.record.copies.failing import NoCopy, Why, why_of
from facilitator.record.copies.form import BrokenCopy, head_of, sealed, unsealed
from facilitator.record.copies.key import Seal
from facilitator.record.copies.naming import COPY_SUFFIX, copies_in, copy_name, first_of
from facilitator.record.copies.pieces import pieces, put
from facilitator.record.file import RecordFile, sync_folder
from facilitator.record.verify import check

#: Copies of a record that stay in a folder.
MOST: Final = 3
_PART: Final = ".part"
_SNAPSHOT: Final = ".snapshot"


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy that is on its disk, compared byte by byte. `head`: digest of its last event."""

    file: Path
    head: str
    events: int
    is_sealed: bool


def keep_copy(
    file: RecordFile, folder: Path, at: Instant, seal: Seal | None = None, most: int = MOST
) -> Kept:
    """Keep a copy of the record in that folder, sealed where there is a seal, and `most` in all.

    Raises NoCopy.
    """
    try:
        first = first_of(file)
        with _snapshot(file) as plain:
            found = _verified(plain)
            to = folder / copy_name(file.path, first, at)
            with _in_sentences():
                _written(plain, to, seal)
    except NoCopy:
        raise
    except EnvironmentFailure as failure:
        raise NoCopy(Why.RECORD) from failure
    _rotate(to, first, most)
    return Kept(to, found[0], found[1], is_sealed=seal is not None)


def tidy(file: RecordFile) -> None:
    """Remove what a killed program left of snapshots beside the record; never raises."""
    with contextlib.suppress(OSError):
        for left in file.path.parent.glob(f".{glob.escape(file.path.name)}.*{_SNAPSHOT}"):
            left.unlink(missing_ok=True)


@contextlib.contextmanager
def _snapshot(file: RecordFile) -> Iterator[Path]:
    plain = file.path.with_name(f".{file.path.name}.{os.getpid()}{_SNAPSHOT}")
    try:
        _taken(file, plain)
        yield plain
    finally:
        with contextlib.suppress(OSError):
            plain.unlink(missing_ok=True)


def _taken(file: RecordFile, plain: Path) -> None:
    try:
        snapshot(file, plain)
    except (OSError, sqlite3.Error) as error:
        raise NoCopy(Why.RECORD) from error


def _verified(plain: Path) -> tuple[str, int]:
    """Its head, and how many events it has. Raises NoCopy where its chain does not hold."""
    copy = RecordFile.read(plain)
    try:
        found = check(copy)
    finally:
        copy.close()
    if found.problems:
        raise NoCopy(Why.RECORD)
    return found.head, found.events


@contextlib.contextmanager
def _in_sentences() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NoCopy(why_of(error)) from error
    except BrokenCopy as error:
        raise NoCopy(Why.UNLIKE) from error


def _written(plain: Path, to: Path, seal: Seal | None) -> None:
    """On the disk under its name, or not there under that name at all."""
    to.parent.mkdir(exist_ok=True)  # not above it: that would be where a stick had been
    part = to.with_name(to.name + _PART)
    try:
        with plain.open("rb") as source:
            put(part, sealed(source, seal) if seal is not None else pieces(source))
        _compare(part, plain, seal)
        part.replace(to)
        sync_folder(to)
    except (OSError, BrokenCopy):
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _compare(part: Path, plain: Path, seal: Seal | None) -> None:
    """Raises BrokenCopy where the stick does not give back what it was given."""
    if _digest_of(part, seal) != _digest_of(plain, None):
        raise BrokenCopy


def _digest_of(file: Path, seal: Seal | None) -> bytes:
    """Of the record that is in there."""
    digest = hashlib.sha256()
    with file.open("rb") as held:
        head = head_of(held)
        opened = unsealed(held, head, seal.key) if head is not None and seal else pieces(held)
        for piece in opened:
            digest.update(piece)
    return digest.digest()


def _rotate(newest: Path, first: str, most: int) -> None:
    """Let the oldest go, and what an earlier pull left half written; the newest always stays.

    Those that are later than it are of a clock that was wrong, and the oldest. Never raises: what
    cannot go now goes the next time.
    """
    held = [each.file for each in copies_in(newest.parent, first)]
    at = held.index(newest) if newest in held else len(held)
    others = [*held[at + 1 :], *held[:at]]
    halves: list[Path] = []
    with contextlib.suppress(OSError):
        halves = list(newest.parent.glob(f"* {first[:8]}{COPY_SUFFIX}{_PART}"))
    for old in (*others[most - 1 :], *halves):
        with contextlib.suppress(OSError):
            old.unlink(missing_ok=True)
