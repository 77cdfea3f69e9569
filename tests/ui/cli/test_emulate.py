"""Every device can be practised with: the command starts it and says how to use it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from hardware.emulators.kinds import MAKERS
from hardware.kinds import NAMES
from hardware.receivers import read_receiver
from ui.cli.decoding import PROTOCOLS as DECODED
from ui.cli.emulate import PROTOCOLS
from ui.cli.main import main


def test_every_kind_of_device_is_emulated_and_decoded():
    assert set(MAKERS) == set(NAMES)
    assert set(PROTOCOLS) == set(DECODED) == {*MAKERS, "turning"}


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_it_prints_the_port_and_what_to_start_the_program_with(protocol):
    with subprocess.Popen(
        [sys.executable, "-m", "ui.cli", "emulate", protocol, "--tcp", "--voters", "3"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        port = process.stdout.readline().strip()
        told = process.stderr.readline().strip()
        process.communicate("quit\n", timeout=5)
    assert process.returncode == 0
    command, receiver = told.rsplit(" ", 1)
    assert command == "facilitator --receiver"
    read = read_receiver(receiver)
    assert read.path == port
    assert read.kind.name == ("line" if protocol == "turning" else protocol)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_told_to_end_it_leaves_nothing_behind(tmp_path):
    orders = tmp_path / "orders"
    orders.write_bytes(b"\xff\xfe no order\n")
    with subprocess.Popen(
        [sys.executable, "-m", "ui.cli", "emulate", "sunvote", "--script", str(orders)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdin.write(b"\xff\n")
        process.stdin.flush()
        port = Path(process.stdout.readline().decode().strip())
        told = process.stderr.readline()
        process.terminate()
        assert process.wait(5) == 0
        assert b"facilitator --receiver" in told
        assert process.stderr.read() == b""
    assert not port.parent.exists()


def test_a_dialect_that_there_is_not_is_a_sentence_and_exit_2():
    ran = subprocess.run(
        [sys.executable, "-m", "ui.cli", "emulate", "line", "--variant", "morse", "--tcp"],
        input="",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert "There is no dialect morse." in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("protocol", ["sunvote", "iclicker", "buzz", "scanner"])
def test_an_order_it_cannot_follow_is_refused_in_a_sentence(protocol):
    ran = subprocess.run(
        [sys.executable, "-m", "ui.cli", "emulate", protocol, "--tcp", "--idle", "--attached"],
        input="dance\npress\nhangup soon\n",
        capture_output=True,
        text=True,
        check=True,
    )
    told = [json.loads(line) for line in ran.stdout.splitlines()[1:]]
    reasons = [event["why"] for event in told if "refused" in event]
    assert len(reasons) == 3
    assert all(reason[0].isupper() and reason.endswith(".") for reason in reasons)


def test_a_hall_of_cards_is_a_film_whose_truth_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("hardware.emulators.card_hall_film._SECONDS", 1)
    result = CliRunner().invoke(main, ["emulate", "camera", "--voters", "5", "--profile", "calm"])
    path, told = result.stdout.splitlines()
    receiver = read_receiver(result.stderr.split()[-1])
    assert (receiver.kind.name, receiver.path) == ("camera", path)
    assert receiver.options["cards"].count == 5
    assert Path(path.removeprefix("video:")).is_relative_to(tmp_path)
    assert sorted(json.loads(told)["choices"]) == ["1", "2", "3", "4", "5"]
