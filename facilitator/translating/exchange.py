"""Texts out into a file and corrected ones in from one: what the desk and the command both do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import EnvironmentFailure
from facilitator.sheets.cells import Note
from facilitator.sheets.file import read_cells
from facilitator.translating.catalogue import is_reviewed, keep, with_corrections
from facilitator.translating.sheet import MOST_LINES, corrected, read_sheet, sheet_of
from facilitator.wording import corrections, say


@dataclass(frozen=True, slots=True)
class Counted:
    """How many texts of a language there are, and how many a speaker of it has reviewed."""

    texts: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """How many texts are otherwise now, and the lines that were left out."""

    corrected: int
    faults: tuple[Note, ...]


def counted(language: str, folder: Path | None) -> Counted:
    """Of the program's texts with the corrections in `folder`. Raises EnvironmentFailure."""
    messages = [message for message in with_corrections(language, folder) if message.id]
    return Counted(len(messages), sum(map(is_reviewed, messages)))


def take_out(language: str, folder: Path | None, out: Path, told_in: str) -> Counted:
    """Write the texts, as corrected so far, into a CSV. Raises EnvironmentFailure, in `told_in`."""
    try:
        out.write_bytes(sheet_of(with_corrections(language, folder, told_in)))
    except OSError as error:
        raise EnvironmentFailure(
            say(told_in, "{file} cannot be written.", file=out),
            say(told_in, "Look whether the disk is full, and whether you may write there."),
        ) from error
    return counted(language, folder)


def bring_in(language: str, folder: Path, sheet: Path, told_in: str) -> BroughtIn:
    """Keep in `folder` what `sheet` corrects, and say it from now on.

    Raises:
        RuleError: it is no such sheet; a sentence in the language `told_in`.
        EnvironmentFailure: a file cannot be read or written.

    """
    catalog = with_corrections(language, folder, told_in)
    read = read_sheet(read_cells(sheet, told_in, MOST_LINES), catalog, told_in)
    number = corrected(catalog, read.lines)
    if number:
        keep(catalog, folder, told_in)
        corrections(folder)
    return BroughtIn(number, read.faults)
