"""All sample scenes on one picture.

`python -m tests.ui.hall.contact_sheet OUT.png [THEME] [LANGUAGE] [SHAPE] [ZOOM]`; where type is
larger, all pages and turns of each.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from tests.ui.hall.samples import SAMPLES
from ui.hall.arrangement import arranged, has_pages
from ui.hall.look import HEIGHT, HallLook
from ui.hall.paint_lines import TURN_SECONDS
from ui.hall.painter import render_image
from ui.hall.palette import Theme
from ui.present.scenes import Black, Scene

GAP = 12


def pictures(scene: Scene, small: QSize, look: HallLook) -> list[QImage]:
    """The scene; where type is larger, every page or turn of it."""
    if look.high >= HEIGHT or isinstance(scene, Black):
        return [render_image(scene, small, look)]
    count = len(arranged(scene, look.wide(small.width(), small.height()), look.high))
    turned: Any = scene
    if has_pages(scene):
        return [render_image(replace(turned, page=n), small, look) for n in range(count)]
    return [render_image(scene, small, look, TURN_SECONDS * n + 2.0) for n in range(count)]


def contact_sheet(
    scenes: list[Scene], theme: Theme, small: QSize, columns: int = 4, zoom: float = 1.0
) -> QImage:
    """The scenes in rows, each `small` pixels in size."""
    look = replace(HallLook.of(theme), zoom=zoom)
    images = [image for scene in scenes for image in pictures(scene, small, look)]
    rows = -(-len(images) // columns)
    wide = columns * (small.width() + GAP) + GAP
    sheet = QImage(wide, rows * (small.height() + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#7A7A7A"))
    painter = QPainter(sheet)
    for n, image in enumerate(images):
        x, y = (
            n % columns * (small.width() + GAP) + GAP,
            n // columns * (small.height() + GAP) + GAP,
        )
        painter.drawImage(QPoint(x, y), image)
    painter.end()
    return sheet


def main(
    out: str, theme: str = "dark", language: str = "en", shape: str = "16:9", zoom: str = "1"
) -> None:
    app = QGuiApplication.instance() or QGuiApplication([])
    small = QSize(640, 360) if shape == "16:9" else QSize(560, 420)
    scenes = list(SAMPLES[language].values())
    contact_sheet(scenes, Theme(theme), small, 3, float(zoom)).save(out)
    del app


if __name__ == "__main__":
    main(*sys.argv[1:])
