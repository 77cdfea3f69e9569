"""What a stranger with SQLite can do to a record, and how a killed program leaves one."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import msgspec

from facilitator.journal import GENESIS, Envelope, digest_of, seal, unseal
from facilitator.parts.ballot import commands as ask
from facilitator.record.device import this_device
from tests.facilitator.hall import Hall, item, motion

GUARDS = [
    f"DROP TRIGGER IF EXISTS {table}_no_{verb}"
    for table in ("journal", "checkpoints")
    for verb in ("update", "delete")
]


def whole_evening(folder):
    """A record of one declared handset ballot, closed: its path and its head."""
    hall = Hall(folder, item("bus", motion()))
    hall.open("bus")
    for handset in range(1, 21):
        hall.press(handset, "1" if handset <= 12 else "2")
    hall.press(1, "2")
    hall.close_ballot()
    hall.do(ask.ShowResult(), ask.DeclareResult())
    head = hall.world.digest
    hall.opened.close()
    return hall.path, head


def by_sql(path, *statements):
    """Do that to the tables, guards taken away first."""
    with closing(sqlite3.connect(path)) as raw, raw:
        for statement in (*GUARDS, *statements):
            raw.execute(statement)


def rows(path):
    with closing(sqlite3.connect(path)) as raw:
        return [row for (row,) in raw.execute("SELECT stored FROM journal ORDER BY seq")]


def rewrite(path, change):
    """Write the whole chain anew, each envelope changed, and sign it with a key of one's own.

    `change` may answer None: that event is left out, and the rest moves up.
    """
    entries, forger = [unseal(stored) for stored in rows(path)], this_device(path.parent / "forger")
    with closing(sqlite3.connect(path)) as raw, raw:
        signed = {seq for (seq,) in raw.execute("SELECT seq FROM checkpoints")}
        for statement in (*GUARDS, "DELETE FROM journal", "DELETE FROM checkpoints"):
            raw.execute(statement)
        previous, seq = GENESIS, 0
        for entry in entries:
            changed = change(msgspec.to_builtins(entry.envelope))
            if changed is not None:
                seq += 1
                sealed = _forged({**changed, "seq": seq, "previous": previous}, forger)
                raw.execute("INSERT INTO journal VALUES (?,?,?,?,?,?,?)", _columns(sealed))
                previous = sealed.digest
            if entry.envelope.seq in signed:
                row = (seq, previous, forger.name, forger.sign(bytes.fromhex(previous)))
                raw.execute("INSERT OR REPLACE INTO checkpoints VALUES (?,?,?,?)", row)


def _forged(fields, forger):
    """That envelope as the forger's laptop would have written it."""
    payload = fields["payload"]
    if "public_key" in payload:
        fields = {**fields, "payload": {**payload, "public_key": forger.public}}
    return seal(msgspec.convert({**fields, "device": forger.name}, Envelope))


def _columns(entry):
    e = entry.envelope
    return (e.seq, e.previous, entry.digest, entry.stored, e.stream, e.stream_id, e.type)


def edited(stored, old, new):
    """The bytes of an event, changed, and the digest that would go with them."""
    changed = stored.replace(old, new)
    assert changed != stored
    return changed, digest_of(changed)


def as_a_kill_leaves_it(hall, folder):
    """The files of an open record, as they are on the disk at this moment."""
    folder.mkdir()
    for name in (hall.path.name, hall.path.name + "-wal"):
        shutil.copy(hall.path.with_name(name), folder / name)
    return folder / hall.path.name
