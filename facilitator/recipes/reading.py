"""Reads recipes: a TOML file that a person can write, read strictly.

What cannot be read is said with the file, the step and the field, never guessed at. The format
stands at the head of `resources/recipes/one-word.toml`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from facilitator.errors import RuleError
from facilitator.recipes.values import CHOOSING, SHORT, Option, Recipe, Step, StepKind, Tag
from facilitator.toml_table import Table, flag, read_table

_LONGEST: Final = 60 * 60
_MOST_OPTIONS: Final = 6  # keys that every handset has
_TWO: Final = 2


def recipes_in(*folders: Path) -> tuple[tuple[Recipe, ...], tuple[RuleError, ...]]:
    """Every recipe there, by file name; one in a later folder takes the place of an earlier one.

    Files that cannot be read are left out, each with its trouble.
    """
    files = {file.stem: file for folder in folders for file in sorted(folder.glob("*.toml"))}
    found: list[Recipe] = []
    troubles: list[RuleError] = []
    for file in files.values():
        try:
            found.append(read_recipe(file))
        except RuleError as trouble:
            troubles.append(trouble)
    return tuple(found), tuple(troubles)


def read_recipe(file: Path) -> Recipe:
    """The recipe in that file. Raises RuleError, naming the file, the step and the field."""
    table = read_table(file)
    table.has_only("title", "about", "tags", "people", "longer", "step")
    steps = tuple(_step(each) for each in table.tables("step"))
    if not steps:
        raise table.wrong("step", "is missing: a recipe needs at least one")
    recipe = Recipe(
        key=file.stem,
        title=table.text("title", needed=True),
        about=table.text("about", needed=True),
        steps=steps,
        tags=_tags(table),
        people=_people(table),
        longer=flag(table, "longer"),
    )
    if recipe.seconds > SHORT and not recipe.longer:
        raise table.wrong(
            "longer", f"has to be true where the steps take more than {SHORT} seconds together"
        )
    return recipe


def _step(table: Table) -> Step:
    known = ("kind", "text", "below", "seated", "seconds", "goes_on", "option", "answer", "number")
    table.has_only(*known)
    kind = table.one_of("kind", StepKind)
    options = tuple(_option(n, each) for n, each in enumerate(table.tables("option"), start=1))
    _check_options(table, kind, len(options))
    seconds = _seconds(table)
    answer = table.number("answer", 0)
    if answer > len(options):
        raise table.wrong("answer", "has to be the number of an option, counted from 1")
    goes_on = flag(table, "goes_on")
    if goes_on and not seconds:
        raise table.wrong("goes_on", "needs seconds: after how many?")
    return Step(
        kind=kind,
        text=table.text("text", needed=True),
        below=table.text("below"),
        seated=table.text("seated"),
        seconds=seconds,
        goes_on=goes_on,
        options=options,
        answer=answer,
        number=table.number("number", 0),
    )


def _seconds(table: Table) -> int:
    found = table.fields.get("seconds", 0)
    if type(found) is not int or not 0 <= found <= _LONGEST:
        raise table.wrong("seconds", f"has to be a whole number up to {_LONGEST}, which is an hour")
    return found


def _check_options(table: Table, kind: StepKind, there: int) -> None:
    if there > _MOST_OPTIONS:
        raise table.wrong("option", f"is there {there} times; a handset has {_MOST_OPTIONS} keys")
    if kind in CHOOSING and kind is not StepKind.BUZZ and there < _TWO:
        raise table.wrong("option", "has to be there twice at least: people choose between them")
    if there and kind not in CHOOSING:
        raise table.wrong("option", "belongs to a step of kind “ask”, “line” or “buzz”")


def _option(key: int, table: Table) -> Option:
    return Option(key, table.whole())


def _tags(table: Table) -> frozenset[Tag]:
    found = table.fields.get("tags", [])
    words = {tag.value: tag for tag in Tag}
    if not isinstance(found, list) or not all(each in [*words] for each in found):
        raise table.wrong("tags", "has to be a list of words among " + ", ".join(words))
    return frozenset(words[each] for each in found)


def _people(table: Table) -> tuple[int, int]:
    found = table.fields.get("people", [2, 2000])
    two = isinstance(found, list) and len(found) == _TWO and all(type(n) is int for n in found)
    if not two or not 0 < found[0] <= found[1]:
        raise table.wrong("people", "has to be the fewest and the most it suits, as in [8, 200]")
    return found[0], found[1]
