"""What stands under a candidate on one paper, as text: a rank, a mark, a cross."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from facilitator.errors import RuleError


class Kind(Enum):
    """What a rule reads from a cell."""

    PREFERENCES = "preferences"  # ranks, read into a ranking
    RANKS = "ranks"  # ranks, none being no opinion
    APPROVALS = "approvals"
    MARKS = "marks"
    GRADES = "grades"


_NOTHING: Final = {"", "-", "–", "—", "no opinion", "no_opinion", "none", "na", "n/a", "null", "."}
_YES: Final = {"x", "✓", "✔", "yes", "y", "true", "oui", "for", "approve", "approved"}
_NO: Final = {"no", "n", "false", "non", "against", "disapprove"}
_WHOLE: Final = re.compile(r"(-?\d{1,12})(?:\.0+)?")


def rank(cell: str, line: int) -> int | None:
    """A rank, 1 the best; None for no opinion."""
    number = _number(cell, line, "a rank")
    if number is not None and number < 0:
        raise RuleError(f"Line {line}: “{cell}” is not a rank.")
    return number


def mark(cell: str, line: int) -> int | None:
    """A whole number; None where the paper gives none."""
    return _number(cell, line, "a whole number")


def approved(cell: str, line: int) -> int | None:
    """1 for a cross, a yes or any number above 0; else None."""
    plain = cell.casefold()
    if plain in _YES or plain in _NO:
        return 1 if plain in _YES else None
    number = _number(cell, line, "an approval")
    return 1 if number is not None and number > 0 else None


def whole(cell: str, line: int) -> int:
    """A number of papers or points, not below nought."""
    number = _number(cell, line, "a number")
    if number is None or number < 0:
        raise RuleError(f"Line {line}: “{cell}” is not a number of papers.")
    return number


def _number(cell: str, line: int, what: str) -> int | None:
    if cell.casefold() in _NOTHING:
        return None
    found = _WHOLE.fullmatch(cell)
    if found is None:
        raise RuleError(f"Line {line}: “{cell[:40]}” is not {what}.")
    return int(found[1])
