"""The ready line: what a volunteer looks at before and during an evening, and may do without.

No Qt, and no journal: nothing here is minuted, nothing blocks. A check that knows nothing says
nothing. Sound is looked at only where somebody switched the gong on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.wording import say, say_n
from ui.present.copies import (
    after_trouble,
    busy_words,
    last_words,
    offer_words,
    waiting_words,
)
from ui.present.ready_parts import Check, Found, Key, Machine, Seen, Sounding, State
from ui.present.screen_words import how_to_extend
from ui.present.type_size import size_words

__all__ = ["Check", "Found", "Key", "Machine", "Ready", "Seen", "Sounding", "State", "ready"]


@dataclass(frozen=True, slots=True)
class Ready:
    """The line, and the list it unfolds to."""

    line: str
    checks: tuple[Check, ...]


#: An evening of two hours with 2,000 handsets takes some ten megabytes; copies take as much again.
_LITTLE_ROOM: Final = 200_000_000
_MEGABYTE: Final = 1_000_000
#: Letters of a stick's name that the line has room for.
_LONGEST: Final = 16


def ready(found: Found, without: frozenset[Key], language: str) -> Ready:
    """The line and its list. `without`: what somebody said is not needed tonight."""
    checks = tuple(_done_without(c, without, language) for c in _checks(found, language))
    looks = sum(check.state is State.LOOK for check in checks)
    line = say_n(language, "{n} thing to look at", "{n} things to look at", looks)
    shown = tuple(check for check in checks if check.state is not State.UNKNOWN)
    return Ready(line if looks else _well(found, language), shown)


def _well(found: Found, la: str) -> str:
    """Where the newest copy is, and since when: that stick may be pulled out."""
    last = found.copying.last
    if last is None or found.copying.busy:
        return say(la, "Ready")
    name = last.place if len(last.place) <= _LONGEST else f"{last.place[: _LONGEST - 1]}…"
    return say(la, "Ready. Copy on {name}: {time}", name=name, time=last.time)


def _checks(found: Found, language: str) -> tuple[Check, ...]:
    machine = found.machine
    return (
        _screen(found, language),
        _pattern(found, language),
        _type(found, language),
        _awake(found.awake, language),
        _power(machine, language),
        _sound(found.sound, language),
        _handsets(found, language),
        _disk(machine, language),
        _copies(found, language),
        _printer(machine.printers, language),
    )


def _done_without(check: Check, without: frozenset[Key], language: str) -> Check:
    if check.key not in without or check.state is not State.LOOK:
        return check
    said = say(language, "{sentence} Not needed tonight.", sentence=check.sentence)
    return Check(check.key, State.WELL, said, "", check.mend)


def _look(key: Key, sentence: str, todo: str, language: str) -> Check:
    return Check(key, State.LOOK, sentence, todo, say(language, "Mend"))


def _screen(found: Found, la: str) -> Check:
    how = how_to_extend(la)
    if found.mirrored:
        return _look(Key.SCREEN, say(la, "The projector repeats this laptop's picture."), how, la)
    if not found.screen:
        return _look(
            Key.SCREEN,
            say(la, "There is no second screen for the hall."),
            say(la, "Plug the projector in. If it shows this desk: {how}", how=how),
            la,
        )
    if not found.sure:
        return _look(
            Key.SCREEN,
            say(
                la, "More than one screen could be the hall's: it is on {name}.", name=found.screen
            ),
            say(la, "Mend shows which is which, and lets you choose."),
            la,
        )
    return Check(Key.SCREEN, State.WELL, say(la, "Hall screen: {name}", name=found.screen))


def _pattern(found: Found, la: str) -> Check:
    """Without a screen there is nobody to read it; during a vote the picture is the vote's."""
    show, away = say(la, "Show it"), say(la, "Put it away")
    if found.pattern is Seen.SHOWING:
        sentence = say(la, "The hall shows the test pattern.")
        todo = say(la, "Sit in the last row: can you see all four corners, read the last line?")
        return Check(Key.PATTERN, State.LOOK, sentence, todo, away)
    if not found.screen:
        return Check(Key.PATTERN, State.UNKNOWN)
    mend = "" if found.voting else show
    if found.pattern is Seen.SEEN:
        return Check(Key.PATTERN, State.WELL, say(la, "The test pattern was shown."), "", mend)
    sentence = say(la, "Nobody has looked at the test pattern yet.")
    if found.voting:
        return Check(Key.PATTERN, State.UNKNOWN)
    return Check(Key.PATTERN, State.LOOK, sentence, say(la, "Can the last row read it?"), mend)


def _type(found: Found, la: str) -> Check:
    """Without a screen nobody knows how wide the picture is."""
    if not found.screen:
        return Check(Key.TYPE, State.UNKNOWN)
    sentence, reach = size_words(found.reach, la), found.reach
    if reach is not None and not reach.is_enough:
        return _look(Key.TYPE, sentence, "", la)
    mend = say(la, "Measure") if reach is None else say(la, "Change")
    return Check(Key.TYPE, State.WELL, sentence, "", mend)


def _awake(awake: bool | None, la: str) -> Check:  # noqa: FBT001 - what was found
    if awake is None:
        return Check(Key.AWAKE, State.UNKNOWN)
    if awake:
        return Check(Key.AWAKE, State.WELL, say(la, "This laptop stays awake."))
    return _look(
        Key.AWAKE,
        say(la, "This laptop may go to sleep, or lock its screen."),
        say(la, "Turn off sleep and the screen saver in the system's settings for tonight."),
        la,
    )


