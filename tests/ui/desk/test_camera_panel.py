"""The camera's window: it takes no keyboard, shows letters on cards, and forgets what it showed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.present.test_camera import READ, look, view
from ui.desk.camera.panel import CameraPanel
from ui.devices import Advice, Remark, Shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

GREY = bytes([90, 90, 90]) * (64 * 36)


def before(*cards, **more):
    made = look(cards=cards, **more)
    return replace(made, across=64, down=36, pixels=GREY)


@pytest.fixture
def panel(qtbot):
    made = CameraPanel("en")
    qtbot.addWidget(made)
    made.show()
    return made


def colour_at(panel, x, y):
    picture = panel.picture
    scale = min(picture.width() / 64, picture.height() / 36)
    left, top = (picture.width() - 64 * scale) / 2, (picture.height() - 36 * scale) / 2
    return picture.grab().toImage().pixelColor(round(left + x * scale), round(top + y * scale))


def test_a_card_that_counts_is_filled_with_the_colour_of_its_letter(panel):
    steady = Shown(7, 6, "A", 16, 18, 10, steady=True)
    fresh = Shown(8, 7, "A", 48, 18, 10)
    panel.show_view(view(before(steady, fresh)))
    assert colour_at(panel, 12, 14).name() == "#0072b2"
    assert colour_at(panel, 44, 14).name() == "#5a5a5a"


def test_it_never_takes_the_keyboard(panel):
    assert panel.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert panel.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_no_picture_outlives_the_window(panel):
    panel.show_view(view(before(READ)))
    panel.hide()
    assert panel.picture._view is None


def test_the_worst_four_pieces_of_advice_are_shown(panel):
    remarks = tuple(Remark(advice) for advice in list(Advice)[:6])
    panel.show_view(view(before(READ, remarks=remarks)))
    assert sum(line.isVisible() for line in panel._advice) == 4
    assert "mirrors" in panel._advice[0].text()


def test_several_cameras_have_a_button_each(panel, qtbot):
    panel.show_view(view(before(READ), before(READ, base="camera 1")))
    assert [button.text() for button in panel._buttons.values()] == ["Camera 0", "Camera 1"]
    with qtbot.waitSignal(panel.chosen) as said:
        panel._buttons["camera 1"].click()
    assert said.args == ["camera 1"]
    panel.show_view(view(before(READ)))
    assert panel._buttons == {}
