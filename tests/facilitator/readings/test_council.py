"""The minutes of a council: who was there, how each voted, who departed, what goes home."""

from __future__ import annotations

from facilitator.documents.minutes.minutes import minutes_pdf
from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.parts import agenda, council, decision
from facilitator.parts.ballot import commands as ask
from facilitator.parts.council import Checked, SeatDelegate, SeatedBy, Stand, StateStand
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.results.council_words import departure_sentences
from facilitator.readings.results.count_sheet import count_sheet
from facilitator.readings.results.delegate_votes import delegate_votes
from facilitator.readings.results.results import method_words
from tests.facilitator.hall import item, motion
from tests.facilitator.parts.council_hall import called, carried, council_of, member, seats

BUS = item("bus", motion())


def stood(evening, *stands, key="bus"):
    evening.do(agenda.BeginItem(key))
    for number, stand in enumerate(stands, start=1):
        clause = {Stand.BOUND_FOR: 1, Stand.LIMIT: 2}.get(stand, 0)
        serial = f"{number - 1}" * 32 if clause else ""
        evening.do(StateStand(number, stand, serial, clause))


def test_a_vote_against_its_instruction_is_counted_and_told(hall):
    evening = council_of(hall, BUS)
    stood(evening, Stand.BOUND_FOR, Stand.LIMIT, Stand.OUTSIDE)
    vote = called(evening, "against", "for", "for", key="bus")
    assert vote.outcome == "carried"
    votes = delegate_votes(evening.world, vote)
    assert [(v.departed, v.outside) for v in votes] == [(True, False), (True, False), (False, True)]
    told = departure_sentences(evening.world, vote, "en")
    assert told[0] == (
        "Marfleet North (Ayesha Karim): Against; instruction 1 of "
        f"M-2026-{'0' * 32}: bound to vote for. Vote for a last bus at 23:00. It goes into the "
        "delegate's report."
    )
    assert "outside the mandate's scope" in told[2]


def test_who_keeps_to_the_mandate_or_is_free_is_told_of_nothing(hall):
    evening = council_of(hall, BUS)
    stood(evening, Stand.BOUND_FOR, Stand.LIMIT, Stand.OUTSIDE)
    vote = called(evening, "for", "abstain", "abstain", key="bus")
    assert departure_sentences(evening.world, vote, "en") == ()


def test_arguing_for_something_binds_no_vote(hall):
    evening = council_of(hall, BUS, seated=0)
    seek = Instruction(InstructionType.SEEK, {"en": "Free travel."}, {"en": "Half fare."})
    evening.do(
        SeatDelegate(member(evening, 0), "Jo", carried("a" * 32, seek), Checked.VALID),
        agenda.BeginItem("bus"),
        StateStand(1, Stand.BOUND_FOR, "a" * 32, 1),
    )
    vote = called(evening, "against", key="bus")
    assert departure_sentences(evening.world, vote, "en") == ()


def test_whoever_sat_there_at_the_vote_is_named_and_not_who_came_after(hall):
    evening = council_of(hall, BUS)
    vote = called(evening, "for", "for", "for", key="bus")
    evening.clock.forward(5)
    evening.do(council.SeatAlternate(1, seats(evening)[0].here[0].person, "Sam Hill"))
    assert delegate_votes(evening.world, vote)[0].people == ("Ayesha Karim",)


def test_the_minutes_name_delegates_votes_departures_and_what_goes_home(hall):
    evening = council_of(hall, BUS, seated=2)
    by_hand = SeatDelegate(
        member(evening, 2),
        "Mo Reilly",
        carried("2" * 32),
        by=SeatedBy.HAND,
        reason="The code is torn.",
    )
    evening.do(by_hand, council.SeatObserver("Jo Bell"))
    stood(evening, Stand.BOUND_FOR)
    evening.do(council.ReferDown(words={"en": "Each can choose its bench."}))
    vote = called(evening, "against", "for", "for", key="bus")
    evening.do(council.MarkForRatification(evening.world.of(decision.PART).all[0].id))
    minutes = minutes_of(evening.world, 1, "en")
    assert next((role.role, role.names) for role in minutes.roles) == (
        "Marfleet North",
        ("Ayesha Karim",),
    )
    assert any("by hand" in line and "torn" in line for line in minutes.seating)
    assert "Observers: 1." in minutes.seating
    notes = minutes.decisions[0].notes
    assert any("departed" not in note and "Ayesha Karim" in note for note in notes)
    assert any("ratification" in note for note in notes)
    assert len(minutes.for_members) == 2
    assert method_words(vote, "en") == "by roll call"
    table = count_sheet(evening.world, vote, "en").tables[0]
    assert table.rows[0][1:4] == ("Marfleet North", "Ayesha Karim", "Against")
    assert table.strong == {(0, 3)}
    assert minutes_pdf(minutes, "en").startswith(b"%PDF")


def test_without_its_side_table_a_council_still_has_its_minutes(hall):
    evening = council_of(hall, BUS)
    called(evening, "for", "for", "for", key="bus")
    bare = evening.world.__class__(evening.world.states, {}, evening.world.seq, "", None)
    minutes = minutes_of(bare, 1, "en")
    assert minutes.roles[0].names == (None,)
    assert minutes_pdf(minutes, "cy").startswith(b"%PDF")


def test_a_vote_still_open_shows_what_was_called_so_far_and_flags_nobody(hall):
    evening = council_of(hall, BUS)
    stood(evening, Stand.BOUND_FOR)
    evening.do(ask.PutQuestion(), ask.OpenToHandsets(), ask.CallVote(1, "against"))
    assert [v.chose for v in delegate_votes(evening.world, evening.ballot)] == ["against", "", ""]
    assert departure_sentences(evening.world, evening.ballot, "en") == ()
