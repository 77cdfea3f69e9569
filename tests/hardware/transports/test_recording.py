"""What is written down of the traffic, when not, and what becomes of it when it is played."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

import pytest

from facilitator.clock import SetClock
from facilitator.errors import EnvironmentFailure
from hardware.transports.capture import HEAD, Capture, Said, read_capture
from hardware.transports.opening import open_port, open_reports
from hardware.transports.recording import Recorder
from hardware.transports.replaying import Playback, ReplayedPort


class FakePort:
    """Says what it is given, and hears all."""

    found = None

    def __init__(self, *says):
        self.says = list(says)
        self.heard = []

    def read(self):
        return self.says.pop(0) if self.says else b""

    def write(self, data):
        self.heard.append(data)

    send_feature = write

    def discard(self):
        self.says.clear()

    def close(self):
        self.says.clear()


@pytest.fixture
def clock():
    return SetClock(datetime(2026, 11, 22, 19, tzinfo=UTC))


@pytest.fixture
def recorder(clock):
    recorder = Recorder("0.2", clock)
    yield recorder
    recorder.halt()


def listened(recorder, port, device="sunvote /dev/ttyUSB0"):
    return recorder.serial(device, lambda url: port)("url")


def written(folder):
    return [path.read_text(encoding="ascii").splitlines() for path in sorted(folder.iterdir())]


def test_a_capture_says_of_what_and_when_and_then_both_directions(recorder, clock, tmp_path):
    recorder.begin(tmp_path / "new")
    port = listened(recorder, FakePort(b"\x01\x02"))
    port.write(b"\xff")
    clock.forward(0.25)
    assert port.read() == b"\x01\x02"
    assert port.read() == b""
    ((head, device, program, date, *lines),) = written(tmp_path / "new")
    assert head == HEAD
    assert device == "# device: sunvote /dev/ttyUSB0"
    assert program == "# program: 0.2"
    assert date.startswith("# date: ")
    assert lines == ["0.000000 > ff", "0.250000 < 0102"]


def test_nothing_is_written_before_it_begins_and_after_it_is_halted(recorder, tmp_path):
    port = listened(recorder, FakePort(b"a", b"b", b"c"))
    port.read()
    recorder.begin(tmp_path)
    port.read()
    recorder.halt()
    port.read()
    port.write(b"d")
    ((*_, line),) = written(tmp_path)
    assert line.endswith("< 62")


def test_every_device_has_a_file_of_its_own_and_its_reports_are_recorded_too(recorder, tmp_path):
    recorder.begin(tmp_path)
    listened(recorder, FakePort()).write(b"a")
    reports = recorder.reports("buzz hid:054c:0002", lambda path: FakePort(b"\0\0\1\0\0"))("path")
    reports.read()
    reports.send_feature(b"\0\0")
    assert {lines[-1] for lines in written(tmp_path)} == {"0.000000 > 61", "0.000000 > 0000"}


def test_a_disk_that_fails_ends_the_recording_and_not_the_device(recorder, tmp_path, monkeypatch):
    recorder.begin(tmp_path)

    def full(*_args, **_more):
        raise EnvironmentFailure("The capture x cannot be written.", "…")

    monkeypatch.setattr("hardware.transports.capture.Capture.note", full)
    port = listened(recorder, FakePort(b"a", b"b"))
    assert port.read() == b"a"
    assert recorder.recording.folder is None
    assert "cannot be written" in str(recorder.recording.failure)
    assert port.read() == b"b"


def test_a_disk_with_no_room_for_the_first_line_leaves_no_file_open(
    recorder, tmp_path, monkeypatch
):
    files = []

    def full(capture, _text):
        files.append(capture._file)
        raise EnvironmentFailure("The stick is full.", "Take another.")

    monkeypatch.setattr(Capture, "_write", full)
    recorder.begin(tmp_path)
    assert listened(recorder, FakePort(b"\x01")).read() == b"\x01"
    assert recorder.recording.failure is not None
    assert [file.closed for file in files] == [True]


def test_a_folder_that_cannot_be_made_is_a_sentence(recorder, tmp_path):
    (tmp_path / "file").write_text("", encoding="ascii")
    with pytest.raises(EnvironmentFailure, match="cannot be made"):
        recorder.begin(tmp_path / "file")


def test_what_was_recorded_is_read_back(recorder, clock, tmp_path):
    recorder.begin(tmp_path)
    port = listened(recorder, FakePort(b"\x01"))
    port.write(b"\x02")
    clock.forward(1)
    port.read()
    (path,) = tmp_path.iterdir()
    with path.open("a", encoding="ascii") as file:
        file.write("# a remark\n1.5 < 0\n2.000000 ")
    assert list(read_capture(path)) == [Said(0.0, True, b"\x02"), Said(1.0, False, b"\x01")]


@pytest.mark.parametrize("text", ["", "0.1 < 00\n"])
def test_a_file_that_is_no_capture_is_a_sentence(tmp_path, text):
    path = tmp_path / "x"
    path.write_text(text, encoding="ascii")
    with pytest.raises(EnvironmentFailure, match="is no capture"):
        read_capture(path)
    with pytest.raises(EnvironmentFailure, match="cannot be read"):
        read_capture(tmp_path / "none")


ASK, START, POLL = b"ask", b"start", b"poll"
TALK = (
    Said(0.0, True, ASK),
    Said(0.1, False, b"base"),
    Said(1.0, True, ASK),
    Said(1.1, False, b"base"),
    Said(2.0, True, START),
    Said(3.0, True, POLL),
    Said(3.2, False, b"press 1"),
    Said(3.3, False, b"press 2"),
    Said(4.0, True, POLL),
    Said(4.1, False, b"empty"),
    Said(5.0, True, ASK),
    Said(5.1, False, b"base"),
)


def played(playback, now):
    heard = []
    while data := playback.say(now):
        heard.append(data)
    return heard


def test_an_answer_comes_after_its_question_and_as_late_as_it_did():
    playback = Playback(TALK, 1, 100.0)
    assert played(playback, 200.0) == []
    playback.hear(ASK, 200.0)
    assert played(playback, 200.05) == []
    assert played(playback, 200.1) == [b"base"]


def test_a_program_that_is_slower_than_it_was_misses_nothing():
    playback = Playback(TALK, 0, 0.0)
    for _ in range(9):
        playback.hear(ASK, 0.0)
        assert played(playback, 0.0) == [b"base"]
    playback.hear(START, 0.0)
    playback.hear(POLL, 0.0)
    assert played(playback, 0.0) == [b"press 1", b"press 2"]
    for _ in range(3):
        playback.hear(POLL, 0.0)
        assert played(playback, 0.0) == [b"empty"]


def test_what_was_never_sent_is_not_answered():
    playback = Playback(TALK, 0, 0.0)
    playback.hear(b"who?", 0.0)
    assert played(playback, 9.0) == []


def test_what_came_unasked_comes_at_its_time_or_as_much_faster():
    unasked = [Said(float(at), False, bytes([at])) for at in (1, 2, 4)]
    playback = Playback(unasked, 2, 10.0)
    assert [played(playback, now) for now in (10.4, 10.5, 12.0)] == [[], [b"\1"], [b"\2", b"\4"]]


def test_a_capture_stands_in_for_the_port_and_for_the_device(tmp_path):
    path = tmp_path / "x.capture"
    path.write_text(f"{HEAD}\n0.000000 < 616263\n", encoding="ascii")
    for port in (open_port(f"replay:{path}"), open_reports(f"replay:{path}?speed=0")):
        assert port.read() == b"abc"
        port.write(b"x")
        port.close()


def test_a_read_waits_a_slice_and_no_longer(tmp_path):
    path = tmp_path / "x.capture"
    path.write_text(f"{HEAD}\n0.010000 < 61\n0.015000 < 62\n", encoding="ascii")
    time, waited = count(), []
    port = ReplayedPort(f"replay:{path}", 0.02, lambda: next(time) / 100, waited.append)
    assert [port.read(), port.read()] == [b"a", b"b"]
    port.discard()
    assert port.read() == b""
    assert waited == [0.02]


@pytest.mark.parametrize("url", ["replay:", "replay:x?speed=fast", "replay:x?speed=-1"])
def test_an_address_that_makes_no_sense_is_a_sentence(url):
    with pytest.raises(EnvironmentFailure, match="is no capture to play"):
        open_port(url)
