"""What a register is: named columns that stay as they are, and rows. Values a spreadsheet takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.wording import LANGUAGES

#: A text, a whole number, or None where there is nothing to say.
Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Register:
    """One register. What each column means: docs/registers.md.

    Attributes:
        name: of its file, or of its sheet.
        columns: keys, in their order; a later program may add some at the end, and never more.
        rows: as long as `columns` each, the oldest first.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def columns(*keys: str) -> tuple[str, ...]:
    """Those keys; one that ends in '_*' once for each language there is."""
    return tuple(
        each
        for key in keys
        for each in (
            [key.removesuffix("*") + la for la in LANGUAGES] if key.endswith("_*") else [key]
        )
    )


def spoken(text: Mapping[str, str]) -> tuple[Cell, ...]:
    """That text in each language there is."""
    return tuple(text.get(la) or None for la in LANGUAGES)


EMPTY: Final[tuple[Cell, ...]] = (None,) * len(LANGUAGES)
