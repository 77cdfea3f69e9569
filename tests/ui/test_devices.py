"""Receivers follow the ballots; what is private is never recorded; the desk's line names faults."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.clock import SetClock
from facilitator.errors import RuleError
from facilitator.parts.ballot import commands as ask
from facilitator.parts.cards import MakeCardSet
from facilitator.plan import Choice, Secrecy
from facilitator.press import Press
from hardware.transports.recording import Recorder
from tests.facilitator.hall import EVENING, hall_of, item, motion
from ui import devices as module
from ui.devices import Devices, DeviceState, Link
from ui.present.device_line import DeviceLine

PRESS = Press("sunvote ttyUSB0", "42", ("1",))


class FakeHub:
    """Says what it was told, and whether traffic was recorded at that moment."""

    def __init__(self, wiring):
        self.log, self.wiring = [], wiring

    def tell(self, word):
        recorder = self.wiring.recorder
        is_recorded = recorder is not None and recorder.recording.folder is not None
        self.log.append(f"{word} recorded" if is_recorded else word)

    def use(self, receivers):
        self.log += [receiver.kind.name for receiver in receivers]

    def look(self, found):
        self.log.append(("look", found))

    def open_voting(self, keys, *, at_desks=True, one_key=True):
        self.tell(f"open {keys}" if at_desks else "listen")

    def drop(self, path):
        self.log.append(("drop", path))

    def close_voting(self):
        self.tell("close")

    def stop(self):
        self.tell("stop")


@pytest.fixture
def devices(monkeypatch):
    monkeypatch.setattr(module, "Hub", FakeHub)
    devices = Devices(None, None, recorder=Recorder("0", SetClock(EVENING)))
    yield devices
    devices.stop()


@pytest.fixture
def hall(tmp_path):
    three = tuple(Choice(name, {"en": name}) for name in "abcd")
    private = motion(secrecy=Secrecy.PRIVATE)
    items = (item("open", motion()), item("choice", motion(choices=three)), item("box", private))
    with hall_of(tmp_path, *items) as hall:
        yield hall


def log(devices):
    return devices._hub.log


def test_receivers_are_opened_with_the_choices_of_the_ballot_and_closed_after_it(devices, hall):
    for command in (None, ask.OpenToHandsets(), ask.BeginClosing(5, sure=True)):
        hall.do(command) if command else hall.put("open")
        devices.follow(hall.world)
        devices.follow(hall.world)
    assert log(devices) == ["open 3"]
    hall.clock.forward(7)
    assert hall.engine.wake() is None
    devices.follow(hall.world)
    assert log(devices) == ["open 3", "close"]


def test_a_recording_ends_before_a_private_ballot_opens_and_is_refused_until_it_is_over(
    devices, hall, tmp_path
):
    devices.captures.record(tmp_path / "captures")
    hall.open("open")
    devices.follow(hall.world)
    hall.do(ask.VoidBallot("a rehearsal"))
    devices.follow(hall.world)
    hall.put("box")
    devices.follow(hall.world)
    assert devices.captures.recording.folder is None
    with pytest.raises(RuleError, match="During a private ballot nothing is recorded"):
        devices.captures.record(tmp_path / "captures")
    hall.do(ask.OpenToHandsets())
    devices.follow(hall.world)
    assert log(devices) == ["open 3 recorded", "close recorded", "open 3"]
    hall.do(ask.VoidBallot("a rehearsal"))
    devices.follow(hall.world)
    devices.captures.record(tmp_path / "captures")
    assert devices.captures.recording.folder == tmp_path / "captures"


def test_listening_ends_by_itself_before_a_ballot_opens(devices, hall):
    ended, heard = [], []
    devices.follow(hall.world)
    devices.listen(heard.append, lambda: ended.append(True))
    devices.follow(hall.world)
    assert (log(devices), ended) == (["listen"], [])
    devices._hub.wiring.take([PRESS])
    hall.put("open")
    devices.follow(hall.world)
    hall.do(ask.OpenToHandsets())
    devices.follow(hall.world)
    assert log(devices) == ["listen", "close", "open 3"]
    assert (heard, ended) == ([PRESS], [True])


def test_nobody_listens_while_a_vote_is_in_hand(devices, hall):
    hall.put("open")
    devices.follow(hall.world)
    with pytest.raises(RuleError, match="A vote is in hand"):
        devices.listen(None, None)
    devices.listen_no_more()
    assert log(devices) == []


def test_a_receiver_is_forgotten_by_the_name_of_its_state(devices):
    devices.forget("line COM4")
    assert log(devices) == [("drop", "line COM4")]


def test_what_is_named_and_makes_no_sense_is_refused(devices):
    devices.use(["sunvote:COM3", "line:COM4"])
    assert log(devices) == ["sunvote", "line"]
    with pytest.raises(RuleError):
        devices.use(["buzz:COM3"])


def test_the_system_is_looked_over_in_the_background_and_not_twice_at_once(devices):
    devices.look_around(lambda: ("a",))
    devices._looking.result(5)
    devices.look_around(lambda: ("b",))
    devices._looking.result(5)
    assert log(devices) == [("look", ("a",)), ("look", ("b",))]


def test_a_fault_while_looking_is_not_swallowed(devices):
    def faulty():
        raise ZeroDivisionError

    devices.look_around(faulty)
    devices._looking.exception(5)
    with pytest.raises(ZeroDivisionError):
        devices.look_around(tuple)


BASE = DeviceState(Link.CONNECTED, "sunvote /dev/ttyUSB0")
BOARD = DeviceState(Link.LOST, "line /dev/ttyACM0", reason="It is mute.", todo="Turn it on.")


def words(*states):
    line = DeviceLine("en")
    for state in states:
        line.take(state)
    return line.words()


def test_a_lost_receiver_is_named_before_those_that_are_well():
    lost = replace(BASE, link=Link.LOST, reason="It is gone.", todo="Plug it in.")
    well = replace(BOARD, link=Link.CONNECTED)
    assert words(BASE, well, lost) == ("It is gone.", "Plug it in.")


def test_what_never_answered_is_named_only_where_nothing_else_is_well():
    assert words(BOARD) == ("It is mute.", "Turn it on.")
    assert words(BOARD, BASE) == ("Handsets: SunVote", "")


def test_a_receiver_that_was_stopped_is_not_lost_for_ever():
    gone = replace(BASE, link=Link.LOST, reason="It is gone.")
    moved = replace(BASE, name="sunvote /dev/ttyUSB1")
    stopped = replace(gone, link=Link.STOPPED)
    assert words(BASE, gone, stopped, moved) == ("Handsets: SunVote", "")


def test_a_receiver_says_what_there_is_to_know_about_it_once():
    line = DeviceLine("en")
    line.take(replace(BASE, note="Not licence-free here."))
    line.take(BOARD)
    assert [line.fresh_note(), line.fresh_note()] == ["Not licence-free here.", ""]


def test_readers_and_cameras_know_which_sets_of_cards_are_out(devices, tmp_path):
    with hall_of(tmp_path) as evening:
        evening.do(MakeCardSet(1, 50, name="K7QM"), MakeCardSet(1, 9, camera=True, name="N4HX"))
        devices.follow(evening.world)
    assert devices._hub.wiring.sets() == {"", "K7QM", "N4HX"}
    assert [(one.id, one.count) for one in devices.eyes.issued] == [("N4HX", 9)]


def test_what_keeps_a_camera_from_counting_is_said_before_that_it_is_well():
    camera = DeviceState(Link.CONNECTED, "camera 0")
    assert words(camera) == ("A camera reads the cards.", "")
    assert words(BASE, camera) == ("Handsets: SunVote, camera", "")
    assert words(BASE, replace(camera, note="It is mirrored.")) == ("It is mirrored.", "")
