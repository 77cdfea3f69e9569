"""The process of a meeting: ticks by hand, deviations, and a lot that anybody can draw again."""

from __future__ import annotations

import hashlib
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.parts import meeting, process
from facilitator.parts.process import (
    DrawWitnesses,
    Line,
    Mark,
    NoteDeviation,
    SkipLine,
    TakeBackTick,
    TickLine,
)
from facilitator.witness_lot import drawn
from tests.facilitator.hall import hall_of, item


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("welcome")) as hall:
        yield hall


def tonight(hall):
    return hall.world.of(meeting.PART).all[-1].id


def state(hall):
    return hall.world.of(process.PART)


def test_a_line_is_ticked_skipped_with_a_reason_and_taken_back(hall):
    held = tonight(hall)
    hall.do(TickLine(held, Line.ACCESS), SkipLine(held, Line.SIGNALS, " no  time "))
    assert state(hall).marks[held, Line.ACCESS].mark is Mark.DONE
    assert state(hall).marks[held, Line.SIGNALS].reason == "no time"
    hall.do(TakeBackTick(held, Line.SIGNALS))
    assert (held, Line.SIGNALS) not in state(hall).marks


def test_every_number_it_keeps_is_that_of_the_event_in_the_journal(hall):
    held = tonight(hall)
    hall.do(TickLine(held, Line.ACCESS), NoteDeviation(held, "The loop was off."))
    kept = {entry.envelope.seq: entry.envelope.type for entry in hall.opened.journal.entries()}
    assert state(hall).seq == hall.world.seq
    for trace in chain.from_iterable(state(hall).meetings.values()):
        assert kept[trace.seq] == trace.name
    assert state(hall).marks[held, Line.ACCESS].seq == hall.world.seq - 1


def test_a_deviation_is_kept_word_for_word(hall):
    hall.do(NoteDeviation(tonight(hall), "The hearing loop was off until 19:20."))
    assert state(hall).deviations_of(tonight(hall)) == ("The hearing loop was off until 19:20.",)


def test_two_residents_are_drawn_and_a_second_draw_is_the_second(hall):
    held = tonight(hall)
    hall.do(DrawWitnesses(held, ((1, 40), (101, 120)), "4 71"))
    hall.do(DrawWitnesses(held, ((1, 40), (101, 120)), "471"))
    first, second = (draw.drawn for draw in state(hall).draws_of(held))
    assert (first.draw, second.draw) == (1, 2)
    assert first.called == second.called
    assert first.numbers != second.numbers


def test_nothing_is_drawn_from_one_person_or_without_a_number_from_the_hall(hall):
    assert hall.refused(DrawWitnesses(tonight(hall), ((7, 7),), "3")) == "too_few_to_draw"
    assert hall.refused(DrawWitnesses(tonight(hall), ((1, 9),), " ")) == "nothing_called"


def test_nothing_is_ticked_in_a_meeting_that_never_was(hall):
    assert hall.refused(TickLine("nowhere", Line.ACCESS)) == "no_meeting"


@given(st.integers(2, 60), st.integers(1, 9), st.integers(0, 999))
def test_the_lot_is_what_anybody_works_out_with_sha256(pool, draw, called):
    base = hashlib.sha256(f"witnesses:m:{draw}".encode()).hexdigest()
    order = sorted(
        range(1, pool + 1),
        key=lambda n: hashlib.sha256(f"{base}:{called}:{n}".encode()).digest(),
    )
    assert drawn("m", draw, str(called), ((1, pool),)) == tuple(order[:6])
