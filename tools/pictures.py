"""`python tools/pictures.py`: take the pictures in docs/pictures again, by running the program.

A demo is played for the hall and the papers; then the program is opened on a screen that is not
there, and its own buttons are pressed. Settings and records lie in a folder that is thrown away.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zoneinfo import ZoneInfo

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded, whatever screen there is

import pypdfium2
from PIL import Image
from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.clock import SystemClock
from facilitator.credentials.codes import Prefix
from facilitator.engine.requests import Request
from facilitator.opened import found, local_day
from facilitator.part import Command
from facilitator.parts import agenda, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Phase, Plan, PlannedItem, Question
from facilitator.record.device import this_device
from ui.desk.clothes import dress
from ui.desk.door.check import CheckPanel
from ui.desk.door.window import CheckWindow
from ui.desk.start import StartPage
from ui.desk.window import DeskWindow
from ui.devices import Devices
from ui.known_lists import FOLDER, KnownLists
from ui.page_codes import code_on
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import hall_scene
from ui.present.show import Safe, Show
from ui.program import Program
from ui.sample.clock import PlayedClock
from ui.sample.demo import Demo, Played, play
from ui.sample.evening import FOUNDING, PLACE, START
from ui.sample.pictures import paint_png
from ui.settings import Settings

ROOT: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = ROOT / "docs" / "pictures"
DESK: Final = QSize(1366, 768)
#: As wide as a picture of the hall, and as high as a page of paper, in pixels.
HALL_WIDE: Final = 960
PAGE_HIGH: Final = 1000
LARGEST: Final = 150_000  # bytes of one picture
PATIENCE: Final = 30.0  # seconds for anything to happen
READ: Final = 12.5  # after which what the desk has said is put away
#: Of the demo's pictures, by the end of their names.
HALL: Final = {
    "agenda": "03-agenda",
    "question": "washhouse-proposal",
    "open": "washhouse-open",
    "carried": "washhouse-result",
    "lost": "roof-result",
    "mandate": "mandate-clauses",
    "stage": "along-stages-2",
    "thanks": "-thanks",
}
#: Of its papers, by their names: what their pictures are called.
PAPERS: Final = {
    "minutes": "minutes",
    "certificate": "certificate",
    "result-11-along": "result-sheet",
}
#: How warm the sample hall is to something, from cold to hot.
WARMTH: Final = (4, 9, 31, 68, 44)
WARM_TO: Final = {
    "en": "How warm are you to three evenings a week?",
    "cy": "Pa mor gynnes ydych chi i dair noson yr wythnos?",
}


class Operator:
    """Whoever sits at the program: waits, presses buttons by their words, takes pictures."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def wait(self, until: Callable[[], bool], what: str = "") -> None:
        """Let the program run until that is so; `what` is said if it never is."""
        ends = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > ends:
                sys.exit(f"This never came, so its pictures are the old ones: {what}")
            self._app.processEvents()
            time.sleep(0.01)

    def rest(self, seconds: float) -> None:
        """Let it run for so long."""
        ends = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > ends)

    def window(self, kind: type[QWidget]) -> QWidget:
        """The window of that kind, in the size of a small laptop."""

        def found() -> list[QWidget]:
            tops = self._app.topLevelWidgets()
            return [top for top in tops if isinstance(top, kind) and top.isVisible()]

        self.wait(lambda: bool(found()), kind.__name__)
        window = found()[0]
        window.showNormal()
        window.resize(DESK)
        self.rest(0.3)
        return window

    def press(self, window: QWidget, words: str) -> None:
        """Press the button that says so, as soon as there is one."""

        def button() -> QAbstractButton | None:
            among = window.findChildren(QAbstractButton)
            can = (each for each in among if each.isVisible() and each.isEnabled())
            return next((each for each in can if each.accessibleName() == words), None)

        self.wait(lambda: button() is not None, words)
        self.rest(0.5)  # what is pressed sooner than it can be read does not count
        if (found := button()) is not None:
            found.click()
        self.rest(0.3)

    def swap(self, window: QWidget, number: str) -> None:
        """Ask for a new handset for that number: the desk waits for somebody to press it."""
        for key in (Qt.Key.Key_S, *(Qt.Key(ord(figure)) for figure in number), Qt.Key.Key_Return):
            QTest.keyClick(window.focusWidget() or window, key)
            self.rest(0.3)  # what is typed faster than by a person is a card that was read

    def take(self, window: QWidget, name: str) -> None:
        """The window as it is."""
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.ReadWrite)
        window.grab().save(buffer, "PNG")
        keep(Image.open(io.BytesIO(bytes(buffer.data().data()))), name)


def keep(picture: Image.Image, name: str) -> None:
    """Write the picture in 256 colours, or in fewer where it would be too large a file."""
    file = PICTURES / f"{name}.png"
    for count in (256, 128, 64, 32):
        few = picture.convert("RGB").quantize(count, dither=Image.Dither.NONE)
        few.save(file, optimize=True)
        if file.stat().st_size <= LARGEST:
            break
    print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1000} kB")


def keep_hall(file: Path, name: str) -> None:
    """A picture of the hall, smaller."""
    picture = Image.open(file)
    high = picture.height * HALL_WIDE // picture.width
    keep(picture.resize((HALL_WIDE, high), Image.Resampling.LANCZOS), f"hall-{name}")


