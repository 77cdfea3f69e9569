"""The names of a hall's sections as they are typed, and what desk and hall see of such a count."""

from __future__ import annotations

import pytest

from facilitator.parts import presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Secrecy
from tests.facilitator.hall import item, motion
from ui.present.act_commands import commands_of
from ui.present.acts import Act, ballot_acts
from ui.present.ballot_desk import ballot_view
from ui.present.ballot_scenes import ballot_scene
from ui.present.handset_board import NO_NEWS
from ui.present.sections import read_sections, written_sections

TABLES = tuple(map(str, range(1, 20)))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Left, Middle ,Right", ("Left", "Middle", "Right")),
        ("1-19", TABLES),
        ("tables 1 to 19", TABLES),
        ("19", TABLES),
        ("1-3, Balcony", ("1", "2", "3", "Balcony")),
        ("1", ()),
        ("Everybody", ()),
        (" ", ()),
    ],
)
def test_sections_are_typed_as_names_or_numbers(typed, names):
    assert read_sections(typed) == names
    assert read_sections(written_sections(names)) == names


def test_more_tables_than_there_can_be_are_left_to_be_refused():
    assert len(read_sections("1-9999")) > presence.MOST_SECTIONS


def test_the_hall_is_divided_where_hands_can_be_counted(hall):
    evening = hall(item("bus", motion()), item("quiet", motion(secrecy=Secrecy.PRIVATE)))
    evening.put("bus")
    divide = next(v for v in ballot_acts(evening.world, "en") if v.act is Act.SECTIONS)
    assert (divide.typed, divide.more, divide.text) == (True, True, "")
    evening.do(*commands_of(Act.SECTIONS, evening.world, typed="1-19"))
    divide = next(v for v in ballot_acts(evening.world, "en") if v.act is Act.SECTIONS)
    assert divide.text == "1-19"
    assert "19 sections: 1-19" in " ".join(ballot_view(evening.world, "en", NO_NEWS).notes)
    evening.do(ask.VoidBallot("another"))
    evening.put("quiet")
    assert Act.SECTIONS not in {view.act for view in ballot_acts(evening.world, "en")}


def test_the_hall_sees_how_many_sections_are_in_and_no_figure(hall):
    evening = hall(item("bus", motion()))
    evening.do(presence.DivideHall(("Left", "Right")))
    evening.put("bus")
    evening.do(ask.BeginCounting("cards"))

    def hint():
        return ballot_scene(evening.world, evening.ballot, evening.clock.now(), ("en",)).hint

    assert hint() == "Keep it up until the tellers have counted"
    evening.do(ask.EnterCount({"for": 77}, "A", "Left"))
    assert hint() == "1 of 2 sections in. Keep it up until yours is counted."
