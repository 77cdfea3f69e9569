"""What a long list of options means for handsets is said on *Before*, while there is time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.ids import SeededIds
from facilitator.plan import Choice, Kind
from ui.desk.before.question import QuestionEditor
from ui.present.ways import begun

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize(("options", "is_said"), [(6, False), (7, True)])
def test_more_options_than_keys_are_said_before_the_evening(shown, options, is_said):
    new_id = SeededIds(5)
    editor = shown(QuestionEditor("en", ("en", "cy"), new_id))
    choices = tuple(Choice(f"o{n}", {"en": f"Tea {n}"}) for n in range(options))
    editor.show_question(replace(begun(Kind.OPTIONS, new_id), choices=choices))
    said = [one.text() for one in editor.findChildren(QLabel) if one.isVisible()]
    assert any("two presses each" in text for text in said) is is_said
