"""Which cameras there are, as Linux lists them, and what is offered elsewhere."""

from __future__ import annotations

from hardware.camera.found import FoundCamera, found_cameras


def test_each_camera_is_listed_once_by_its_number_and_name(tmp_path):
    for node, index, name in (
        ("video0", "0", "Laptop"),
        ("video1", "1", "Laptop"),
        ("video10", "0", "C920"),
    ):
        place = tmp_path / node
        place.mkdir()
        (place / "index").write_text(f"{index}\n")
        (place / "name").write_text(f"{name}\n")
    assert found_cameras(tmp_path) == (FoundCamera(0, "Laptop"), FoundCamera(10, "C920"))


def test_no_camera_is_none_and_a_system_that_lists_none_offers_the_first_few(tmp_path):
    assert found_cameras(tmp_path / "video4linux") == ()
    assert found_cameras(tmp_path / "sys" / "video4linux")[0] == FoundCamera(0)
