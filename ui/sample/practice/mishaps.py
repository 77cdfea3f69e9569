"""What may go wrong in a practice hall, as data: `resources/practice/mishaps.toml`, read strictly.

The file's head says what each field means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from facilitator.toml_table import Table, flag, read_table
from resources import path


class When(Enum):
    """The moment a mishap waits for."""

    DOORS = "doors"  # until the meeting is closed
    VOTING = "voting"  # handsets vote
    ITEM = "item"  # a motion is before the hall, and not put yet
    SHOWN = "shown"  # the hall sees a count that is not declared


class Deed(Enum):
    """What imaginary people do."""

    NOTHING = "nothing"
    ARRIVE = "arrive"
    DIE = "die"  # a handset shows no light any more
    SPLIT = "split"  # as many for as against
    WRONG_KEY = "wrong_key"
    THREE_TIMES = "three_times"
    UNPLUG = "unplug"
    PRESS_RIGHT = "press_right"
    PRESS_SPARE = "press_spare"
    PLUG = "plug"


class Sign(Enum):
    """How it is seen that a mishap is solved."""

    COUNTED = "counted"
    ANSWERED = "answered"
    SWAPPED = "swapped"
    LINKED = "linked"
    DECLARED = "declared"
    AMENDED = "amended"
    RECOUNTED = "recounted"


@dataclass(frozen=True, slots=True)
class Mishap:
    """One mishap. Its texts are by language; `act` is empty where nothing is said or done."""

    id: str
    when: When
    after: int
    sooner: Deed
    does: Deed
    then: Deed
    solved: Sign
    ready: bool
    name: Mapping[str, str]
    said: Mapping[str, str]
    hint: Mapping[str, str]
    act: Mapping[str, str]
    well: Mapping[str, str]


def mishaps(file: Path | None = None) -> tuple[Mishap, ...]:
    """Those of that file, or of ours, in its order. Raises RuleError, naming what is wrong."""
    table = read_table(file or path("practice", "mishaps.toml"))
    table.has_only("mishap")
    found = tuple(_mishap(each) for each in table.tables("mishap"))
    table.distinct("mishap", (each.id for each in found))
    return found


def _mishap(table: Table) -> Mishap:
    table.has_only(*Mishap.__slots__)
    return Mishap(
        id=table.string("id"),
        when=table.one_of("when", When),
        after=table.number("after", 0),
        sooner=_deed(table, "sooner"),
        does=_deed(table, "does"),
        then=_deed(table, "then"),
        solved=table.one_of("solved", Sign),
        ready=flag(table, "ready"),
        name=table.text("name", needed=True),
        said=table.text("said", needed=True),
        hint=table.text("hint", needed=True),
        act=table.text("act"),
        well=table.text("well", needed=True),
    )


def _deed(table: Table, field: str) -> Deed:
    return table.one_of(field, Deed) if field in table.fields else Deed.NOTHING
