"""A stranger's script on the record of a whole evening: flipped bits, and all that SQL can do."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from contextlib import closing

import pytest

from facilitator.clock import SystemClock
from tests.facilitator.record.tampering import by_sql, edited, rewrite, rows
from tests.resources.standalone import answer
from tests.ui.sample.quick import QuickDevices
from ui.sample.demo import Demo, play

FLIPS = 1000
EACH = 40

pytestmark = pytest.mark.prove


@pytest.fixture(scope="module")
def record(tmp_path_factory, qapp_cls):
    app = qapp_cls.instance() or qapp_cls([])
    demo = Demo(tmp_path_factory.mktemp("demo"), 24, 7, QuickDevices, closing=1)
    played = play(demo, SystemClock(), lambda _step: None)
    yield played.record
    del app


@pytest.fixture(scope="module")
def head(record):
    found = answer(record)
    assert found["ok"], found
    print(f"\nThe demo: {found['events']} events, {found['checked']}, {found['not_checked']}")
    return found["head"]


def facts(path):
    """What journal and signatures hold; None where SQLite cannot say."""
    try:
        with closing(sqlite3.connect(path)) as raw:
            said = "SELECT * FROM journal ORDER BY seq", "SELECT * FROM checkpoints ORDER BY seq"
            return [raw.execute(each).fetchall() for each in said]
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def test_a_flipped_bit_is_noticed_or_is_in_no_fact(record, head, tmp_path):
    whole, chance, copy = record.read_bytes(), random.Random(2026), tmp_path / "copy.assembly"
    held, found = facts(record), Counter()
    for _ in range(FLIPS):
        bit = chance.randrange(len(whole) * 8)
        raw = bytearray(whole)
        raw[bit // 8] ^= 1 << bit % 8
        copy.write_bytes(raw)
        noticed, touched = not answer(copy, head)["ok"], facts(copy) != held
        found[noticed, touched] += 1
        assert noticed or not touched
    print(
        f"\n{FLIPS}: {found[True, True]} of {found[True, True] + found[False, True]} in facts "
        f"noticed, {found[True, False]} of {found[True, False] + found[False, False]} elsewhere"
    )


def changed(chance, path, seq):
    stored = rows(path)[seq - 1]
    place = chance.randrange(len(stored))
    bent = stored[:place] + bytes([stored[place] ^ 1 << chance.randrange(8)]) + stored[place + 1 :]
    by_sql(path, f"UPDATE journal SET stored = x'{bent.hex()}' WHERE seq = {seq}")


def changed_with_its_digest(_chance, path, seq):
    stored, digest = edited(rows(path)[seq - 1], b'"utc":', b'"utc":9')
    change = f"UPDATE journal SET stored = x'{stored.hex()}', digest = '{digest}' WHERE seq = {seq}"
    by_sql(path, change)


def column_changed(chance, path, seq):
    name = chance.choice(["previous", "digest", "stream", "stream_id", "type"])
    by_sql(path, f"UPDATE journal SET {name} = {name} || 'x' WHERE seq = {seq}")


def deleted(_chance, path, seq):
    by_sql(path, f"DELETE FROM journal WHERE seq = {seq}")


def deleted_and_moved_up(_chance, path, seq):
    by_sql(
        path,
        f"DELETE FROM journal WHERE seq = {seq}",
        f"UPDATE journal SET seq = -seq WHERE seq > {seq}",
        "UPDATE journal SET seq = -1 - seq WHERE seq < 0",
    )


def inserted(_chance, path, seq):
    """The event once more, after the last: its columns are all that can be new."""
    fields = (
        "1 + (SELECT max(seq) FROM journal), digest || 'x', 'x', stored, stream, stream_id, type"
    )
    by_sql(path, f"INSERT INTO journal SELECT {fields} FROM journal WHERE seq = {seq}")


def reordered(chance, path, seq):
    other = 1 + (seq + chance.randrange(5)) % len(rows(path))
    other = other if other != seq else seq % len(rows(path)) + 1
    by_sql(
        path,
        f"UPDATE journal SET seq = -1 WHERE seq = {seq}",
        f"UPDATE journal SET seq = {seq} WHERE seq = {other}",
        f"UPDATE journal SET seq = {other} WHERE seq = -1",
    )


def cut(_chance, path, seq):
    by_sql(
        path, *(f"DELETE FROM {table} WHERE seq >= {seq}" for table in ("journal", "checkpoints"))
    )


def chained_anew(_chance, path, seq):
    def change(fields):
        return {**fields, "utc": fields["utc"] + 1} if fields["seq"] == seq else fields

    rewrite(path, change)


def left_out_and_chained_anew(_chance, path, seq):
    rewrite(path, lambda fields: None if fields["seq"] == seq else fields)


def signature_taken_out(chance, path, _seq):
    with closing(sqlite3.connect(path)) as raw:
        signed = [row[0] for row in raw.execute("SELECT seq FROM checkpoints")]
    by_sql(path, f"DELETE FROM checkpoints WHERE seq = {chance.choice(signed)}")


def signature_exchanged(chance, path, _seq):
    by_sql(path, f"UPDATE checkpoints SET signature = x'{chance.randbytes(64).hex()}'")


DEEDS = (
    *(changed, changed_with_its_digest, column_changed),
    *(deleted, deleted_and_moved_up, inserted, reordered, cut),
    *(chained_anew, left_out_and_chained_anew),
    *(signature_taken_out, signature_exchanged),
)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_with_the_paper_every_edit_by_sql_is_noticed(record, head, tmp_path, deed):
    chance, copy, alone = random.Random(deed.__name__), tmp_path / "copy.assembly", 0
    last = len(rows(record))
    for _ in range(EACH):
        shutil.copy(record, copy)
        deed(chance, copy, chance.randrange(1, last + 1))
        assert not answer(copy, head)["ok"]
        alone += not answer(copy)["ok"]
    print(f"\n{deed.__name__}: {EACH} of {EACH} noticed with the paper, {alone} without")
