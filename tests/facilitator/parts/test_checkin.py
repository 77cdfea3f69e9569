"""The door: who comes, goes and returns; what the room's number makes of it; what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.clock import SECOND
from facilitator.door_facts import Category, Tier
from facilitator.part import Side
from facilitator.parts import area, checkin, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.checkin import attendance as counted
from facilitator.parts.checkin.noting import noted_rows
from facilitator.plan import Kind, Question
from facilitator.reach.values import Unit
from facilitator.record.backup import empty_side_table
from facilitator.rules.rule import majority
from tests.facilitator.hall import hall_of, item, motion, plan
from ui.present.stars import stars_words

MARFLEET = (Unit("E00065001", "Hedon Road"), Unit("E00065002", "Preston Road"))


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("tea"), people=None, handsets_out=()) as made:
        made.do(area.FreezeArea("2026-01-01", "", MARFLEET))
        yield made


OF_AN_ARRIVAL = {checkin.CARD, checkin.LOOKUP, checkin.NAME, checkin.NEEDS, checkin.PHOTO}


def door(hall):
    held = hall.world.of(meeting.PART)
    return hall.world.of(checkin.PART).door(held.all[-1].id)


def arrival(hall, number):
    held = hall.world.of(meeting.PART).running
    return hall.world.side(checkin.LOOKUP, f"{held.id} {number}")


def people(hall):
    return hall.world.of(presence.PART).room.people


def another_meeting(hall, day="2026-06-11"):
    hall.do(meeting.CloseMeeting())
    later = datetime.fromisoformat(f"{day}T18:00").replace(tzinfo=UTC)
    hall.clock.forward(later.timestamp() - hall.clock.now().utc / SECOND)
    hall.do(meeting.StartMeeting(replace(plan(item("tea")), day=day)))


def test_residents_who_come_go_and_return_are_the_number_in_the_room(hall):
    hall.do(*(checkin.Arrive(n) for n in (7, 8, 9)))
    assert people(hall) == 3
    hall.do(checkin.Leave(arrival(hall, 8)))
    assert people(hall) == door(hall).inside == 2
    hall.do(checkin.Arrive(8))
    assert people(hall) == 3
    assert len(door(hall).arrivals[arrival(hall, 8)].stays) == 2


@pytest.mark.parametrize("other", [each for each in Category if each is not Category.RESIDENT])
def test_nobody_else_changes_it(hall, other):
    hall.do(checkin.Arrive(1), checkin.Arrive(2, other, arrival="a2"))
    assert people(hall) == 1
    hall.do(checkin.Leave("a2"), checkin.Return("a2"), checkin.TakeBackArrival("a2"))
    assert people(hall) == 1


def test_a_card_that_is_in_already_and_a_command_sent_twice_change_nothing(hall):
    hall.do(checkin.Arrive(7, arrival="a1"), checkin.Leave("a1"))
    hall.do(checkin.Return("a1"))
    assert hall.do(checkin.Arrive(7)) == hall.do(checkin.Return("a1")) == ()
    hall.do(checkin.TakeBackArrival("a1"))
    assert hall.do(checkin.TakeBackArrival("a1")) == ()
    assert people(hall) == 0


def test_a_slip_taken_back_leaves_nothing_of_it(hall):
    hall.do(checkin.Arrive(7, name="Ayesha Karim", needs="a seat in front", photo=True))
    hall.do(checkin.TakeBackArrival(arrival(hall, 7)))
    assert not door(hall).arrivals
    assert not {kind for kind, _ in hall.world.sides} & OF_AN_ARRIVAL
    hall.do(checkin.Arrive(7))
    assert people(hall) == 1


def test_a_number_typed_by_hand_holds_and_the_door_goes_on_from_there(hall):
    hall.do(checkin.Arrive(7), presence.CountRoom(20), checkin.Arrive(8))
    assert people(hall) == 21
    hall.do(presence.CountRoom(0), checkin.Leave(arrival(hall, 8)))
    assert people(hall) == 0


def test_a_resident_written_down_as_an_observer_is_put_right(hall):
    hall.do(checkin.Arrive(7, Category.OBSERVER))
    hall.do(checkin.CorrectArrival(arrival(hall, 7), Category.RESIDENT, "E00065001", Tier.LISTED))
    one = door(hall).arrivals[arrival(hall, 7)]
    assert (people(hall), one.unit, one.tier) == (1, "E00065001", Tier.LISTED)
    assert hall.do(checkin.CorrectArrival(one.id, tier=Tier.LISTED)) == ()


def test_only_a_unit_of_the_area_is_written_down_and_of_an_observer_none(hall):
    assert hall.refused(checkin.Arrive(7, unit="HU9 5QN")) == "no_such_unit"
    hall.do(checkin.Arrive(8, Category.OBSERVER, "E00065001", Tier.LISTED))
    one = door(hall).arrivals[arrival(hall, 8)]
    assert (one.unit, one.tier) == ("", Tier.TOLD)


def test_documents_are_asked_for_only_where_the_assembly_decided_so(hall):
    assert hall.refused(checkin.Arrive(7, tier=Tier.DOCUMENT)) == "no_documents"
    hall.do(checkin.SetDoorRules(documents=True, ballot="b"))
    hall.do(checkin.Arrive(7, tier=Tier.DOCUMENT))
    assert hall.refused(checkin.Arrive(8, tier=Tier.REGISTER)) == "no_register"


def test_two_residents_in_the_room_vouch_and_nobody_asks_for_an_address(hall):
    hall.do(*(checkin.Arrive(n) for n in (1, 2, 3)), checkin.Arrive(4, Category.OBSERVER))
    third = arrival(hall, 3)
    for wrong in ((1, 1), (1, 3), (1, 4), (1, 99)):
        assert hall.refused(checkin.Vouch(third, *wrong)) == "two_who_vouch"
    assert hall.refused(checkin.Arrive(9, tier=Tier.VOUCHED)) == "two_who_vouch"
    hall.do(checkin.Vouch(third, 1, 2))
    assert door(hall).arrivals[third].tier is Tier.VOUCHED


def test_of_a_child_neither_name_nor_photograph_nor_attendance_is_kept(hall):
    hall.do(checkin.Arrive(7, Category.CHILD, name="Mo", photo=True, arrival="a1"))
    hall.do(checkin.NoteAtTheDoor("a1", name="Mo", needs="a low chair", photo=True))
    sides = hall.world.sides
    assert {kind for kind, key in sides if key == "a1"} == {checkin.NEEDS, checkin.CARD}
    assert door(hall).arrivals["a1"].attendance == ""


def test_with_the_meeting_goes_who_had_which_card_and_what_anybody_needed(hall):
    hall.do(checkin.Arrive(7, name="Ayesha Karim", needs="a seat in front", arrival="a1"))
    hall.do(meeting.CloseMeeting())
    left = {kind for kind, _ in hall.world.sides}
    assert left & {checkin.CARD, checkin.LOOKUP, checkin.NEEDS} == set()
    assert hall.world.side(checkin.NAME, "a1") == "Ayesha Karim"


def test_nor_is_any_of_it_left_in_the_log_of_the_file(hall):
    hall.do(checkin.Arrive(7, needs="a seat in front", arrival="a1"))
    files = [each for each in hall.path.parent.glob(hall.path.name + "*") if each.is_file()]
    assert any(b"a seat in front" in each.read_bytes() for each in files)
    hall.do(meeting.CloseMeeting())
    kept = b"".join(each.read_bytes() for each in files if each.exists())
    assert b"a seat in front" not in kept
    assert checkin.LOOKUP.encode() not in kept


def test_the_same_card_is_known_again_at_the_next_meeting_and_no_other(hall):
    hall.do(checkin.Arrive(7), checkin.Arrive(8))
    another_meeting(hall)
    hall.do(checkin.Arrive(7), checkin.Arrive(9))
    assert [one.first_time for one in door(hall).arrivals.values()] == [False, True]


def test_where_cards_are_not_kept_nobody_is_known_again(hall):
    hall.do(checkin.SetDoorRules(cards_kept=False), checkin.Arrive(7))
    one = next(iter(door(hall).arrivals.values()))
    assert (one.attendance, one.first_time) == ("", False)


def test_each_year_has_its_own_key_and_the_card_is_known_across_while_the_old_one_is_kept(hall):
    hall.do(checkin.Arrive(7, arrival="a1"))
    another_meeting(hall, "2027-01-14")
    hall.do(checkin.Arrive(7, arrival="a2"))
    doors = hall.world.of(checkin.PART).doors.values()
    one, two = (next(iter(each.arrivals.values())) for each in doors)
    assert one.attendance != two.attendance
    assert not two.first_time
    hall.do(checkin.DeleteOldKeys())
    another_meeting(hall, "2027-02-11")
    hall.do(checkin.Arrive(7), checkin.Arrive(12))
    assert [each.first_time for each in door(hall).arrivals.values()] == [False, True]


def test_with_the_side_table_emptied_no_arrival_leads_to_a_card_or_a_person(hall):
    hall.do(*(checkin.Arrive(n, name=f"Person {n}") for n in (7, 8)))
    another_meeting(hall)
    hall.do(checkin.Arrive(7))
    state = hall.world.of(checkin.PART)
    keys = [hall.world.side(counted.KEY, key) for key in state.keys]
    empty_side_table(hall.opened.file)
    hall.pull_the_plug()
    assert not hall.world.sides
    assert hall.world.of(checkin.PART) == state
    cards = {card for each in state.doors.values() for card in each.cards}
    assert cards == {counted.attendance(keys[0], n) for n in (7, 8)}
    hall.opened.close()
    kept = hall.path.read_bytes()
    assert not any(gone.encode() in kept for gone in (*keys, "Person 7", "Person 8"))


def test_after_that_cards_are_counted_anew_under_another_key(hall):
    hall.do(checkin.Arrive(7))
    empty_side_table(hall.opened.file)
    hall.pull_the_plug()
    another_meeting(hall)
    hall.do(checkin.Arrive(7))
    assert len(hall.world.of(checkin.PART).keys) == 2
    assert next(iter(door(hall).arrivals.values())).first_time


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_attendance_is_the_same_for_the_same_card_alone(one, other):
    key, another = "11" * 32, "12" * 32
    assert (counted.attendance(key, one) == counted.attendance(key, other)) == (one == other)
    assert counted.attendance(key, one) != counted.attendance(another, one)


def test_the_words_of_a_card_are_kept_on_one_line():
    rows = noted_rows("a1", Category.RESIDENT, None, " a seat\nin  front ", photo=False)
    assert rows == (Side(checkin.NEEDS, "a1", "a seat in front"), Side(checkin.PHOTO, "a1", None))


def test_the_electoral_register_is_for_a_parish_meeting_alone(hall):
    hall.do(meeting.CloseMeeting())
    hall.do(meeting.StartMeeting(replace(plan(item("tea")), template="parish-meeting")))
    hall.do(checkin.Arrive(7, tier=Tier.REGISTER))
    assert door(hall).arrivals[arrival(hall, 7)].tier is Tier.REGISTER


def test_star_cards_answer_for_fun_beside_the_tally_and_no_real_question(tmp_path):
    fun = Question(Kind.SENSE, {"en": "How warm are we to it?"}, majority())
    with hall_of(tmp_path, item("fun", fun), item("bus", motion())) as hall:
        assert hall.refused(checkin.CountStars({"for": 2})) == "no_star_question"
        hall.open("fun")
        hall.press(7, "1")
        first = hall.ballot.question.options[0]
        hall.do(checkin.CountStars({first: 3}))
        assert hall.refused(checkin.CountStars({first: -1})) == "not_a_count"
        hall.close_ballot()
        assert sum(hall.ballot.tally.values()) == 1
        assert hall.world.of(checkin.PART).stars == {hall.ballot.id: {first: 3}}
        assert stars_words(hall.world, hall.ballot, "en").endswith(" 3.")
        hall.do(ask.ShowResult(), ask.DeclareResult())
        hall.open("bus")
        assert hall.refused(checkin.CountStars({"for": 1})) == "no_star_question"
