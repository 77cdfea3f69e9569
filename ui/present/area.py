"""The area as it is edited, as it was frozen, and as a sheet would bring it in. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator.area_draft import PlannedArea, as_frozen
from facilitator.errors import RuleError
from facilitator.parts.area import Period
from facilitator.reach.merging import merged
from facilitator.reach.values import Figure, Unit, UnitKind
from facilitator.reach.words import kind_name
from facilitator.readings.door.outreach import Source
from facilitator.sheets.area import AreaSheet
from facilitator.sheets.cells import Note
from facilitator.wording import long_date, say, say_n
from ui.present.invited import source_words


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit as it stands in the table: its code, and a text for each column."""

    code: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaView:
    """The page.

    Attributes:
        total: how many units, households and adults.
        frozen: what was frozen, and whether this is it.
        waits: this is not frozen, and can be.
    """

    rows: tuple[UnitRow, ...]
    total: str
    frozen: str
    waits: bool


@dataclass(frozen=True, slots=True)
class UnitTyped:
    """What was typed about a unit; `code` "" for a new one. Raises nothing: see `with_unit`."""

    code: str
    name: str
    kind: UnitKind
    households: str
    adults: str
    source: str
    day: str


@dataclass(frozen=True, slots=True)
class IncomingArea:
    """What a sheet would bring in.

    Attributes:
        title: "240 units from lookup.csv"; `total`: what becomes of those there are.
        licence: a sentence on it, then what has to be printed.
        levels: (kind, name) to choose from.
    """

    title: str
    total: str
    rows: tuple[UnitRow, ...]
    notes: tuple[str, ...]
    licence: tuple[str, ...]
    levels: tuple[tuple[UnitKind, str], ...]


def area_view(area: PlannedArea, period: Period | None, language: str) -> AreaView:
    """The page as the draft has it; `period`: what was frozen last."""
    same = period is not None and area == as_frozen(period)
    return AreaView(
        rows=tuple(_row(unit, language) for unit in area.units),
        total=_total(area.units, language),
        frozen=_frozen(period, language, same=same),
        waits=bool(area.units) and not same,
    )


def incoming_area(
    sheet: AreaSheet, file: str, there: tuple[Unit, ...], language: str
) -> IncomingArea:
    """What that sheet would bring into an area of these units."""
    title = say_n(
        language,
        "{n} street or patch from {file}",
        "{n} streets or patches from {file}",
        len(sheet.units),
        file=file,
    )
    return IncomingArea(
        title=title,
        total=_merged_words(sheet, there, language),
        rows=tuple(_row(unit, language) for unit in sheet.units),
        notes=tuple(_note(note, language) for note in sheet.notes),
        licence=_licence(sheet, language),
        levels=tuple((kind, kind_name(kind, language)) for kind in sheet.levels),
    )


def with_sheet(area: PlannedArea, sheet: AreaSheet) -> PlannedArea:
    """The area with what the sheet says; statements that were there stay."""
    statements = tuple(dict.fromkeys((*area.statements, *sheet.statements)))
    return replace(area, units=merged(area.units, sheet.units).units, statements=statements)


def with_unit(area: PlannedArea, typed: UnitTyped, language: str) -> PlannedArea:
    """The area with that unit, new or changed. Raises RuleError where it makes no sense."""
    name = typed.name.strip()
    if not name:
        raise RuleError(say(language, "Each street or patch of the area needs a name."))
    known = {unit.code: unit for unit in area.units}
    if not typed.code and name.casefold() in {unit.name.casefold() for unit in area.units}:
        raise RuleError(say(language, "“{name}” is in the area already.", name=name))
    unit = Unit(
        typed.code or name,
        name,
        typed.kind,
        _figure(typed.households, typed, language),
        _figure(typed.adults, typed, language),
    )
    known[unit.code] = unit
    return replace(area, units=tuple(known.values()))


def without_unit(area: PlannedArea, code: str) -> PlannedArea:
    """The area without it."""
    return replace(area, units=tuple(unit for unit in area.units if unit.code != code))


def _figure(text: str, typed: UnitTyped, language: str) -> Figure | None:
    plain = text.strip()
    if not plain:
        return None
    if not plain.isdecimal():
        raise RuleError(say(language, "“{text}” is no whole number.", text=plain))
    return Figure(int(plain), typed.source.strip(), typed.day)


def _row(unit: Unit, language: str) -> UnitRow:
    figure = unit.households or unit.adults
    source = source_words(Source(figure.source, figure.day), language) if figure else ""
    counted = tuple("" if each is None else str(each.number) for each in _both(unit))
    return UnitRow(unit.code, (unit.name, kind_name(unit.kind, language), *counted, source))


def _both(unit: Unit) -> tuple[Figure | None, Figure | None]:
    return unit.households, unit.adults


def _total(units: tuple[Unit, ...], language: str) -> str:
    if not units:
        return say(language, "No street or patch yet: type the first one below, or import a table.")
    missing = sum(unit.households is None for unit in units)
    said = say_n(
        language,
        "{n} street or patch with {homes} households",
        "{n} streets or patches with {homes} households",
        len(units),
        homes=sum(unit.homes for unit in units),
    )
    if not missing:
        return said
    without = say_n(language, "{n} has no figure yet", "{n} have no figure yet", missing)
    return say(language, "{all}; {without}", all=said, without=without)


def _frozen(period: Period | None, language: str, *, same: bool) -> str:
    if period is None:
        return say(
            language,
            "Freezing it fixes the figures that shares are of, for one period. What was frozen "
            "stays in the record.",
        )
    since = long_date(language, date.fromisoformat(period.since))
    if not period.until:
        said = say(language, "Frozen from {since} on.", since=since)
    else:
        until = long_date(language, date.fromisoformat(period.until))
        said = say(language, "Frozen from {since} to {until}.", since=since, until=until)
    if same:
        return said
    return say(language, "{said} As it stands here, it is not frozen yet.", said=said)


def _merged_words(sheet: AreaSheet, there: tuple[Unit, ...], language: str) -> str:
    both = merged(there, sheet.units)
    said = [
        say_n(language, "{n} comes new.", "{n} come new.", both.added) if both.added else "",
        say_n(
            language,
            "{n} that is there gets these figures.",
            "{n} that are there get these figures.",
            both.filled,
        )
        if both.filled
        else "",
        say_n(
            language,
            "{n} of another place is passed over.",
            "{n} of other places are passed over.",
            both.passed,
        )
        if both.passed
        else "",
    ]
    return " ".join(each for each in said if each)


def _licence(sheet: AreaSheet, language: str) -> tuple[str, ...]:
    if not sheet.statements:
        return (
            say(
                language,
                "Whose figures are these? Type it as their source, and look whether they may be "
                "printed.",
            ),
        )
    asked = say(
        language,
        "These figures are free to use under the Open Government Licence, which asks that this "
        "is printed with them, in the year of your file:",
    )
    return (asked, *sheet.statements)


def _note(note: Note, language: str) -> str:
    if not note.line:
        return note.text
    return say(language, "Line {n}: {note}", n=note.line, note=note.text)
