"""A projector is plugged in, pulled out and plugged in again; what the hall's window did.

Run as a program, because the platform is chosen once for a process. Prints one JSON object.
Its screens are Qt's own offscreen ones, or those of a real X server through xrandr.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hall import offscreen_screens
from tests.ui.hall.offscreen_screens import screen
from ui.hall import screens
from ui.hall.window import HallWindow
from ui.present.scenes import Logo, Message

LOGO = Logo("Marfleet North")
Plug = Callable[[str], None]  # of 'full', 'small' or 'none'


def offscreen_plug(state: str) -> None:
    laptop = screen("A-LAPTOP", 0, 2732, 1536, 192)
    beamer = {"full": (1920, 1080), "small": (1280, 720)}
    offscreen_screens.plug(
        [laptop] + ([screen("B-BEAMER", 2732, *beamer[state])] if state in beamer else [])
    )


def xrandr_plug(state: str) -> None:
    modes = {"full": ["--mode", "1920x1080"], "small": ["--mode", "1280x720"]}
    how = [*modes[state], "--right-of", "DUMMY0"] if state in modes else ["--off"]
    subprocess.run(["xrandr", "--output", "DUMMY1", *how], check=True)


def wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def wait_until(what: Callable[[], bool], ms: int = 5000) -> None:
    deadline = QDeadlineTimer(ms)
    while not what() and not deadline.hasExpired():
        wait(20)


def seen(window: HallWindow) -> dict[str, Any]:
    """What an usher at the back would see."""
    box = window.geometry()
    return {
        "visible": window.isVisible(),
        "screen": window.screen().name() if window.isVisible() else "",
        "size": [box.width(), box.height()],
        "covers": window.screen().geometry() == box,
        "scene": type(window.picture.scene).__name__,
    }


def holds_a_screen(window: HallWindow) -> bool:
    return any(isinstance(value, QScreen) for value in vars(window).values())


def story(plug: Plug, app: QApplication) -> dict[str, Any]:
    desk = QWidget()
    desk.setGeometry(40, 40, 600, 400)
    desk.show()
    wait(300)
    told: list[list[str]] = []
    window = HallWindow(LOGO)
    window.placed.connect(lambda name: told.append(["placed", name]))
    window.lost.connect(lambda name: told.append(["lost", name]))
    window.returned.connect(lambda name: told.append(["returned", name]))
    window.misplaced.connect(lambda name: told.append(["misplaced", name]))
    choice = screens.choose(screens.present(), desk.screen().name())
    assert choice.screen is not None
    window.place_on(choice.screen)
    wait_until(lambda: bool(told))
    window.picture.show_scene(Message("Live"))
    wait(400)
    chapters = {"live": seen(window)}
    plug("none")
    wait_until(lambda: not window.isVisible())
    wait(200)
    chapters["pulled"] = {**seen(window), "desk": desk.screen().name()}
    window.picture.show_scene(LOGO)
    plug("small")
    wait_until(lambda: told[-1][0] == "placed" and len(told) > 3)
    chapters["back"] = seen(window)
    plug("full")
    wait_until(lambda: window.width() == 1920)
    wait(300)
    chapters["resized"] = seen(window)
    names = [found.name() for found in QGuiApplication.screens()]
    return {**chapters, "told": told, "holds": holds_a_screen(window), "names": names}


def main(where: str) -> None:
    app = QApplication([])
    plug = offscreen_plug if where == "offscreen" else xrandr_plug
    plug("full")
    wait(300)
    print(json.dumps(story(plug, app)))


if __name__ == "__main__":
    main(sys.argv[1])
