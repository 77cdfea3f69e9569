"""How copies are named: whose, when, and of which record, so that two of one name stay apart.

Marfleet North 2026-11-23 20.41.07 3f2a91d0.assembly.copy
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select

from facilitator.clock import Instant
from facilitator.errors import EnvironmentFailure
from facilitator.record.failures import in_words
from facilitator.record.file import SUFFIX, RecordFile
from facilitator.record.schema import JOURNAL

COPY_SUFFIX: Final = f"{SUFFIX}.copy"
_MARK: Final = 8
_WHEN: Final = "%Y-%m-%d %H.%M.%S"
_NAME: Final = re.compile(
    r"(?P<stem>.+) (?P<when>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) (?P<mark>[0-9a-f]{8})"
    + re.escape(COPY_SUFFIX)
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a copy's name says. `when`: local time, as it sorts; `mark`: of its record."""

    file: Path
    stem: str
    when: str
    mark: str


def first_of(file: RecordFile) -> str:
    """The digest of a record's first event, which no other record has."""
    with in_words(), file.connect() as connection:
        first = connection.execute(select(JOURNAL.c.digest).order_by(JOURNAL.c.seq).limit(1))
        digest = first.scalar()
    if not isinstance(digest, str):
        raise EnvironmentFailure("This record is empty.", "There is nothing to copy yet.")
    return digest


def copy_name(record: Path, first: str, at: Instant) -> str:
    """A name for a copy that every file system takes."""
    stem = re.sub(r"[^\w -]+", "-", record.stem).strip(" -") or "record"
    when = at.as_datetime().astimezone().strftime(_WHEN)
    return f"{stem} {when} {first[:_MARK]}{COPY_SUFFIX}"


def named(file: Path) -> Named | None:
    """What the name of that file says, None where it is no copy's."""
    found = _NAME.fullmatch(file.name)
    return Named(file, found["stem"], found["when"], found["mark"]) if found else None


def copies_in(folder: Path, first: str = "") -> tuple[Named, ...]:
    """The copies there, of the record with that first event or of all; the newest first."""
    found: list[Named] = []
    with suppress(OSError):
        found = [each for file in folder.iterdir() if (each := named(file)) is not None]
    ours = [each for each in found if each.mark == first[:_MARK] or not first]
    return tuple(sorted(ours, key=lambda each: each.when, reverse=True))


def restored_name(copy: Path) -> str:
    """What the record is called again."""
    said = named(copy)
    return f"{said.stem if said else copy.name.removesuffix(COPY_SUFFIX)}{SUFFIX}"
