"""A whole evening at the desk, from a new assembly to signed paper, on the real driver."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.floor import Lack, lack
from facilitator.opened import read_only
from facilitator.parts import agenda, assembly, ballot, handsets, mandate, meeting
from hardware.emulators.process import EmulatorProcess
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk, close_soon
from ui.desk.preview import Previews
from ui.desk.window import Door
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)
    monkeypatch.setattr(Previews, "show", lambda *_papers, again: None)


@pytest.fixture
def base():
    with EmulatorProcess(voters=40, seed=5) as made:
        yield made


def next_to(desk, title):
    """Space until the hall is in that item."""
    for _ in range(40):
        current = desk.world.of(agenda.PART).current
        if current is not None and current.planned.title["en"] == title:
            return
        desk.key("Next")
        QTest.qWait(30)
    pytest.fail(f"Next did not lead to {title}.")


def typed(desk, words):
    desk.key("I")
    desk.type(words)
    desk.key("Enter")


def by_handsets(desk, base, presses, *, close="E"):
    """Put, open, press, close and show; the tally."""
    if desk.phase in {None, "DECLARED", "VOID"}:
        desk.key("Q")
        desk.until(lambda: desk.phase == "PUT")
    since = len(base.events())
    desk.key("O")
    desk.until(lambda: desk.phase == "OPEN")
    base.wait_for(lambda e: e.get("voting") == "open", since=since)
    since = len(base.events())
    base.ask(
        f"burst {sum(presses)} {' '.join(f'{k}={n}' for k, n in enumerate(presses, 1))} over=0.1"
    )
    base.wait_for(lambda e: "settled" in e, 20, since)
    desk.until(lambda: desk.ballot.received == sum(presses))
    close_soon(desk, close)
    desk.key("Enter")
    desk.until(lambda: desk.phase == "SHOWN")
    counted = dict(desk.ballot.tally)
    desk.key("D")
    desk.until(lambda: desk.phase == "DECLARED")
    return counted


def test_an_evening_from_nothing_to_paper(qtbot, tmp_path, base):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found(receivers=(base.url,))
        before = desk.pages.before
        before._chooser.chosen.emit("community-assembly")
        before.handsets_changed.emit(((1, 40),))
        desk.click("Start the meeting")
        desk.until(lambda: desk.desk.door is Door.TONIGHT)
        assert desk.world.of(handsets.PART).number == 40
        assert desk.scene == "Welcome"
        desk.tonight.room.number.setFocus()
        desk.type("43")
        desk.key("Enter")

        items = [i.planned.title["en"] for i in desk.world.of(agenda.PART).items]
        next_to(desk, items[0])
        counted = by_handsets(desk, base, (12, 9, 8, 6, 4))
        assert sum(counted.values()) == 39

        for item in desk.world.of(agenda.PART).items:
            question = item.planned.question
            if question is None or item.standing.name != "WAITING":
                continue
            next_to(desk, item.planned.title["en"])
            decide(desk, base, question.kind.name)
        assert [b.outcome for b in desk.world.of(ballot.PART).all][1:] == [
            "carried",
            "elected",
            "carried",
        ]
        desk.click("Close the meeting")
        desk.click("Close it")
        desk.until(lambda: desk.world.of(meeting.PART).running is None)
        desk.until(lambda: desk.desk.door is Door.AFTER)
        on_paper(desk)
    left = sorted(f.name for f in tmp_path.iterdir() if f.is_file())
    assert left == ["marfleet.assembly"]


def decide(desk, base, kind):
    """Each kind of question its own way."""
    if kind == "MOTION":
        typed(desk, "That the last bus runs at 23:00.")
        desk.until(lambda: desk.phase == "PUT")
        desk.tonight.ballot.acts.two.setChecked(True)
        desk.key("A")
        desk.until(lambda: desk.phase == "ASKING")
        desk.key("K")
        desk.until(lambda: desk.phase == "PUT")
        desk.key("H")
        desk.until(lambda: desk.phase == "COUNTING")
        hands(desk, ("30", "8", "2"), ("29", "8", "2"))
        assert desk.phase == "COUNTING"
        hands(desk, ("30", "8", "2"), ("30", "8", "2"))
        desk.until(lambda: desk.phase == "CLOSED")
        desk.tonight.setFocus()
        desk.key("R", "D")
        desk.until(lambda: desk.phase == "DECLARED")
    elif kind == "ELECTION":
        typed(desk, "Rhian Okafor, Daniel Marsh")
        desk.until(lambda: desk.phase == "PUT")
        by_handsets(desk, base, (25, 12))
    else:
        typed(desk, "BIND vote for the last bus; REPORT tell us in June")
        desk.until(lambda: lacks(desk) is Lack.DESTINATION)
        typed(desk, "District Assembly of Neighbourhoods")
        desk.until(lambda: desk.phase == "PUT")
        by_handsets(desk, base, (33, 4, 1))


def lacks(desk):
    current = desk.world.of(agenda.PART).current
    return lack(current.planned.question)


def hands(desk, *tellers):
    desk.until(lambda: len(desk.tonight.ballot.count.fields) == 6)
    fields = desk.tonight.ballot.count.fields
    figures = [figure for teller in tellers for figure in teller]
    for field, figure in zip(fields.values(), figures, strict=True):
        field.setFocus()
        field.selectAll()
        desk.type(figure)
    desk.click("Compare")
    desk.settle()


def on_paper(desk):
    given = desk.world.of(mandate.PART).all[0]
    desk.click("Acceptance read aloud")
    desk.until(lambda: desk.world.of(mandate.PART).all[0].accepted)
    QTest.qWait(50)
    desk.click("Certificate")
    desk.until(lambda: desk.world.of(mandate.PART).all[0].copies == 1, 15000)
    QTest.qWait(50)
    desk.pages.after._record.minutes_asked.emit("en")
    folder = desk.pages.after.papers.folder
    desk.until(lambda: len(list(folder.glob("*.pdf"))) == 2, 15000)
    desk.until(lambda: not desk.pages.after._busy)
    assert given.code.startswith("M-")
    for paper in folder.glob("*.pdf"):
        assert paper.read_bytes().startswith(b"%PDF")


def test_a_question_from_the_floor_is_open_in_three_acts(qtbot, tmp_path, base):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found(receivers=(base.url,)).begin(item("tea"), handsets_out=((1, 40),))
        desk.turn_to("tea")
        desk.key("I")
        desk.type("That we meet again in June.")
        desk.key("Enter")
        desk.until(lambda: desk.phase == "PUT")
        QTest.qWait(120)
        desk.key("Enter")
        desk.until(lambda: desk.phase == "OPEN")
        assert desk.ballot.question.wording["en"] == "That we meet again in June."


def test_agreement_is_declared_as_it_is_recorded(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("bus", motion()), handsets_out=())
        desk.turn_to("bus")
        desk.key("Q", "A", "Y")
        desk.until(lambda: desk.phase == "DECLARED")
        assert desk.ballot.outcome == "carried"


def test_the_record_is_one_plain_file_and_the_meeting_is_in_it(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("tea"))
        path, clock = desk.path, desk.clock
    opened = read_only(path, clock)
    assert opened.engine.world.of(meeting.PART).running is not None
    assert opened.engine.world.of(assembly.PART).name == "Marfleet North"
    opened.close()


def test_the_desk_asks_once_before_it_closes_on_a_running_meeting(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("bus", motion()))
        desk.turn_to("bus")
        desk.key("Q", "O")
        desk.until(lambda: desk.phase == "OPEN")
        closed = []
        desk.desk.closed.connect(lambda: closed.append(1))
        desk.desk.close()
        assert desk.desk.isVisible()
        assert closed == []
        desk.click("Stay")
        desk.desk.close()
        desk.click("Close the program")
        assert closed == [1]
        desk.leave()
        desk.reopen()
        assert desk.phase == "OPEN"
        assert desk.scene == "Logo"


def test_a_rebuilt_panel_leaves_the_keyboard_with_the_page(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("bus", motion()))
        desk.turn_to("bus")
        desk.look_here()
        for act in (Act.PUT, Act.OPEN):
            desk.until(lambda act=act: act in desk.tonight.ballot.acts.buttons)
            button = desk.tonight.ballot.acts.buttons[act]
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            desk.until(lambda act=act: act not in desk.tonight.ballot.acts.buttons)
            desk.settle()
            seq = desk.world.seq
            desk.key("Next")
            assert desk.world.seq == seq
