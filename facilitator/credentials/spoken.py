"""Keys and digests as words, to be read aloud or photographed; passphrases to be remembered.

256 words a language, one for each byte (`resources/words`): common things, hard to mishear.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from resources import path

#: Of a fingerprint or a digest; each is one byte, so that they carry 48 bits of 256.
SPOKEN: Final = 6
BITS: Final = 8 * SPOKEN
_PASSPHRASE: Final = 4


@lru_cache(maxsize=4)
def words_in(language: str) -> tuple[str, ...]:
    """The words of that language, in order; English ones where it has none."""
    file = path("words", f"{language}.txt")
    if not file.is_file():
        return words_in("en")
    return tuple(file.read_text(encoding="utf-8").split())


def fingerprint_words(public: str, language: str = "en") -> tuple[str, ...]:
    """The first 48 bits of a key's fingerprint as six words. `public`: 64 hex digits."""
    digest = hashlib.sha256(bytes.fromhex(public)).digest()
    return digest_words(digest.hex(), language)


def digest_words(digest: str, language: str = "en") -> tuple[str, ...]:
    """The first 48 bits of a digest in hex as six words: for memory, no proof of the others."""
    words = words_in(language)
    return tuple(words[byte] for byte in bytes.fromhex(digest)[:SPOKEN])


def suggested_passphrase(language: str, below: Callable[[int], int]) -> str:
    """Four words; `below` draws a number under the one it is given, as `secrets.randbelow`."""
    words = words_in(language)
    return " ".join(words[below(len(words))] for _ in range(_PASSPHRASE))
