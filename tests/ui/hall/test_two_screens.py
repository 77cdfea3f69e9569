"""T1 to T8: which screen the hall's picture is on, and what becomes of it as screens come and go.

T9 is in tests/ui/test_evening_keys.py, T10 in test_widget.py, T11 in
tests/ui/present/test_projected.py; T12 is a figure and no test (benchmarks/motion.py).
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys

import pytest

from tests.ui.hall.offscreen_screens import configuration, screen

pytestmark = [
    pytest.mark.skipif(platform.machine() != "x86_64", reason="plugs by x86-64 calling rules"),
    pytest.mark.skipif(sys.platform != "linux", reason="the library has another name elsewhere"),
]


@pytest.fixture(scope="module")
def story(tmp_path_factory) -> dict:
    config = tmp_path_factory.mktemp("screens") / "screens.json"
    config.write_text(configuration([screen("A-LAPTOP", 0, 2732, 1536, 192)]), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.hall.screens_story"],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_t1_with_one_screen_the_hall_is_in_a_window_and_it_is_said(story):
    one = story["one"]
    assert (one["visible"], one["rehearsing"], one["full"]) == (True, True, False)
    assert one["told"] == ["said: No second screen: the hall is in a window to rehearse with."]


def test_t2_with_two_screens_the_hall_is_where_the_desk_is_not(story):
    two = story["two"]
    assert (two["desk"], two["screen"], two["covers"]) == ("A-LAPTOP", "B-BEAMER", True)
    assert two["wished"] == []  # an accident is no wish


def test_t2_after_a_start_with_the_screens_in_another_order_it_is_there_again(story):
    again = story["another order"]
    assert (again["desk"], again["screen"], again["covers"]) == ("A-LAPTOP", "B-BEAMER", True)


def test_t3_a_projector_pulled_out_hides_the_picture_and_keeps_it(story):
    pulled = story["pulled"]
    assert (pulled["visible"], pulled["scene"], pulled["desk"]) == (False, "Message", "A-LAPTOP")
    assert "The meeting runs on" in pulled["told"][-1]


def test_t4_the_same_projector_back_with_another_resolution_is_covered_and_shows_the_logo(story):
    back = story["back"]
    assert (back["screen"], back["size"], back["covers"]) == ("B-BEAMER", [1280, 720], True)
    assert back["scene"] == "Logo"
    assert any("shows the logo" in said for said in back["told"])


def test_t5_beside_a_dense_laptop_the_hall_has_its_own_pixels(story):
    assert story["one"]["ratio"] == 2
    assert (story["two"]["ratio"], story["two"]["size"]) == (1, [1920, 1080])


def test_t6_with_three_screens_somebody_is_asked_unless_somebody_has_chosen(story):
    three, chosen = story["three"], story["three, chosen"]
    assert three["screen"] == "B-BEAMER"
    assert any(said.startswith("unsure") for said in three["told"])
    assert chosen["screen"] == "C-SIDE"
    assert not any(said.startswith("unsure") for said in chosen["told"])


def test_t7_of_twins_that_cannot_be_told_apart_somebody_is_asked(story):
    twins = story["twins"]
    assert twins["scene"] == "Logo"
    assert any(said.startswith("unsure") for said in twins["told"])


def test_t8_no_screen_is_kept_hold_of(story):
    assert story["holds"] is False


def test_the_picture_makes_way_for_a_desk_whose_screen_went(story):
    swapped, alone, apart = story["swapped"], story["alone"], story["apart"]
    assert (swapped["desk"], swapped["screen"]) == ("B-BEAMER", "A-LAPTOP")
    assert (alone["desk"], alone["rehearsing"], alone["full"]) == ("A-LAPTOP", True, False)
    assert alone["told"][-1].startswith("lost")
    assert (apart["desk"], apart["screen"]) == ("A-LAPTOP", "B-BEAMER")


def test_a_projector_that_repeats_the_desk_is_told_from_one_that_is_not_there(story):
    repeated = story["repeated"]
    assert (repeated["rehearsing"], repeated["full"]) == (True, False)
    assert "repeats this laptop" in repeated["told"][0]
