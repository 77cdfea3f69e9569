"""Random names for things: 128 bits, so that two laptops never make the same one."""

from __future__ import annotations

import secrets
from random import Random
from typing import Protocol


class Ids(Protocol):
    """Makes a new id on each call."""

    def __call__(self) -> str: ...


def random_id() -> str:
    """32 hex digits from the system's secure source."""
    return secrets.token_hex(16)


class SeededIds:
    """Repeatable ids, for the sample assembly and for tests."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def __call__(self) -> str:
        return f"{self._random.getrandbits(128):032x}"
