"""The area while it is edited."""

from __future__ import annotations

from facilitator.area_draft import AreaDraft, PlannedArea
from facilitator.parts import area
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import hall_of
from tests.facilitator.reach.inviting import FREEZE, STREETS


def test_every_edit_is_kept_and_undone_by_name(tmp_path):
    with hall_of(tmp_path) as hall:
        draft = AreaDraft(hall.opened.drafts)
        first, second = PlannedArea(units=STREETS[:1]), PlannedArea(units=STREETS)
        draft.take("Add a street", first, None)
        draft.take("Import streets", second, None)
        again = AreaDraft(hall.opened.drafts)
        assert again.area(None) == second
        assert again.undoes == "Import streets"
        again.undo()
        assert again.area(None) == first
        again.undo()
        assert (again.area(None), again.undoes) == (PlannedArea(), None)


def test_once_drafts_are_forgotten_the_frozen_area_is_what_is_edited(tmp_path):
    with hall_of(tmp_path) as hall:
        AreaDraft(hall.opened.drafts).take("Add a street", PlannedArea(units=STREETS[:1]), None)
        hall.do(FREEZE)
        empty_side_table(hall.opened.file)
        frozen = hall.world.of(area.PART).latest
        assert AreaDraft(hall.opened.drafts).area(frozen).units == STREETS
