"""A stick that fills up and a disk that may only be read: real ones, where they can be made."""

from __future__ import annotations

import contextlib
import shutil
import subprocess

import pytest

from facilitator.clock import SystemClock
from facilitator.errors import EnvironmentFailure
from facilitator.intake import Intake
from facilitator.opened import read_only, reopen
from facilitator.parts import ballot
from facilitator.press import Press, Verdict
from tests.facilitator.hall import Hall, item, motion, this_device
from tests.facilitator.record.tampering import whole_evening


@contextlib.contextmanager
def mounted(folder, *how):
    folder.mkdir()
    done = subprocess.run(["mount", *how, str(folder)], capture_output=True, check=False)
    if done.returncode != 0:
        pytest.skip("Nothing can be mounted here.")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.prove
def test_on_a_full_stick_nothing_acknowledged_is_lost(tmp_path):
    with mounted(tmp_path / "stick", "-t", "tmpfs", "-o", "size=512k", "tmpfs") as stick:
        ballast = stick / "ballast"
        ballast.write_bytes(bytes(100_000))
        hall = Hall(stick, item("bus", motion()))
        hall.open("bus")
        intake, kept = Intake(hall.engine.step), {}
        for number in range(20_000):
            handset, key = str(number % 160 + 1), "123"[number // 160 % 3]
            if intake.take([Press("test", handset, (key,))]) != (Verdict.KEPT,):
                break
            kept[handset] = key
        assert number > 0
        assert hall.engine.step([]) == ()
        ballast.unlink()
        assert intake.take([Press("test", handset, (key,))]) == (Verdict.KEPT,)
        kept[handset] = key
        hall.pull_the_plug()
        votes = {"1": "for", "2": "against", "3": "abstain"}
        counted = hall.ballot.counted()
        assert counted == {v: sum(k == key for k in kept.values()) for key, v in votes.items()}
        print(f"\nFull after {number} presses; none lost, and it went on.")
        hall.opened.close()


@pytest.mark.prove
def test_a_record_on_a_disk_that_may_only_be_read_can_be_looked_at(tmp_path):
    path, _ = whole_evening(tmp_path / "evening")
    with mounted(tmp_path / "disc", "-t", "tmpfs", "tmpfs") as disc:
        copy = shutil.copy(path, disc / path.name)
        subprocess.run(["mount", "-o", "remount,ro", str(disc)], check=True)
        with pytest.raises(EnvironmentFailure, match="Copy it to a folder of your own"):
            reopen(copy, SystemClock(), this_device(tmp_path))
        looked = read_only(copy, SystemClock())
        assert looked.engine.world.of(ballot.PART).latest.outcome == "carried"
        looked.close()
