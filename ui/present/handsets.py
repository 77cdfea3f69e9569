"""Handsets and receivers outside a ballot, as values: who is bound, what was heard, what is wrong.

Nothing here is counted or kept: a press that was listened to has no key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final

from facilitator.facts import HandsetsOut, handset_name
from facilitator.numbers import every, holds, size
from facilitator.press import CARD, Press
from facilitator.wording import say
from ui.devices import KIND_WORDS, DeviceState, Heard, Link, Listening, SignKind
from ui.present.ballot_parts import HandsetTile

#: A battery of so much is weak. Per cent.
_WEAK: Final = 20
#: The command in what a failure says is to be done.
_COMMAND: Final = re.compile(r"(?:Run|Install it with): (.+?)\. Then |\((sudo [^)]+)\)")
#: So many numbers are named one by one.
_NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class ReceiverRow:
    """One receiver, to read.

    Attributes:
        name: as its driver calls it.
        heading: what it is.
        place: where it is plugged in.
        words: how it is, one sentence.
        todo: what to do about it; "" for nothing.
        command: what to type for that; "" for nothing.
        note: what else to know about it.
        well: whether it answers.

    """

    name: str
    heading: str
    place: str
    words: str
    todo: str = ""
    command: str = ""
    note: str = ""
    well: bool = False


def receiver_rows(states: Iterable[DeviceState], language: str) -> tuple[ReceiverRow, ...]:
    """Those that answer first."""
    rows = [_receiver_row(state, language) for state in states if state.link is not Link.STOPPED]
    return tuple(sorted(rows, key=lambda row: (not row.well, row.name)))


def _receiver_row(state: DeviceState, language: str) -> ReceiverRow:
    kind, _, place = state.name.partition(" ")
    return ReceiverRow(
        state.name,
        _heading(kind),
        place.removeprefix("/dev/"),
        _how_it_is(state, language),
        state.todo,
        command_in(state.todo),
        state.note,
        state.link is Link.CONNECTED,
    )


def _heading(kind: str) -> str:
    """What it is, without the makers in brackets behind it."""
    words, _, _makers = KIND_WORDS.get(kind, kind).partition(" (")
    return words[:1].upper() + words[1:] if words.partition(" ")[0].islower() else words


def _how_it_is(state: DeviceState, language: str) -> str:
    if state.link is Link.LOST:
        return state.reason
    if state.link is Link.STARTING:
        return say(language, "Looking for it …")
    if state.listening is Listening.OPEN and state.name.startswith("camera "):
        return say(language, "It reads the cards. {n} votes so far.", n=state.heard)
    if state.listening is Listening.OPEN:
        return say(language, "It listens. {n} presses so far.", n=state.heard)
    if state.keypads is not None:
        first, last = state.keypads
        return say(language, "Ready for keypads {first} to {last}.", first=first, last=last)
    return say(language, "Ready.")


def command_in(todo: str) -> str:
    """The command to type, where there is one."""
    found = _COMMAND.search(todo)
    return (found[1] or found[2]) if found else ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A number and the handset that speaks for it; `was_out`: the number was, before that."""

    number: int
    handset: str
    was_out: bool = False


def bound_rows(out: HandsetsOut) -> tuple[Bound, ...]:
    """Those that are bound, by number."""
    return tuple(Bound(number, out.holders[number]) for number in sorted(out.holders))


def next_number(out: HandsetsOut) -> int:
    """What is offered to begin with: the lowest that is out and bound to none, else the next."""
    free = (number for number in every(out.ranges) if number not in out.holders)
    after = max((*(last for _first, last in out.ranges), *out.holders), default=0) + 1
    return min(free, default=after)


@dataclass(frozen=True, slots=True)
class Issuing:
    """Handsets are given numbers by pressing a key on each, one press each.

    Attributes:
        next: the number that the next unknown handset gets.
        waiting: handset → its number, sent and not answered yet.
        last: what was given last.

    """

    next: int
    waiting: Mapping[str, int] = field(default_factory=dict)
    last: Bound | None = None

    def to_bind(self, heard: Heard, out: HandsetsOut) -> Bound | None:
        """What to bind for that; None for a sign, a card, and a handset that has a number."""
        if not isinstance(heard, Press) or heard.family == CARD:
            return None
        name = handset_name(heard.name)
        known = name in self.waiting or name in out.revoked
        if known or out.speaks_for(name, heard.family) is not None:
            return None
        taken = {*out.holders, *self.waiting.values()}
        number = next(n for n in count(self.next) if n not in taken)
        return Bound(number, name, holds(out.ranges, number))

    def asked(self, bound: Bound) -> Issuing:
        """It was sent."""
        waiting = {**self.waiting, bound.handset: bound.number}
        return replace(self, next=bound.number + 1, waiting=waiting)

    def answered(self, bound: Bound, *, done: bool) -> Issuing:
        """It was answered; a number that was refused to it is given to the next handset."""
        waiting = {name: n for name, n in self.waiting.items() if name != bound.handset}
        if done:
            return replace(self, waiting=waiting, last=bound)
        return replace(self, waiting=waiting, next=min(self.next, bound.number))

    def taken_back(self) -> Issuing:
        """The last one was undone: its number is the next."""
        if self.last is None:
            return self
        return replace(self, next=self.last.number, last=None)


