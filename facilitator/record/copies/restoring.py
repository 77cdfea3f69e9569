"""Makes a record of a copy again, under a new name, and verifies it before it has that name."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.record.copies.form import MAGIC, BrokenCopy, head_of, unsealed
from facilitator.record.copies.key import Seal, by_passphrase, by_recovery
from facilitator.record.copies.naming import COPY_SUFFIX, first_of
from facilitator.record.copies.pieces import pieces, put
from facilitator.record.file import RecordFile, sync_folder
from facilitator.record.verify import check


@dataclass(frozen=True, slots=True)
class Restored:
    """A record that is there again. `first`: digest of its first event, as `CopyKeys` asks."""

    file: Path
    first: str
    events: int


def is_copy(file: Path) -> bool:
    """Whether that is a copy to be restored, rather than a record to be opened."""
    if file.name.endswith(COPY_SUFFIX):
        return True
    with contextlib.suppress(OSError), file.open("rb") as held:
        return held.read(len(MAGIC)) == MAGIC
    return False


def box_of(copy: Path) -> str | None:
    """The box of a sealed copy, None of a plain one. Raises EnvironmentFailure."""
    with _read(), copy.open("rb") as held:
        head = head_of(held)
    return head.box if head is not None else None


def seal_by_passphrase(copy: Path, passphrase: str) -> Seal:
    """What opens a sealed copy. Raises WrongPassphrase, EnvironmentFailure."""
    try:
        return by_passphrase(box_of(copy) or "", passphrase)
    except ValueError as error:
        raise BrokenCopy from error


def seal_by_recovery(copy: Path, key: bytes) -> Seal:
    """The same from the recovery sheet's key. Raises OtherKey, EnvironmentFailure."""
    try:
        return by_recovery(box_of(copy) or "", key)
    except ValueError as error:
        raise BrokenCopy from error


def restore(copy: Path, to: Path, seal: Seal | None = None) -> Restored:
    """Make a record of that copy; `seal`: what opens a sealed one.

    Raises RuleError where there is a file of that name, EnvironmentFailure; then there is none.
    """
    with _kept(to):
        is_there = to.exists()
    if is_there:
        raise RuleError(f"There is already a file named {to.name}. Choose another name.")
    part = to.with_name(to.name + ".part")
    try:
        with _kept(part):
            part.parent.mkdir(parents=True, exist_ok=True)
            put(part, _plain(copy, seal))
        restored = _verified(part, to)
        with _kept(to):
            part.replace(to)
            sync_folder(to)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return restored


def _plain(copy: Path, seal: Seal | None) -> Iterator[bytes]:
    with _read(), copy.open("rb") as held:
        head = head_of(held)
        if head is None:
            yield from pieces(held)
        elif seal is None:
            raise RuleError("This copy is sealed: it needs its passphrase or its recovery key.")
        else:
            yield from unsealed(held, head, seal.key)


def _verified(part: Path, to: Path) -> Restored:
    try:
        record = RecordFile.read(part)
    except EnvironmentFailure as error:
        raise BrokenCopy from error
    try:
        found = check(record)
        if found.problems:
            raise BrokenCopy
        return Restored(to, first_of(record), found.events)
    finally:
        record.close()


@contextlib.contextmanager
def _read() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EnvironmentFailure(
            f"The copy cannot be read ({error.strerror}).",
            "Plug its stick in again, or take another copy.",
        ) from error


@contextlib.contextmanager
def _kept(to: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EnvironmentFailure(
            f"The record cannot be written in {to.parent} ({error.strerror}).",
            "Make room on this laptop, or choose another folder.",
        ) from error
