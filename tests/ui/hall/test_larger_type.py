"""Every picture where type is larger: whole, apart, inside, in more pages or in turns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from tests.ui.hall.samples import SAMPLES
from tests.ui.hall.test_legibility import EVERY_SCENE, texts
from ui.hall.arrangement import arranged, has_pages, is_legible
from ui.hall.canvas import Canvas
from ui.hall.lettering import FLOOR, digit_height
from ui.hall.look import HallLook
from ui.hall.paint_lines import TURN_SECONDS
from ui.hall.painter import page_count, paint, render_image
from ui.present.scenes import Closing, ItemScene, Open, Pattern, Proposal, Scene

WIDE, NARROW = QSize(320, 180), QSize(320, 240)
ROOMS = [
    pytest.param(700, NARROW, id="700, 4:3"),
    pytest.param(600, WIDE, id="600, 16:9"),
]
MANY = 12
MORE_ROOMS = [
    pytest.param(high, shape, id=f"{high}, {shape.width()}:{shape.height()}")
    for high in (950, 850, 775, 700, 625, 560)
    for shape in (WIDE, NARROW)
]

pytestmark = pytest.mark.usefixtures("qapp")


def look(high: float) -> HallLook:
    return HallLook(zoom=1000 / high)


def pictures(scene: Any, high: float, shape: QSize) -> Iterator[Canvas]:
    """All of its pages, or all of its turns, as the hall sees them; of very many, some."""
    dressed = look(high)
    count = len(arranged(scene, dressed.wide(shape.width(), shape.height()), dressed.high))
    image = QImage(shape, QImage.Format.Format_RGB32)
    for n in range(count) if count <= MANY else (0, 1, count // 2, count - 2, count - 1):
        seen = replace(scene, page=n) if has_pages(scene) else scene
        turn = 60 // TURN_SECONDS // count * count + count + n
        with QPainter(image) as painter:
            canvas = paint(seen, painter, image.rect(), TURN_SECONDS * turn + 2.0, dressed)
        assert canvas is not None
        yield canvas


def look_at(canvas: Canvas) -> None:
    inside = QRectF(canvas.left - 16, 40, canvas.room + 32, canvas.high - 60)
    for text in texts(canvas):
        assert text.size >= FLOOR
        assert inside.contains(text.box), text
        assert not text.text.endswith("…"), text
    for one, other in combinations(texts(canvas), 2):
        assert not one.box.intersects(other.box), (one.text, other.text)


@pytest.mark.parametrize(("high", "shape"), ROOMS)
@EVERY_SCENE
def test_every_text_is_whole_and_clear_of_all_others(scene, high, shape):
    for canvas in pictures(scene, high, shape):
        look_at(canvas)


@pytest.mark.prove
@pytest.mark.parametrize(("high", "shape"), MORE_ROOMS)
@EVERY_SCENE
def test_that_is_so_in_every_room(scene, high, shape):
    for canvas in pictures(scene, high, shape):
        look_at(canvas)


@pytest.mark.parametrize("high", [850, 700, 600])
def test_a_running_clock_is_never_out_of_sight_and_keeps_its_quarter_of_the_height(high):
    for scene in SAMPLES["en"].values():
        if isinstance(scene, ItemScene) and scene.countdown is not None:
            for canvas in pictures(scene, high, WIDE):
                digits = next(t for t in texts(canvas) if t.text == scene.countdown.text)
                assert digit_height(digits.size) >= high / 4


@pytest.mark.parametrize("language", ["en", "both"])
@pytest.mark.parametrize(("high", "shape"), ROOMS)
def test_a_proposal_keeps_every_word_of_its_wording_its_rule_and_its_secrecy(language, high, shape):
    for name, scene in SAMPLES[language].items():
        if isinstance(scene, Proposal) and "600" not in name:
            seen = words(pictures(scene, high, shape))
            wanted = (*(text.text for text in scene.texts), scene.rule, scene.secrecy)
            assert {word for text in wanted for word in text.split()} <= seen


def test_a_wording_of_several_pages_says_that_it_is_read_aloud():
    for name, aloud in (("proposal", False), ("proposal of 600 words", True)):
        scene = replace(SAMPLES["en"][name], aloud="read aloud")
        for high in (1000, 700):
            seen = [words(iter([canvas])) for canvas in pictures(scene, high, WIDE)]
            assert all("aloud" in page for page in seen) == (aloud or len(seen) > 1)


def words(canvases: Iterator[Canvas]) -> set[str]:
    return {word for c in canvases for text in texts(c) for word in text.text.split()}


@pytest.mark.parametrize("high", [700, 600])
def test_an_open_vote_says_on_every_picture_how_many_were_heard(high):
    for scene in SAMPLES["en"].values():
        if isinstance(scene, Open):
            for canvas in pictures(scene, high, WIDE):
                assert scene.received_line in {text.text for text in texts(canvas)}


def test_the_last_seconds_take_no_turns():
    scenes: list[Scene] = [s for s in SAMPLES["en"].values() if isinstance(s, Closing)]
    assert all(len([*pictures(scene, 600, WIDE)]) == 1 for scene in scenes)


def test_larger_type_takes_more_pages_and_the_desk_counts_what_the_hall_turns():
    scene = SAMPLES["en"]["proposal of 600 words"]
    counts = [page_count(scene, WIDE, look(high)) for high in (1000, 700, 600)]
    assert counts == sorted(counts)
    last = replace(scene, page=counts[-1] - 1)
    beyond = replace(scene, page=99)
    assert render_image(last, WIDE, look(600)) == render_image(beyond, WIDE, look(600))


def test_captions_have_the_lowest_part_of_every_picture_to_themselves():
    shape, dressed = QSize(320, 180), HallLook(captions=True)
    for scene in SAMPLES["en"].values():
        if isinstance(scene, Pattern):
            continue  # all four corners are looked for
        image = render_image(scene, shape, dressed)
        left = {image.pixel(x, y) for x in range(0, 320, 8) for y in range(156, 180)}
        assert len(left) == 1


@pytest.mark.parametrize("shape", [WIDE, NARROW])
@pytest.mark.parametrize("language", ["en", "both"])
def test_that_nobody_waits_is_said_only_where_nobody_does(language, shape):
    scene = SAMPLES[language]["speaking"]
    for canvas in pictures(scene, 625, shape):
        said = " ".join(text.text for text in texts(canvas))
        assert not any(line in said for line in scene.empty.split("\n"))


def test_no_name_is_cut_in_two():
    tables, places = SAMPLES["both"]["play tables"], SAMPLES["both"]["play map"]
    few = replace(tables, tables=tables.tables[:6])
    for scene, named in ((few, few.tables), (places, places.units)):
        lines = [text.text for canvas in pictures(scene, 625, NARROW) for text in texts(canvas)]
        words = {word for line in lines for word in line.split()}
        assert {word for one in named for word in one.name.split()} <= words


def test_the_list_of_speakers_runs_into_nothing_where_both_languages_stand_on_a_narrow_wall():
    image = QImage(QSize(400, 300), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = paint(SAMPLES["both"]["speaking"], painter, image.rect(), 60.0)
    assert canvas is not None
    assert is_legible(canvas)
