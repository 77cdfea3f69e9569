"""Taking a keypad from the desktop: a made-up /sys, pipes for nodes, a kernel of our own."""

from __future__ import annotations

import errno
import os

import pytest

from facilitator.errors import EnvironmentFailure
from hardware.transports.evdev_port import EvdevPort, found_keyboards, is_plugged_in
from tests.hardware.drivers.keys import ENTER, typed

if not hasattr(os, "mkfifo"):
    pytest.skip("no such thing as a node here", allow_module_level=True)

LETTERS = "120013 402000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe"
GRAB, KEYS_DOWN = 0x40044590, 0x80604518


def bitmap(*codes):
    words = [sum(1 << code % 64 for code in codes if code // 64 == word) for word in range(2)]
    return " ".join(f"{word:x}" for word in reversed(words))


class Computer:
    """Its input devices."""

    def __init__(self, folder):
        self.system, self.devices = folder / "sys", folder / "dev"
        self.system.mkdir()
        self.devices.mkdir()
        self.far, self.grabbed, self.down, self.refuse = {}, [], [], None

    def plug(self, node, name, phys, keys):
        device = self.system / node / "device"
        (device / "capabilities").mkdir(parents=True)
        (device / "name").write_text(name)
        (device / "phys").write_text(phys)
        (device / "capabilities/key").write_text(keys)
        os.mkfifo(self.devices / node)
        self.far[node] = os.open(self.devices / node, os.O_RDWR)
        return self

    def open(self, path):
        return EvdevPort(path, system=self.system, devices=self.devices, ioctl=self.ioctl)

    def ioctl(self, node, request, argument):
        if request == GRAB:
            if self.refuse:
                raise OSError(self.refuse, "no")
            self.grabbed.append((node, argument))
        else:
            assert request == KEYS_DOWN
            if self.down:
                argument[self.down.pop()] = 1
        return 0


@pytest.fixture
def computer(tmp_path):
    made = Computer(tmp_path)
    made.plug("event0", "Laptop", "isa0060/serio0/input0", LETTERS)
    made.plug("event3", "Keypad", "usb-1-2/input0", bitmap(*range(71, 84), 96))
    made.plug("event4", "Keypad", "usb-1-2/input1", "0")
    made.plug("event5", "Mouse", "usb-1-3/input0", "70000 0 0 0 0")
    yield made
    for node in made.far.values():
        os.close(node)


def test_keyboards_and_keypads_are_found_and_nothing_else(computer):
    found = [(k.nodes, k.name, k.writes) for k in found_keyboards(computer.system)]
    assert found == [
        (("event0",), "Laptop", True),
        (("event3", "event4"), "Keypad", False),
    ]


@pytest.mark.parametrize("path", ["/dev/input/event3", "event4", "usb-1-2"])
def test_all_nodes_of_a_device_are_taken_and_given_back(computer, path):
    port = computer.open(path)
    assert [grab for _, grab in computer.grabbed] == [1, 1]
    port.close()
    assert [grab for _, grab in computer.grabbed] == [1, 1, 0, 0]


def test_what_is_typed_is_read_from_all_nodes(computer):
    port = computer.open("event3")
    data = typed("27")
    os.write(computer.far["event3"], data)
    assert port.read() == data
    os.write(computer.far["event4"], data)
    assert port.read() == data
    assert port.read() == b""
    port.close()


def test_a_key_that_is_down_is_waited_for(computer):
    computer.down = [ENTER // 8] * 3
    computer.open("event3").close()
    assert computer.down == []


def test_the_only_keyboard_is_never_taken(computer):
    with pytest.raises(EnvironmentFailure) as refused:
        computer.open("event0")
    assert "only keyboard" in refused.value.what
    computer.plug("event7", "Reader", "usb-1-4/input0", LETTERS)
    computer.open("event7").close()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EACCES, "may not read"),
        (errno.EBUSY, "Another program"),
        (errno.ENODEV, "is gone"),
    ],
)
def test_a_refusal_of_the_kernel_is_a_sentence(computer, number, sentence):
    computer.refuse = number
    with pytest.raises(EnvironmentFailure) as refused:
        computer.open("event3")
    assert sentence in refused.value.what
    assert refused.value.todo


def test_what_is_not_there_is_a_sentence(computer):
    with pytest.raises(EnvironmentFailure) as refused:
        computer.open("/dev/input/event9")
    assert "There is no keypad" in refused.value.what
    assert not is_plugged_in("/dev/input/event9", computer.system)
    assert is_plugged_in("/dev/input/event3", computer.system)


def test_a_computer_without_such_nodes_has_no_keyboards(tmp_path):
    assert found_keyboards(tmp_path / "nothing") == ()
