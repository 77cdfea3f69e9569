"""What this laptop remembers, and what becomes of it when its file is no good."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSettings

from ui.settings import Settings
from ui.settings.places import FreeScreen, WindowPlace, brought_in
from ui.settings.wishes import SIZES

LAPTOP = FreeScreen("eDP-1", QRect(0, 28, 1366, 740))
SECOND = FreeScreen("DP-3", QRect(1366, 0, 1920, 1080))
USUAL = WindowPlace(0, 0, 1100, 720)


def test_what_was_wished_is_there_at_the_next_start(tmp_path):
    settings = Settings(tmp_path)
    settings.language, settings.desk.theme, settings.desk.size = "cy", "dark", 125
    settings.desk.high_contrast = settings.hall.reduced_motion = settings.sound.gong = True
    settings.hall.screen_width_cm = 240
    again = Settings(tmp_path)
    assert (again.language, again.desk.theme, again.desk.size) == ("cy", "dark", 125)
    assert again.desk.high_contrast
    assert again.hall.reduced_motion
    assert again.sound.gong
    assert not again.sound.decision
    assert again.hall.screen_width_cm == 240
    assert again.trouble() == ""


@pytest.mark.parametrize(
    "ini",
    [
        b"[desk]\nlanguage=tlh\ntheme=plaid\nsize=9000\nhigh_contrast=perhaps\n[hall]\nscreen=a|b",
        b"[desk]\nlanguage=en, cy\nsize=@Variant(\x00\x01)\n[records]\nrecent=a, b\n",
        bytes(range(256)),
        b"[desk\n=]][",
    ],
)
def test_a_file_that_makes_no_sense_gives_the_usual_settings(tmp_path, ini):
    (tmp_path / "facilitator.ini").write_bytes(ini)
    settings = Settings(tmp_path)
    assert (settings.language, settings.desk.theme, settings.desk.size) == ("en", "system", 100)
    assert not settings.desk.high_contrast
    assert settings.hall_screen is None
    assert settings.recent == settings.receivers == ()
    assert settings.places.of("desk") is None


def test_records_where_nobody_may_look_stop_no_start(tmp_path):
    there = tmp_path / "there.assembly"
    there.touch()
    settings = Settings(tmp_path)
    settings.opened(tmp_path / ("long" * 100))
    settings.opened(there)
    assert settings.recent == (there,)


def test_a_broken_file_is_told_in_a_sentence(tmp_path):
    (tmp_path / "facilitator.ini").write_bytes(b"[desk\n=]][")
    assert "cannot be read" in Settings(tmp_path).trouble()


def test_what_cannot_be_written_holds_until_the_program_ends_and_is_told(tmp_path, monkeypatch):
    settings = Settings(tmp_path)
    monkeypatch.setattr(QSettings, "status", lambda _self: QSettings.Status.AccessError)
    settings.desk.theme = "dark"
    assert settings.desk.theme == "dark"
    assert "cannot be kept" in settings.trouble()


def test_a_window_comes_back_to_where_it_was(tmp_path):
    place = WindowPlace(1500, 60, 1200, 800, is_maximized=True)
    Settings(tmp_path).places.keep("desk", "DP-3", place)
    kept = Settings(tmp_path).places.of("desk")
    assert brought_in(kept, USUAL, (LAPTOP, SECOND)) == place


def test_a_window_never_comes_back_to_a_screen_that_is_gone_or_the_halls():
    kept = "DP-3", WindowPlace(1500, 60, 1200, 800)
    there = brought_in(kept, USUAL, (LAPTOP,))
    assert LAPTOP.free.contains(QRect(there.x, there.y, there.width, there.height))


@pytest.mark.parametrize("place", [(-4000, -40, 900, 600), (1300, 700, 900, 600), (0, 0, 9000, 9)])
def test_a_window_comes_back_wholly_onto_its_screen(place):
    there = brought_in(("eDP-1", WindowPlace(*place)), USUAL, (LAPTOP, SECOND))
    assert LAPTOP.free.contains(QRect(there.x, there.y, there.width, there.height))


def test_a_window_that_was_never_closed_begins_in_the_middle():
    assert brought_in(None, USUAL, (LAPTOP,)) == WindowPlace(133, 38, 1100, 720)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("wall", [(1920, 1080), (1280, 720), (3840, 2160)])
def test_a_wall_is_cut_into_whole_pixels_by_every_size_of_the_desk(size, wall):
    assert [side * 100 % size for side in wall] == [0, 0]
