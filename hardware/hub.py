"""All receivers of one hall, of any kinds, at the same time: found or typed, opened and closed.

What a person typed is kept, there or not. What was found is tried: a port that may be several
things is given to one kind of driver after the other until one of them is answered. A port that
comes back under another name is the same device by its USB numbers, and gets a driver there; one
that stays away is forgotten, but never while a vote is open. One that was put away by hand is left
alone until it is unplugged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import RLock
from typing import Any, Final

from hardware.drivers.driver import Driver
from hardware.drivers.state import Link
from hardware.drivers.wedge import WedgeDriver
from hardware.kinds import DeviceKind, Found, Transport, Wiring, candidates, path_of
from hardware.receivers import Receiver

#: Looks in a row (two seconds apart) that a found device is missing before it is forgotten.
_PATIENCE: Final = 30
#: Looks that one kind of driver is given to be answered: the first round, and later ones.
_FIRST_TRY, _LATER_TRY = 1, 5


@dataclass(frozen=True, slots=True)
class _Round:
    """What is asked for; `keys` is 0 while no vote is open. See `Hub.open_voting`."""

    keys: int = 0
    at_desks: bool = True
    one_key: bool = True


@dataclass(slots=True)
class _Held:
    """One driver, and how it came here.

    Attributes:
        found: as it was found; None if somebody typed it.
        number: which of its kind it is in this hall, from 1.
        may_be: the kinds it may be; the driver is of the one at `turn`.
        looks: how often it was looked at while this driver was not answered.
        missing: how often in a row it was not there.
        was_answered: whether this driver ever was connected.

    """

    driver: Driver
    path: str
    found: Found | None
    may_be: Sequence[DeviceKind]
    number: int = 1
    turn: int = 0
    looks: int = 0
    missing: int = 0
    was_answered: bool = False

    @property
    def kind(self) -> DeviceKind:
        return self.may_be[self.turn % len(self.may_be)]

    def look(self, *, is_there: bool) -> None:
        """Take note of how it is."""
        link = self.driver.state.link
        self.was_answered |= link is Link.CONNECTED
        self.missing = 0 if is_there else self.missing + 1
        is_tried = is_there and link is Link.LOST and not self.was_answered
        self.looks = self.looks + 1 if is_tried else 0

    def is_displaced(self, there: Mapping[str, Found]) -> bool:
        """It is lost, and another device got its name: two that came back changed places."""
        one, is_lost = there.get(self.path), self.driver.state.link is Link.LOST
        return (
            is_lost
            and one is not None
            and self.found is not None
            and _identity(one) != _identity(self.found)
        )

    def open(self, vote: _Round) -> None:
        """Ask it for presses of a new round, if it takes part."""
        takes_part = vote.at_desks or not self.kind.is_voting_desk
        # Who turns a card has changed their mind: it is never the next key of a longer mark.
        is_camera = self.kind.transport is Transport.CAMERA
        fits = not is_camera or (vote.one_key and vote.keys <= self.kind.keys)
        if takes_part and fits:
            self.driver.open_voting(vote.keys)

    @property
    def wants_another(self) -> bool:
        """Nobody answered this kind of driver; another kind may be."""
        patience = _FIRST_TRY if self.turn < len(self.may_be) else _LATER_TRY
        return len(self.may_be) > 1 and self.looks >= patience


@dataclass(frozen=True, slots=True)
class _Beginning:
    """A device to begin with: as the kind at `turn`, which `was_answered` before, or was not."""

    found: Found
    turn: int = 0
    was_answered: bool = False


@dataclass(slots=True)
class _Changes:
    """What a look leads to: drivers to end, and devices to begin with, and as what."""

    end: list[_Held] = field(default_factory=list)
    begin: list[_Beginning] = field(default_factory=list)


class Hub:
    """The receivers. Every method may be called on any thread; only `stop` and `look` wait."""

    def __init__(self, wiring: Wiring) -> None:
        """No receivers yet."""
        self._wiring = wiring
        self._guard = RLock()
        self._held: list[_Held] = []
        self._put_away: set[str] = set()  # paths of what is there and not wanted
        self._vote = _Round()
        self._is_stopped = False

    def use(self, receivers: Iterable[Receiver]) -> None:
        """Start a driver for each of these that has none yet."""
        with self._guard:
            paths = {held.path for held in self._held}
            for receiver in receivers:
                if receiver.path not in paths:
                    self._begin(receiver.path, None, [receiver.kind], options=receiver.options)

    def look(self, found: Sequence[Found]) -> None:
        """Start drivers for what may be a receiver; see the head of this file."""
        with self._guard:
            if self._is_stopped:
                return
            self._put_away &= {path_of(one) for one in found}
            known = [one for one in found if candidates(one) and path_of(one) not in self._put_away]
            changes = _changes(self._held, known, is_open=bool(self._vote.keys))
            self._held = [held for held in self._held if held not in changes.end]
        for held in changes.end:  # outside the guard: it takes a moment
            held.driver.stop()
        with self._guard:
            for what in changes.begin if not self._is_stopped else ():
                path = path_of(what.found)
                if not any(_is_meant(held, path) for held in self._held):  # typed in that moment
                    self._begin(path, what.found, candidates(what.found), turn=what.turn)
                    self._held[-1].was_answered = what.was_answered

    def drop(self, name: str) -> None:
        """End the driver whose state has that name; under a second.

        Somebody typed it by mistake; or it was found, and is nothing that is wanted.
        """
        with self._guard:
            ended = [held for held in self._held if held.driver.state.name == name]
            self._held = [held for held in self._held if held not in ended]
            self._put_away |= {held.path for held in ended if held.found is not None}
        for held in ended:
            held.driver.stop()

    def open_voting(self, keys: int, *, at_desks: bool = True, one_key: bool = True) -> None:
        """Ask all for presses of a new round with that many choices.

        `at_desks`: voting desks too, where a card and a choice are asked for.
        `one_key`: each key is a whole vote; else cameras take no part, nor do they where there
        are more choices than a card has edges.
        """
        with self._guard:
            self._vote = _Round(keys, at_desks, one_key)
            for held in self._held:
                held.open(self._vote)

    @property
    def is_empty(self) -> bool:
        """Whether no receiver was found or named since it began; one that was lost counts."""
        with self._guard:
            return not self._held

    @property
    def keys(self) -> int:
        """The fewest keys that a handset of the hall has; six where none is there yet.

        Four, the edges of a card, where cameras are all there is.
        """
        with self._guard:
            there = [h.kind for h in self._held if h.driver.state.link is Link.CONNECTED]
        handsets = [kind for kind in there if kind.transport is not Transport.CAMERA]
        return min((kind.keys for kind in handsets or there), default=6)

    def close_voting(self) -> None:
        """Ask all for no more."""
        with self._guard:
            self._vote = _Round()
            for held in self._held:
                held.driver.close_voting()

    def read_card(self, text: str) -> bool:
        """Whether one of the readers that type knows this, which some window got, for its own."""
        with self._guard:
            wedges = [h.driver for h in self._held if isinstance(h.driver, WedgeDriver)]
        return any(wedge.read(text) for wedge in wedges)

    def stop(self) -> None:
        """End all drivers, for good; under a second each."""
        with self._guard:
            self._is_stopped = True
            ended, self._held = self._held, []
        for held in ended:
            held.driver.stop()

    def _begin(
        self,
        path: str,
        found: Found | None,
        may_be: Sequence[DeviceKind],
        *,
        turn: int = 0,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        if self._is_stopped:
            return
        kind = may_be[turn % len(may_be)]
        taken = {held.number for held in self._held if held.kind is kind}
        number = next(n for n in range(1, len(taken) + 2) if n not in taken)
        driver = kind.make(path, self._wiring, options or {}, number)
        self._held.append(_Held(driver, path, found, may_be, number, turn))
        if self._vote.keys:
            self._held[-1].open(self._vote)
        driver.start()


def _changes(everything: Sequence[_Held], found: Sequence[Found], *, is_open: bool) -> _Changes:
    there = {path_of(one): one for one in found}
    changes, displaced = _Changes(), [held for held in everything if held.is_displaced(there)]
    for held in everything:
        held.look(is_there=held.path in there)
        if held.found is None or held in displaced:
            continue
        if held.path in there and held.wants_another:
            changes.end.append(held)
            changes.begin.append(_Beginning(there[held.path], held.turn + 1))
        elif held.missing >= _PATIENCE and not is_open:
            changes.end.append(held)
    settled = [held for held in everything if held not in displaced]
    for path, one in there.items():
        if not any(_is_meant(held, path) for held in settled):
            away = [held for held in everything if held in displaced or held.path not in there]
            _greet(one, away, changes)
    changes.end += [held for held in displaced if held not in changes.end]
    return changes


def _greet(one: Found, away: Sequence[_Held], changes: _Changes) -> None:
    """What to do about something that is there and has no driver: perhaps it was away."""
    same = [
        held
        for held in away
        if held not in changes.end
        and held.found is not None
        and _identity(held.found) == _identity(one)
    ]
    if not same:
        changes.begin.append(_Beginning(one))
    elif same[0].kind.transport is Transport.SERIAL:
        # Without a serial number it may be another device with the same converter.
        is_known = same[0].was_answered and bool(one.serial_number)
        changes.end.append(same[0])
        changes.begin.append(_Beginning(one, same[0].turn, is_known))
    # A HID device is found again by its driver, whatever the system calls it now.


def _is_meant(held: _Held, path: str) -> bool:
    """Whether this driver is for what is at `path`; somebody may have typed less than all of it."""
    is_typed = held.found is None
    return held.path == path or (is_typed and path.startswith((f"{held.path}@", f"{held.path}:")))


def _identity(found: Found) -> tuple[object, ...]:
    return type(found), found.vid, found.pid, found.serial_number
