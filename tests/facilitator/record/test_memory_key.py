"""The key of a private ballot: where it lies, who may take it up, and how it goes."""

from __future__ import annotations

import os
import sys

import pytest

from facilitator.record.memory_key import KeyRing, _file_system, memory_folder
from facilitator.slots import Slot

PLACE = b"p" * 16
pytestmark = pytest.mark.skipif(os.name != "posix", reason="asks for owners and modes of files")


@pytest.fixture
def ring(tmp_path):
    return KeyRing(tmp_path / "marfleet.assembly", tmp_path)


def test_a_key_found_again_opens_what_it_sealed(ring):
    sealed = ring.make("ballot-1").sealed(Slot(42, 3, "for"), PLACE, 20)
    (key,) = ring.found()
    assert (key.ballot, key.unsealed(sealed, PLACE)) == ("ballot-1", Slot(42, 3, "for"))
    assert key.unsealed(sealed, b"q" * 16) is None
    assert key.unsealed(sealed[:-1] + bytes([sealed[-1] ^ 1]), PLACE) is None


def test_what_is_sealed_has_one_length_and_never_the_same_bytes(ring):
    key = ring.make("b")
    sealed = [key.sealed(Slot(n, n, "x" * (n % 21)), PLACE, 20) for n in range(300)]
    assert len({len(content) for content in sealed}) == 1
    assert len(set(sealed)) == len(sealed)


def test_a_key_is_its_owners_alone_and_is_gone_when_destroyed(ring, tmp_path):
    key = ring.make("b")
    (file,) = tmp_path.glob("*.key")
    assert file.stat().st_mode & 0o777 == 0o600
    key.destroy()
    key.destroy()
    assert list(ring.found()) == list(tmp_path.glob("*.key")) == []


def test_a_key_half_written_is_removed(ring, tmp_path):
    ring.make("b")
    (file,) = tmp_path.glob("*.key")
    file.write_bytes(b"half")
    assert list(ring.found()) == list(tmp_path.glob("*.key")) == []


def test_a_key_that_anybody_may_read_or_that_lies_elsewhere_is_not_taken(ring, tmp_path):
    ring.make("b")
    (file,) = tmp_path.glob("*.key")
    file.chmod(0o640)
    assert list(ring.found()) == []
    file.chmod(0o600)
    elsewhere = file.rename(tmp_path / "elsewhere")
    file.symlink_to(elsewhere)
    assert list(ring.found()) == []


def test_another_record_does_not_find_it(ring, tmp_path):
    ring.make("b")
    assert list(KeyRing(tmp_path / "copy.assembly", tmp_path).found()) == []


def test_where_no_file_can_be_made_the_key_is_in_the_process_alone(tmp_path):
    gone = KeyRing(tmp_path / "marfleet.assembly", tmp_path / "not there")
    key = gone.make("b")
    assert key.unsealed(key.sealed(Slot(1, 1, "for"), PLACE, 9), PLACE) == Slot(1, 1, "for")
    assert list(gone.found()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_a_folder_on_a_disk_is_no_place_for_a_key(monkeypatch, tmp_path):
    if _file_system(tmp_path) not in {"tmpfs", "ramfs"}:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        assert memory_folder() != tmp_path
    found = memory_folder()
    assert found is None or _file_system(found) in {"tmpfs", "ramfs"}
