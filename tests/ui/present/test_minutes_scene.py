"""The hall sees what is to be corrected, and nothing where nothing is."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, meeting, minutes
from facilitator.readings.mandates.first_business import first_business
from tests.facilitator.hall import Hall, item, plan
from tests.facilitator.parts.test_minutes import PDF, WRONG
from ui.present.cues import CueKind, cues
from ui.present.hall_scene import cue_scene
from ui.present.minutes_standing import minutes_lines


@pytest.fixture
def evening(tmp_path):
    """The second meeting, in whose plan the minutes of the first are."""
    hall = Hall(tmp_path, item("welcome"))
    hall.do(meeting.CloseMeeting())
    hall.do(minutes.CirculateMinutes(first(hall).id, PDF))
    (approval,) = first_business(hall.world, ("en",), hall.ids)
    hall.do(meeting.StartMeeting(plan(approval, item("tea"))), agenda.BeginItem())
    yield hall
    hall.opened.close()


def first(hall):
    return hall.world.of(meeting.PART).all[0]


def kinds(hall):
    return [cue.kind for cue in cues(hall.world)]


def test_corrections_are_a_picture_of_their_item_as_soon_as_there_is_one(evening):
    assert CueKind.CORRECTIONS not in kinds(evening)
    evening.do(minutes.ListCorrection(first(evening).id, WRONG))
    (cue,) = [one for one in cues(evening.world) if one.kind is CueKind.CORRECTIONS]
    scene = cue_scene(cue, evening.world, evening.clock.now(), ("en",))
    assert scene.title == "Corrections to the minutes of meeting no. 1"
    assert [line.what for line in scene.actions] == [WRONG["en"]]


def test_the_desk_says_how_the_minutes_of_the_last_meetings_stand(evening):
    (line,) = minutes_lines(evening.world, "en")
    assert line == (
        "Minutes of meeting no. 1: Circulated on Thursday 14 May 2026; the next meeting "
        "approves them."
    )
