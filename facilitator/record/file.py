"""One assembly, one file: opening, making, locking and closing it.

WAL and `synchronous=FULL` while open, because NORMAL loses acknowledged votes when the mains
fail; one plain file again after a clean close, so that copying the file copies the record.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import StaticPool

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.record.failures import in_words
from facilitator.record.schema import APPLICATION_ID, METADATA, VERSION

SUFFIX: Final = ".assembly"
#: What some sticks and shares answer who sync files but no folders.
_NO_SYNC: Final = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}
_FULL: Final = 2
#: For another program's transaction; while a hall waits, less. Milliseconds.
_LONG_WAIT: Final = 5_000
_SHORT_WAIT: Final = 200
#: Names are in a record: whoever else uses this laptop has no business in it.
OWNER_ONLY: Final = 0o600


class RecordFile:
    """An open record.

    Attributes:
        path: where it is.
        writable: whether this program holds its lock.
    """

    def __init__(self, path: Path, database: Engine, lock: FileLock | None) -> None:
        self.path = path
        self.writable = lock is not None
        self._database = database
        self._lock = lock
        # One connection, two threads (engine and desk): a transaction at a time.
        self._turn = threading.RLock()

    @classmethod
    def create(cls, path: Path) -> RecordFile:
        """Make a new record, whole or not at all.

        Raises EnvironmentFailure, RuleError if the file is there already.
        """
        if path.exists():
            raise RuleError(f"There is already a file named {path.name}. Choose another name.")
        lock = _locked(path)
        try:
            _make(path)
            return cls(path, _database(path, "mode=rw"), lock)
        except EnvironmentFailure:
            _let_go(lock)
            raise

    @classmethod
    def open(cls, path: Path) -> RecordFile:
        """Open for writing. Raises EnvironmentFailure where that cannot be."""
        _known(path)
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            raise EnvironmentFailure(
                "This record cannot be written to.",
                "Copy it to a folder of your own on this laptop and open the copy.",
            )
        lock = _locked(path)
        try:
            return cls(path, _database(path, "mode=rw"), lock)
        except EnvironmentFailure:
            _let_go(lock)
            raise

    @classmethod
    def read(cls, path: Path) -> RecordFile:
        """Open for reading only, beside another program or from a read-only disk."""
        _known(path)
        return cls(path, _database(path, reading(path)), None)

    @contextlib.contextmanager
    def connect(self) -> Iterator[Connection]:
        """A transaction; reads see one moment, writes are durable when it ends."""
        with self._turn, self._database.begin() as connection:
            yield connection

    def fold_log(self) -> None:
        """Fold the log into the file and empty it, as far as nobody is reading it just now.

        Raises EnvironmentFailure.
        """
        with in_words(), self._turn, self._database.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")  # pragmas act outside a transaction
            connection.exec_driver_sql(f"PRAGMA busy_timeout={_SHORT_WAIT}")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql(f"PRAGMA busy_timeout={_LONG_WAIT}")

    def rewrite(self) -> None:
        """Write the file anew, so that nothing of what was deleted is in it or in its log.

        `secure_delete` overwrites what is deleted; what SQLite copied within a page before that
        goes with this. Takes as long as a copy. Raises EnvironmentFailure.
        """
        with in_words(), self._turn, self._database.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")  # it acts outside a transaction
            connection.exec_driver_sql("VACUUM")
        self.fold_log()

    def close(self) -> None:
        """Fold everything into the one file and give it free.

        Raises EnvironmentFailure if that cannot be done; the record is then still whole, in two
        files, and free.
        """
        try:
            if self.writable:
                with in_words(), self._turn, self._database.connect() as connection:
                    connection.exec_driver_sql("ROLLBACK")  # pragmas act outside a transaction
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                    connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
        finally:
            self._database.dispose()
            if self._lock is not None:
                _let_go(self._lock)


def reading(path: Path) -> str:
    """How to open for reading: with the log that a running or killed program left, or without."""
    left_over = path.with_name(path.name + "-wal").exists()
    return "mode=ro" if left_over else "mode=ro&immutable=1"


def _make(path: Path) -> None:
    """An empty record, under another name until it is whole.

    No write-ahead log yet: whoever is killed here must find the header in the file itself.
    """
    new = path.with_name(path.name + ".new")
    try:
        new.unlink(missing_ok=True)
        new.touch(OWNER_ONLY)
        database = _database(new, "mode=rwc")
        try:
            with in_words(), database.begin() as connection:
                connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))
                connection.execute(text(f"PRAGMA user_version={VERSION}"))
                METADATA.create_all(connection)
        finally:
            database.dispose()
        new.replace(path)
        sync_folder(path)
    except OSError as error:
        raise EnvironmentFailure(
            f"The record cannot be made in {path.parent} ({error.strerror}).",
            "Choose a folder of your own on this laptop.",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def _known(path: Path) -> None:
    """Refuse what is not there, not ours, or newer than this program."""
    if not path.is_file():
        raise EnvironmentFailure(
            f"There is no record at {path}.", "Look for it with 'Open a record'."
        )
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise EnvironmentFailure(
            f"The record cannot be read ({error.strerror}).",
            "Check that you may read the file, or copy it to this laptop.",
        ) from error
    ours = head[:16] == b"SQLite format 3\0"
    if not ours or int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise EnvironmentFailure(
            "This file is damaged or is not a record of Facilitator.",
            "Open your backup copy; keep this file as it is, parts of it may be readable.",
        )
    if int.from_bytes(head[60:64]) > VERSION:
        raise EnvironmentFailure(
            "This record was written by a newer Facilitator.",
            "Update this program; nothing in the record was changed.",
        )


def _locked(path: Path) -> FileLock:
    if not path.parent.is_dir():  # the lock would make it
        raise EnvironmentFailure(
            f"There is no folder {path.parent}.", "Choose a folder of your own on this laptop."
        )
    # Not by thread: one thread opens a record, another may close it.
    lock = FileLock(path.with_name(path.name + ".lock"), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise EnvironmentFailure(
            "Another program is using this record.",
            "Close the other window of Facilitator, then open it here.",
        ) from error
    except OSError as error:
        raise EnvironmentFailure(
            f"Nothing can be written in {path.parent} ({error.strerror}).",
            "Choose a folder of your own on this laptop.",
        ) from error
    return lock


def _let_go(lock: FileLock) -> None:
    """Free the record, and leave no lock file: gone first, so that nobody's new one is taken."""
    with contextlib.suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()


