"""Saying how large the hall is: the type follows, and the answer is a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from tests.facilitator.hall import hall_of, item
from ui.desk.dressing import Dressing
from ui.desk.hall_size import HallSize
from ui.desk.projection import Projection
from ui.present.type_size import needed
from ui.settings import Settings


@pytest.fixture
def wishes(tmp_path):
    return Settings(tmp_path).hall


@pytest.fixture
def form(qtbot, wishes):
    desk = QWidget()
    desk.resize(1366, 768)
    qtbot.addWidget(desk)
    made = HallSize(
        desk,
        wishes,
        lambda: needed(wishes.screen_width_cm / 100, wishes.farthest_cm / 100),
        "en",
    )
    desk.show()
    made.toggle()
    return made


def typed(qtbot, field, text):
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_two_lengths_are_enough_for_an_answer(qtbot, form, wishes):
    assert "nobody has said" in form.answer.text()
    typed(qtbot, form.width_field, "2")
    with qtbot.waitSignal(form.changed):
        typed(qtbot, form.far_field, "8,0")
    assert (wishes.screen_width_cm, wishes.farthest_cm) == (200, 800)
    assert form.answer.text() == "The last row reads it: the type is 40 % larger, on more pages."
    assert form.rows_field.text() == "6 rows"


def test_rows_can_be_counted_instead(qtbot, form, wishes):
    typed(qtbot, form.width_field, "2")
    typed(qtbot, form.rows_field, "20")
    assert wishes.farthest_cm == 2100
    assert form.far_field.text() == "21 m"
    assert "Rows beyond 14 m will not read this" in form.answer.text()


def test_esc_keeps_what_was_typed_and_puts_it_away(qtbot, form, wishes):
    form.width_field.setText("3")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert wishes.screen_width_cm == 300


def test_the_hall_is_dressed_in_the_type_it_needs_and_anew_for_a_wall_of_another_shape(
    qapp, tmp_path, wishes
):
    with hall_of(tmp_path, item("tea")) as hall:
        projection = Projection(lambda: hall.world, hall.clock, lambda *_, **__: None, ("en",))
        dressing = Dressing(projection, wishes, lambda: hall.world)
        assert projection.hall_look.zoom == 1
        wishes.screen_width_cm, wishes.farthest_cm = 200, 800
        dressing.refresh()
        assert projection.hall_look.zoom == pytest.approx(1.4)
        projection.shape = QSize(1024, 768)
        projection.look()
        assert projection.hall_look.zoom == pytest.approx(1.05)
