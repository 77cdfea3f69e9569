"""Which screen is the hall's."""

from __future__ import annotations

from dataclasses import replace

from ui.hall.screens import (
    ScreenChoice,
    ScreenIdentity,
    choose,
    known_again,
    same_device,
    stands_alone,
)

LAPTOP = ScreenIdentity("BOE", "Panel", "", "eDP-1", 0, 0, 1366, 768)
BEAMER = ScreenIdentity("EPSON", "EB-W51", "X4NB", "HDMI-1", 1366, 0, 1280, 800)
TWIN = ScreenIdentity("Acme", "Wall", "", "DP-1", 1366, 0, 1920, 1080)
OTHER_TWIN = replace(TWIN, name="DP-2", x=3286)


def test_with_one_screen_the_hall_is_rehearsed_in_a_window():
    assert choose([LAPTOP], "eDP-1") == ScreenChoice(None)


def test_with_two_screens_the_hall_is_where_the_desk_is_not():
    assert choose([LAPTOP, BEAMER], "eDP-1") == ScreenChoice(BEAMER)
    assert choose([LAPTOP, BEAMER], "HDMI-1") == ScreenChoice(LAPTOP)


def test_with_three_screens_somebody_must_say():
    choice = choose([LAPTOP, BEAMER, TWIN], "eDP-1")
    assert choice == ScreenChoice(BEAMER, sure=False)


def test_the_screen_wished_for_is_taken_among_many():
    assert choose([LAPTOP, TWIN, BEAMER], "eDP-1", BEAMER) == ScreenChoice(BEAMER)


def test_a_wish_never_covers_the_desk():
    assert choose([LAPTOP, BEAMER], "HDMI-1", BEAMER) == ScreenChoice(LAPTOP)


def test_a_projector_is_known_by_its_serial_number_whatever_its_socket():
    moved = replace(BEAMER, name="DP-3", x=-1280)
    assert known_again(BEAMER, [LAPTOP, moved]) == moved
    assert same_device(BEAMER, [LAPTOP, moved]) == moved


def test_twins_without_serial_numbers_are_told_apart_by_their_sockets():
    assert known_again(OTHER_TWIN, [LAPTOP, TWIN, OTHER_TWIN]) == OTHER_TWIN


def test_twins_that_cannot_be_told_apart_are_asked_about():
    strangers = [replace(TWIN, name="A"), replace(TWIN, name="B", x=3286)]
    assert not choose([LAPTOP, *strangers], "eDP-1", replace(TWIN, x=0, width=800)).sure


def test_another_projector_in_the_same_socket_is_not_the_one_that_left():
    assert same_device(BEAMER, [LAPTOP, replace(BEAMER, serial="Z")]) is None


def test_the_same_projector_may_come_back_with_another_resolution():
    back = replace(TWIN, width=1280, height=720)
    assert same_device(TWIN, [LAPTOP, back]) == back


def test_the_screen_wished_for_is_taken_whatever_the_size_of_the_desks_controls():
    enlarged = replace(OTHER_TWIN, x=2629, width=1536, height=864)
    assert choose([LAPTOP, BEAMER, enlarged], "eDP-1", OTHER_TWIN) == ScreenChoice(enlarged)


def test_a_screen_that_repeats_the_desk_is_not_the_halls():
    repeated = replace(BEAMER, x=0)
    assert choose([LAPTOP, repeated], "eDP-1") == ScreenChoice(None, mirrored=True)
    assert not stands_alone(repeated, [LAPTOP, repeated])
    assert choose([LAPTOP, repeated, TWIN], "eDP-1") == ScreenChoice(TWIN)


def test_a_screen_that_does_not_say_its_model_is_called_by_its_socket():
    assert replace(BEAMER, model="none").label == "HDMI-1 1280×800"
