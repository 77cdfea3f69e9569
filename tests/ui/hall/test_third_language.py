"""A wording in one more language: under the wording on the wall, and on the desk's form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from facilitator.plan import Choice, Kind, Question
from tests.facilitator.hall import hall_of, motion
from tests.ui.desk.evenings import heard
from ui.desk.before.question import QuestionEditor
from ui.hall.letters import undrawn
from ui.hall.look import HallLook
from ui.hall.painter import paint
from ui.present.question_scenes import question_scene

POLISH = "Żeby ostatni autobus jeździł o 23:00."
URDU = "آخری بس رات گیارہ بجے چلے۔"
OPTIONS = Question(Kind.OPTIONS, {"en": "Which day?"}, choices=(Choice("a"), Choice("b")))

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    with hall_of(tmp_path_factory.mktemp("hall")) as made:
        yield made.world


def on_the_wall(scene, look):
    image = QImage(QSize(1920, 1080), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        return " ".join(each.text for each in paint(scene, painter, image.rect(), 60, look).inked)


@pytest.mark.parametrize("look", [HallLook(), HallLook(captions=True), HallLook(zoom=1.4)])
@pytest.mark.parametrize("third", [POLISH, URDU])
def test_it_stands_under_the_wording_in_the_hall(qapp, world, third, look):
    scene = question_scene(world, motion(third=third), ("en",))
    assert third in on_the_wall(scene, look)


def test_it_is_among_what_there_is_to_know_before_a_choice(world):
    scene = question_scene(world, replace(OPTIONS, third=POLISH), ("en",))
    assert scene.lines[0] == POLISH


def test_its_field_is_there_once_it_is_asked_for_and_says_what_it_cannot_draw(qtbot, monkeypatch):
    editor = QuestionEditor("en", ("en", "cy"), lambda: "new")
    qtbot.addWidget(editor)
    said = heard(editor.edited)
    editor.show_question(motion())
    third = editor._third
    assert third._box.isHidden()
    third.more.click()
    third.line.setText(POLISH)
    third.commit()
    assert said[-1][0].third == POLISH
    assert third._note.isHidden()
    monkeypatch.setattr("ui.desk.before.third.undrawn", lambda _text: "ہے")
    third.line.setText(URDU)
    third.commit()
    assert "2 letters" in third._note.text()


def test_letters_of_our_own_font_are_all_drawn(qapp):
    assert undrawn(POLISH) == ""
