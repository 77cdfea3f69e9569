"""What the back row can read, and what every eye can tell apart: measured on every picture."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from tests.ui.hall.samples import SAMPLES
from ui.hall.canvas import Canvas, Inked
from ui.hall.lettering import FLOOR, digit_height
from ui.hall.look import HallLook
from ui.hall.painter import paint
from ui.hall.palette import PALETTES, Theme, contrast
from ui.present.scenes import Black, ItemScene, Scene

#: 16:9 and 4:3, with few pixels: how many there are changes nothing that is measured here.
SHAPES = (QSize(480, 270), QSize(400, 300))
MANY_PIXELS = (QSize(1920, 1080), QSize(1024, 768))
PICTURES = [
    pytest.param(scene, id=f"{language}-{name}")
    for language, scenes in SAMPLES.items()
    for name, scene in scenes.items()
    if not isinstance(scene, Black)
]
EVERY_SCENE = pytest.mark.parametrize("scene", PICTURES)
EVERY_THEME = pytest.mark.parametrize("theme", list(Theme))

pytestmark = pytest.mark.usefixtures("qapp")


def painted(scene: Scene, theme: Theme, shape: QSize, t: float = 60.0) -> Canvas:
    return _painted(scene, theme, (shape.width(), shape.height()), t)


@cache  # several sentences are proved on one picture
def _painted(scene: Scene, theme: Theme, shape: tuple[int, int], t: float) -> Canvas:
    image = QImage(*shape, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = paint(scene, painter, image.rect(), t, HallLook.of(theme))
    assert canvas is not None
    return canvas


def texts(canvas: Canvas) -> list[Inked]:
    return [inked for inked in canvas.inked if inked.size]


@pytest.mark.parametrize("language", list(SAMPLES))
def test_a_picture_is_set_alike_however_many_pixels_it_has(language):
    for scene in [s for s in SAMPLES[language].values() if not isinstance(s, Black)]:
        for few, many in zip(SHAPES, MANY_PIXELS, strict=True):
            seen = painted(scene, Theme.DARK, few).inked
            assert painted(scene, Theme.DARK, many).inked == seen


@EVERY_SCENE
def test_no_text_is_smaller_than_a_twentieth_of_the_height(scene):
    for shape in SHAPES:
        assert min(text.size for text in texts(painted(scene, Theme.DARK, shape))) >= FLOOR


@EVERY_THEME
@EVERY_SCENE
def test_every_text_stands_seven_to_one_from_its_ground(scene, theme):
    for text in texts(painted(scene, theme, SHAPES[0])):
        assert contrast(text.colour, text.ground) >= 7, text


@EVERY_THEME
@EVERY_SCENE
def test_every_shape_that_means_something_stands_three_to_one_from_its_ground(scene, theme):
    for inked in painted(scene, theme, SHAPES[0]).inked:
        assert contrast(inked.colour, inked.ground) >= 3, inked


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.width()}x{s.height()}")
@EVERY_SCENE
def test_every_text_stays_within_the_margins(scene, shape):
    canvas = painted(scene, Theme.DARK, shape)
    inside = QRectF(canvas.left - 16, 40, canvas.room + 32, 940)
    for text in texts(canvas):
        assert inside.contains(text.box), text


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.width()}x{s.height()}")
@EVERY_SCENE
def test_no_text_stands_on_another(scene, shape):
    for one, other in combinations(texts(painted(scene, Theme.DARK, shape)), 2):
        assert not one.box.intersects(other.box), (one.text, other.text)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.width()}x{s.height()}")
def test_the_digits_of_a_countdown_are_a_quarter_of_the_height(shape):
    for scene in SAMPLES["en"].values():
        if isinstance(scene, ItemScene) and scene.countdown is not None:
            canvas = painted(scene, Theme.DARK, shape)
            digits = next(t for t in texts(canvas) if t.text == scene.countdown.text)
            assert digit_height(digits.size) >= 250


@EVERY_THEME
def test_the_colours_of_for_and_against_are_neither_red_nor_green(theme):
    ink = PALETTES[theme]
    for colour in (ink.yes, ink.no, ink.abstain):
        red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
        assert not (green > 1.3 * red and green > 1.3 * blue)
        assert not (red > 3 * green and red > 2 * blue)


def test_contrast_is_twenty_one_for_black_on_white_and_one_for_a_colour_on_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#76215A", "#76215A") == 1


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.width()}x{s.height()}")
@EVERY_SCENE
def test_no_sample_text_is_cut_short(scene, shape):
    assert not [t.text for t in texts(painted(scene, Theme.DARK, shape)) if t.text.endswith("…")]
