"""The picture as a widget: it paints what it is given, when it is given something new."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from tests.ui.hall.samples import SAMPLES
from ui.hall.look import HallLook
from ui.hall.painter import paint, render_image, seconds_to_next_frame
from ui.hall.palette import LIGHT, Theme
from ui.hall.widget import HallPicture, _pace
from ui.present.scenes import Black, Logo, Message, Result, Scene

SMALL = QSize(320, 180)


class Watch:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def picture(qtbot, watch):
    made = HallPicture(seconds=watch)
    qtbot.addWidget(made)
    made.resize(SMALL)
    made.show()
    qtbot.waitExposed(made)
    return made


def on_show(picture: HallPicture) -> QImage:
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    picture.render(image)
    return image


def rendered(scene: Scene, t: float = 60.0, theme: Theme = Theme.DARK) -> QImage:
    return render_image(scene, SMALL, HallLook.of(theme), t)


def test_the_widget_shows_the_very_picture_that_is_rendered(picture, watch):
    picture.show_scene(Message("Welcome"))
    watch.at = 60
    assert on_show(picture) == rendered(Message("Welcome"))


def test_an_equal_scene_is_not_painted_again(picture, qtbot):
    picture.show_scene(Black())
    qtbot.wait(20)
    before = picture.painted
    picture.show_scene(Black())
    qtbot.wait(20)
    assert picture.painted == before


def test_a_new_kind_of_scene_fades_in_within_a_quarter_of_a_second(picture, watch):
    picture.show_scene(Logo("A"))
    watch.at = 10
    picture.show_scene(Message("B"))
    watch.at = 10.1
    assert on_show(picture) not in (rendered(Logo("A")), rendered(Message("B")))
    watch.at = 10.25
    assert on_show(picture) == rendered(Message("B"))


def test_black_is_black_at_once(picture, watch):
    picture.show_scene(Logo("A"))
    watch.at = 10
    picture.show_scene(Black())
    assert on_show(picture) == rendered(Black())


def test_with_reduced_motion_nothing_fades(picture, watch):
    picture.set_look(HallLook(LIGHT, reduced_motion=True))
    picture.show_scene(Logo("A"))
    picture.show_scene(Message("B"))
    assert on_show(picture) == rendered(Message("B"), 0.0, Theme.LIGHT)


def test_a_preview_keeps_the_shape_of_the_wall(picture):
    picture.resize(400, 400)
    picture.set_shape(QSize(1920, 1080))
    box = picture.picture_box()
    assert (box.width(), box.height(), box.y()) == (400, 225, 87)


def test_bars_are_full_grown_after_four_tenths_of_a_second():
    lost = SAMPLES["en"]["not carried"]
    assert rendered(lost, 0.1) != rendered(lost, 0.4)
    assert rendered(lost, 0.4) == rendered(lost, 60)


def test_with_reduced_motion_the_carried_moment_is_a_still_picture():
    carried = SAMPLES["en"]["carried"]
    stills = [render_image(carried, SMALL, HallLook(reduced_motion=True), t) for t in (0, 1, 9)]
    assert stills[0] == stills[1] == stills[2] == rendered(carried, 60)


def test_the_carried_moment_comes_to_rest():
    carried = SAMPLES["en"]["carried"]
    assert isinstance(carried, Result)
    assert seconds_to_next_frame(carried, 1) is not None
    assert seconds_to_next_frame(carried, 3.2) is None
    assert seconds_to_next_frame(replace(carried, carried=False), 1) is None


def test_the_carried_moment_never_flashes():
    carried = SAMPLES["en"]["carried"]
    frames = [rendered(carried, 0.5 + n / 30) for n in range(150)]
    for one, other in pairwise(frames):
        assert brightest_change(one, other) < 0.02


def test_a_moving_picture_is_due_sixty_times_a_second_on_the_wall_and_thirty_elsewhere():
    wall, desk, large = QSize(1920, 1080), QSize(340, 190), QSize(3840, 2160)
    assert [round(1 / _pace(size)) for size in (wall, desk, large)] == [60, 30, 30]


def brightest_change(one: QImage, other: QImage) -> float:
    """How much the mean brightness of the whole picture changed, 0 to 1."""
    tiny = QSize(1, 1)
    smooth = Qt.TransformationMode.SmoothTransformation
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    before, after = (
        image.scaled(tiny, ratio, smooth).pixelColor(0, 0).lightnessF() for image in (one, other)
    )
    return abs(before - after)


def test_with_reduced_motion_texts_that_take_turns_still_do(picture, watch):
    tie = SAMPLES["both"]["stage with a tie"]
    picture.set_look(HallLook(reduced_motion=True))
    picture.show_scene(tie)
    first = on_show(picture)
    assert picture._tick.isActive()
    watch.at = 9
    assert on_show(picture) != first


def test_the_next_stage_of_a_count_begins_anew(picture, watch):
    stage = SAMPLES["en"]["stage"]
    picture.show_scene(stage)
    watch.at = 60
    picture.show_scene(replace(stage, page=1))
    assert picture._since == 60


class Speaker(QObject):
    said = Signal(object)


def test_five_thousand_signals_and_five_thousand_paints_leave_the_program_alive(qapp):
    """PySide6 6.12.0 lost a reference to None at each call and aborted after some 5,000."""
    heard: list[object] = []
    speaker = Speaker()
    speaker.said.connect(heard.append)
    image = QImage(QSize(64, 36), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        for n in range(5000):
            speaker.said.emit(n)
            paint(Message("Still here"), painter, image.rect(), n / 100)
    assert len(heard) == 5000
