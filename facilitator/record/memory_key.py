"""The key of a private ballot's slots: in this process, and in a file that is in memory only.

The file lets a killed program go on with the ballot. It lies where nothing survives the power
(tmpfs); on systems without such a place the key is in the process alone. `destroy` is what makes
the slots unreadable for good, wherever copies of them are. Python cannot promise that no copy of
the key stays in the process's memory; memory may be swapped out, and a laptop that sleeps writes
it to the disk.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from facilitator.record.secret_file import destroy
from facilitator.slots import Slot

_SIZE: Final = 32
_NONCE: Final = 12
#: Number, counter, bytes of the mark; then the mark, padded.
_HEAD: Final = struct.Struct(">HIH")
_TAG: Final = 16
_IN_MEMORY: Final = frozenset({"tmpfs", "ramfs"})


class SlotKey:
    """One ballot's key.

    Attributes:
        ballot: whose it is.
    """

    def __init__(self, raw: bytes, ballot: str, file: Path | None) -> None:
        self.ballot = ballot
        self._file = file
        self._sealer = AESGCM(raw)

    def sealed(self, slot: Slot, place: bytes, longest: int) -> bytes:
        """The slot, encrypted for that place (AES-256-GCM, a random nonce before it).

        Of the same length whatever the mark, which has at most `longest` bytes. A counter of 0
        is that of a slot nobody has filled.
        """
        mark = slot.mark.encode()
        plain = _HEAD.pack(slot.number, slot.counter, len(mark)) + mark.ljust(longest, b"\0")
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._sealer.encrypt(nonce, plain, self._only_in(place))

    def unsealed(self, sealed: bytes, place: bytes) -> Slot | None:
        """The slot that is in that place, None where this key or this place is not its own."""
        try:
            plain = self._sealer.decrypt(sealed[:_NONCE], sealed[_NONCE:], self._only_in(place))
        except (InvalidTag, ValueError):
            return None
        number, counter, length = _HEAD.unpack_from(plain)
        return Slot(number, counter, plain[_HEAD.size : _HEAD.size + length].decode())

    def destroy(self) -> None:
        """Overwrite and remove the file; never raises: what stays is removed at the next start."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                destroy(self._file)

    def _only_in(self, place: bytes) -> bytes:
        return self.ballot.encode() + place


def longest_mark(sealed: bytes) -> int:
    """Bytes of the longest mark that what was sealed has room for."""
    return len(sealed) - _NONCE - _TAG - _HEAD.size


class KeyRing:
    """Makes and finds the keys of one record. `folder`: in memory; None for no such place."""

    def __init__(self, record: Path, folder: Path | None) -> None:
        # By its path: a copy of the record is another one, and must not find this one's key.
        place = hashlib.sha256(os.fsencode(record.resolve())).hexdigest()
        self._prefix = f"facilitator-{place[:24]}-"
        self._folder = folder

    def make(self, ballot: str) -> SlotKey:
        """A new key; where its file cannot be written, one in this process alone."""
        raw = secrets.token_bytes(_SIZE)
        if self._folder is None:
            return SlotKey(raw, ballot, None)
        file = self._folder / f"{self._prefix}{secrets.token_hex(8)}.key"
        try:
            _write(file, raw + ballot.encode())
        except OSError:
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
            return SlotKey(raw, ballot, None)
        return SlotKey(raw, ballot, file)

    def found(self) -> Iterator[SlotKey]:
        """The keys that an earlier run of the program left for this record.

        One that was never written to its end opens nothing, and is removed.
        """
        for file in sorted(self._folder.glob(f"{self._prefix}*.key")) if self._folder else ():
            with contextlib.suppress(OSError):
                held = _read(file)
                if len(held) > _SIZE:
                    yield SlotKey(held[:_SIZE], held[_SIZE:].decode(errors="replace"), file)
                else:
                    destroy(file)


def memory_folder() -> Path | None:
    """A folder of this computer that is in memory and nowhere else, None where there is none."""
    if not sys.platform.startswith("linux"):
        return None
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    places = [Path(place) for place in (runtime, "/dev/shm") if place]  # noqa: S108
    ours = (place for place in places if place.is_dir() and os.access(place, os.W_OK))
    return next((place for place in ours if _file_system(place) in _IN_MEMORY), None)


def _file_system(folder: Path) -> str:
    """The kind of file system that folder is on, by the kernel's list of mounts; "" if unknown."""
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    there, kind = folder.resolve(), ""
    longest = -1
    for line in mounts.splitlines():
        _, point, of_kind, *_ = line.split(" ")
        mounted = Path(point.replace("\\040", " "))
        if there.is_relative_to(mounted) and len(mounted.parts) >= longest:
            longest, kind = len(mounted.parts), of_kind
    return kind


def _write(file: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(file, flags, 0o600), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _read(file: Path) -> bytes:
    """What is in a key file. Raises OSError for one that anybody else could have put there."""
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(handle, "rb") as held:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode) or state.st_uid != os.getuid() or state.st_mode & 0o077:
            raise PermissionError(file)
        return held.read()
