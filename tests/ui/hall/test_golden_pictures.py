"""Every picture is the one that was agreed, to the byte, or to two grey levels elsewhere."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QImage

from tests.ui.hall.golden_pictures import (
    FULL,
    GOLDEN,
    HASHES,
    SMALL,
    cases,
    digest,
    furthest_apart,
)
from ui.hall.look import HallLook
from ui.hall.painter import render_image

AGREED = json.loads(HASHES.read_text(encoding="utf-8"))

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("name", "scene", "theme"), [pytest.param(*c, id=c[0]) for c in cases()])
def test_the_picture_is_the_one_that_was_agreed(name, scene, theme):
    if digest(render_image(scene, FULL, HallLook.of(theme))) == AGREED[name]:
        return
    agreed = QImage(str(GOLDEN / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)
    # Another FreeType rounds the edges of letters differently.
    assert furthest_apart(render_image(scene, SMALL, HallLook.of(theme)), agreed) <= 2


def test_the_same_scene_paints_the_same_bytes_twice():
    for _name, scene, theme in list(cases())[:20]:
        assert digest(render_image(scene, SMALL, HallLook.of(theme))) == digest(
            render_image(scene, SMALL, HallLook.of(theme))
        )


def test_no_picture_is_kept_that_no_scene_has():
    assert {path.stem for path in GOLDEN.glob("*.png")} == {name for name, _, _ in cases()}
