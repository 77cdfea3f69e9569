"""Units read from a sheet, put into an area that is there already: figures are filled in. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.reach.licence import kind_of_code
from facilitator.reach.values import Unit


@dataclass(frozen=True, slots=True)
class Merged:
    """The area then.

    Attributes:
        units: those there were, in their order, then what came new.
        filled: how many of them were known.
        added: how many came new.
        passed: how many of other places were passed over.
    """

    units: tuple[Unit, ...]
    filled: int
    added: int
    passed: int


def merged(there: tuple[Unit, ...], read: Iterable[Unit]) -> Merged:
    """Put them together: the same code, or the same name, is the same unit.

    A table of the statistical office holds other places, too: once the area has units of that
    kind, it fills in their figures and adds none.
    """
    units = {unit.code: unit for unit in there}
    names = {unit.name.casefold(): unit.code for unit in there}
    kinds = {unit.kind for unit in there if kind_of_code(unit.code)}
    filled = added = passed = 0
    for unit in read:
        code = unit.code if unit.code in units else names.get(unit.name.casefold())
        if code is not None:
            units[code] = _filled(units[code], unit)
            filled += 1
        elif unit.kind in kinds and kind_of_code(unit.code):
            passed += 1
        else:
            units[unit.code] = unit
            added += 1
    return Merged(tuple(units.values()), filled, added, passed)


def _filled(unit: Unit, read: Unit) -> Unit:
    return replace(
        unit,
        name=read.name if unit.name == unit.code else unit.name,
        households=read.households or unit.households,
        adults=read.adults or unit.adults,
    )
