"""Keys as words: a fingerprint to be read aloud, and a passphrase that can be remembered.

256 words a language, one for each byte (`resources/words`): common things, hard to mishear.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from resources import path

_FINGERPRINT: Final = 6
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
    return tuple(words_in(language)[byte] for byte in digest[:_FINGERPRINT])


def suggested_passphrase(language: str, below: Callable[[int], int]) -> str:
    """Four words; `below` draws a number under the one it is given, as `secrets.randbelow`."""
    words = words_in(language)
    return " ".join(words[below(len(words))] for _ in range(_PASSPHRASE))