def _power(machine: Machine, la: str) -> Check:
    if machine.on_mains is None:
        return Check(Key.POWER, State.UNKNOWN)
    if machine.on_mains:
        return Check(Key.POWER, State.WELL, say(la, "Power: plugged in"))
    sentence = say(la, "This laptop runs on its battery.")
    if machine.battery is not None:
        sentence = say(la, "This laptop runs on its battery: {n} %.", n=machine.battery)
    return _look(Key.POWER, sentence, say(la, "Plug it in."), la)


def _sound(sound: Sounding, la: str) -> Check:
    """A hall without sound misses nothing: every sign is on the screen as well."""
    play, listen = say(la, "Play it"), say(la, "Is it loud enough in the last row?")
    if sound is Sounding.UNTRIED:
        sentence = say(la, "Sound: the gong was not tested yet.")
        return Check(Key.SOUND, State.LOOK, sentence, listen, play)
    if sound is Sounding.PLAYED:
        sentence = say(la, "Sound: the gong was played.")
        return Check(Key.SOUND, State.LOOK, sentence, listen, say(la, "It was heard"))
    if sound is Sounding.MUTE:
        sentence = say(la, "This laptop could not play the gong.")
        todo = say(la, "Look at the loudspeakers. Everything is on the screen as well.")
        return Check(Key.SOUND, State.LOOK, sentence, todo, play)
    if sound is Sounding.HEARD:
        return Check(Key.SOUND, State.WELL, say(la, "Sound: the gong was heard"), "", play)
    return Check(Key.SOUND, State.UNKNOWN)


def _handsets(found: Found, la: str) -> Check:
    """Who votes by hands needs no receiver, and is told of none."""
    if found.receiver_todo and found.receiver is not True:
        sentence = say(la, "A receiver of handsets does not answer.")
        return _look(Key.HANDSETS, sentence, found.receiver_todo, la)
    if found.numbers_out and not found.receiver:
        sentence = say(la, "Numbers are given out, and no receiver is plugged in.")
        todo = say(la, "Plug it in, or count hands, cards or papers.")
        return _look(Key.HANDSETS, sentence, todo, la)
    if found.receiver and not found.numbers_out:
        sentence = say(la, "A receiver is there, and no numbers are given out yet.")
        return _look(Key.HANDSETS, sentence, say(la, "Mend leads to the handsets."), la)
    if found.receiver:
        return Check(Key.HANDSETS, State.WELL, say(la, "Handsets: a receiver answers"))
    return Check(Key.HANDSETS, State.UNKNOWN)


def _disk(machine: Machine, la: str) -> Check:
    if machine.writable is False:
        sentence = say(la, "Nothing can be written into the record's folder.")
        todo = say(la, "Look whether the disk is full or write-protected.")
        return _look(Key.DISK, sentence, todo, la)
    if machine.free is None:
        return Check(Key.DISK, State.UNKNOWN)
    if machine.free < _LITTLE_ROOM:
        room = machine.free // _MEGABYTE
        sentence = say(la, "The disk is nearly full: {n} MB are left.", n=room)
        return _look(Key.DISK, sentence, say(la, "Empty the bin, or move large files away."), la)
    return Check(Key.DISK, State.WELL, say(la, "Disk: room enough"))


def _copies(found: Found, la: str) -> Check:
    """Trouble first, then what somebody has to decide, then what is well."""
    copying = found.copying
    if copying.busy:
        return Check(Key.STICK, State.WELL, busy_words(copying.busy, la))
    if copying.trouble:
        again = say(la, "Try again")
        return Check(Key.STICK, State.LOOK, copying.trouble, after_trouble(la), again)
    if copying.offered:
        sentence = offer_words(copying.offered, la)
        when = say(la, "It is made after each vote and when a meeting is closed.")
        return Check(Key.STICK, State.LOOK, sentence, when, say(la, "Keep copies there"))
    if copying.last is not None:
        out = say(la, "The stick can be pulled out.")
        return Check(Key.STICK, State.WELL, last_words(copying.last, la), out)
    if copying.places:
        return Check(Key.STICK, State.WELL, waiting_words(copying.places[0], la))
    return _stick(found.machine.sticks, la)


def _stick(sticks: tuple[str, ...] | None, la: str) -> Check:
    if sticks is None:
        return Check(Key.STICK, State.UNKNOWN)
    if sticks:
        return Check(Key.STICK, State.WELL, say(la, "Stick for copies: {name}", name=sticks[0]))
    sentence = say(la, "No stick for copies is plugged in.")
    return _look(Key.STICK, sentence, say(la, "Plug one in before the papers are made."), la)


def _printer(printers: tuple[str, ...] | None, la: str) -> Check:
    if printers is None:
        return Check(Key.PRINTER, State.UNKNOWN)
    if printers:
        return Check(Key.PRINTER, State.WELL, say(la, "Printer: {name}", name=printers[0]))
    sentence = say(la, "This laptop knows no printer.")
    todo = say(la, "Add one in the system's settings; papers can also leave on a stick.")
    return _look(Key.PRINTER, sentence, todo, la)
