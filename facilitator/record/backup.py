"""A copy of a record that is whole while the meeting goes on, and the emptying of side data."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlalchemy import delete

from facilitator.errors import EnvironmentFailure
from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.schema import SIDE


def backup(file: RecordFile, to: Path) -> None:
    """Copy the record to `to`: a temporary file first, synced, then renamed.

    Raises EnvironmentFailure; an older copy at `to` is then still whole.
    """
    part = to.with_name(to.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with in_words(), file.connect() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - for the checker
            copy = sqlite3.connect(part)
            try:
                raw.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
            finally:
                copy.close()
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(to)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentFailure(
            f"The copy could not be written ({error}).",
            "Check the stick or folder; the record itself is safe.",
        ) from error


def empty_side_table(file: RecordFile) -> int:
    """Forget all personal side data; the number of rows that went."""
    with in_words(), file.connect() as connection:
        return connection.execute(delete(SIDE)).rowcount
