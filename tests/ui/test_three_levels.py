"""Three levels: a neighbourhood, its district council, and the county council, each one record.

The district is a council to the neighbourhood and a member to the county, with the same program.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.credentials.finding import Answer
from facilitator.credentials.values import Why
from facilitator.dispatching import read_in, trust_of
from facilitator.parts import (
    agenda,
    assembly,
    decision,
    dispatch,
    keys,
    mandate,
    meeting,
    ratification,
)
from facilitator.parts import council as councils
from facilitator.readings.mandates.first_business import first_business
from facilitator.readings.mandates.trust_entry import entry_of
from tests.facilitator.delegated import DRAFT, carried, days_later, meeting_that_sends
from tests.facilitator.hall import item, motion, plan
from tests.facilitator.parts.council_hall import called
from tests.ui.test_two_records import Door, Home
from ui.desk.door.keeper import lists_of

BUS = item("bus", motion("That a last bus runs at 23:00."))
OTHER = item("other", motion("That the council meets monthly."))
TO_COUNTY = replace(DRAFT, destination={"en": "East Riding County Council of Districts"})


class District(Door, Home):
    """Below it neighbourhoods, above it the county: door and home in one."""

    def __init__(self, folder):
        super().__init__(folder)
        self.stick = folder


@pytest.fixture
def levels(tmp_path):
    made = (
        Home(tmp_path / "marfleet"),
        District(tmp_path / "district"),
        Door(tmp_path / "county", "East Riding", "county", seed=9),
    )
    yield made
    for each in made:
        each.hall.opened.close()


def trusts(below, above):
    """The council signs a list with that body in it, and the body takes it in."""
    below.hall.do(keys.TakeTrustList(above.signs_trust(entry_of(below.hall.world))))


def seated(door, below, page, items):
    """The delegate on that page sits at a meeting of that council about those items."""
    door.hall.do(meeting.StartMeeting(plan(*items)))
    door.known.take(below.status())
    found = door.finds(page)
    assert found.answer is Answer.VALID
    door.seats(found)
    return found


def takes(body, file):
    told, code = read_in(file.read_text(encoding="utf-8"), [trust_of(body.hall.world)])
    body.hall.do(dispatch.TakeDispatch(told, code))
    return first_business(body.hall.world, ("en",), body.hall.ids)


def _the_county_asks(levels, tmp_path):
    """The delegates' pages go up, a decision to ratify comes down: the lower page, the item."""
    home, district, county = levels
    page = _the_district_elects(home, district)
    theirs = district.certificate("District delegate.pdf")
    trusts(district, county)
    found = seated(county, district, theirs, [BUS])
    assert found.certificate.destination == "East Riding County Council of Districts"
    called(county.hall, "for", key="bus")
    county.hall.do(
        councils.MarkForRatification(county.hall.world.of(decision.PART).all[-1].id),
        meeting.CloseMeeting(),
    )
    matter = takes(district, county.dispatch(tmp_path / "county.dispatch"))[-1]
    assert matter.title["en"] == "To ratify: That a last bus runs at 23:00."
    return page, matter


def _the_district_elects(home, district):
    page = home.certificate("Ayesha Karim.pdf")
    trusts(home, district)
    seated(district, home, page, [OTHER])
    district.hall.do(meeting.CloseMeeting())
    meeting_that_sends(district.hall, draft=TO_COUNTY, n=2)
    district.hall.do(mandate.AcceptMandate(district.newest.id, consent=True))
    return page


@pytest.mark.prove
def test_what_the_county_decides_provisionally_is_ratified_in_the_neighbourhood(levels, tmp_path):
    home, district, _county = levels
    page, matter = _the_county_asks(levels, tmp_path)
    seated(district, home, page, [matter])
    called(district.hall, "for", key=matter.id)
    marked = district.hall.world.of(decision.PART).all[-1].id
    district.hall.do(councils.MarkForRatification(marked), meeting.CloseMeeting())
    below = takes(home, district.dispatch(tmp_path / "district.dispatch"))[-1]
    assert below.title == matter.title
    home.hall.do(meeting.StartMeeting(plan(below)))
    carried(home.hall, below.id, {"for": 60})
    (asked,) = home.hall.world.of(ratification.PART).all
    assert asked.standing is ratification.Standing.RATIFIED


@pytest.mark.prove
def test_a_motion_from_above_can_be_left_to_those_below(levels, tmp_path):
    home, district, _county = levels
    page, matter = _the_county_asks(levels, tmp_path)
    seated(district, home, page, [matter])
    district.hall.do(agenda.BeginItem(matter.id), councils.ReferDown(), meeting.CloseMeeting())
    below = takes(home, district.dispatch(tmp_path / "district.dispatch"))[-1]
    assert below.title["en"].startswith("For us to decide: That this assembly ratify: “That a last")


def test_the_door_of_a_district_believes_its_own_list_when_it_has_the_countys_too(levels):
    home, district, county = levels
    page = home.certificate("Ayesha Karim.pdf")
    trusts(home, district)
    trusts(district, county)
    trust, statuses = lists_of(district.hall.world)
    district.known.take_along(home.status(), *statuses, trust=trust)
    assert district.finds(page).seats


@pytest.mark.prove
def test_a_council_made_for_one_issue_ends_and_its_last_word_is_believed_while_it_is_fresh(
    levels, tmp_path
):
    _home, district, county = levels
    _page, _matter = _the_county_asks(levels, tmp_path)
    theirs = district.stick / "District delegate.pdf"
    district.hall.do(assembly.EndBody())
    assert county.finds(theirs).answer is Answer.VALID
    county.hall.clock.forward(40 * 24 * 3600)
    assert county.finds(theirs).answer is Answer.VALID_OLD_LIST
    days_later(district.hall, 40)
    district.hall.do(mandate.ResignMandate(district.newest.id))
    county.known.take(district.status())
    told = county.finds(theirs)
    assert (told.answer, told.why) == (Answer.RECALLED, Why.RESIGNED)
