"""A council on the wall: who is here, and how each assembly voted; nobody is shamed."""

from __future__ import annotations

from facilitator.parts import agenda, handsets, meeting
from facilitator.parts.council import Checked, SeatDelegate, SeatedBy, Stand, StateStand
from tests.facilitator.hall import item, motion
from tests.facilitator.parts.council_hall import called, carried, council_of, member
from ui.present.ballot_scenes import ballot_scene
from ui.present.council_scenes import called_ballot, roll_call, seats
from ui.present.pictures import pictures
from ui.present.say_now import say_now
from ui.present.scenes import Sign

BUS = item("bus", motion())


def held(evening):
    return evening.world.of(meeting.PART).running


def names_of_pictures(evening):
    groups = pictures(evening.world, evening.clock.now(), "en")
    return {each.name for group in groups for each in group}


def test_a_name_said_at_the_door_stays_off_the_wall_and_one_on_a_certificate_is_on_it(hall):
    evening = council_of(hall, BUS, seated=1)
    said = SeatDelegate(
        member(evening, 1),
        "Tom Dale",
        carried("b" * 32),
        by=SeatedBy.HAND,
        checked=Checked.BY_HAND,
        reason="torn",
        public=False,
    )
    evening.do(said)
    shown = seats(evening.world, held(evening), ("en",), 0)
    assert [(s.assembly, s.below) for s in shown.seats] == [
        ("Marfleet North", "Ayesha Karim"),
        ("Greatfield", ""),
    ]
    assert "Who is here" in names_of_pictures(evening)


def test_the_roll_call_comes_on_the_wall_once_the_result_was_seen_and_flags_nobody(hall):
    evening = council_of(hall, BUS)
    assert called_ballot(evening.world, held(evening)) is None
    evening.do(agenda.BeginItem("bus"), StateStand(1, Stand.BOUND_FOR, "0" * 32, 1))
    called(evening, "against", "for", "", key="bus")
    shown = roll_call(evening.world, held(evening), ("en", "cy"), 0)
    assert [seat.sign for seat in shown.seats] == [Sign.AGAINST, Sign.FOR, None]
    assert shown.seats[0].below.splitlines()[0] == "Against"
    assert "bound" not in repr(shown)


def test_where_no_handset_is_out_wall_and_desk_point_to_the_roll_call(hall):
    evening = council_of(hall, BUS)
    evening.do(handsets.IssueHandsets(()))
    evening.open("bus")
    scene = ballot_scene(evening.world, evening.ballot, evening.clock.now(), ("en",))
    assert scene.how == "Say your vote when your assembly is called"
    assert "The council › Roll call" in say_now(evening.world, evening.ballot, "en")
    evening.do(handsets.IssueHandsets(((1, 3),)))
    scene = ballot_scene(evening.world, evening.ballot, evening.clock.now(), ("en",))
    assert scene.how.startswith("Press one key")


def test_an_assembly_of_residents_has_no_such_pictures(hall):
    evening = hall(BUS)
    assert seats(evening.world, held(evening), ("en",), 0) is None
    assert not names_of_pictures(evening) & {"Who is here", "How each assembly voted"}
