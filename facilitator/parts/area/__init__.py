"""The area whose people are invited: its units and their figures, frozen for a period.

A new period, or a correction, is a new event; what was frozen before stays in the record.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.facts import AreaUnits
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.area.events import AreaFrozen
from facilitator.reach.values import Unit
from facilitator.time_of_day import is_day

__all__ = ["PART", "Area", "AreaFrozen", "FreezeArea", "Period"]


@dataclass(frozen=True, slots=True)
class Period:
    """An area as it was frozen; see `AreaFrozen`."""

    id: str
    since: str
    until: str
    units: tuple[Unit, ...]
    statements: tuple[str, ...]
    frozen: Instant

    def unit(self, code: str) -> Unit | None:
        """The unit with that code, None where there is none."""
        return next((each for each in self.units if each.code == code), None)

    def has(self, day: str) -> bool:
        """Whether it holds on that ISO date."""
        return self.since <= day and (not self.until or day <= self.until)


@dataclass(frozen=True, slots=True)
class Area:
    """The state: all that was ever frozen, oldest first."""

    periods: tuple[Period, ...] = ()

    def on(self, day: str) -> Period | None:
        """What holds on that ISO date: what was frozen last of all that have it."""
        return next((each for each in reversed(self.periods) if each.has(day)), None)

    @property
    def latest(self) -> Period | None:
        """What was frozen last."""
        return self.periods[-1] if self.periods else None


@dataclass(frozen=True, slots=True)
class FreezeArea(Command):
    """From now on this is the area, for that period; see `AreaFrozen`."""

    since: str
    until: str
    units: tuple[Unit, ...]
    statements: tuple[str, ...] = ()


def _freeze(_state: Area, facts: Facts, command: FreezeArea) -> Answer:
    lack = _lack(command)
    if lack:
        return Refusal(lack)
    return happened(
        AreaFrozen(facts.new_id(), command.since, command.until, command.units, command.statements)
    )


def _lack(command: FreezeArea) -> str:
    """The code of what is wrong with it, "" for nothing."""
    if not is_day(command.since) or (command.until and not is_day(command.until)):
        return "no_such_day"
    if command.until and command.until < command.since:
        return "period_ends_before"
    if not command.units:
        return "no_units"
    if any(not unit.code or not unit.name.strip() for unit in command.units):
        return "unit_without_name"
    if max(Counter(unit.code for unit in command.units).values()) > 1:
        return "unit_twice"
    figures = [f for unit in command.units for f in (unit.households, unit.adults) if f]
    return "" if all(figure.number >= 0 for figure in figures) else "not_a_count"


def _frozen(state: Area, event: AreaFrozen, at: Instant) -> Area:
    period = Period(event.period, event.since, event.until, event.units, event.statements, at)
    return Area((*state.periods, period))


def _shared(state: Area) -> tuple[object, ...]:
    return (AreaUnits(frozenset(unit.code for each in state.periods for unit in each.units)),)


PART = Part(
    name="area",
    start=Area,
    decides={FreezeArea: _freeze},
    applies={AreaFrozen: _frozen},
    shares=_shared,
)
