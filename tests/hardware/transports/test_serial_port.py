"""Every failure of a port is a sentence and a way out."""

from __future__ import annotations

import errno
import os
import tty

import pytest
from serial import SerialException

from facilitator.errors import EnvironmentFailure
from hardware.transports.port import explain, is_present
from hardware.transports.serial_port import SerialPort
from hardware.transports.socket_port import SocketPort

needs_pty = pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")


@pytest.fixture
def pty():
    ends = os.openpty()
    tty.setraw(ends[1])
    yield ends
    for end in ends:
        try:
            os.close(end)
        except OSError:
            assert True, "the test closed it"


@pytest.mark.parametrize(
    ("error", "what", "todo"),
    [
        (SerialException(errno.EACCES, "x"), "may not use the port /p", "usermod -a -G dialout"),
        (SerialException(errno.EAGAIN, "x"), "Another program is using", "Close the other"),
        (SerialException("PermissionError(13, 'Access is denied.')"), "Another program", "Close"),
        (SerialException(errno.ENOENT, "x"), "There is no port /p", "Plug the receiver in"),
        (SerialException("FileNotFoundError(2, …)"), "There is no port /p", "Plug the receiver in"),
        (OSError(errno.EIO, "x"), "The port /p is gone", "Plug the receiver in again"),
    ],
)
def test_a_failure_says_what_happened_and_what_to_do(error, what, todo):
    failure = explain("/p", error)
    assert what in failure.what
    assert todo in failure.todo


def test_a_port_that_is_not_there_is_a_failure_of_the_world(tmp_path):
    with pytest.raises(EnvironmentFailure, match="There is no port"):
        SerialPort(str(tmp_path / "none"))


def test_an_address_where_nobody_listens_is_explained():
    with pytest.raises(EnvironmentFailure, match="Nothing answers"):
        SocketPort("socket://127.0.0.1:1")


@needs_pty
def test_a_port_in_use_is_explained(pty):
    first = SerialPort(os.ttyname(pty[1]))
    with pytest.raises(EnvironmentFailure, match="Another program is using"):
        SerialPort(os.ttyname(pty[1]))
    first.close()


@needs_pty
def test_bytes_go_both_ways(pty):
    port = SerialPort(os.ttyname(pty[1]))
    os.write(pty[0], b"abc")
    port.write(b"def")
    assert port.read() == b"abc"
    assert os.read(pty[0], 9) == b"def"
    assert port.read() == b""
    port.close()


@needs_pty
@pytest.mark.parametrize(
    "act", [lambda p: p.read(), lambda p: p.write(b"x"), lambda p: p.discard()]
)
def test_an_unplugging_is_explained_whatever_one_is_doing(pty, act):
    port = SerialPort(os.ttyname(pty[1]))
    os.close(pty[0])
    with pytest.raises(EnvironmentFailure, match="is gone"):
        act(port)
    port.close()


def test_an_address_is_always_worth_a_try_and_a_missing_path_is_not(tmp_path):
    assert is_present("socket://127.0.0.1:9")
    assert not is_present(str(tmp_path / "none"))
