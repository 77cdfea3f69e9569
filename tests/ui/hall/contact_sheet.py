"""All sample scenes on one picture: `python -m tests.ui.hall.contact_sheet OUT.png`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from tests.ui.hall.samples import SAMPLES
from ui.hall.look import HallLook
from ui.hall.painter import render_image
from ui.hall.palette import Theme
from ui.present.scenes import Scene

GAP = 12


def contact_sheet(scenes: list[Scene], theme: Theme, small: QSize, columns: int = 4) -> QImage:
    """The scenes in rows, each `small` pixels in size."""
    rows = -(-len(scenes) // columns)
    wide = columns * (small.width() + GAP) + GAP
    sheet = QImage(wide, rows * (small.height() + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#7A7A7A"))
    painter = QPainter(sheet)
    for n, scene in enumerate(scenes):
        x, y = (
            n % columns * (small.width() + GAP) + GAP,
            n // columns * (small.height() + GAP) + GAP,
        )
        painter.drawImage(QPoint(x, y), render_image(scene, small, HallLook.of(theme)))
    painter.end()
    return sheet


def main(out: str, theme: str = "dark", language: str = "en", shape: str = "16:9") -> None:
    app = QGuiApplication.instance() or QGuiApplication([])
    small = QSize(640, 360) if shape == "16:9" else QSize(560, 420)
    contact_sheet(list(SAMPLES[language].values()), Theme(theme), small, 3).save(out)
    del app


if __name__ == "__main__":
    main(*sys.argv[1:])