def hall_and_papers(played: Played) -> None:
    """What the demo left behind."""
    for name, ending in HALL.items():
        file = next(each for each in played.pictures if each.stem.endswith(ending))
        keep_hall(file, name)
    for paper in played.papers:
        if paper.stem in PAPERS:
            page = pypdfium2.PdfDocument(paper)[0]
            keep(page.render(scale=PAGE_HIGH / page.get_height()).to_pil(), PAPERS[paper.stem])


def gauge(folder: Path) -> None:
    """How warm a hall is to something, counted by hands: the demo has no such question."""
    question = Question(Kind.SENSE, WARM_TO)
    item = PlannedItem("warm", {"en": "Three evenings"}, Phase.DECISION, 5, question=question)
    clock = SystemClock()
    day = local_day(clock).isoformat()
    opened = found(folder / "warm.assembly", FOUNDING, clock, this_device(folder / "keys"))
    steps: tuple[Command, ...] = (
        meeting.StartMeeting(Plan({"en": "Sample"}, PLACE, day, START, (item,))),
        presence.CountRoom(sum(WARMTH) + 7),
        agenda.BeginItem(item.id),
        ask.PutQuestion(),
        ask.BeginCounting("hands"),
        ask.EnterCount(dict(zip(question.options, WARMTH, strict=True))),
        ask.ShowResult(),
    )
    for outcome in opened.engine.step([Request(step) for step in steps]):
        if not outcome.done:
            sys.exit(f"The gauge could not be taken: {outcome}")
    show = Show(Safe.SHOW, Cue(CueKind.QUESTION, item.id))
    scene = hall_scene(show, opened.engine.world, clock.now(), FOUNDING.languages)
    file = folder / "gauge.png"
    paint_png(scene, file)
    opened.close()
    keep_hall(file, "gauge")


def desk(app: QApplication, folder: Path) -> None:
    """The windows: the start, and a practice evening up to its first result."""
    who = Operator(app)
    opened(app, folder).start(None)
    start = who.window(StartPage)
    who.take(start, "start")
    who.press(start, "Practise")
    window = who.window(DeskWindow)
    who.take(window, "before")
    who.press(window, "Handsets and receivers")
    who.take(window, "before-handsets")
    who.press(window, "Back to the plan")
    who.press(window, "Start the meeting")
    who.press(window, "Check people in")
    who.take(window, "checkin")
    who.press(window, "Back to the desk")
    for _ in range(3):  # past the welcome and the agenda, to the first item and its question
        who.press(window, "Next")
    for words in ("Put the question", "Open to handsets"):
        who.press(window, words)
    who.rest(7)  # half of the hall has pressed
    who.take(window, "tonight")
    who.swap(window, "12")
    who.take(window, "tonight-swap")
    who.press(window, "Cancel")
    closing = ("Close in five seconds", "Close it all the same")  # after a moment only, it is asked
    for words in (*closing, "Show the result", "Declare the result"):
        who.press(window, words)
    who.rest(READ)
    who.take(window, "tonight-declared")
    window.close()  # which ends the program


def after(app: QApplication, folder: Path, record: Path) -> None:
    """The page After, on the record of the demo."""
    who = Operator(app)
    opened(app, folder).start(record)
    window = who.window(DeskWindow)
    who.press(window, "After")
    who.take(window, "after")
    for page, name in (("All mandates", "mandates"), ("Legitimacy", "legitimacy")):
        who.press(window, page)
        who.take(window, name)
        who.press(window, "Back to After")
    window.close()


def door(app: QApplication, folder: Path, record: Path) -> None:
    """The council's door, on the certificate and the lists of the demo."""
    who, papers, program = Operator(app), record.parent, opened(app, folder)
    lists = KnownLists(folder / FOLDER)
    for name in ("trust.json", "status.json"):
        lists.take((papers / name).read_text(encoding="utf-8"), other_district=True)
    program.start(None)
    start = who.window(StartPage)
    who.press(start, "Check a certificate")
    window = who.window(CheckWindow)
    window.findChildren(CheckPanel)[0].check(
        code_on(papers / "certificate.pdf", Prefix.CERTIFICATE)
    )
    who.rest(0.3)
    who.take(window, "door")
    window.close()
    start.close()


def opened(app: QApplication, folder: Path) -> Program:
    """The program, at seven in the evening, with settings of its own."""
    real = SystemClock()
    doors = dt.datetime.combine(local_day(real), dt.time(19), ZoneInfo(FOUNDING.zone))
    return Program(app, PlayedClock(real, doors), Settings(folder), folder)


def main() -> None:
    """Take them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    app = QApplication(["facilitator"])
    app.setQuitOnLastWindowClosed(False)
    dress(app)
    with TemporaryDirectory(prefix="facilitator-pictures-") as name:
        folder = Path(name)
        wanted = Demo(folder / "demo", 160, 7, Devices)
        played = play(wanted, SystemClock(), lambda _words: None)
        hall_and_papers(played)
        gauge(folder)
        desk(app, folder / "settings")
        after(app, folder / "settings", played.record)
        door(app, folder / "settings", played.record)


if __name__ == "__main__":
    main()
