"""Old registers that were taken in: what an assembly decided before it had this record.

This program counted none of it, and says so wherever it shows it. Nothing is numbered on from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.facts import TheMeeting
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.archive.events import EarlierRow, RegisterImported, RegisterTakenOut

__all__ = [
    "MOST_ROWS",
    "PART",
    "Archive",
    "EarlierRow",
    "ImportRegister",
    "OldRegister",
    "TakeRegisterOut",
]

#: Forty years of a busy assembly; each line is kept for good.
MOST_ROWS: Final = 10_000
#: Two full cells of a spreadsheet: no decision that was kept in one is ever cut.
_LONGEST: Final = 70_000


@dataclass(frozen=True, slots=True)
class OldRegister:
    """One of them; see `RegisterImported`."""

    id: str
    source: str
    digest: str
    rows: tuple[EarlierRow, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """The state: those that were taken in and not out again."""

    all: tuple[OldRegister, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRegister(Command):
    """Take these lines in; see `RegisterImported`."""

    source: str
    digest: str
    rows: tuple[EarlierRow, ...]


@dataclass(frozen=True, slots=True)
class TakeRegisterOut(Command):
    """Show it no more. `register`: its id."""

    register: str


def _import(state: Archive, facts: Facts, command: ImportRegister) -> Answer:
    """Not while a meeting runs: it is a large write, and can wait."""
    if facts.of(TheMeeting) is not None:
        return Refusal("register_meanwhile")
    if any(one.digest == command.digest for one in state.all):
        return Refusal("register_there")
    rows = tuple(_cut(row) for row in command.rows if row.wording.strip())
    if not rows:
        return Refusal("register_empty")
    if len(rows) > MOST_ROWS:
        return Refusal("register_too_long")
    return happened(RegisterImported(facts.new_id(), command.source, command.digest, rows))


def _cut(row: EarlierRow) -> EarlierRow:
    return EarlierRow(row.line, *(value.strip()[:_LONGEST] for value in row.values))


def _take_out(state: Archive, _facts: Facts, command: TakeRegisterOut) -> Answer:
    if all(one.id != command.register for one in state.all):
        return Refusal("no_such_register")
    return happened(RegisterTakenOut(command.register))


def _imported(state: Archive, event: RegisterImported, _at: Instant) -> Archive:
    taken = OldRegister(event.register, event.source, event.digest, event.rows)
    return replace(state, all=(*state.all, taken))


def _taken_out(state: Archive, event: RegisterTakenOut, _at: Instant) -> Archive:
    return replace(state, all=tuple(one for one in state.all if one.id != event.register))


PART = Part(
    name="archive",
    start=Archive,
    decides={ImportRegister: _import, TakeRegisterOut: _take_out},
    applies={RegisterImported: _imported, RegisterTakenOut: _taken_out},
)
