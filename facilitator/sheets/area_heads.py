"""What the columns of a table about an area hold, told by their headings. Pure.

Column names of the ONS: the postcode lookups have pcds, oa21cd, lsoa21cd, msoa21cd, ladcd, doterm
(a postcode that ended) and names beside the codes (lsoa21nm); a table of the census downloaded
whole has "geography code" and "Number of households", one made to order has "Output Areas Code",
"Output Areas" and "Observation".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from facilitator.reach.values import UnitKind
from facilitator.sheets.cells import Rows


class Column(Enum):
    """What a column holds."""

    NAME = "name"
    CODE = "code"
    KIND = "kind"
    HOUSEHOLDS = "households"
    OBSERVATION = "observation"
    ADULTS = "adults"
    SOURCE = "source"
    DAY = "date"
    HOUSEHOLDS_SOURCE = "households source"
    HOUSEHOLDS_DAY = "households date"
    ADULTS_SOURCE = "adults source"
    ADULTS_DAY = "adults date"
    POSTCODE = "postcode"
    ENDED = "doterm"


_WORDS: Final = {
    Column.NAME: "name, street, patch, unit, area, geography, enw, stryd, ardal, lle",
    Column.CODE: "code, geography code, cod",
    Column.KIND: "kind, math",
    Column.HOUSEHOLDS: "households, number of households, homes, doors, cartrefi, aelwydydd",
    Column.OBSERVATION: "observation",
    Column.ADULTS: "adults, number of adults, oedolion",
    Column.SOURCE: "source, ffynhonnell",
    Column.DAY: "date, dyddiad",
    Column.HOUSEHOLDS_SOURCE: "households source",
    Column.HOUSEHOLDS_DAY: "households date",
    Column.ADULTS_SOURCE: "adults source",
    Column.ADULTS_DAY: "adults date",
    Column.POSTCODE: "postcode, pcds, pcd, pcd7, pcd8, cod post",
    Column.ENDED: "doterm",
}
_KNOWN: Final = {word: column for column, words in _WORDS.items() for word in words.split(", ")}
_ONS: Final = re.compile(r"(oa|lsoa|msoa|wd)(?:\d\d)?(cd|nm)")
_LEVELS: Final = {
    "oa": UnitKind.OUTPUT_AREA,
    "lsoa": UnitKind.LSOA,
    "msoa": UnitKind.MSOA,
    "wd": UnitKind.WARD,
}
_SPELT_OUT: Final = (
    ("output areas", UnitKind.OUTPUT_AREA),
    ("lower layer super output areas", UnitKind.LSOA),
    ("middle layer super output areas", UnitKind.MSOA),
    ("electoral wards and divisions", UnitKind.WARD),
)
#: Lines from the start in which a heading is looked for: notes may stand above it.
_LOOKED_AT: Final = 12


@dataclass(slots=True)
class Heads:
    """Where to find what.

    Attributes:
        line: of the headings, from 0; -1 where there are none.
        places: of what there is once.
        codes, names: of each statistical level that has a column of its own.
        unknown: headings of columns that are left out.
    """

    line: int = -1
    places: dict[Column, int] = field(default_factory=dict)
    codes: dict[UnitKind, int] = field(default_factory=dict)
    names: dict[UnitKind, int] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    @property
    def is_lookup(self) -> bool:
        """Whether it is a list of postcodes with the unit each is in."""
        return Column.POSTCODE in self.places and bool(self.codes)

    @property
    def is_table(self) -> bool:
        """Whether its headings say enough to read it by them."""
        named = bool({Column.NAME, Column.CODE} & set(self.places)) or bool(self.codes)
        return self.is_lookup or named

    def take(self, place: int, heading: str) -> None:
        """Take in a column by its heading; the first of each kind counts."""
        plain = " ".join(heading.casefold().replace("_", " ").split()).rstrip(":*")
        if found := _ONS.fullmatch(plain):
            holds = self.codes if found[2] == "cd" else self.names
            holds.setdefault(_LEVELS[found[1]], place)
        elif level := _level(plain.removesuffix(" code")):
            holds = self.codes if plain.endswith(" code") else self.names
            holds.setdefault(level, place)
        elif (column := _column(plain)) is not None:
            self.places.setdefault(column, place)
        elif heading:
            self.unknown.append(heading)


def heads_of(rows: Rows) -> Heads:
    """The headings of a table; `line` is -1 where no line is one."""
    for line, row in enumerate(rows[:_LOOKED_AT]):
        heads = Heads(line)
        for place, cell in enumerate(row):
            heads.take(place, cell)
        if heads.is_table and len(row) - row.count("") > 1:
            return heads
    return Heads()


def _column(plain: str) -> Column | None:
    if plain in _KNOWN:
        return _KNOWN[plain]
    # As the tables of Nomis head it: "Number of households: Total: All households".
    return Column.HOUSEHOLDS if plain.startswith("number of households") else None


def _level(plain: str) -> UnitKind | None:
    return next((kind for words, kind in _SPELT_OUT if plain == words), None)
