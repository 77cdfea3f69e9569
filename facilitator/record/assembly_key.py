"""The assembly's own key: made unasked, kept in the user's folder, a file a key.

It signs certificates and lists. Open it is 32 bytes in `NAME.key`; under a passphrase it is
`NAME.sealed`, and the same text may go with the record. What is in memory, in swap and on a
worn-out disk is not in our hands. The journal knows its public half alone.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from facilitator.errors import EnvironmentFailure
from facilitator.record.passphrase import COST, put_under, taken_out
from facilitator.record.secret_file import destroy, write_secret

_SEED: Final = 32
_WHAT: Final = "sealed assembly key"

T = TypeVar("T")


class Held(Enum):
    """What this laptop has of a key."""

    OPEN = "open"
    SEALED = "sealed"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class AssemblyKey:
    """A key that signs. `public`: 64 hex digits. The rest never shows in a text or a log."""

    public: str
    _private: Ed25519PrivateKey = field(repr=False, compare=False)

    def sign(self, message: bytes) -> bytes:
        """64 bytes of Ed25519 (RFC 8032)."""
        return self._private.sign(message)

    def seed(self) -> bytes:
        """The 32 bytes it is made of: for the recovery sheet, and for nothing else."""
        return self._private.private_bytes_raw()


def key_of(seed: bytes) -> AssemblyKey:
    """The key that is made of those 32 bytes."""
    private = Ed25519PrivateKey.from_private_bytes(seed)
    return AssemblyKey(private.public_key().public_bytes_raw().hex(), private)


def new_key() -> AssemblyKey:
    """A key nobody had before, kept nowhere yet."""
    return key_of(secrets.token_bytes(_SEED))


def sealed(key: AssemblyKey, passphrase: str, cost: int = COST) -> str:
    """The key under that passphrase, as text. Raises RuleError for one that is too short."""
    return put_under(_WHAT, bytes.fromhex(key.public), key.seed(), passphrase, cost)


def unsealed(text: str, passphrase: str) -> AssemblyKey:
    """The key in that text. Raises WrongPassphrase; EnvironmentFailure where the text is broken."""
    try:
        return key_of(taken_out(_WHAT, text, passphrase))
    except ValueError as error:
        raise EnvironmentFailure(
            "The assembly's key is kept here, but its file is broken.",
            "Type in the recovery text, or open the record on the laptop that has the key.",
        ) from error


class KeyFolder:
    """The keys this laptop has, by their public halves. All methods raise EnvironmentFailure.

    Args:
        folder: what this laptop keeps for itself; the keys are in a folder in it.
        cost: of sealing; less for tests.
    """

    def __init__(self, folder: Path, cost: int = COST) -> None:
        self._folder, self._cost = folder / "keys", cost

    def held(self, public: str) -> Held:
        """What is here of that key."""
        if self._open(public).is_file():
            return Held.OPEN
        return Held.SEALED if self._sealed(public).is_file() else Held.NOTHING

    def keep(self, key: AssemblyKey) -> None:
        """Write it, readable by its owner alone, whole or not at all."""
        _in_words(self._folder, lambda: write_secret(self._open(key.public), key.seed()))

    def open(self, public: str) -> AssemblyKey:
        """The key that is kept here without a passphrase."""
        key = _in_words(self._folder, lambda: key_of(self._open(public).read_bytes()))
        if key.public != public:
            raise EnvironmentFailure(
                f"The key in {self._open(public)} is another one than its name says.",
                "Move the file away, and type in the recovery text.",
            )
        return key

    def seal(self, key: AssemblyKey, passphrase: str) -> str:
        """Keep it under that passphrase, beside the open one until `shut`; the sealed text."""
        text = sealed(key, passphrase, self._cost)
        self.keep_sealed(key.public, text)
        return text

    def keep_sealed(self, public: str, text: str) -> None:
        """Write the sealed text that came with a record."""
        _in_words(self._folder, lambda: write_secret(self._sealed(public), text.encode()))

    def sealed_text(self, public: str) -> str:
        """The sealed text that is here."""
        return _in_words(self._folder, lambda: self._sealed(public).read_text(encoding="utf-8"))

    def shut(self, public: str) -> None:
        """From now on it is here under its passphrase only."""
        if self._sealed(public).is_file() and self._open(public).is_file():
            _in_words(self._folder, lambda: destroy(self._open(public)))

    def _open(self, public: str) -> Path:
        return self._folder / f"{public[:32]}.key"

    def _sealed(self, public: str) -> Path:
        return self._folder / f"{public[:32]}.sealed"


def _in_words(folder: Path, job: Callable[[], T]) -> T:
    try:
        return job()
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else "it is broken"
        raise EnvironmentFailure(
            f"The assembly's key cannot be read or written in {folder} ({said}).",
            "Check that you may write there and that the disk is not full, then try again.",
        ) from error
