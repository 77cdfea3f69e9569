"""Screens of every kind come and go before one desk; what became of the hall's picture.

Run as a program under Qt's offscreen platform with a file of screens. Prints one JSON object.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hall.hot_plug_story import LOGO, seen, wait, wait_until
from tests.ui.hall.offscreen_screens import plug, screen
from ui.desk import stage as stages
from ui.desk.stage import Stage
from ui.hall import window as windows
from ui.hall.screens import ScreenIdentity
from ui.present.scenes import Message

LAPTOP = screen("A-LAPTOP", 0, 2732, 1536, 192)  # two pixels of one, as on a dense panel
BEAMER = screen("B-BEAMER", 2732, 1920, 1080)
OTHER = screen("C-SIDE", 4652, 1920, 1080)
WAITS = {"_VERIFY_MS": 30, "_SETTLE_MS": 40}


class Desk:
    """A desk, its stage, and what it was told; each time as after a start of the program."""

    def __init__(self, wish: ScreenIdentity | None = None, x: int = 40) -> None:
        self.window = QWidget()
        self.window.setGeometry(x, 40, 600, 400)
        self.window.show()
        self.told: list[str] = []
        self.wished: list[ScreenIdentity] = []
        self.stage = Stage(LOGO, self.window, lambda: wish, self.wished.append, "en")
        for name in ("said", "lost", "returned", "unsure"):
            getattr(self.stage, name).connect(self._heard(name))
        self.stage.begin()
        wait(100)

    def _heard(self, name: str) -> Callable[[str], None]:
        return lambda text: self.told.append(f"{name}: {text}")

    def chapter(self) -> dict[str, Any]:
        return {
            **seen(self.stage.window),
            "rehearsing": self.stage.rehearsing,
            "full": self.stage.window.isFullScreen(),
            "ratio": self.stage.window.devicePixelRatio(),
            "desk": self.window.screen().name(),
            "wished": [screen.name for screen in self.wished],
            "told": list(self.told),
        }

    def holds_a_screen(self) -> bool:
        """Somewhere in the stage or its window; a screen that is gone must not be touched."""
        gc.collect()
        kept = {**vars(self.stage), **vars(self.stage.window)}
        return any(isinstance(value, QScreen) for value in kept.values())

    def end(self) -> None:
        self.stage.end()
        self.window.close()


def one_then_two() -> dict[str, Any]:
    plug([LAPTOP])
    desk = Desk()
    one = desk.chapter()
    plug([LAPTOP, BEAMER])
    wait_until(lambda: desk.stage.window.on_screen == "B-BEAMER")
    wait(100)
    two = desk.chapter()
    desk.stage.show_scene(Message("Live"))
    plug([LAPTOP])
    wait(100)
    pulled = desk.chapter()
    plug([LAPTOP, screen("B-BEAMER", 2732, 1280, 720)])
    wait_until(desk.stage.window.isVisible)
    wait(100)
    back = desk.chapter()
    holds = desk.holds_a_screen()
    desk.end()
    return {"one": one, "two": two, "pulled": pulled, "back": back, "holds": holds}


def changed_places() -> dict[str, Any]:
    """The desk is on the beamer, the hall on the laptop; the beamer goes, and comes back."""
    plug([LAPTOP, BEAMER])
    desk = Desk()
    wait_until(lambda: desk.stage.window.on_screen == "B-BEAMER")
    desk.stage.swap()
    wait_until(lambda: desk.stage.window.on_screen == "A-LAPTOP")
    wait(100)
    swapped = desk.chapter()
    plug([LAPTOP])
    wait_until(lambda: desk.stage.rehearsing)
    wait(100)
    alone = desk.chapter()
    plug([LAPTOP, BEAMER])
    wait_until(lambda: desk.stage.window.on_screen == "B-BEAMER")
    wait(100)
    apart = desk.chapter()
    desk.end()
    return {"swapped": swapped, "alone": alone, "apart": apart}


def many() -> dict[str, Any]:
    plug([screen("B-BEAMER", 0, 1920, 1080), screen("A-LAPTOP", 1920, 1366, 768)])
    beamer = ScreenIdentity("", "", "", "B-BEAMER", 2732, 0, 1920, 1080)
    chapters = {}
    for name, screens, wish in (
        ("another order", None, beamer),
        ("three", [LAPTOP, BEAMER, OTHER], None),
        ("three, chosen", [LAPTOP, BEAMER, OTHER], replace(beamer, name="C-SIDE", x=4652)),
        ("twins", [LAPTOP, BEAMER, OTHER], replace(beamer, name="HDMI-9", x=99)),
        ("repeated", [LAPTOP, screen("B-BEAMER", 0, 1920, 1080)], beamer),
    ):
        if screens is not None:
            plug(screens)
        desk = Desk(wish, x=40 if screens is not None else 1960)
        chapters[name] = desk.chapter()
        desk.end()
    return chapters


def main() -> None:
    app = QApplication([])
    for module in (windows, stages):
        for name, milliseconds in WAITS.items():
            if hasattr(module, name):
                setattr(module, name, milliseconds)
    print(json.dumps({**one_then_two(), **changed_places(), **many()}))
    del app


if __name__ == "__main__":
    main()
