"""Names of grades, in the languages in which published judgements were held. The order is fixed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from facilitator.errors import RuleError

# Lowest first. Names on one line mean the same and never stand in one scale together.
_LOWEST_FIRST: Final = (
    "reject, to reject, a rejeter, rejet, rejected, terrible, r, ar",
    "inadequate, insufficient, insuffisant, bad, mauvais, i",
    "poor, mediocre",
    "passable, p",
    "acceptable, fair, assez bien, satisfactory, sufficient, ok, ab",
    "good, bien, b",
    "very good, tres bien, tb",
    "excellent, outstanding, e",
)
_ORDER: Final = {
    name: place
    for place, names in enumerate(_LOWEST_FIRST)
    for name in map(str.strip, names.split(","))
}


def ascending(names: Iterable[str]) -> tuple[str, ...]:
    """The grades in ascending order; numbers by value, the higher the better.

    Raises:
        RuleError: an order of these nobody knows.

    """
    found = tuple(dict.fromkeys(names))
    if all(_is_number(name) for name in found):
        return tuple(sorted(found, key=int))
    unknown = [name for name in found if _plain(name) not in _ORDER]
    if unknown:
        raise RuleError(f"“{unknown[0]}” is not a grade whose place is known.")
    return tuple(sorted(found, key=lambda name: _ORDER[_plain(name)]))


def is_scale(names: Iterable[str]) -> bool:
    """Whether all of these are grades whose order is known."""
    return all(_is_number(name) or _plain(name) in _ORDER for name in names)


def _is_number(name: str) -> bool:
    return name.removeprefix("-").isdecimal()


def _plain(name: str) -> str:
    """Lower case, without accents."""
    apart = unicodedata.normalize("NFD", name.casefold())
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join(letters.replace("_", " ").replace("-", " ").split())
