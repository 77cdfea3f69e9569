"""The pictures as they were agreed: `python -m tests.ui.hall.golden_pictures` paints them anew."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from tests.ui.hall.samples import SAMPLES
from ui.hall.look import HallLook
from ui.hall.painter import render_image
from ui.hall.palette import Theme
from ui.present.scenes import Scene

GOLDEN = Path(__file__).parent / "golden"
HASHES = GOLDEN / "hashes.json"
FULL, SMALL = QSize(1920, 1080), QSize(320, 180)


def cases() -> Iterator[tuple[str, Scene, Theme]]:
    for language, scenes in SAMPLES.items():
        for name, scene in scenes.items():
            for theme in Theme:
                yield f"{language}-{theme}-{name.replace(',', '').replace(' ', '-')}", scene, theme


def digest(image: QImage) -> str:
    return hashlib.sha1(bytes(image.constBits())).hexdigest()


def furthest_apart(one: QImage, other: QImage) -> int:
    """The largest difference of a channel anywhere in two pictures of one size."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


def main() -> None:
    app = QGuiApplication([])
    hashes = {}
    for name, scene, theme in cases():
        hashes[name] = digest(render_image(scene, FULL, HallLook.of(theme)))
        render_image(scene, SMALL, HallLook.of(theme)).save(str(GOLDEN / f"{name}.png"))
    HASHES.write_text(json.dumps(hashes, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    del app


if __name__ == "__main__":
    main()
