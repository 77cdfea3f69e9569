"""The bank holidays of each nation, read from `resources/calendars/bank-holidays.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from facilitator.nation import Nation
from resources import path

_ENGLISH: Final = "england-and-wales"
_LISTS: Final = {
    Nation.UNSAID: _ENGLISH,
    Nation.ENGLAND: _ENGLISH,
    Nation.WALES: _ENGLISH,
    Nation.SCOTLAND: "scotland",
    Nation.NORTHERN_IRELAND: "northern-ireland",
}


@dataclass(frozen=True, slots=True)
class BankHolidays:
    """What is known of them.

    Attributes:
        first, last: the years that are known.
        source: where they were looked up, and `checked`: when.
        days: of each list of the file.
    """

    first: int
    last: int
    source: str
    checked: date
    days: Mapping[str, frozenset[date]]

    def knows(self, day: date) -> bool:
        """Whether that year is in the list."""
        return self.first <= day.year <= self.last

    def has(self, day: date, nation: Nation) -> bool:
        """Whether it is one there; England's where no nation was said."""
        return day in self.days[_LISTS[nation]]


@cache
def bank_holidays() -> BankHolidays:
    """Those that came with the program."""
    read = tomllib.loads(path("calendars", "bank-holidays.toml").read_text(encoding="utf-8"))
    days = {name: frozenset(listed) for name, listed in read["days"].items()}
    return BankHolidays(read["first"], read["last"], read["source"], read["checked"], days)
