"""The laptop's own key: made unasked, kept in the user's folder, public half in the journal.

It signs a checkpoint at each close. It says "this laptop wrote this", not who sat at it; the
paper with the printed digest is the stronger anchor.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from facilitator.errors import EnvironmentFailure


@dataclass(frozen=True)
class Device:
    """A laptop.

    Attributes:
        name: first 16 hex digits of SHA-256 of its public key.
        public: the key, 64 hex digits.
        folder: where this laptop keeps what it knows for itself.
    """

    name: str
    public: str
    folder: Path
    _private: Ed25519PrivateKey

    def sign(self, message: bytes) -> bytes:
        """64 bytes of Ed25519 (RFC 8032)."""
        return self._private.sign(message)


def device_name(public: str) -> str:
    """The name that goes with a public key in hex."""
    return hashlib.sha256(bytes.fromhex(public)).hexdigest()[:16]


def this_device(folder: Path) -> Device:
    """The key in `folder`, made there on first use. Raises EnvironmentFailure."""
    file = folder / "device.key"
    try:
        if not file.exists():
            _make(file)
        private = Ed25519PrivateKey.from_private_bytes(file.read_bytes())
    except (OSError, ValueError) as error:
        raise EnvironmentFailure(
            f"This laptop's key cannot be read or made in {folder} ({error}).",
            "Check that you may write there; if the file is broken, move it away.",
        ) from error
    public = private.public_key().public_bytes_raw().hex()
    return Device(device_name(public), public, folder, private)


def _make(file: Path) -> None:
    """Write a new key, readable by its owner alone, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    raw = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.Raw, serialization.PrivateFormat.Raw, serialization.NoEncryption()
    )
    part = file.with_suffix(f".{os.getpid()}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(raw)
        out.flush()
        os.fsync(out.fileno())
    part.replace(file)


def signed(public: str, message: bytes, signature: bytes) -> bool:
    """Whether that key signed that message."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
