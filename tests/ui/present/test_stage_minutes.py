"""Minutes of groups as people type them."""

from __future__ import annotations

import pytest

from ui.present.stage_minutes import read_stages, stages_text, usual_text


@pytest.mark.parametrize("typed", ["4, 14, 6, 6", "4 14 6 6", "4/14/6/6 min"])
def test_four_numbers_are_read_however_they_are_parted(typed):
    assert read_stages(typed) == (4, 14, 6, 6)
    assert stages_text((4, 14, 6, 6)) == "4, 14, 6, 6"


def test_nothing_is_as_usual_and_anything_else_is_not_guessed_at():
    assert read_stages(" ") == ()
    assert [read_stages(text) for text in ("4, 14", "soon", "0 0 0 0")] == [None] * 3
    assert (usual_text(30), usual_text(5)) == ("4, 14, 6, 6", "")
