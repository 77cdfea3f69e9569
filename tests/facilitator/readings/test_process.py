"""The process record: lines that tick themselves, lines that wait for a tick, and what is left."""

from __future__ import annotations

import pytest

from facilitator.documents.standing.process import process_pdf
from facilitator.parts import actions, agenda, agreements, calendar, meeting
from facilitator.parts.auxiliary import Purpose, StartAuxiliary, StopAuxiliary
from facilitator.parts.ballot import commands as ballot
from facilitator.parts.process import DrawWitnesses, Line, NoteDeviation, SkipLine, TickLine
from facilitator.plan import NextMeeting, Phase
from facilitator.readings.standing.process import Standing, process_of
from facilitator.readings.standing.process_paper import process_paper_of
from tests.facilitator.documents.reading import text
from tests.facilitator.hall import hall_of, item, motion, plan, replace

BY_HAND = (
    Line.ACCESS,
    Line.SIGNALS,
    Line.DESTINATION,
    Line.QUESTION_TWICE,
    Line.GROUPS,
    Line.KEY_POINTS,
)


def an_evening():
    return (
        item("welcome", phase=Phase.INTRODUCTION),
        item("input", phase=Phase.INPUT, minutes=10),
        item("groups", phase=Phase.DELIBERATION, minutes=20),
        item("points", phase=Phase.INTEGRATION),
        item("vote", motion()),
        item("close", phase=Phase.CLOSE),
    )


def turn(hall, seconds, person):
    hall.do(StartAuxiliary(180, Purpose.TURN, person=person))
    hall.clock.forward(seconds)


def begin(hall, seconds=0):
    hall.do(agenda.BeginItem())
    hall.clock.forward(seconds)


def decide(hall):
    begin(hall)
    hall.do(ballot.PutQuestion(), ballot.BeginCounting("hands", 2))
    tally = {"for": 90, "against": 20, "abstain": 3}
    hall.do(ballot.EnterCount(tally, "A"), ballot.EnterCount(tally, "B"))
    hall.do(ballot.ShowResult(), ballot.DeclareResult())


def whole_evening(hall):
    begin(hall, 120)
    hall.do(agreements.AdoptAgreements({"en": "One speaks at a time."}))
    begin(hall)
    turn(hall, 150, "speaker-a")
    turn(hall, 165, "speaker-b")
    hall.do(StopAuxiliary())
    begin(hall, 20 * 60)
    begin(hall, 240)
    decide(hall)
    begin(hall, 60)
    hall.do(
        actions.NoteAction({"en": "Write to the bus company"}),
        calendar.SetNextMeeting(NextMeeting("2026-06-11")),
    )


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, *an_evening(), handsets_out=()) as hall:
        yield hall


def held(hall):
    return hall.world.of(meeting.PART).all[-1].id


def line(hall, which):
    return process_of(hall.world, 1).line(which)


def test_what_the_journal_knows_ticks_itself(hall):
    whole_evening(hall)
    record = process_of(hall.world, 1)
    itself = [one for one in record.lines if one.line not in BY_HAND]
    assert {one.line: one.standing for one in itself} == {
        one.line: Standing.NOT_NEEDED if one.line is Line.TEST_BALLOT else Standing.DONE
        for one in itself
    }
    assert not any(one.by_hand for one in record.lines)


def test_what_it_does_not_know_waits_for_one_tick(hall):
    whole_evening(hall)
    assert all(line(hall, which).standing is Standing.OPEN for which in BY_HAND)
    assert not process_of(hall.world, 1).closely_followed
    hall.do(*(TickLine(held(hall), which) for which in BY_HAND))
    assert process_of(hall.world, 1).closely_followed


def test_every_line_done_names_events_that_are_in_the_record(hall):
    whole_evening(hall)
    kinds = {each.envelope.seq: each.envelope.type for each in hall.opened.journal.entries()}
    turns = line(hall, Line.INPUT)
    assert {kinds[seq] for seq in turns.evidence} == {"auxiliary.AuxiliaryStarted"}
    assert turns.figures == (150, 165)
    rule = line(hall, Line.RULE).evidence
    assert [kinds[seq] for seq in rule] == ["ballot.QuestionPut", "ballot.CountingBegun"]


