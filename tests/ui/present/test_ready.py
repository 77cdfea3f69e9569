"""One line: ready, or so many things to look at; and what may be done without."""

from __future__ import annotations

from dataclasses import replace

from facilitator.record.copies.failing import Why
from ui.present.copies import Copying, LastCopy, trouble_words
from ui.present.ready import Found, Key, Machine, Seen, Sounding, State, ready
from ui.present.screen_words import how_to_extend

WELL = Found(
    Machine(
        on_mains=True,
        battery=90,
        free=10**10,
        writable=True,
        sticks=("STICK",),
        printers=("hall",),
    ),
    screen="EPSON 1920×1080",
    pattern=Seen.SEEN,
    awake=True,
    numbers_out=True,
    receiver=True,
    sound=Sounding.HEARD,
)


def look(found, *without):
    return ready(found, frozenset(without), "en")


def of(found, key):
    return next((check for check in look(found).checks if check.key is key), None)


def changed(**what):
    return Found(**{name: getattr(WELL, name) for name in WELL.__slots__} | what)


def test_all_well_is_one_word():
    shown = look(WELL)
    assert shown.line == "Ready"
    assert [check.key for check in shown.checks] == list(Key)
    assert {check.state for check in shown.checks} == {State.WELL}


def test_a_laptop_that_says_nothing_has_only_its_screen_to_look_at():
    shown = look(Found())
    assert [check.key for check in shown.checks] == [Key.SCREEN]
    assert shown.line == "1 thing to look at"


def test_each_thing_has_something_to_mend_and_something_to_do():
    shown = look(
        changed(
            machine=Machine(False, 31, 10**6, None, (), ()),
            screen="",
            awake=False,
            receiver=None,
            sound=Sounding.OFF,
        )
    )
    assert shown.line == "7 things to look at"
    assert all(check.todo and check.mend for check in shown.checks)


def test_what_is_not_needed_tonight_is_not_counted():
    found = changed(machine=Machine(sticks=(), printers=()))
    assert look(found).line == "2 things to look at"
    shown = look(found, Key.STICK, Key.PRINTER)
    assert shown.line == "Ready"
    assert shown.checks[-1].sentence == "This laptop knows no printer. Not needed tonight."


def test_who_votes_by_hands_is_told_of_no_receiver():
    assert of(changed(numbers_out=False, receiver=None), Key.HANDSETS) is None


def test_a_lost_receiver_says_what_to_do():
    lost = changed(receiver=False, receiver_todo="Plug the receiver in again.")
    assert of(lost, Key.HANDSETS).todo == "Plug the receiver in again."


def test_the_test_pattern_is_put_away_as_it_is_shown():
    assert of(changed(pattern=Seen.NOT_YET), Key.PATTERN).mend == "Show it"
    assert of(changed(pattern=Seen.SHOWING), Key.PATTERN).mend == "Put it away"


def test_during_a_vote_nothing_offers_to_take_its_picture_away():
    assert of(changed(pattern=Seen.NOT_YET, voting=True), Key.PATTERN) is None
    assert of(changed(voting=True), Key.PATTERN).mend == ""


def test_a_full_disk_and_one_that_takes_nothing_are_told():
    full = changed(machine=Machine(free=50_000_000, writable=True))
    assert of(full, Key.DISK).sentence == "The disk is nearly full: 50 MB are left."
    shut = changed(machine=Machine(free=10**10, writable=False))
    assert of(shut, Key.DISK).state is State.LOOK


def test_sound_is_looked_at_only_where_somebody_wants_a_gong():
    assert of(changed(sound=Sounding.OFF), Key.SOUND) is None
    steps = [Sounding.UNTRIED, Sounding.PLAYED, Sounding.MUTE]
    checks = [of(changed(sound=step), Key.SOUND) for step in steps]
    assert [check.mend for check in checks] == ["Play it", "It was heard", "Play it"]
    assert all(check.state is State.LOOK and check.todo for check in checks)


def test_a_projector_that_repeats_the_desk_is_told_how_to_stop():
    check = of(changed(screen="", mirrored=True), Key.SCREEN)
    assert check.sentence == "The projector repeats this laptop's picture."
    assert check.todo == how_to_extend("en")
    assert "Windows key and P" in how_to_extend("en", "win32")


def test_a_copy_is_told_with_its_time_and_what_is_wrong_with_it_instead():
    kept = Copying(("STICK",), last=LastCopy("STICK", "20:41"))
    assert look(changed(copying=kept)).line == "Ready. Copy on STICK: 20:41"
    long = Copying(last=LastCopy("The assembly's own stick, blue", "20:41"))
    assert look(changed(copying=long)).line == "Ready. Copy on The assembly's …: 20:41"
    pulled = replace(kept, trouble=trouble_words(Why.GONE, "STICK", "en"))
    check = of(changed(copying=pulled), Key.STICK)
    assert (check.state, check.mend) == (State.LOOK, "Try again")
    assert "the one before it is whole" in check.sentence
    writing = of(changed(copying=replace(pulled, busy="STICK")), Key.STICK)
    assert (writing.state, "Leave it plugged in" in writing.sentence) == (State.WELL, True)


def test_a_stick_nobody_decided_about_is_asked_about():
    check = of(changed(copying=Copying(offered="KINGSTON")), Key.STICK)
    assert (check.sentence, check.mend) == (
        "Keep a copy on this stick? It is KINGSTON.",
        "Keep copies there",
    )


def test_every_trouble_with_a_stick_names_it():
    said = {trouble_words(why, "STICK", "en") for why in Why if why is not Why.RECORD}
    assert len(said) == len(Why) - 1
    assert all("STICK" in sentence for sentence in said)