def _database(path: Path, mode: str) -> Engine:
    database = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite3.connect(
            uri(path, mode), uri=True, check_same_thread=False, timeout=_LONG_WAIT / 1000
        ),
        poolclass=StaticPool,
    )

    @event.listens_for(database, "connect")
    def _prepare(raw: Any, _record: object) -> None:
        _pragmas(raw, mode)

    @event.listens_for(database, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if mode.startswith("mode=ro") else "BEGIN IMMEDIATE")

    with in_words(), database.connect():
        return database


def _pragmas(raw: sqlite3.Connection, mode: str) -> None:
    """Settings of a connection, read back: a record that is not durable is not opened."""
    raw.isolation_level = None  # SQLAlchemy's begin event says when
    raw.execute("PRAGMA trusted_schema=OFF")
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute("PRAGMA secure_delete=ON")
    if mode == "mode=rwc":
        raw.execute("PRAGMA synchronous=EXTRA")
    if mode == "mode=rw":
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        kept = raw.execute("PRAGMA journal_mode").fetchone()[0]
        level = raw.execute("PRAGMA synchronous").fetchone()[0]
        if kept != "wal" or level != _FULL:
            raise EnvironmentFailure(
                "This disk cannot keep the record safely (no write-ahead log).",
                "Copy the record to a folder on this laptop's own disk.",
            )


def uri(path: Path, mode: str) -> str:
    """SQLite's address of a file, to be opened in that way."""
    quoted = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{quoted}?{mode}"


def sync_folder(path: Path) -> None:
    """Make the new file's name itself durable (POSIX), where a file system can do that."""
    if os.name != "posix":
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(folder)
