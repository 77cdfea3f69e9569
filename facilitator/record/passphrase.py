"""32 secret bytes under a passphrase, as a text that may lie anywhere.

The text is JSON: `what` it is; `public`, what everybody may know of it; `cost` and `salt` of
scrypt (RFC 7914; r = 8, p = 1); `nonce` and `key` of AES-256-GCM, with `public` bound to it.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from facilitator.errors import RuleError

#: Letters of a passphrase, blanks between words not counted.
SHORTEST: Final = 10
#: Of scrypt: 128 MB and some tenths of a second for each guess.
COST: Final = 1 << 17
_MOST_COST: Final = 1 << 20
_BLOCK: Final = 8
_SALT: Final = 16
_NONCE: Final = 12


class WrongPassphrase(RuleError):
    """Not the passphrase it was sealed with."""


def put_under(what: str, public: bytes, secret: bytes, passphrase: str, cost: int = COST) -> str:
    """The secret under that passphrase. Raises RuleError for a passphrase that is too short."""
    words = _tidied(passphrase)
    if len(words.replace(" ", "")) < SHORTEST:
        raise RuleError(f"A passphrase needs {SHORTEST} letters or more.")
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    box = AESGCM(_stretched(words, salt, cost))
    return json.dumps(
        {
            "what": what,
            "public": public.hex(),
            "cost": cost,
            "salt": salt.hex(),
            "nonce": nonce.hex(),
            "key": box.encrypt(nonce, secret, public).hex(),
        }
    )


def taken_out(what: str, text: str, passphrase: str) -> bytes:
    """The secret in that text. Raises WrongPassphrase; ValueError where the text is broken."""
    box = _read(what, text)
    try:
        stretched = _stretched(_tidied(passphrase), box.salt, box.cost)
        return AESGCM(stretched).decrypt(box.nonce, box.key, box.public)
    except InvalidTag as error:
        raise WrongPassphrase("That is not the passphrase.") from error


def public_of(what: str, text: str) -> bytes:
    """What everybody may know of the secret. Raises ValueError where the text is broken."""
    return _read(what, text).public


@dataclass(frozen=True, slots=True)
class _Box:
    """What a sealed text holds."""

    public: bytes
    cost: int
    salt: bytes
    nonce: bytes
    key: bytes


def _read(what: str, text: str) -> _Box:
    try:
        held = json.loads(text)
        if held["what"] != what or held["cost"] not in range(2, _MOST_COST + 1):
            raise ValueError(held["cost"])
        public, *rest = (bytes.fromhex(held[name]) for name in ("public", "salt", "nonce", "key"))
        return _Box(public, int(held["cost"]), *rest)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(text[:80]) from error


def _tidied(passphrase: str) -> str:
    """Caps Lock and a second blank do not matter."""
    folded = unicodedata.normalize("NFKC", passphrase).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())  # folding took some apart


def _stretched(words: str, salt: bytes, cost: int) -> bytes:
    return Scrypt(salt=salt, length=32, n=cost, r=_BLOCK, p=1).derive(
        words.encode(errors="surrogatepass")
    )
