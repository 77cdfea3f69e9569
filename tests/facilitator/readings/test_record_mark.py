"""What was photographed from the wall is on the minutes, however much the record took in since."""

from __future__ import annotations

from datetime import date

from facilitator.credentials.spoken import BITS, words_in
from facilitator.documents.record_mark import RecordMark, minutes_code, record_lines
from facilitator.parts import meeting
from facilitator.parts.meeting import CloseMeeting, StartMeeting
from facilitator.readings.evening.record_mark import (
    closing_words,
    digest_at_close,
    record_mark_of,
)
from tests.facilitator.hall import hall_of, item, plan
from ui.present.closing_scene import closing_scene


def test_the_words_of_the_close_stay_whatever_follows_it(tmp_path):
    with hall_of(tmp_path) as hall:
        hall.do(StartMeeting(plan(item("tea"))))
        first = hall.world.of(meeting.PART).all[0]
        assert closing_words(hall.world, first, "en") == ()
        hall.do(CloseMeeting())
        digest, words = hall.world.digest, closing_words(hall.world, first, "en")
        hall.do(StartMeeting(plan(item("tea"))))
        mark = record_mark_of(hall.world, first, "en")
        assert digest_at_close(hall.world, first) == mark.closed == digest != mark.head
        assert mark.words == words == tuple(words_in("en")[b] for b in bytes.fromhex(digest)[:6])
        assert set(closing_words(hall.world, first, "cy")) <= set(words_in("cy"))


def test_the_record_read_from_the_disk_gives_the_same_words(tmp_path):
    with hall_of(tmp_path) as hall:
        hall.do(StartMeeting(plan(item("tea"))), CloseMeeting())
        first, digest = hall.world.of(meeting.PART).all[0], hall.world.digest
        hall.pull_the_plug()
        assert digest_at_close(hall.world, first) == digest


def test_the_foot_of_a_paper_says_what_its_words_are_worth():
    mark = RecordMark("ab" * 32, "cd" * 32, ("acorn", "amber", "anchor", "apple", "arrow", "axe"))
    told = " ".join(record_lines(mark, "en"))
    assert "abab abab" in told
    assert "cdcd cdcd" in told
    assert "acorn – amber" in told
    assert "48 of the 256 bits" in told
    assert "prove nothing" in told
    assert mark.bits == BITS
    assert record_lines(RecordMark(), "en") == ()


def test_the_code_of_the_minutes_is_text_alone():
    code = minutes_code("Marfleet", 7, date(2026, 5, 28), "ab" * 32, "en")
    assert code.splitlines()[:2] == ["Marfleet", "Meeting no. 7, 2026-05-28"]
    assert "://" not in code
    assert code.count("abab") == 16


def test_the_wall_shows_the_words_that_the_minutes_print(tmp_path):
    with hall_of(tmp_path) as hall:
        hall.do(StartMeeting(plan(item("tea"))))
        assert closing_scene(hall.world, ("en",)) is None
        hall.do(CloseMeeting())
        held = hall.world.of(meeting.PART).all[0]
        shown = closing_scene(hall.world, ("en", "cy"))
        for place, language in enumerate(("en", "cy")):
            printed = record_mark_of(hall.world, held, language).words
            assert tuple(word.split("\n")[place] for word in shown.words) == printed