def test_one_speaker_is_no_balanced_input(hall):
    begin(hall)
    begin(hall)
    turn(hall, 100, "speaker-a")
    turn(hall, 100, "speaker-a")
    begin(hall)
    assert line(hall, Line.INPUT).standing is Standing.OPEN


def test_deliberation_under_a_quarter_is_said_in_minutes(hall):
    begin(hall, 20 * 60)
    begin(hall, 25 * 60)
    begin(hall, 14 * 60)
    begin(hall, 60)
    hall.do(meeting.CloseMeeting())
    short = line(hall, Line.DELIBERATION)
    assert (short.standing, short.figures) == (Standing.SKIPPED, (14, 60))


def test_a_quarter_exactly_is_enough(hall):
    begin(hall, 20 * 60)
    begin(hall, 24 * 60)
    begin(hall, 15 * 60)
    begin(hall, 60)
    hall.do(meeting.CloseMeeting())
    assert line(hall, Line.DELIBERATION).standing is Standing.DONE


def test_what_the_template_does_not_use_is_not_needed(tmp_path):
    with hall_of(tmp_path, item("welcome", phase=Phase.INTRODUCTION), handsets_out=()) as hall:
        unused = {one.line for one in process_of(hall.world, 1).lines} - {
            one.line
            for one in process_of(hall.world, 1).lines
            if one.standing is not Standing.NOT_NEEDED
        }
        assert {Line.INPUT, Line.GROUPS, Line.WORDING, Line.NEXT_DATE} <= unused


def test_agreements_after_the_input_are_late(hall):
    begin(hall)
    begin(hall)
    hall.do(agreements.AdoptAgreements({"en": "One speaks at a time."}))
    assert line(hall, Line.AGREEMENTS).standing is Standing.LATE


def test_starting_late_is_said_and_asked_of_nobody(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as hall:
        hall.clock.forward(11 * 60)
        hall.do(meeting.StartMeeting(plan(*an_evening())))
        late = line(hall, Line.ON_TIME)
        assert (late.standing, late.figures, late.must) == (Standing.LATE, (11,), False)


def test_only_a_beginning_near_the_time_on_the_notice_ticks_itself(tmp_path):
    for early, ticked in ((20, True), (180, False)):
        with hall_of(tmp_path / str(early), handsets_out=()) as hall:
            evening = plan(*an_evening())
            hour, minute = (int(part) for part in evening.start.split(":"))
            planned = hour * 60 + minute + early
            later = f"{planned // 60:02}:{planned % 60:02}"
            hall.do(meeting.StartMeeting(replace(evening, start=later)))
            standing = line(hall, Line.ON_TIME).standing
            assert (standing is Standing.DONE) is ticked


def test_on_paper_stand_deviations_word_for_word_and_who_was_drawn(hall):
    whole_evening(hall)
    meeting_id = held(hall)
    hall.do(
        SkipLine(meeting_id, Line.SIGNALS, "Everybody knows them"),
        NoteDeviation(meeting_id, "The hearing loop was off until 19:20."),
        DrawWitnesses(meeting_id, ((1, 113),), "471"),
    )
    for language in ("en", "cy"):
        page = text(process_pdf(process_paper_of(hall.world, 1, language), language))
        assert "The hearing loop was off until 19:20." in page
        assert "Everybody knows them" in page
    numbers = process_of(hall.world, 1).draws[-1].drawn.numbers
    english = text(process_pdf(process_paper_of(hall.world, 1, "en"), "en"))
    assert f"gave {numbers[0]}, {numbers[1]}" in english


def test_what_was_drawn_twice_is_listed_twice(hall):
    hall.do(*(DrawWitnesses(held(hall), ((1, 9),), "5") for _ in range(2)))
    assert len(process_paper_of(hall.world, 1, "en").draws) == 2
