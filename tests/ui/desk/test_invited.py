"""*Who is invited* on the desk: an evening's walk by keys alone, and what the page says."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.area_draft import PlannedArea
from facilitator.errors import EnvironmentFailure
from facilitator.parts import outreach
from facilitator.reach.values import Channel
from facilitator.readings.door.outreach import outreach_of
from tests.facilitator.hall import hall_of
from tests.facilitator.reach.inviting import FREEZE, MEETING, NOTICE, note
from tests.facilitator.reach.inviting import STREETS as STREETS_OF_THREE
from tests.ui.desk.conftest import controls
from tests.ui.desk.evenings import heard
from ui.desk.invited.area_place import AreaPlace
from ui.desk.invited.place import InvitedPlace
from ui.evidence import evidence_folder, keep
from ui.present.area import area_view
from ui.present.invited import invited_view

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

STREETS = tuple((f"street {n}", f"Street {n}") for n in range(1, 13))
#: Seconds that a person needs for a key, and to look from the route sheet to the screen and back:
#: the keystroke-level model of Card, Moran and Newell (1980), an average typist.
KEY, LOOK = 0.28, 1.35


@pytest.fixture
def place(shown):
    made = shown(InvitedPlace("en", ("en", "cy")))
    made.log.form.day.show_value("2026-05-02")
    made.log.form.show_choices(STREETS, ((1, "1, for the meeting"),))
    made.log.form.begin()
    return made


class Person:
    """At the keyboard, counting their keys."""

    def __init__(self):
        self.keys = 0

    def type(self, text):
        for letter in text:
            self._strike(Qt.Key.Key_Return if letter == "\n" else letter)

    def tab(self):
        self._strike(Qt.Key.Key_Tab)

    def _strike(self, key):
        QTest.keyClick(QApplication.focusWidget(), key)
        self.keys += 1


def noted(place):
    """What is asked for, and noted at once."""
    asked = heard(place.log.form.asked)
    place.log.form.asked.connect(place.log.form.go_on)
    return asked


def test_an_evenings_walk_of_twelve_streets_is_written_down_in_less_than_two_minutes(place):
    asked, person = noted(place), Person()
    place.log.form.walker.setText("Ann")
    for _street in STREETS:
        person.type("40")
        person.tab()
        person.type("12\n")
    efforts = [command.effort for (command,) in asked]
    assert [effort.unit for effort in efforts] == [code for code, _ in STREETS]
    assert {(e.day, e.channel, e.attempted, e.reached, e.notice) for e in efforts} == {
        ("2026-05-02", Channel.LEAFLET, 40, 12, 1)
    }
    assert {command.walker for (command,) in asked} == {"Ann"}
    assert person.keys * KEY + len(STREETS) * 2 * LOOK < 120


def test_a_street_is_found_by_its_first_letters(place):
    asked, person = noted(place), Person()
    place.log.form.places.setEditText("")
    place.log.form.places.setFocus()
    person.type("street 7")
    person.tab()
    person.type("9\n")
    assert asked[0][0].effort.unit == "street 7"
    assert place.log.form.places.where == ("street 8", "")


def test_a_stall_is_at_a_place_and_counts_people(place):
    asked, form = noted(place), place.log.form
    form.channel.setCurrentIndex(list(Channel).index(Channel.STALL))
    assert not form.numbers[0].isVisible()
    form.places.setEditText("The market")
    form.numbers[1].setText("60")
    form.note.click()
    effort = asked[0][0].effort
    assert (effort.unit, effort.place, effort.attempted, effort.reached) == (
        "",
        "The market",
        0,
        60,
    )


@pytest.mark.parametrize("typed", ["next week", ""])
def test_a_day_that_cannot_be_read_is_not_quietly_another_one(place, typed):
    asked, form = noted(place), place.log.form
    form.day.setText(typed)
    form.note.click()
    assert asked[0][0].effort.day == ""


def test_a_street_least_reached_is_one_click_away_from_being_written_down(place, tmp_path):
    with hall_of(tmp_path, handsets_out=()) as hall:
        hall.do(FREEZE, NOTICE, note(notice=1))
        reading = outreach_of(hall.world, MEETING, MEETING)
        place.show_view(invited_view(reading, hall.world.of(outreach.PART).notices, "en"))
    place.units.chosen.emit("preston road")
    assert place.log.form.places.where == ("preston road", "")


def test_every_control_has_a_name(place):
    assert all(control.accessibleName() for control in controls(place))


def lead(hall, meeting=MEETING):
    return invited_view(outreach_of(hall.world, MEETING, meeting), (), "en").lead


def test_with_nothing_done_it_says_what_would_be_first(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as hall:
        assert "Write down the streets" in lead(hall)
        hall.do(FREEZE, NOTICE)
        assert lead(hall) == "Nothing is written down yet. First could be Marfleet Lane."
        hall.do(note(attempted=120, notice=1))
        assert lead(hall) == "Next could be Preston Road: 0 of 90 households so far."
        hall.do(note("preston road", 90, notice=1))
        assert lead(hall) == "Every street and patch with a figure was gone to in full."


def test_a_route_sheet_is_kept_whole_and_its_name_gives_nobody_away(tmp_path):
    sheet, record = tmp_path / "Ann Ouse.JPG", tmp_path / "marfleet.assembly"
    sheet.write_bytes(b"photo")
    kept = keep(sheet, record, "2026-05-02", "en")
    assert (evidence_folder(record) / kept.name).read_bytes() == b"photo"
    assert kept.digest == hashlib.sha256(b"photo").hexdigest()
    assert kept.name == f"2026-05-02 {kept.digest[:12]}.jpg"
    assert keep(sheet, record, "2026-05-02", "en") == kept
    with pytest.raises(EnvironmentFailure):
        keep(tmp_path / "gone.jpg", record, "2026-05-02", "en")


def test_every_control_of_the_area_has_a_name_and_a_row_is_opened_to_be_changed(shown):
    place = shown(AreaPlace("en"))
    planned = PlannedArea(FREEZE.since, FREEZE.until, STREETS_OF_THREE)
    place.show_view(area_view(planned, None, "en"), "Add “Moorings”")
    place.show_period(planned)
    assert all(control.accessibleName() for control in controls(place))
    chosen = heard(place.chosen)
    place._table.selectRow(1)
    assert chosen == [("preston road",)]
    place.fields.show_unit(STREETS_OF_THREE[1])
    asked = heard(place.fields.asked)
    place.fields.put.click()
    assert (asked[0][0].code, asked[0][0].households) == ("preston road", "90")
