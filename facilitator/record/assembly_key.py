"""The assembly's own key: made unasked, kept in the user's folder, a file a key.

It signs certificates and lists. Open it is 32 bytes in `NAME.key`; under a passphrase it is
`NAME.sealed`, and the same text may go with the record. What is in memory, in swap and on a
worn-out disk is not in our hands. The journal knows its public half alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from facilitator.errors import EnvironmentFailure, RuleError

#: Letters of a passphrase, blanks between words not counted.
SHORTEST: Final = 10
_SEED: Final = 32
_SALT: Final = 16
_NONCE: Final = 12
#: Cost of scrypt (RFC 7914): 128 MB and some tenths of a second for each guess.
_COST: Final = 1 << 17
_MOST_COST: Final = 1 << 20
_BLOCK: Final = 8
_WHAT: Final = "sealed assembly key"

T = TypeVar("T")


class WrongPassphrase(RuleError):
    """Not the passphrase the key was sealed with."""


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


def sealed(key: AssemblyKey, passphrase: str, cost: int = _COST) -> str:
    """The key under that passphrase (scrypt, AES-256-GCM), as text.

    Raises RuleError for a passphrase that is too short.
    """
    words = _tidied(passphrase)
    if len(words.replace(" ", "")) < SHORTEST:
        raise RuleError(f"A passphrase needs {SHORTEST} letters or more.")
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    box = AESGCM(_stretched(words, salt, cost))
    return json.dumps(
        {
            "what": _WHAT,
            "public": key.public,
            "cost": cost,
            "salt": salt.hex(),
            "nonce": nonce.hex(),
            "key": box.encrypt(nonce, key.seed(), bytes.fromhex(key.public)).hex(),
        }
    )


def unsealed(text: str, passphrase: str) -> AssemblyKey:
    """The key in that text. Raises WrongPassphrase; EnvironmentFailure where the text is broken."""
    try:
        box = _Box.read(text)
        stretched = _stretched(_tidied(passphrase), box.salt, box.cost)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise EnvironmentFailure(
            "The assembly's key is kept here, but its file is broken.",
            "Type in the recovery text, or open the record on the laptop that has the key.",
        ) from error
    try:
        return key_of(AESGCM(stretched).decrypt(box.nonce, box.key, box.public))
    except (InvalidTag, ValueError) as error:
        raise WrongPassphrase("That is not the passphrase.") from error


@dataclass(frozen=True, slots=True)
class _Box:
    """What a sealed text holds."""

    public: bytes
    cost: int
    salt: bytes
    nonce: bytes
    key: bytes

    @classmethod
    def read(cls, text: str) -> _Box:
        """Raises ValueError, KeyError or TypeError for a text that is broken."""
        held = json.loads(text)
        if held["what"] != _WHAT or held["cost"] not in range(2, _MOST_COST + 1):
            raise ValueError(held["cost"])
        public, *rest = (bytes.fromhex(held[name]) for name in ("public", "salt", "nonce", "key"))
        return cls(public, int(held["cost"]), *rest)


def _tidied(passphrase: str) -> str:
    """Caps Lock and a second blank do not matter."""
    folded = unicodedata.normalize("NFKC", passphrase).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())  # folding took some apart


def _stretched(words: str, salt: bytes, cost: int) -> bytes:
    return Scrypt(salt=salt, length=32, n=cost, r=_BLOCK, p=1).derive(
        words.encode(errors="surrogatepass")
    )


class KeyFolder:
    """The keys this laptop has, by their public halves. All methods raise EnvironmentFailure.

    Args:
        folder: what this laptop keeps for itself; the keys are in a folder in it.
        cost: of sealing; less for tests.
    """

    def __init__(self, folder: Path, cost: int = _COST) -> None:
        self._folder, self._cost = folder / "keys", cost

    def held(self, public: str) -> Held:
        """What is here of that key."""
        if self._open(public).is_file():
            return Held.OPEN
        return Held.SEALED if self._sealed(public).is_file() else Held.NOTHING

    def keep(self, key: AssemblyKey) -> None:
        """Write it, readable by its owner alone, whole or not at all."""
        _in_words(self._folder, lambda: _write(self._open(key.public), key.seed()))

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
        _in_words(self._folder, lambda: _write(self._sealed(public), text.encode()))

    def sealed_text(self, public: str) -> str:
        """The sealed text that is here."""
        return _in_words(self._folder, lambda: self._sealed(public).read_text(encoding="utf-8"))

    def shut(self, public: str) -> None:
        """From now on it is here under its passphrase only."""
        if self._sealed(public).is_file() and self._open(public).is_file():
            _in_words(self._folder, lambda: _destroy(self._open(public)))

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


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all, for its owner alone."""
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


def _destroy(file: Path) -> None:
    try:
        with file.open("rb+", buffering=0) as held:
            held.write(bytes(file.stat().st_size))
            os.fsync(held.fileno())
    finally:
        file.unlink()
