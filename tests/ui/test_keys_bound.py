"""One key does one thing at the desk, and the sheet of keys says which."""

from __future__ import annotations

import pytest

from tests.ui.open_desk import at_the_desk
from ui.desk.keyboard import Keyboard
from ui.desk.keys import SPEAKING_KEY
from ui.desk.tonight.notes import NOTES
from ui.desk.tonight.pictures import PICTURES
from ui.desk.tonight.sheet import sections
from ui.desk.tonight.tools import TOOLS
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


def test_no_key_is_bound_to_two_things(qtbot, tmp_path, monkeypatch):
    """Acts share keys among themselves where they are never there at one moment, and only they."""
    bound: list[str] = []
    own = Keyboard.bind
    monkeypatch.setattr(
        Keyboard, "bind", lambda k, name, act: (bound.append(name), own(k, name, act))
    )
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found()
        own_keys = set(desk.running._evening.keyboard._plain) - set(bound)
    acts = {act.key for act in Act if act is not Act.WRITE} - {""}
    assert len(bound) == len(set(bound)) > 7
    assert not (set(bound) | own_keys) & acts
    assert {TOOLS, SPEAKING_KEY} <= set(bound)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_sheet_of_keys_has_each_key_of_the_hall_once(language):
    hall = [key for key, _words in sections(language)[0][1]]
    assert len(hall) == len(set(hall))
    assert {TOOLS, SPEAKING_KEY, PICTURES, NOTES} <= set(hall)
    acts = [key for _heading, keys in sections(language)[1:] for key, _words in keys]
    assert "" not in acts
    assert set(acts) & set(hall) <= {Act.WRITE.key}
