"""Whoever changes the record from outside is found out; with the paper, always."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from facilitator.audit import audited
from facilitator.drafting import PlanDraft, begun, with_candidates, with_people_as_tokens
from facilitator.errors import EnvironmentFailure
from facilitator.opened import read_only, reopen
from facilitator.parts import ballot, meeting
from facilitator.plan import Kind
from facilitator.record.backup import empty_side_table
from facilitator.record.file import RecordFile
from tests.facilitator.hall import EVENING, SetClock, hall_of, item, motion, plan, this_device
from tests.facilitator.record.tampering import by_sql, edited, rewrite, rows, whole_evening

INSIDE = {
    "an event edited": [
        "UPDATE journal SET stored = CAST(replace(stored, 'for', 'fro') AS BLOB) WHERE seq = 10"
    ],
    "a type edited": ["UPDATE journal SET type = 'ballot.VoteCast' WHERE seq = 2"],
    "an event deleted": ["DELETE FROM journal WHERE seq = 9"],
    "an event deleted and the rest moved up": [
        "DELETE FROM journal WHERE seq = 9",
        "UPDATE journal SET seq = seq - 1 WHERE seq > 9",
    ],
    "two events exchanged": [
        "UPDATE journal SET seq = 1009 WHERE seq = 9",
        "UPDATE journal SET seq = 9 WHERE seq = 10",
        "UPDATE journal SET seq = 10 WHERE seq = 1009",
    ],
    "an event put in": [
        "INSERT INTO journal SELECT 36, digest, '', stored, '', '', '' FROM journal WHERE seq = 35"
    ],
    "stored as text": ["UPDATE journal SET stored = CAST(stored AS TEXT) WHERE seq = 5"],
    "stored as nothing": ["UPDATE journal SET stored = 7 WHERE seq = 5"],
    "a signature exchanged": ["UPDATE checkpoints SET signature = zeroblob(64)"],
    "a signature that is none": ["UPDATE checkpoints SET signature = 7"],
    "a cut tail": ["DELETE FROM journal WHERE seq > 20"],
    "a signature taken out": ["DELETE FROM checkpoints WHERE seq = 35"],
}


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    return whole_evening(tmp_path_factory.mktemp("evening"))


@pytest.fixture
def copy(evening, tmp_path):
    return shutil.copy(evening[0], tmp_path / "copy.assembly")


def test_a_record_left_alone_is_in_order(evening):
    path, head = evening
    found = audited(path, head)
    assert (found.ok, found.head, found.anchored) == (True, head, True)


@pytest.mark.parametrize("deed", INSIDE)
def test_a_change_from_outside_is_found_without_any_paper(copy, deed):
    by_sql(copy, *INSIDE[deed])
    assert not audited(copy).ok


def test_an_event_edited_together_with_its_digest_is_found(copy):
    stored, digest = edited(rows(copy)[9], b'"for"', b'"against"')
    by_sql(
        copy, f"UPDATE journal SET stored = x'{stored.hex()}', digest = '{digest}' WHERE seq = 10"
    )
    assert "Event 11 does not follow on event 10." in audited(copy).problems


def test_a_tail_cut_with_its_checkpoints_is_found_with_the_paper_alone(copy, evening):
    by_sql(copy, "DELETE FROM journal WHERE seq > 20", "DELETE FROM checkpoints WHERE seq > 20")
    assert audited(copy).ok
    assert not audited(copy, evening[1]).ok


def test_a_record_rewritten_as_a_whole_is_found_with_the_paper_alone(copy, evening):
    rewrite(copy, lambda fields: {**fields, "utc": fields["utc"] + 1})
    assert audited(copy).ok
    assert not audited(copy, evening[1]).ok


def test_an_older_paper_still_fits_a_record_that_went_on(copy, evening, tmp_path):
    opened = reopen(copy, SetClock(EVENING), this_device(tmp_path / "other"))
    opened.close()
    found = audited(copy, evening[1])
    assert (found.ok, found.head != evening[1]) == (True, True)
    assert audited(copy, evening[1][:12]).ok


@pytest.mark.parametrize("verb", ["UPDATE journal SET type='x'", "DELETE FROM journal"])
@pytest.mark.parametrize("table", ["journal", "checkpoints"])
def test_the_file_itself_refuses_to_change_facts(copy, verb, table):
    statement = verb.replace("journal", table).replace("type", "digest")
    with (
        closing(sqlite3.connect(copy)) as raw,
        pytest.raises(sqlite3.IntegrityError, match="never"),
    ):
        raw.execute(statement)


def test_two_events_cannot_follow_on_the_same_one(copy):
    with closing(sqlite3.connect(copy)) as raw, pytest.raises(sqlite3.IntegrityError):
        raw.execute(
            "INSERT INTO journal SELECT 1000, previous, 'x', stored, stream, stream_id, type "
            "FROM journal WHERE seq = 9"
        )


def test_a_changed_record_is_not_gone_on_with(copy, tmp_path):
    by_sql(copy, *INSIDE["an event edited"])
    with pytest.raises(EnvironmentFailure, match="Open your backup copy"):
        reopen(copy, SetClock(EVENING), this_device(tmp_path))
    assert RecordFile.open(copy).close() is None  # and it was let go


def test_with_the_side_data_gone_the_record_holds_and_reads_the_same(copy, evening):
    before = read_only(evening[0], SetClock(EVENING))
    file = RecordFile.open(copy)
    assert empty_side_table(file) > 0
    file.close()
    after = read_only(copy, SetClock(EVENING))
    assert after.engine.world.states == before.engine.world.states
    assert after.engine.world.of(ballot.PART).latest.outcome == "carried"
    assert not after.engine.world.sides
    assert audited(copy, evening[1]).ok
    before.close()
    after.close()


def test_no_name_is_left_in_a_record_whose_side_data_was_emptied(tmp_path):
    with hall_of(tmp_path) as hall:
        who = with_candidates(motion("Who?", kind=Kind.ELECTION), ["Zebedee Quux"], hall.ids)
        PlanDraft(hall.opened.drafts, "next").take(begun(plan(item("who", who))))
        frozen, names = with_people_as_tokens(plan(item("who", who)), hall.ids)
        hall.do(meeting.StartMeeting(frozen, names))
        assert empty_side_table(hall.opened.file) > 0
    assert b"Zebedee" not in hall.path.read_bytes()
