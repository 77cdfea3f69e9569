"""Scenes nobody would write: empty, or endless. The hall still gets a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest
from PySide6.QtCore import QRectF, QSize

from tests.ui.hall.samples import SAMPLES
from tests.ui.hall.test_legibility import EVERY_SCENE, SHAPES, painted, texts
from ui.hall.lettering import FLOOR
from ui.hall.painter import PLAIN, page_count, render_image
from ui.hall.palette import Theme
from ui.present.scenes import (
    Agenda,
    Check,
    Hands,
    HowToVote,
    MandateScene,
    Open,
    Proposal,
    Result,
    ThankYou,
)

pytestmark = pytest.mark.usefixtures("qapp")


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """The same scene, each of its texts changed."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(value)
    if isinstance(value, tuple):
        return tuple(with_texts(part, change) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: with_texts(getattr(value, f.name), change) for f in fields(value)}
        return replace(value, **parts)
    return value


@EVERY_SCENE
def test_a_scene_whose_texts_are_empty_is_still_a_picture(scene):
    painted(with_texts(scene, lambda _: ""), Theme.LIGHT, SHAPES[0])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.width()}x{s.height()}")
@EVERY_SCENE
def test_texts_ten_times_too_long_are_never_set_below_the_floor(scene, shape):
    endless = with_texts(scene, lambda text: " ".join([text] * 10))
    canvas = painted(endless, Theme.DARK, shape)
    assert all(text.size >= FLOOR for text in texts(canvas))


@pytest.mark.parametrize(
    "scene",
    [
        Agenda("", (), ""),
        Hands("", ()),
        Open("", "", (), 0, 0, ""),
        Check("", "", ()),
        Result("", "", "", ()),
        MandateScene("", "", ()),
        Proposal("", (), "", ""),
        HowToVote("", ()),
        ThankYou("", ()),
    ],
    ids=lambda scene: type(scene).__name__,
)
def test_a_scene_without_any_items_is_still_a_picture(scene):
    painted(scene, Theme.DARK, SHAPES[0])
    assert not render_image(scene, QSize(320, 180), replace(PLAIN, zoom=1.6)).isNull()


def test_a_page_past_the_last_shows_the_last():
    scene = SAMPLES["en"]["proposal of 600 words"]
    last = replace(scene, page=page_count(scene) - 1)
    beyond = replace(scene, page=99)
    small = QSize(320, 180)
    assert render_image(last, small) == render_image(beyond, small)


def test_the_smallest_thumbnail_can_be_painted():
    for scene in SAMPLES["en"].values():
        assert not render_image(scene, QSize(32, 18)).isNull()
    assert QRectF(painted(SAMPLES["en"]["logo"], Theme.DARK, QSize(16, 9)).inked[-1].box).isValid()
