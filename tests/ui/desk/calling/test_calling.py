"""Notices, the parish meeting and the bodies around this one, tried at their places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal

from facilitator.body import BodyKind
from facilitator.kept_forms import KeptForm
from facilitator.nation import Nation
from facilitator.notice_draft import NoticeDraft, planned_question
from facilitator.parish.call import Convenor, Evening, Known, ParishCall
from facilitator.parish.checks import checklist
from facilitator.parts import assembly
from facilitator.parts.assembly import ChooseNation, RelateTo, StandTowards
from facilitator.parts.meeting import StartMeeting
from facilitator.parts.presence import CountRoom
from facilitator.relations import CouncilSetting, Way
from tests.facilitator.hall import hall_of, item, motion, plan
from tests.ui.desk.evenings import heard
from ui.desk.calling.around_cards import CouncilCard, NationCard, RelationsCard
from ui.desk.calling.notices_place import NoticesPlace
from ui.desk.calling.parish_keeper import ParishKeeper
from ui.desk.calling.parish_place import ParishPlace
from ui.desk.calling.tying import kind_and_nation
from ui.desk.look import act_button
from ui.notice_papers import invitation_of, parish_paper
from ui.present.around import tree
from ui.present.parish import nation_note, parish_lines

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

EVENING = plan(item("hello"), item("bus", motion()))


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as opened:
        yield opened


def test_what_is_typed_for_a_notice_is_there_the_next_time(hall, shown):
    form = KeptForm(hall.opened.drafts, "notices", NoticeDraft())
    place = shown(NoticesPlace("en", ("en", "cy")))
    place.show_draft(form.value, planned_question(EVENING), "")
    edits = heard(place.edited)
    place.caller.setText("Jo  Park")
    place.agenda.click()
    place.commit()
    assert edits
    form.keep(place.draft)
    assert form.value == NoticeDraft(caller="Jo Park", agenda=True)
    assert place.wished[1] == ("en", "cy")


def test_an_invitation_has_its_day_and_question_from_the_plan():
    made = invitation_of(EVENING, NoticeDraft(), "Marfleet North")
    assert (made.start, made.ends, made.place) == ("19:00", "19:10", "St Giles Hall")
    assert made.question == {"en": "That the last bus runs at 23:00."}
    assert made.agenda == ()
    assert len(invitation_of(EVENING, NoticeDraft(agenda=True), "").agenda) == 2


def test_a_parish_meeting_is_typed_and_its_lines_follow(shown, hall):
    place = shown(ParishPlace("en"))
    edits = heard(place.fields.edited)
    place.fields.parish.setText("Marfleet")
    place.fields.convenors.setText("Ann\n\n Ben ")
    place.fields.electors.setText("28")
    place.fields.commit()
    call = place.fields.call
    assert edits
    assert (call.parish, call.convenors, call.electors) == ("Marfleet", ("Ann", "Ben"), 28)
    lines = parish_lines(checklist(call, Evening("2026-05-14", "19:00", "Hall", 2)), "en")
    notes = " ".join(line.note for line in lines)
    assert "4 names to come" in notes
    assert "10 electors can demand one tonight, of 28 present" in notes
    assert "Tuesday 5 May 2026" in notes
    place.lines.show_lines(lines)
    form = KeptForm(hall.opened.drafts, "parish", ParishCall())
    form.keep(call)
    assert form.value == call


class Page(QObject):
    """As much of *Before* as the keeper has to do with."""

    plan_shown, failed = Signal(), Signal(object)

    def go_to(self, place):
        place.show()

    def show_draft(self):
        pass


class Wire(QObject):
    """The record, without an engine's thread."""

    changed = Signal()

    def __init__(self, hall):
        super().__init__()
        self._hall = hall

    @property
    def world(self):
        return self._hall.world


def test_the_way_to_it_is_there_for_a_parish_meeting_alone_and_while_it_runs(hall, shown):
    page, wire, button = Page(), Wire(hall), shown(act_button("Parish meeting"))
    place, planned = shown(ParishPlace("en")), [EVENING]
    form = KeptForm(hall.opened.drafts, "parish", ParishCall())
    keeper = ParishKeeper(
        *(page, place, button, wire, form, lambda: planned[0]),
        background=lambda _job, _done, _failed: None,
        folder=hall.path.parent,
        language="en",
    )
    parish = replace(EVENING, template="parish-meeting")
    assert not button.isVisible()
    hall.do(ChooseNation(Nation.ENGLAND))
    planned[0] = parish
    page.plan_shown.emit()
    assert button.isVisible()
    hall.do(StartMeeting(parish), CountRoom(27))
    planned[0] = None
    wire.changed.emit()
    assert button.isVisible()
    keeper.open()
    notes = " ".join(line.note for line in place.lines._shown)
    assert "9 electors can demand one tonight, of 27 present" in notes


def test_a_licence_is_asked_about_only_where_there_is_one(shown):
    place = shown(ParishPlace("en"))
    fields = place.fields
    fields.show_call(ParishCall(by=Convenor.CHAIRMAN))
    assert not fields.no_other.isVisible()
    fields.show_call(ParishCall(licensed=Known.YES))
    assert fields.no_other.isVisible()


def test_the_notice_of_a_parish_meeting_is_a_paper_of_its_own(tmp_path):
    call = ParishCall("Marfleet", convenors=("Ann Ash",), notice_day="2026-05-05")
    paper = parish_paper(EVENING, call, ("en",), tmp_path, "en")
    assert paper.path.name == "Parish notice 2026-05-14.pdf"


def test_wales_is_told_of_its_own_rules_and_offered_no_template(hall, shown):
    for nation in (Nation.WALES, Nation.ENGLAND):
        hall.do(ChooseNation(nation))
        card = shown(NationCard("en"))
        card.show_state(hall.world.of(assembly.PART))
        assert kind_and_nation(hall.world)[1] is nation
    note = nation_note("wales", "en")
    assert "10 %" in note
    assert "30 clear days" in note
    assert nation_note("", "en") == ""


def test_the_tree_stands_from_above_and_a_record_alone_has_none(hall, shown):
    card = shown(RelationsCard("en", ("en",)))
    asked = heard(card.asked)
    assert tree(hall.world.of(assembly.PART), "en") == ()
    card.name.setText("Health")
    card.way.setCurrentIndex(1)
    card.add.click()
    hall.do(asked[-1][0], RelateTo("District", BodyKind.COUNCIL, Way.PARENT, {"en": "paths"}))
    state = hall.world.of(assembly.PART)
    card.show_state(state)
    found = tree(state, "en")
    assert [(each.depth, each.name) for each in found] == [
        *((0, "District"), (1, "Marfleet North"), (2, "Health")),
    ]
    assert "we decide paths" in found[0].note


def test_each_way_of_the_council_names_its_papers(hall, shown):
    card = shown(CouncilCard("en"))
    card.show_state(hall.world.of(assembly.PART))
    assert not card.council.isVisible()
    hall.do(StandTowards(CouncilSetting.LISTENS, "Hull City Council"))
    card.show_state(hall.world.of(assembly.PART))
    assert card.council.value == "Hull City Council"
    assert "letter" in card._papers.text()
