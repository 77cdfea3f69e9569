"""Several receivers at once, of any kinds: found, tried, lost, found again, forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hardware import kinds
from hardware.discovery import FoundPort
from hardware.drivers.state import DeviceState, Link
from hardware.hub import Hub
from hardware.kinds import Wiring
from hardware.receivers import read_receiver
from hardware.transports.report_port import FoundReports

FTDI = FoundPort("/dev/ttyUSB0", "", 0x0403, 0x6001, "A1")
BOARD = FoundPort("/dev/ttyACM0", "", 0x303A, 0x1001, "B1")
CLICKER = FoundReports("hid:1881:0150@/dev/hidraw0", 0x1881, 0x0150)
DONGLE = FoundReports("hid:054c:1000@/dev/hidraw1", 0x054C, 0x1000)
PRINTER = FoundPort("/dev/ttyS0", "")


class FakeDriver:
    """Says what it was told."""

    made: list

    def __init__(self, kind, path, options):
        self.kind, self.path, self.options = kind, path, options
        self.log = []
        self.state = DeviceState(Link.STARTING, f"{kind} {path}")
        self.made.append(self)

    def start(self):
        self.log.append("start")

    def open_voting(self, keys=6):
        self.log.append(f"open {keys}")

    def close_voting(self):
        self.log.append("close")

    def stop(self):
        self.log.append("stop")

    def is_now(self, link):
        self.state = replace(self.state, link=link)


@pytest.fixture
def made(monkeypatch):
    FakeDriver.made = []

    def make(kind, path, wiring, options, number=1):
        return FakeDriver(kind.name, path, dict(options) | {"number": number})

    monkeypatch.setattr(kinds.DeviceKind, "make", make)
    return FakeDriver.made


@pytest.fixture
def hub(made):
    return Hub(Wiring(take=None, report=None))


def running(made):
    return [(d.kind, d.path) for d in made if "stop" not in d.log]


def test_every_kind_that_is_found_gets_its_driver_at_once_and_only_once(hub, made):
    for _ in range(3):
        hub.look([FTDI, BOARD, CLICKER, DONGLE, PRINTER])
    assert [d.kind for d in made] == ["sunvote", "line", "iclicker", "buzz"]
    assert all(d.log == ["start"] for d in made)


def test_all_of_them_are_opened_with_the_choices_of_the_vote_and_closed(hub, made):
    hub.look([BOARD, CLICKER])
    hub.open_voting(3)
    hub.close_voting()
    assert [d.log for d in made] == [["start", "open 3", "close"]] * 2


def test_what_comes_during_a_vote_is_opened_before_it_is_started(hub, made):
    hub.open_voting(4)
    hub.look([CLICKER])
    assert made[0].log == ["open 4", "start"]


def test_what_was_typed_is_used_as_it_was_typed_and_not_found_again(hub, made):
    typed = [
        read_receiver("line:/dev/ttyUSB0"),
        read_receiver("iclicker:hid:1881:0150"),
        read_receiver("sunvote:/dev/ttyACM0?keypads=1-300"),
    ]
    hub.use(typed)
    hub.use(typed)
    hub.look([FTDI, BOARD, CLICKER])
    assert [d.kind for d in made] == ["line", "iclicker", "sunvote"]
    assert made[2].options["keypads"] == range(1, 301)


def test_a_port_on_which_no_base_answers_is_tried_as_the_next_kind(hub, made):
    hub.look([FTDI])
    made[0].is_now(Link.LOST)
    hub.look([FTDI])
    assert running(made) == [("line", "/dev/ttyUSB0")]
    made[1].is_now(Link.LOST)
    hub.look([FTDI])
    assert running(made) == [("sunvote", "/dev/ttyUSB0")]
    for _ in range(4):  # from now on with patience
        made[2].is_now(Link.LOST)
        hub.look([FTDI])
    assert running(made) == [("sunvote", "/dev/ttyUSB0")]
    hub.look([FTDI])
    assert running(made) == [("line", "/dev/ttyUSB0")]


def test_a_base_that_answered_once_stays_a_base(hub, made):
    hub.look([FTDI])
    made[0].is_now(Link.CONNECTED)
    hub.look([FTDI])
    made[0].is_now(Link.LOST)
    for _ in range(20):
        hub.look([FTDI])
    assert len(made) == 1


def test_a_port_that_comes_back_under_another_name_is_the_same_device(hub, made):
    hub.look([FTDI])
    made[0].is_now(Link.CONNECTED)
    hub.look([FTDI])
    made[0].is_now(Link.LOST)
    hub.open_voting(3)
    hub.look([])
    hub.look([replace(FTDI, url="/dev/ttyUSB1")])
    assert running(made) == [("sunvote", "/dev/ttyUSB1")]
    assert made[0].log[-1] == "stop"
    assert made[1].log == ["open 3", "start"]


def test_a_usb_device_that_comes_back_is_left_to_its_driver(hub, made):
    hub.look([CLICKER])
    hub.look([])
    hub.look([replace(CLICKER, path="hid:1881:0150@/dev/hidraw7")])
    assert len(made) == 1


def test_two_dongles_have_two_numbers(hub, made):
    hub.look([DONGLE, replace(DONGLE, path="hid:054c:1000@/dev/hidraw2")])
    assert [d.options["number"] for d in made] == [1, 2]


def test_what_stays_away_is_forgotten_but_not_while_a_vote_is_open(hub, made):
    hub.look([BOARD])
    hub.open_voting(3)
    for _ in range(40):
        hub.look([])
    assert running(made)
    hub.close_voting()
    hub.look([])
    assert not running(made)


def test_what_was_typed_is_never_forgotten(hub, made):
    hub.use([read_receiver("line:/dev/ttyUSB7")])
    for _ in range(40):
        hub.look([])
    assert running(made) == [("line", "/dev/ttyUSB7")]


def test_after_the_end_nothing_begins(hub, made):
    hub.look([FTDI])
    hub.stop()
    hub.look([FTDI, BOARD])
    hub.use([read_receiver("COM3")])
    assert len(made) == 1
    assert not running(made)


def test_voting_desks_stay_closed_where_only_handsets_are_listened_to(hub, made):
    hub.use([read_receiver("scanner:/dev/ttyS0"), read_receiver("line:/dev/ttyACM0")])
    hub.open_voting(6, at_desks=False)
    hub.use([read_receiver("scanner:/dev/ttyS1"), read_receiver("sunvote:/dev/ttyUSB0")])
    assert [d.kind for d in made if "open 6" in d.log] == ["line", "sunvote"]


def test_what_was_typed_by_mistake_is_dropped(hub, made):
    hub.use([read_receiver("line:/dev/ttyACM0"), read_receiver("sunvote:/dev/ttyUSB7")])
    hub.drop("sunvote /dev/ttyUSB7")
    assert running(made) == [("line", "/dev/ttyACM0")]


def test_what_was_found_and_is_not_wanted_stays_put_away_until_it_is_unplugged(hub, made):
    hub.look([FTDI, BOARD])
    hub.drop("sunvote /dev/ttyUSB0")
    hub.look([FTDI, BOARD])
    assert running(made) == [("line", "/dev/ttyACM0")]
    hub.look([BOARD])
    hub.look([FTDI, BOARD])
    assert running(made) == [("line", "/dev/ttyACM0"), ("sunvote", "/dev/ttyUSB0")]


def test_a_hall_has_as_many_keys_as_its_poorest_handset(hub, made):
    assert hub.keys == 6
    hub.look([FTDI, CLICKER, DONGLE])
    assert hub.keys == 6, "nobody answers yet"
    for driver in made:
        driver.is_now(Link.CONNECTED)
    assert hub.keys == 4


def test_a_base_that_was_answered_is_not_tried_as_something_else_under_its_new_name(hub, made):
    hub.look([FTDI])
    made[0].is_now(Link.CONNECTED)
    hub.look([FTDI])
    hub.open_voting(3)
    moved = replace(FTDI, url="/dev/ttyUSB1")
    hub.look([moved])
    made[1].is_now(Link.LOST)
    for _ in range(9):
        hub.look([moved])
    assert running(made) == [("sunvote", "/dev/ttyUSB1")]


def test_a_port_that_was_typed_while_the_hub_was_looking_has_one_driver(hub, made):
    hub.look([FTDI])
    hub.look([FTDI])
    moved = replace(FTDI, url="/dev/ttyUSB1")
    made[0].stop = lambda: hub.use([read_receiver("line:/dev/ttyUSB1")])
    hub.look([moved])
    assert [d.path for d in made[1:]] == ["/dev/ttyUSB1"]


def test_two_that_come_back_under_each_others_names_are_served_as_what_they_are(hub, made):
    board = replace(BOARD, url="/dev/ttyUSB1")
    hub.look([FTDI, board])
    for driver in made:
        driver.is_now(Link.CONNECTED)
    hub.look([FTDI, board])
    hub.open_voting(3)
    for driver in made:
        driver.is_now(Link.LOST)
    hub.look([replace(FTDI, url="/dev/ttyUSB1"), replace(board, url="/dev/ttyUSB0")])
    assert set(running(made)) == {("sunvote", "/dev/ttyUSB1"), ("line", "/dev/ttyUSB0")}
    assert [driver.log for driver in made[2:]] == [["open 3", "start"]] * 2


def test_a_device_that_answers_is_left_alone_whatever_the_system_says_it_is(hub, made):
    hub.look([FTDI])
    made[0].is_now(Link.CONNECTED)
    hub.look([replace(FTDI, serial_number="")])
    assert running(made) == [("sunvote", "/dev/ttyUSB0")]


CAMERA = [read_receiver("camera:0")]


def test_a_card_has_four_edges_and_handsets_beside_a_camera_keep_all_their_keys(hub, made):
    hub.use(CAMERA)
    made[0].is_now(Link.CONNECTED)
    assert hub.keys == 4
    hub.look([BOARD])
    made[1].is_now(Link.CONNECTED)
    assert hub.keys == 6


def test_a_camera_takes_part_only_where_one_letter_is_a_whole_vote(hub, made):
    hub.use(CAMERA)
    hub.open_voting(4)
    hub.open_voting(5)
    hub.open_voting(4, one_key=False)
    assert made[0].log == ["start", "open 4"]


def test_a_camera_that_comes_during_a_vote_that_is_not_for_it_waits(hub, made):
    hub.open_voting(6)
    hub.use(CAMERA)
    assert made[0].log == ["start"]
