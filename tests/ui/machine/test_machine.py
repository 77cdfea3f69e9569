"""Printers, sticks, room on the disk, and one look at all of it."""

from __future__ import annotations

import pytest

from ui.machine.look import look_around
from ui.machine.printers import listed
from ui.machine.storage import Volume, free_bytes, is_writable, sticks


def test_the_usual_printer_is_named_first():
    told = listed("attic\nhall\n", "system default destination: hall\n")
    assert told == ("hall", "attic")


def test_no_printer_is_no_name():
    assert listed("", "no system default destination\n") == ()


def test_a_stick_is_what_was_plugged_in_and_can_be_written_to():
    among = (
        Volume("disk", "/", "ext4"),
        Volume("KINGSTON", "/media/bea/KINGSTON", "vfat"),
        Volume("", "/run/media/bea/X", "exfat"),
        Volume("CD", "/media/bea/CD", "iso9660", writable=False),
    )
    assert sticks(among) == ("KINGSTON", "/run/media/bea/X")


def test_a_folder_that_is_gone_has_no_room_and_takes_nothing(tmp_path):
    assert free_bytes(tmp_path / "gone") is None
    assert not is_writable(tmp_path / "gone")


@pytest.mark.usefixtures("qapp")
def test_a_look_around_knows_this_disk(tmp_path):
    seen = look_around(tmp_path / "marfleet.assembly")
    assert seen.free
    assert seen.writable
