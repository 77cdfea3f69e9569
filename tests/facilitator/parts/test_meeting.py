"""What a meeting and an assembly must say of themselves before there is a record of them."""

from __future__ import annotations

import pytest

from facilitator.errors import FacilitatorError
from facilitator.opened import Founding, found
from facilitator.parts import meeting
from tests.facilitator.hall import item, plan, replace


@pytest.mark.parametrize(
    "lacking", [{"day": ""}, {"day": "14.5.2026"}, {"start": ""}, {"start": "7pm"}]
)
def test_a_meeting_without_a_day_and_a_start_is_refused_and_the_engine_runs_on(hall, lacking):
    evening = hall()
    assert evening.refused(meeting.StartMeeting(replace(plan(item("tea")), **lacking))) == "no_day"
    evening.do(meeting.StartMeeting(plan(item("tea"))))


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../../etc/passwd"])
def test_an_assembly_in_no_known_time_zone_leaves_no_file_behind(hall, tmp_path, zone):
    path, known = tmp_path / "other.assembly", hall()
    with pytest.raises(FacilitatorError, match="time zone"):
        found(path, Founding("Other", "Hull", zone=zone), known.clock, known.device)
    assert not path.exists()