def known_words(heard: Heard, out: HandsetsOut, language: str) -> str:
    """Why a handset that was pressed got no number; "" for what was no press of a handset."""
    if not isinstance(heard, Press) or heard.family == CARD:
        return ""
    name = handset_name(heard.name)
    if name in out.revoked:
        return say(language, "Handset {name} is marked as lost: take it back first.", name=name)
    number = out.speaks_for(name, heard.family)
    if number is None:
        return ""
    return say(language, "Handset {name} is number {n} already.", name=name, n=number)


@dataclass(frozen=True, slots=True)
class Check:
    """What was heard since the check began.

    Attributes:
        bases: handset → (its family, the receivers that heard it).
        weak: handsets whose battery is low.

    """

    bases: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()

    def heard(self, heard: Heard) -> Check:
        """That as well. Cards and codes are no handsets."""
        if isinstance(heard, Press):
            return self if heard.family == CARD else self._from(heard, handset_name(heard.name))
        name = handset_name(f"{heard.family} {heard.handset}".strip())
        if heard.kind is SignKind.PRESENCE:
            return self._from(heard, name)
        if heard.kind is SignKind.BATTERY and is_weak(heard.value):
            return replace(self._from(heard, name), weak=self.weak | {name})
        return self

    def _from(self, heard: Heard, name: str) -> Check:
        family, bases = self.bases.get(name, (heard.family, frozenset()))
        if heard.base in bases:
            return self
        return replace(self, bases={**self.bases, name: (family, bases | {heard.base})})


def is_weak(battery: str) -> bool:
    """Whether that is a battery to change: "low", or few per cent."""
    return battery == "low" or (battery.isdecimal() and int(battery) <= _WEAK)


@dataclass(frozen=True, slots=True)
class CheckView:
    """The check, to read.

    Attributes:
        tiles: all that are out.
        heard, missing: how many.
        lines: what to look at, a sentence each; none where all is well.

    """

    tiles: tuple[HandsetTile, ...]
    heard: int
    missing: int
    lines: tuple[str, ...]


def check_view(check: Check, out: HandsetsOut, language: str) -> CheckView:
    """What the check says of the numbers that are out."""
    speaks = {name: out.speaks_for(name, family) for name, (family, _) in check.bases.items()}
    heard = {number for number in speaks.values() if number is not None}
    double = {name for name, (_, bases) in check.bases.items() if len(bases) > 1}
    weak_numbers, double_numbers = _numbers(check.weak, speaks), _numbers(double, speaks)
    tiles = tuple(
        HandsetTile(n, n in heard, weak=n in weak_numbers, twice=n in double_numbers)
        for n in every(out.ranges)
    )
    weak, twice = _names(check.weak, speaks, language), _names(double, speaks, language)
    strange = _names((n for n, number in speaks.items() if number is None), speaks, language)
    lines = (
        say(language, "Weak battery: {names}", names=weak) if weak else "",
        say(language, "Heard by two receivers, each vote counts once: {names}", names=twice)
        if twice
        else "",
        say(language, "Heard, but given to nobody yet: {names}", names=strange) if strange else "",
    )
    told = sum(tile.heard for tile in tiles)
    return CheckView(tiles, told, size(out.ranges) - told, tuple(line for line in lines if line))


def _numbers(names: Iterable[str], speaks: Mapping[str, int | None]) -> set[int | None]:
    return {speaks.get(name) for name in names}


def _names(names: Iterable[str], speaks: Mapping[str, int | None], language: str) -> str:
    """Their numbers, and the names of those that have none; "" for none of either."""
    shown = [name if (n := speaks.get(name)) is None else str(n) for name in names]
    shown.sort(key=lambda text: (not text.isdecimal(), len(text), text))
    some, more = ", ".join(shown[:_NAMED]), len(shown) - _NAMED
    return say(language, "{some} and {n} more", some=some, n=more) if more > 0 else some
