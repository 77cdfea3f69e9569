"""A copy of a record that is whole while the meeting goes on, and the emptying of side data."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from sqlalchemy import delete

from facilitator.errors import EnvironmentFailure
from facilitator.record.failures import in_words
from facilitator.record.file import OWNER_ONLY, RecordFile, reading, sync_folder, uri
from facilitator.record.schema import DRAFTS, SIDE
from facilitator.record.slots import SLOTS


def backup(file: RecordFile, to: Path) -> None:
    """Copy the record to `to`: a temporary file first, synced, then renamed.

    Raises EnvironmentFailure; an older copy at `to` is then still whole.
    """
    part = to.with_name(to.name + ".part")
    try:
        snapshot(file, part)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(to)
        sync_folder(to)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentFailure(
            f"The copy could not be written ({error}).",
            "Check the stick or folder; the record itself is safe.",
        ) from error


def snapshot(file: RecordFile, to: Path) -> None:
    """The record as it is now, in a file of its owner. Raises OSError, sqlite3.Error.

    What an open private ballot keeps is left out: no copy holds a slot, whoever has its key.
    """
    to.unlink(missing_ok=True)
    to.touch(OWNER_ONLY)
    # By a connection of its own: from one that holds a transaction SQLite copies nothing.
    source = sqlite3.connect(uri(file.path, reading(file.path)), uri=True)
    with contextlib.closing(source), contextlib.closing(sqlite3.connect(to)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.execute("PRAGMA secure_delete=ON")
        copy.execute(f"DROP TABLE IF EXISTS {SLOTS.name}")


def empty_side_table(file: RecordFile) -> int:
    """Forget all personal side data, and plans with the names in them; the rows that went.

    Nothing of it is left in the file once that is closed.
    """
    with in_words(), file.connect() as connection:
        drafts = connection.execute(delete(DRAFTS)).rowcount
        return drafts + connection.execute(delete(SIDE)).rowcount
