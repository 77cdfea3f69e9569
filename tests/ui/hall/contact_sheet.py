"""All sample scenes on one picture.

`python -m tests.ui.hall.contact_sheet OUT.png [THEME] [LANGUAGE] [SHAPE] [ZOOM]`; where type is
larger, all pages and turns of each. `… FOLDER` writes all of them there, much reduced: every
scene in each language, theme and shape, to be looked at before they are agreed on.
"""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QBuffer, QPoint, QSize
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


def reduced(folder: Path) -> None:
    """A sheet for each language, theme and shape, in few colours."""
    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    shapes = {"16x9": QSize(192, 108), "4x3": QSize(160, 120)}
    for language, theme, (shape, small) in product(SAMPLES, Theme, shapes.items()):
        sheet = contact_sheet(list(SAMPLES[language].values()), theme, small, 9)
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.ReadWrite)
        sheet.save(buffer, "PNG")
        few = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
        name = f"{language}-{theme.value}-{shape}.png"
        few.quantize(48, dither=Image.Dither.NONE).save(folder / name, optimize=True)
    del app


if __name__ == "__main__":
    if sys.argv[1].endswith(".png"):
        main(*sys.argv[1:])
    else:
        reduced(Path(sys.argv[1]))
