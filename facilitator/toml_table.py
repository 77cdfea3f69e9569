"""A table of a TOML file, read strictly: what is wrong is said with the file and the field."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final, TypeVar

from facilitator.errors import RuleError
from facilitator.typed_times import read_clock

#: A minute is not a plan, and a day is not an evening.
_LONGEST: Final = 24 * 60
#: Bytes; what a person writes is a hundredth of it.
_LARGEST: Final = 1 << 20
Word = TypeVar("Word", bound=Enum)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the file, which knows where it stands, for sentences about it."""

    where: str
    fields: dict[str, Any]

    def wrong(self, field: str, what: str) -> RuleError:
        return RuleError(f"{self.where}: {field} {what}.")

    def has_only(self, *known: str) -> None:
        for field in self.fields:
            if field not in known:
                raise self.wrong(field, "is not known here; there are " + ", ".join(known))

    def distinct(self, field: str, ids: Iterable[str]) -> None:
        seen: set[str] = set()
        for each in ids:
            if each in seen:
                raise self.wrong(field, f"“{each}” is there twice")
            seen.add(each)

    def string(self, field: str, default: str | None = None) -> str:
        found = self.fields.get(field, default)
        if not isinstance(found, str):
            raise self.wrong(field, "has to be a text in quotes")
        return found

    def one_of(self, field: str, words: type[Word]) -> Word:
        found = self.string(field)
        for word in words:
            if word.value == found:
                return word
        listed = ", ".join(str(word.value) for word in words)
        raise self.wrong(field, f"is “{found}”; it has to be one of {listed}")

    def minutes(self) -> int:
        found = self.fields.get("minutes")
        if type(found) is not int or not 0 < found <= _LONGEST:
            raise self.wrong("minutes", "has to be a whole number of minutes, 1 or more")
        return found

    def number(self, field: str, default: int) -> int:
        found = self.fields.get(field, default)
        if type(found) is not int or not 0 <= found <= _LONGEST:
            raise self.wrong(field, "has to be a whole number")
        return found

    def clock(self, field: str) -> str:
        """A time of day, "20:15"; "" where the file has none."""
        found = self.string(field, "")
        if found and read_clock(found) != found:
            raise self.wrong(field, "has to be a time of day such as “20:15”")
        return found

    def text(self, field: str, *, needed: bool = False) -> dict[str, str]:
        """A text per language; empty where the file has none."""
        if field not in self.fields and not needed:
            return {}
        return self.table(field).whole()

    def whole(self) -> dict[str, str]:
        """All of it, as one text per language."""
        if not self.fields or not all(isinstance(t, str) and t for t in self.fields.values()):
            raise RuleError(f'{self.where} has to be a text per language, as in en = "Tea".')
        return {language: " ".join(text.split()) for language, text in self.fields.items()}

    def table(self, field: str) -> Table:
        found = self.fields.get(field)
        if not isinstance(found, dict):
            raise self.wrong(field, "is missing, or is not a table")
        return Table(f"{self.where}, {field}", found)

    def tables(self, field: str) -> tuple[Table, ...]:
        found = self.fields.get(field, [])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise self.wrong(field, f"has to be written as [[{field}]], once for each")
        named = ((n, each.get("id", ""), each) for n, each in enumerate(found, start=1))
        return tuple(
            Table(f"{self.where}, {field} {n}" + (f" ({key})" if key else ""), each)
            for n, key, each in named
        )


def flag(table: Table, field: str) -> bool:
    """True or false; false where it is not there."""
    found = table.fields.get(field, False)
    if not isinstance(found, bool):
        raise table.wrong(field, "has to be true or false")
    return found


def read_table(file: Path) -> Table:
    """All of that file, as any editor keeps it. Raises RuleError: it cannot be read, and why."""
    try:
        about = file.stat()
        if not S_ISREG(about.st_mode) or about.st_size > _LARGEST:
            raise RuleError(f"{file.name} cannot be read: it is no file such as a person writes.")
        return Table(file.name, tomllib.loads(file.read_text(encoding="utf-8-sig")))
    except RecursionError:
        raise RuleError(f"{file.name} cannot be read: tables within tables without end.") from None
    except (OSError, ValueError) as error:  # a number of 5,000 digits is a ValueError
        raise RuleError(f"{file.name} cannot be read: {error}.") from error
