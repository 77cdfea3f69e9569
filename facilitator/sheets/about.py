"""The evening itself in the lines above the table: its title, place, day and thank-you roll."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from facilitator.plan import WARNINGS, Plan
from facilitator.sheets.cells import Rows, unguarded
from facilitator.typed_times import read_clock, read_day

#: How the block begins. Words of a file, not of the hall: the same in every language.
MARK: Final = "Facilitator"
_TITLE, _PLACE, _DAY, _THANKS = "Evening", "Place", "Day", "Thank-you"
_EMPTY_BY, _WARNINGS = "Hall empty by", "Warnings, seconds"
_NUMBERS: Final = re.compile(r"(\d{1,4})\D+(\d{1,4})")


@dataclass(frozen=True, slots=True)
class About:
    """As in a plan; `day` is "" where it could not be read."""

    title: dict[str, str]
    place: str
    day: str
    thanks: tuple[dict[str, str], ...]
    empty_by: str = ""
    warnings: tuple[int, int] = WARNINGS


def about_rows(plan: Plan, languages: tuple[str, ...]) -> list[list[str]]:
    """The lines to stand above the table."""

    def texts(name: str, text: dict[str, str]) -> list[str]:
        return [name, *(text.get(language, "") for language in languages)]

    return [
        [MARK, *languages],
        texts(_TITLE, plan.title),
        [_PLACE, plan.place],
        [_DAY, plan.day],
        *_usual_left_out(plan),
        *(texts(_THANKS, line) for line in plan.thanks),
        [],
    ]


def _usual_left_out(plan: Plan) -> list[list[str]]:
    """Times of the evening that most evenings do without."""
    rows = [[_EMPTY_BY, plan.empty_by]] if plan.empty_by else []
    if plan.warnings != WARNINGS:
        rows.append([_WARNINGS, "{}, {}".format(*plan.warnings)])
    return rows


def is_ours(rows: Rows) -> bool:
    """Whether this program wrote them."""
    return bool(rows) and rows[0][:1] == (MARK,)


def about_in(rows: Rows) -> About | None:
    """The evening that those lines say; None where they are somebody else's."""
    if not is_ours(rows):
        return None
    languages = tuple(cell for cell in rows[0][1:] if cell)

    def texts(row: tuple[str, ...]) -> dict[str, str]:
        return {la: unguarded(text) for la, text in zip(languages, row[1:], strict=False) if text}

    def of(name: str) -> list[tuple[str, ...]]:
        return [row for row in rows[1:] if row[:1] == (name,)]

    def text(name: str) -> str:
        return next((unguarded(row[1]) for row in of(name) if len(row) > 1), "")

    title = next((texts(row) for row in of(_TITLE)), {})
    thanks = tuple(texts(row) for row in of(_THANKS))
    empty_by = read_clock(text(_EMPTY_BY)) or ""
    return About(
        *(title, text(_PLACE), read_day(text(_DAY)) or "", thanks, empty_by),
        _warnings(text(_WARNINGS)),
    )


def _warnings(written: str) -> tuple[int, int]:
    found = _NUMBERS.fullmatch(written.strip())
    if found is None or int(found[1]) < int(found[2]):
        return WARNINGS
    return int(found[1]), int(found[2])
