"""Who is kept together and who needs a certain table, as it is typed in one line each."""

from __future__ import annotations

import re
from typing import Final

from facilitator.errors import RuleError

#: No “12-15”: some would mean two people by it, and some four.
_NUMBERS: Final = re.compile(r"\d{1,6}(?:[\s+&]+\d{1,6})*")


def read_together(text: str) -> tuple[frozenset[int], ...]:
    """'12 13, 40 41 42': two parties. Raises RuleError for anything else."""
    return tuple(frozenset(_numbers(part)) for part in re.split(r"[,;]", text) if part.strip())


def read_tables(text: str) -> dict[int, frozenset[int]]:
    """'1: 12 40; 2: 7': 12 and 40 sit at table 1, 7 at table 2. Who is named twice may choose."""
    found: dict[int, frozenset[int]] = {}
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        table, colon, numbers = part.partition(":")
        if not colon:
            raise RuleError("Type the table, a colon and the cards, as in 1: 12 40; 2: 7.")
        tables = frozenset(_numbers(table))
        for number in _numbers(numbers):
            found[number] = found.get(number, frozenset()) | tables
    return found


def _numbers(text: str) -> tuple[int, ...]:
    if not _NUMBERS.fullmatch(text.strip()):
        raise RuleError("Type the numbers on their cards, as in 12 13, 40 41 42.")
    return tuple(int(each) for each in re.findall(r"\d+", text))
