"""What handsets say besides votes: batteries, and the spare that is waited for."""

from __future__ import annotations

from facilitator.facts import HandsetsOut
from facilitator.press import CARD, Press, Verdict
from ui.present.handset_board import HandsetBoard

OUT = HandsetsOut(((1, 30),), {"iclicker A": 7}, {7: "iclicker A"}, frozenset({"9"}))


def board():
    return HandsetBoard(lambda presses: [Verdict.KEPT] * len(presses))


def pressed(name, family=""):
    return Press("base", name, ("1",), family=family)


def test_a_weak_battery_is_remembered_until_it_is_strong():
    made = board()
    made.battery(" 0042", "low")
    made.battery("iclicker A", "12")
    assert made.weak == {"42", "iclicker A"}
    made.battery("42", "80")
    assert made.weak == {"iclicker A"}


def test_presses_pass_through_and_are_kept_only_while_somebody_waits():
    made = board()
    assert made.take([pressed("40")]) == [Verdict.KEPT]
    made.listen()
    assert made.spare(OUT) is None
    made.take([pressed("41")])
    assert made.spare(OUT) == "41"
    made.deaf()
    made.take([pressed("42")])
    made.listen()
    assert made.spare(OUT) is None


def test_a_spare_speaks_for_nobody_and_was_not_swapped_out():
    made = board()
    made.listen()
    made.take([pressed("3"), pressed("A", "iclicker"), pressed("9"), pressed("41", CARD)])
    assert made.spare(OUT) is None
    made.take([pressed("B", "iclicker")])
    assert made.spare(OUT) == "iclicker B"
