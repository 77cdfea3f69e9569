"""Telling this laptop's own disk from a stick or the network."""

from __future__ import annotations

import pytest

from facilitator.record.file import RecordFile
from ui import places
from ui.places import brought_home, free_name, may_go_away, on_a_stick_or_network


@pytest.mark.parametrize(
    ("kind", "where", "goes"),
    [
        ("ext4", "/", False),
        ("NTFS", "C:/", False),
        ("apfs", "/System/Volumes/Data", False),
        ("vfat", "/mnt", True),
        ("FAT32", "E:/", True),
        ("ext4", "/media/bea/STICK", True),
        ("apfs", "/Volumes/STICK", True),
        ("nfs4", "/home", True),
        ("fuse.sshfs", "/home/bea/hall", True),
    ],
)
def test_sticks_and_network_drives_are_known_by_their_file_system_or_place(kind, where, goes):
    assert may_go_away(kind, where) is goes


def test_a_folder_of_this_machine_stays(tmp_path):
    assert not on_a_stick_or_network(tmp_path / "marfleet.assembly")


def test_a_copy_never_takes_the_place_of_another_file(tmp_path):
    (tmp_path / "a.assembly").touch()
    (tmp_path / "a 2.assembly").touch()
    assert free_name(tmp_path / "a.assembly").name == "a 3.assembly"


def test_a_record_on_a_stick_is_copied_whole_and_the_stick_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "on_a_stick_or_network", lambda _path: True)
    record = tmp_path / "stick" / "a.assembly"
    record.parent.mkdir()
    RecordFile.create(record).close()
    before = record.read_bytes()

    copy = brought_home(record, tmp_path / "home", lambda: True)

    assert copy == tmp_path / "home" / "a.assembly"
    assert RecordFile.open(copy).close() is None
    assert record.read_bytes() == before
    assert brought_home(record, tmp_path / "home", lambda: False) == record
