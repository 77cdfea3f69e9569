"""Real evenings for the desk's tests and pictures: `python -m tests.ui.desk.evenings FOLDER`.

Every view is made from a world that the engine made; nothing on the desk is painted by hand.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.parts import agenda, countdown
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import Hall, Phase, hall_of, item, motion, replace
from ui.desk import colours
from ui.desk.clothes import dress
from ui.desk.tonight.page import TonightPage
from ui.desk.tonight.sheet import KeySheet
from ui.present.acts import Act, ballot_acts, item_acts
from ui.present.cues import cue_of_the_moment, cues, place
from ui.present.hall_scene import cue_scene, hall_scene
from ui.present.show import Safe, begun
from ui.present.tonight import tonight

BUSES = (
    "That the assembly asks the council to run the last 42 bus from the station at 23:00 on "
    "every day of the week, and to write to the operator before 1 June."
)
WORDS = {"en": "Welcome. Tonight we decide one thing. Everybody who lives here may speak and vote."}


def evening(folder, people=163, handsets=160, question=BUSES):
    """An evening of seven items."""
    items = (
        replace(item("welcome", phase=Phase.INTRODUCTION, minutes=10), words=WORDS),
        item("what we heard from the door", phase=Phase.INPUT, minutes=15),
        item("the last bus: questions", phase=Phase.DELIBERATION, minutes=20),
        item("small groups", phase=Phase.INTEGRATION, minutes=20),
        item("the last bus", motion(question), minutes=10),
        item("any other question", phase=Phase.DECISION, minutes=10),
        item("thanks and tea", phase=Phase.CLOSE, minutes=5),
    )
    out = ((1, handsets),) if handsets else ()
    return hall_of(folder, *items, people=people, handsets_out=out, quorum=50)


def desk(qtbot, qapp):
    """The page in a window of its own, as a laptop shows it."""
    dress(qapp)
    page = TonightPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    return page


def heard(signal):
    """Everything that signal says from now on."""
    said = []
    signal.connect(lambda *args: said.append(args))
    return said


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def put(page, hall, *commands):
    """The question is put, and what follows is done."""
    hall.do(ask.PutQuestion(), *commands)
    show_on(page, hall)


def show_on(page, hall: Hall, safe: Safe = Safe.SHOW):
    """Paint that hall as it stands."""
    world, now = hall.world, hall.clock.now()
    among = cues(world)
    show = begun(cue_of_the_moment(world), among)
    held = cue_scene(show.live, world, now, ("en",))
    show = replace(show, safe=safe, held=held if safe is Safe.FREEZE else None)
    live = hall_scene(show, world, now, ("en",))
    preview = cue_scene(show.preview, world, now, ("en",)) if show.preview else None
    where = place(show.live, among)
    page.show_view(tonight(world, now, "en"), ballot_acts(world, "en"), item_acts(world, "en"))
    page.show_hall(live, preview, show, f"{(where or 0) + 1} of {len(among)}")


def steps(hall: Hall):
    """The evening, moment by moment: (name, what was just done)."""
    yield "begin"
    hall.do(agenda.BeginItem("welcome"))
    hall.clock.forward(500)
    yield "item"
    hall.do(agenda.BeginItem("the last bus"), countdown.GiveTime(300))
    hall.clock.forward(970)
    yield "ready"
    hall.do(ask.PutQuestion())
    yield "put"
    hall.do(ask.AskAgreement())
    yield "asking"
    hall.do(ask.DemandCount(), ask.OpenToHandsets())
    for number in range(1, 153):
        hall.press(number, "1" if number % 3 else "2")
    yield "open"
    hall.do(ask.BeginClosing(5, sure=True))
    yield "closing"
    hall.clock.forward(6)
    hall.engine.wake()
    yield "closed"
    hall.do(ask.BeginCounting("hands", 2))
    yield "counting"
    hall.do(ask.EnterCount({"for": 96, "against": 40, "abstain": 11}, "A"))
    hall.do(ask.EnterCount({"for": 96, "against": 41, "abstain": 11}, "B"))
    yield "differ"
    hall.do(ask.EnterCount({"for": 96, "against": 40, "abstain": 11}, "B"), ask.ShowResult())
    yield "shown"
    hall.do(ask.DeclareResult())
    yield "declared"


def main(out: str) -> None:
    """Pictures of the desk at every step, in light and dark and in three sizes."""

    app = QApplication([])
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        # The offscreen platform knows no schemes; the desk asks for it in one place alone.
        colours.QGuiApplication = FakeApplication(scheme)
        dress(app)
        page = TonightPage()
        page.show()
        page.setFocus()
        page.show_screens("Projector: EPSON 1920×1080")
        page.show_devices("Base station: connected, 160 handsets", "")
        with tempfile.TemporaryDirectory() as folder, evening(Path(folder)) as hall:
            play(page, hall, f"{out}/{scheme.name.lower()}")
        KeySheet(page).toggle()
        pictures(page, f"{out}/{scheme.name.lower()}-sheet")
        page.deleteLater()


def play(page, hall: Hall, out: str) -> None:
    """The evening, and what the desk looks like at each moment of it."""
    for step in steps(hall):
        show_on(page, hall, Safe.LOGO if step == "begin" else Safe.SHOW)
        page.show_presses(("3 presses while no vote was open",) if step == "open" else ())
        pictures(page, f"{out}-{step}")
        if step == "closing":
            page.press(Act.VOID)
            pictures(page, f"{out}-reason")
            page.ballot.acts.reason.dropped.emit()


def pictures(page, name: str) -> None:
    """The page as it is, on three screens."""

    for which, size in {"": (1366, 768), "-low": (1280, 640), "-wide": (1920, 1010)}.items():
        page.resize(*size)
        QTest.qWait(320)
        page.grab().save(f"{name}{which}.png")


class FakeApplication:
    """Says what scheme the system asks for."""

    def __init__(self, scheme):
        self._scheme = scheme

    def styleHints(self):
        return self

    def colorScheme(self):
        return self._scheme


if __name__ == "__main__":
    main(*sys.argv[1:])
