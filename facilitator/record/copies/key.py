"""The key of one record's copies: under a passphrase, and open beside the record itself.

It is 32 random bytes, made when a passphrase is chosen. A copy carries it under the passphrase;
printed as groups of letters (`credentials.recovery`) it opens a copy without.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.record.passphrase import COST, public_of, put_under, taken_out
from facilitator.record.secret_file import write_secret

_WHAT: Final = "key of the copies"
_SIZE: Final = 32
_PUBLIC: Final = b"facilitator key of copies"


class OtherKey(RuleError):
    """A key, as from another recovery sheet, that is not this copy's."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What seals copies.

    Attributes:
        box: the key under its passphrase, which goes with every copy.
        key: 32 bytes. It never shows in a text or a log.
    """

    box: str
    key: bytes = field(repr=False)


def new_seal(passphrase: str, cost: int = COST) -> Seal:
    """A key nobody had before. Raises RuleError for a passphrase that is too short."""
    key = secrets.token_bytes(_SIZE)
    return Seal(put_under(_WHAT, _known_by(key), key, passphrase, cost), key)


def by_passphrase(box: str, passphrase: str) -> Seal:
    """What that passphrase opens. Raises WrongPassphrase; ValueError where the box is broken."""
    return Seal(box, taken_out(_WHAT, box, passphrase))


def by_recovery(box: str, key: bytes) -> Seal:
    """What the key from a recovery sheet opens. Raises OtherKey; ValueError for a broken box."""
    if public_of(_WHAT, box) != _known_by(key):
        raise OtherKey("That is the recovery sheet of other copies.")
    return Seal(box, key)


def name_of(seal: Seal) -> str:
    """What people compare: which key it is, 16 hex digits in fours."""
    digits = _known_by(seal.key).hex()[:16].upper()
    return " ".join(digits[n : n + 4] for n in range(0, 16, 4))


def _known_by(key: bytes) -> bytes:
    return hashlib.sha256(_PUBLIC + key).digest()


class CopyKeys:
    """The keys of copies on this laptop, a file a record. All methods raise EnvironmentFailure.

    `folder`: what this laptop keeps for itself.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "copies"

    def of(self, first: str) -> Seal | None:
        """What seals the copies of the record whose first event has that digest."""
        try:
            held = self._file(first).read_bytes()
            seal = Seal(held[_SIZE:].decode(), held[:_SIZE])
            return by_recovery(seal.box, seal.key)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, OtherKey) as error:
            raise EnvironmentFailure(
                f"The key of the copies cannot be read in {self._folder}.",
                "Choose a passphrase for the copies again.",
            ) from error

    def keep(self, first: str, seal: Seal) -> None:
        """From now on the copies of that record are sealed so."""
        try:
            write_secret(self._file(first), seal.key + seal.box.encode())
        except OSError as error:
            raise EnvironmentFailure(
                f"The key of the copies cannot be kept in {self._folder} ({error.strerror}).",
                "Check that you may write there and that the disk is not full, then try again.",
            ) from error

    def _file(self, first: str) -> Path:
        return self._folder / f"{hashlib.sha256(first.encode()).hexdigest()[:32]}.key"
