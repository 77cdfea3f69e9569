"""A certificate repeats the mandate, the vote and the election as they are in the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.documents.certificate.certificate import certificate_pdf
from facilitator.door_facts import Category, Tier
from facilitator.errors import RuleError
from facilitator.parts import checkin, mandate, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.checkin import Arrival, Door, Stay
from facilitator.parts.meeting import StartMeeting
from facilitator.plan import Kind, Method
from facilitator.readings.mandates.certificate import certificate_of
from tests.facilitator.documents.reading import pages, text
from tests.facilitator.hall import item, motion, plan
from tests.facilitator.readings.marfleet import DRAFT, NAMES, PEOPLE

EN = ("en",)


def given(hall):
    return hall.world.of(mandate.PART).all[-1].id


def adopted(hall, draft):
    """A mandate that nobody was elected for."""
    evening = hall(item("it", motion(kind=Kind.MANDATE, mandate=draft)))
    evening.put()
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 3}))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    return evening


def test_a_certificate_of_the_evening_is_one_page_with_its_facts(marfleet):
    (page,) = pages(certificate_pdf(certificate_of(marfleet.world, given(marfleet), EN), EN))
    for said in (
        "No. C-2026-01 · Mandate M-2026-01",
        "held at St Giles Hall on Thursday 14 May 2026",
        "Ayesha Karim",
        "163 people were counted in the room.",
        "for its meetings of 2 June and 7 July 2026",
        "139 6 7 11 163 For Against Abstain Not voting In the room",
        "Decision D-2026-005 · Carried: needs 73, has 139 (+66)",
        "Delegate elected by ballot papers, counted once",
        "Ayesha Karim 81, Tom Dale 68, None of these 3 · Valid votes: 152",
        "1 BIND Vote for any motion",
        "From adoption until Friday 31 July 2026.",
    ):
        assert said in page


def test_an_election_with_stages_is_certified_with_its_rule_and_first_preferences(hall):
    who = motion("Who?", kind=Kind.ELECTION, choices=NAMES, method=Method.IRV)
    evening = hall()
    items = (item("who", who), item("it", motion(kind=Kind.MANDATE, mandate=DRAFT)))
    evening.do(StartMeeting(plan(*items), PEOPLE))
    for key, tally in (("who", {"ayesha>tom": 7, "tom": 5, "none": 1}), ("it", {"for": 3})):
        evening.put(key)
        evening.do(ask.BeginCounting("paper"), ask.EnterCount(tally))
        evening.do(ask.ShowResult(), ask.DeclareResult())
    page = text(certificate_pdf(certificate_of(evening.world, given(evening), EN), EN))
    assert "by ballot papers, counted once; alternative vote (IRV)" in page
    votes = "First preferences: Ayesha Karim 7, Tom Dale 5, None of these 1"
    assert f"{votes} · Valid votes: 13" in page


def test_a_reprint_is_a_copy_with_the_records_own_number(hall, marfleet):
    state = marfleet.world.of(mandate.PART)
    printed = replace(state, all=(replace(state.all[0], copies=1),))
    world = replace(marfleet.world, states={**marfleet.world.states, "mandate": printed})
    assert certificate_of(marfleet.world, given(marfleet), EN).copy == 1
    assert certificate_of(world, given(marfleet), EN).copy == 2


def test_without_the_side_table_the_name_is_said_to_be_removed(marfleet):
    bare = replace(marfleet.world, sides={})
    page = text(certificate_pdf(certificate_of(bare, given(marfleet), EN), EN))
    assert "Ayesha" not in page
    assert "Delegate · [name removed]" in page


def test_nobody_is_certified_who_was_not_elected(hall):
    evening = adopted(hall, DRAFT)
    with pytest.raises(RuleError, match="Nobody is elected to carry mandate M-2026-01"):
        certificate_of(evening.world, given(evening), EN)


def test_a_last_day_that_is_no_date_is_said_to_be_none(marfleet):
    state = marfleet.world.of(mandate.PART)
    draft = replace(DRAFT, until="end of July")
    states = {**marfleet.world.states}
    states["mandate"] = replace(state, all=(replace(state.all[0], draft=draft),))
    with pytest.raises(RuleError, match="“end of July”, is not a date"):
        certificate_of(replace(marfleet.world, states=states), given(marfleet), "en")


def test_what_goes_with_a_mandate_is_on_its_certificate(marfleet):
    state = marfleet.world.of(mandate.PART)
    varied = replace(
        state.all[0], id="new", number=2, alternate="p2", note_taker="p2", replaces=state.all[0].id
    )
    states = {**marfleet.world.states, "mandate": replace(state, all=(*state.all, varied))}
    value = certificate_of(replace(marfleet.world, states=states), "new", EN)
    assert value.alternates == ("Tom Dale",)
    assert value.note_taker == "Tom Dale"
    assert value.replaces == "C-2026-01"
    assert value.elected_in == value.meeting
    carried = replace(varied, delegate="p3")
    states["mandate"] = replace(state, all=(*state.all, carried))
    assert certificate_of(replace(marfleet.world, states=states), "new", EN).elected_in is None


def test_a_mandate_that_is_not_there_has_no_certificate(marfleet):
    with pytest.raises(RuleError, match="no such mandate"):
        certificate_of(marfleet.world, "nothing", EN)


def test_a_co_delegate_who_is_not_to_be_named_stands_on_nobody_elses_certificate(hall):
    draft = replace(DRAFT, delegates=2)
    who = motion("Who?", kind=Kind.ELECTION, choices=NAMES)
    what = motion("What?", kind=Kind.MANDATE, mandate=draft)
    evening = hall()
    plan_ = plan(item("what", what), item("a", who), item("b", who))
    evening.do(StartMeeting(plan_, PEOPLE))
    for key, tally in (
        ("what", {"for": 60}),
        ("a", {NAMES[0].id: 60}),
        ("b", {NAMES[1].id: 60}),
    ):
        evening.put(key)
        evening.do(ask.BeginCounting("hands"), ask.EnterCount(tally))
        evening.do(ask.ShowResult(), ask.DeclareResult())
    one, other = evening.world.of(mandate.PART).all
    assert len(certificate_of(evening.world, one.id, EN).co_delegates) == 1
    evening.do(mandate.AcceptMandate(other.id, consent=False))
    assert certificate_of(evening.world, one.id, EN).co_delegates == ()


def test_residents_are_those_who_were_checked_in(marfleet):
    state, held = marfleet.world.of(checkin.PART), marfleet.world.of(meeting.PART).all[-1]
    came = Arrival("1", Category.RESIDENT, "", Tier.LISTED, False, "", "", (Stay(held.began),))
    there = replace(state, doors={held.id: Door(arrivals={"1": came})})
    world = replace(marfleet.world, states={**marfleet.world.states, "checkin": there})
    paper = certificate_of(world, given(marfleet), EN)
    assert (paper.residents, paper.counted) == (1, None)
