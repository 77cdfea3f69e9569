"""A copy as a file: plain, which is a record as SQLite has it, or sealed, as follows.

    bytes    what
    8        "FACICOPY"
    1        1, the version of this form
    4        length n of the box, most significant byte first; at most 4,096
    n        the box: the copy's key under its passphrase, JSON (`facilitator.record.passphrase`)
    16       salt of this file
    32       SHA-256 of all of the above: damage here is not taken for a wrong passphrase
    …        the record in pieces of 65,536 bytes, the last of 0 to 65,536: each AES-256-GCM,
             its 16 bytes of tag behind it

The key of the pieces is HKDF-SHA256 (RFC 5869) of the copy's key with this file's salt and the
words "facilitator copy 1". The nonce of a piece is its number from 0 (11 bytes, most significant
first) and a byte that is 1 in the last piece and else 0: pieces that were moved, left out or cut
off at the end are noticed (the STREAM construction). The 32 bytes of SHA-256 are bound to each.

A sealed copy that was changed in any bit or cut at any byte is refused. A plain one is judged by
the record's own chain, which does not cover its side data and drafts.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from facilitator.errors import EnvironmentFailure
from facilitator.record.copies.key import Seal
from facilitator.record.copies.pieces import PIECE

MAGIC: Final = b"FACICOPY"
_VERSION: Final = 1
_LONGEST_BOX: Final = 4096
_SALT: Final = 16
_TAG: Final = 16
_WORDS: Final = b"facilitator copy 1"


class BrokenCopy(EnvironmentFailure):
    """A copy that is damaged, was cut short, or is none."""

    def __init__(self) -> None:
        super().__init__(
            "This copy is damaged or was cut short, and nothing of it was used.",
            "Take the copy that was made before it.",
        )


class NewerCopy(EnvironmentFailure):
    """A copy in a form that this program does not know."""

    def __init__(self) -> None:
        super().__init__(
            "This copy was made by a newer Facilitator.", "Update this program, and try again."
        )


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the pieces: the box, the file's salt, and the digest of all of it."""

    box: str
    salt: bytes
    digest: bytes


def sealed(plain: BinaryIO, seal: Seal) -> Iterator[bytes]:
    """That file, sealed, in pieces to be written one after the other."""
    box, salt = seal.box.encode(), secrets.token_bytes(_SALT)
    head = b"".join([MAGIC, bytes([_VERSION]), len(box).to_bytes(4), box, salt])
    digest = hashlib.sha256(head).digest()
    yield head + digest
    sealer = _sealer(seal.key, salt)
    for nonce, piece in _numbered(plain, PIECE):
        yield sealer.encrypt(nonce, piece, digest)


def head_of(file: BinaryIO) -> Head | None:
    """The head of a sealed copy, read from its start; None of a plain one, put back to its start.

    Raises BrokenCopy, NewerCopy.
    """
    start = file.read(len(MAGIC))
    if start != MAGIC:
        file.seek(0)
        return None
    fixed = file.read(5)
    if fixed[:1] and fixed[0] != _VERSION:
        raise NewerCopy
    long = int.from_bytes(fixed[1:])
    box = file.read(min(long, _LONGEST_BOX))
    salt, digest = file.read(_SALT), file.read(32)
    if hashlib.sha256(start + fixed + box + salt).digest() != digest:
        raise BrokenCopy
    return Head(box.decode(), salt, digest)


def unsealed(file: BinaryIO, head: Head, key: bytes) -> Iterator[bytes]:
    """What was sealed, from a file that stands behind its head. Raises BrokenCopy on the way."""
    sealer = _sealer(key, head.salt)
    for nonce, piece in _numbered(file, PIECE + _TAG):
        try:
            yield sealer.decrypt(nonce, piece, head.digest)
        except InvalidTag as error:
            raise BrokenCopy from error


def _sealer(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt, _WORDS).derive(key))


def _numbered(file: BinaryIO, size: int) -> Iterator[tuple[bytes, bytes]]:
    """All of a file in pieces of that size, the last as it comes, each with its nonce."""
    piece = file.read(size)
    for number in count():
        following = file.read(size)
        yield number.to_bytes(11) + bytes([not following]), piece
        if not following:
            return
        piece = following
