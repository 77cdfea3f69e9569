"""Handsets outside a ballot: numbers by pressing, the check, and receivers in a sentence each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.facts import HandsetsOut
from facilitator.press import CARD, Press
from hardware.transports.hid_port import permission_todo
from hardware.transports.port import explain
from ui.devices import DeviceState, HandsetSign, Link, Listening, SignKind
from ui.present.handsets import (
    Bound,
    Check,
    Issuing,
    bound_rows,
    check_view,
    command_in,
    is_weak,
    known_words,
    next_number,
    receiver_rows,
)

PLAIN = HandsetsOut(((1, 4),))
CLICKERS = HandsetsOut(
    ((1, 3),), {"iclicker A": 1, "iclicker B": 3}, {1: "iclicker A", 3: "iclicker B"}
)


def press(handset, family="", base="sunvote ttyUSB0"):
    return Press(base, handset, ("1",), None, family)


def battery(handset, value, family=""):
    return HandsetSign("line ttyACM0", handset, SignKind.BATTERY, value, family)


def test_each_unknown_handset_gets_the_next_number_and_only_one():
    issuing, given = Issuing(7), []
    for handset in ("X", "Y", "X", "Z"):
        bound = issuing.to_bind(press(handset, "iclicker"), PLAIN)
        if bound is not None:
            given.append((bound.number, bound.handset))
            issuing = issuing.asked(bound)
    assert given == [(7, "iclicker X"), (8, "iclicker Y"), (9, "iclicker Z")]


def test_a_number_that_has_a_handset_is_passed_over():
    bound = Issuing(1).to_bind(press("C", "iclicker"), CLICKERS)
    assert bound == Bound(2, "iclicker C", was_out=True)


def test_a_handset_that_has_a_number_gets_no_other_and_is_told_so():
    for heard in (press("3"), press("A", "iclicker")):
        assert Issuing(9).to_bind(heard, PLAIN if not heard.family else CLICKERS) is None
    assert known_words(press("3"), PLAIN, "en") == "Handset 3 is number 3 already."
    said = known_words(press("B", "iclicker"), CLICKERS, "en")
    assert said == "Handset iclicker B is number 3 already."


def test_a_lost_handset_is_not_given_out_by_accident():
    out = HandsetsOut((), revoked=frozenset({"iclicker A"}))
    assert Issuing(1).to_bind(press("A", "iclicker"), out) is None
    assert "marked as lost" in known_words(press("A", "iclicker"), out, "en")


def test_cards_and_clickers_that_are_switched_on_get_no_number():
    presence = HandsetSign("iclicker x", "A", SignKind.PRESENCE, family="iclicker")
    for heard in (press("9", CARD), presence):
        assert Issuing(1).to_bind(heard, PLAIN) is None
        assert known_words(heard, PLAIN, "en") == ""


def test_a_number_that_was_refused_is_given_to_the_next_handset():
    issuing = Issuing(7)
    first = issuing.to_bind(press("X", "iclicker"), PLAIN)
    issuing = issuing.asked(first).answered(first, done=False)
    assert (issuing.next, issuing.last) == (7, None)


def test_the_last_one_is_taken_back_and_its_number_is_the_next():
    bound = Bound(7, "iclicker X")
    issuing = Issuing(7).asked(bound).answered(bound, done=True)
    assert (issuing.next, issuing.last) == (8, bound)
    assert issuing.taken_back() == Issuing(7)
    assert Issuing(7).taken_back() == Issuing(7)


ALL_BOUND = HandsetsOut(((1, 1),), {"iclicker A": 1}, {1: "iclicker A"})


@pytest.mark.parametrize(
    ("out", "number"), [(HandsetsOut(()), 1), (PLAIN, 1), (CLICKERS, 2), (ALL_BOUND, 2)]
)
def test_the_number_that_is_offered_is_the_lowest_that_is_out_and_not_bound(out, number):
    assert next_number(out) == number


def test_the_table_is_by_number():
    assert [row.number for row in bound_rows(CLICKERS)] == [1, 3]


def checked(*heard):
    check = Check()
    for each in heard:
        check = check.heard(each)
    return check


def test_the_check_says_who_was_heard_and_who_was_not():
    view = check_view(checked(press("2"), press("4"), press("2"), press("1", CARD)), PLAIN, "en")
    assert [(tile.number, tile.heard) for tile in view.tiles] == [
        (1, False),
        (2, True),
        (3, False),
        (4, True),
    ]
    assert (view.heard, view.missing, view.lines) == (2, 2, ())


def test_the_check_names_weak_batteries_two_receivers_and_strangers():
    view = check_view(
        checked(
            *(battery("2", "9"), battery("3", "80"), press("4"), press("4", base="line ttyACM0")),
            HandsetSign("iclicker x", "A", SignKind.PRESENCE, family="iclicker"),
        ),
        PLAIN,
        "en",
    )
    assert view.lines == (
        "Weak battery: 2",
        "Heard by two receivers, each vote counts once: 4",
        "Heard, but given to nobody yet: iclicker A",
    )
    assert [tile.number for tile in view.tiles if tile.weak] == [2]
    assert [tile.number for tile in view.tiles if tile.twice] == [4]


def test_many_names_are_cut_short():
    view = check_view(checked(*(press(f"{n}", "line") for n in range(20))), PLAIN, "en")
    assert view.lines[0].endswith("and 8 more")


@pytest.mark.parametrize(("value", "weak"), [("low", True), ("20", True), ("21", False)])
def test_a_fifth_is_a_weak_battery(value, weak):
    assert is_weak(value) is weak


BASE = DeviceState(Link.CONNECTED, "sunvote /dev/ttyUSB0", keypads=(1, 800))


def row(state):
    return receiver_rows([state], "en")[0]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (BASE, "Ready for keypads 1 to 800."),
        (replace(BASE, keypads=None), "Ready."),
        (replace(BASE, listening=Listening.OPEN, heard=3), "It listens. 3 presses so far."),
        (replace(BASE, link=Link.STARTING), "Looking for it …"),
        (replace(BASE, link=Link.LOST, reason="It is gone."), "It is gone."),
    ],
)
def test_every_state_of_a_receiver_is_a_sentence(state, words):
    assert (row(state).heading, row(state).place) == ("SunVote base station", "ttyUSB0")
    assert row(state).words == words


def test_what_was_stopped_is_not_there_and_what_is_well_comes_first():
    lost = replace(BASE, link=Link.LOST, name="buzz hid:054c:0002")
    stopped = replace(BASE, link=Link.STOPPED, name="line COM3")
    assert [row.well for row in receiver_rows([lost, stopped, BASE], "en")] == [True, False]


def test_the_command_that_helps_can_be_copied():
    assert command_in(permission_todo()).startswith("sudo cp ")
    assert command_in(permission_todo()).endswith("sudo udevadm trigger")
    dialout = explain("/dev/ttyUSB0", PermissionError(13, "no")).todo
    assert command_in(dialout) == "sudo usermod -a -G dialout $USER"
    hidapi = "Install it with: python -m pip install hidapi. Then open the program again."
    assert command_in(hidapi) == "python -m pip install hidapi"
    assert command_in("Plug it in again.") == ""
