"""Handsets and receivers, in the running program: emulated devices, and a person at the desk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QTableWidget

from facilitator.parts import ballot, handsets
from facilitator.parts.ballot import commands as ask
from hardware.emulators.process import EmulatorProcess
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.window import Door
from ui.devices import DeviceState, Link, Listening

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def emulated():
    running = []

    def begin(kind, **more):
        running.append(EmulatorProcess(kind, **{"voters": 12, **more}))
        return running[-1]

    yield begin
    for one in running:
        one.stop()


def open_place(desk, *far):
    """The place, with these devices, which answered."""
    desk.found(receivers=[f"{kind}:{one.url}" for kind, one in far])
    desk.click("Handsets and receivers")
    states = desk.running._keeper._receiving._states
    desk.until(lambda: len(states) == len(far), 15000)
    desk.until(lambda: all(s.link is Link.CONNECTED for s in states.values()), 15000)
    return desk.pages.handsets


def field(page, name):
    return next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == name)


def box(page, words):
    return next(b for b in page.findChildren(QCheckBox) if b.text() == words)


def fill(page, name, text):
    line = field(page, name)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    return line


def texts(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


def listen(desk, words):
    """Click that, and wait until the receivers are open."""
    desk.click(words)
    until_all_are(desk, Listening.OPEN)


def until_all_are(desk, listening):
    states = desk.running._keeper._receiving._states
    desk.until(lambda: all(s.listening is listening for s in states.values()), 15000)


def out(desk):
    return desk.world.of(handsets.PART).out


@pytest.mark.parametrize(
    ("kind", "variant", "order", "names"),
    [
        ("sunvote", "", "press {} 1", {4: "7", 5: "9"}),
        ("iclicker", "v1", "press {} B", {4: "iclicker {7}", 5: "iclicker {9}"}),
    ],
)
def test_each_press_gives_the_next_number(desk, emulated, kind, variant, order, names):
    far = emulated(kind, variant=variant)
    page = open_place(desk, (kind, far))
    printed = far.ask("who")["handsets"] if kind == "iclicker" else {}
    meant = {n: name.format(*[printed.get(str(i)) for i in range(13)]) for n, name in names.items()}
    fill(page, "First number", "4")
    listen(desk, "Begin")
    for handset, number in ((7, 4), (7, 4), (9, 5)):
        far.ask(order.format(handset))
        desk.until(lambda number=number: number in out(desk).holders)
    assert out(desk).holders == meant
    desk.until(lambda: "Press a key on the handset that gets number 6." in texts(page.pressing))
    assert "5" in texts(page.pressing)
    desk.click("That was the last")
    assert field(page, "First number").text() == "6"
    assert desk.ballot is None


def test_a_wrong_one_is_taken_back_and_its_number_given_again(desk, emulated):
    far = emulated("line", variant="own-radio")
    page = open_place(desk, ("line", far))
    desk.send(handsets.IssueHandsets(((1, 3),)))
    fill(page, "First number", "2")
    listen(desk, "Begin")
    far.ask("press 7 1")
    desk.until(page.pressing._undo.isVisible)
    wrong = out(desk).holders[2]
    desk.click("Take the last one back")
    desk.until(lambda: not out(desk).holders)
    assert out(desk).ranges == ((1, 3),)
    far.ask("press 8 1")
    desk.until(lambda: 2 in out(desk).holders)
    assert out(desk).holders[2] != wrong


def test_the_check_hears_without_a_ballot_and_says_who_was_not_heard(desk, emulated):
    far = emulated("sunvote")
    page = open_place(desk, ("sunvote", far))
    desk.send(handsets.IssueHandsets(((1, 3),)))
    listen(desk, "Begin the check")
    for handset in (1, 3, 8):
        far.ask(f"press {handset} 2")
    desk.until(lambda: "Heard, but given to nobody yet: 8" in texts(page.check))
    tiles = page.check._tiles._tiles
    assert [(tile.number, tile.heard) for tile in tiles] == [(1, True), (2, False), (3, True)]
    desk.click("Enough")
    assert desk.world.of(ballot.PART).latest is None


def test_listening_ends_when_a_question_is_put_and_every_vote_counts(desk, emulated):
    far = emulated("sunvote")
    page = open_place(desk, ("sunvote", far))
    desk.begin(item("bus", motion()), handsets_out=((1, 12),))
    desk.desk.open(Door.BEFORE)
    desk.click("Handsets and receivers")
    listen(desk, "Begin the check")
    far.ask("press 1 1")
    desk.until(lambda: page.check._tiles._tiles and page.check._tiles._tiles[0].heard)
    desk.turn_to("bus")
    desk.send(ask.PutQuestion())
    desk.until(lambda: page.check._button.text() == "Begin the check")
    until_all_are(desk, Listening.CLOSED)
    desk.send(ask.OpenToHandsets())
    until_all_are(desk, Listening.OPEN)
    far.ask("burst 12 for=12 over=0.1")
    desk.until(lambda: len(desk.ballot.votes) == 12, 15000)
    desk.click("Begin the check")
    assert any("A vote is in hand" in text for text in texts(desk.desk.banner))
    assert desk.button("Begin the check").isVisible()


def test_without_a_receiver_the_desk_says_that_no_press_can_be_heard(desk):
    open_place(desk)
    desk.click("Begin")
    assert any("no press can be heard" in text for text in texts(desk.desk.banner))


def test_leaving_the_place_ends_the_listening(desk, emulated):
    page = open_place(desk, ("sunvote", emulated("sunvote")))
    desk.click("Begin the check")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk.until(lambda: not page.isVisible())
    assert desk.running._devices._fork.ear is None


def test_a_walk_in_gets_a_number_without_a_name_and_gives_it_back(desk):
    page = open_place(desk)
    desk.send(handsets.IssueHandsets(((1, 160),)))
    fill(page, "Number", "171")
    desk.click("Give out")
    desk.until(lambda: out(desk).ranges == ((1, 160), (171, 171)))
    assert field(page, "Number").text() == ""
    fill(page, "Number", "171")
    desk.click("Take back")
    desk.until(lambda: out(desk).ranges == ((1, 160),))


def test_a_handset_is_named_by_pressing_it_bound_swapped_and_lost(desk, emulated):
    far = emulated("line", variant="own-radio")
    page = open_place(desk, ("line", far))
    listen(desk, "Press a key on it")
    far.ask("press 3 1")
    desk.until(lambda: field(page, "Handset").text() != "")
    name = field(page, "Handset").text()
    QTest.keyClicks(field(page, "Number"), "42")
    QTest.qWait(60)  # faster, it would be a card that was read
    QTest.keyClick(field(page, "Number"), Qt.Key.Key_Return)
    desk.until(lambda: out(desk).holders == {42: name})
    fill(page, "Number", "42")
    fill(page, "Handset", "spare")
    assert not desk.button("Give out").isEnabled()
    desk.click("Swap")
    desk.until(lambda: out(desk).holders == {42: "spare"})
    table = page.findChild(QTableWidget)
    desk.until(lambda: table.rowCount() == 1)
    table.selectRow(0)
    assert field(page, "Handset").text() == "spare"
    desk.click("Mark as lost")
    desk.until(lambda: out(desk).revoked == {name, "spare"})
    assert f"They speak for nobody: {name}, spare" in texts(page.bound)


def test_the_table_finds_a_number(desk):
    page = open_place(desk)
    desk.send(*(handsets.AssignHandset(f"iclicker {n:04X}", n) for n in range(200, 230)))
    table = page.findChild(QTableWidget)
    desk.until(lambda: table.rowCount() == 30)
    fill(page, "Find a number or a handset", "217")
    assert [table.item(n, 0).text() for n in range(table.rowCount())] == ["217"]


def test_the_bag_is_turned_on_and_off(desk):
    page = open_place(desk)
    bag = box(page, "Handsets are drawn from a bag")
    for on in (True, False):
        bag.click()
        desk.until(lambda on=on: out(desk).from_bag is on)


def test_a_receiver_is_added_by_hand_kept_and_removed(desk, emulated):
    far = emulated("sunvote", voters=2)
    page = open_place(desk)
    fill(page, "Port", "line:COM3?dialect=klingon")
    desk.click("Add")
    assert any("dialect=klingon makes no sense" in text for text in texts(page.devices))
    fill(page, "Port", f"sunvote:{far.url}")
    desk.click("Add")
    desk.until(lambda: any("Ready for keypads" in text for text in texts(page.devices)))
    assert desk.running._keeper._receiving._settings.receivers == (f"sunvote:{far.url}",)
    desk.click("Remove")
    desk.until(lambda: "SunVote base station" not in texts(page.devices))
    assert desk.running._keeper._receiving._settings.receivers == ()


def test_a_lost_receiver_says_why_and_what_to_do(desk, tmp_path):
    desk.found(receivers=[f"line:{tmp_path}/nowhere"])
    desk.click("Handsets and receivers")
    page = desk.pages.handsets
    desk.until(lambda: f"There is no port {tmp_path}/nowhere." in texts(page.devices))
    assert "Plug the receiver in, or choose another port." in texts(page.devices)


def test_the_rule_for_usb_devices_is_copied(desk):
    open_place(desk)
    desk.click("Copy")
    command = QGuiApplication.clipboard().text()
    assert command.startswith("sudo cp ")
    assert command.endswith("&& sudo udevadm control --reload && sudo udevadm trigger")


def test_traffic_is_recorded_beside_the_record(desk, emulated):
    far = emulated("sunvote", voters=2)
    page = open_place(desk, ("sunvote", far))
    record = box(page, "Record what the receivers say")
    record.click()
    folder = desk.path.with_name("marfleet captures")
    assert any(str(folder) in text for text in texts(page.recording))
    desk.until(lambda: folder.is_dir() and any(folder.iterdir()))
    record.click()
    assert desk.running._devices.captures.recording.folder is None


def test_labels_are_made_beside_the_record(desk):
    page = open_place(desk)
    fill(page, "Numbers on the labels", "1-70")
    desk.click("Make the labels")
    paper = desk.path.with_name("marfleet papers") / "Labels 70 - 37 mm.pdf"
    desk.until(lambda: any("Made:" in text for text in texts(page.labels)), 10000)
    assert paper.read_bytes().startswith(b"%PDF-")
    assert desk.button("Print").isVisible()


def test_a_thing_that_was_found_and_never_answered_is_put_away_with_one_click(desk, tmp_path):
    desk.found()
    receiving = desk.running._keeper._receiving
    mute = DeviceState(Link.LOST, "line /dev/ttyACM9", reason="It is mute.", todo="Turn it on.")
    desk.click("Handsets and receivers")
    desk.running._bridge.device.emit(mute)
    desk.until(lambda: "It is mute." in texts(desk.pages.handsets.devices))
    desk.click("Remove")
    receiving.take(replace(mute, link=Link.STOPPED))
    assert "It is mute." not in texts(desk.pages.handsets.devices)
    assert receiving._settings.receivers == ()
