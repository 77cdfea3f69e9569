"""The receivers in one line for the desk, from what their drivers report."""

from __future__ import annotations

from typing import Final

from facilitator.wording import say
from ui.devices import KIND_WORDS, DeviceState, Link

#: Those that are known by their maker's name alone.
_SHORT: Final = {"sunvote": "SunVote", "iclicker": "iClicker", "buzz": "Buzz!", "camera": "camera"}


class DeviceLine:
    """The receivers in one line for the desk: what is wrong first, else what is well."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._states: dict[str, DeviceState] = {}
        self._answered: set[str] = set()
        self._noted: set[tuple[str, str]] = set()

    def take(self, state: DeviceState) -> None:
        """The newest state of one receiver. One that was stopped is there no more."""
        if state.link is Link.STOPPED:
            self._states.pop(state.name, None)
        else:
            self._states[state.name] = state
        if state.link is Link.CONNECTED:
            self._answered.add(state.name)

    def words(self) -> tuple[str, str]:
        """(what, what to do): the second is empty when all is well."""
        language, states = self._language, self._states.values()
        well = [s for s in states if s.link is Link.CONNECTED]
        # What never answered may be no receiver at all: where others are well, it is not named.
        lost = [s for s in states if s.link is Link.LOST]
        lost = [s for s in lost if s.name in self._answered or not well]
        if lost:
            return lost[0].reason, lost[0].todo
        starting = [s for s in states if s.link is Link.STARTING]
        if starting:
            return say(language, "Looking for {name} …", name=_port(starting[0])), ""
        amiss = [s.note for s in well if s.note and _kind(s) == _SHORT["camera"]]
        if amiss:  # nothing may count before it; and it takes no more room than what is well
            return amiss[0], ""
        if well:
            kinds = dict.fromkeys(map(_kind, well))
            if set(kinds) == {_SHORT["camera"]}:
                return say(language, "A camera reads the cards."), ""
            return say(language, "Handsets: {name}", name=", ".join(kinds)), ""
        return say(language, "No receiver plugged in: count hands, cards or papers."), ""

    def standing(self) -> tuple[bool | None, str]:
        """(whether a receiver answers, None where none is there; what a lost one asks for)."""
        links = {state.link for state in self._states.values()}
        return (Link.CONNECTED in links) if links else None, self.words()[1]

    def fresh_note(self) -> str:
        """What a receiver has to say of itself, once each; "" for nothing new."""
        for state in self._states.values():
            if state.note and (state.name, state.note) not in self._noted:
                self._noted.add((state.name, state.note))
                return state.note
        return ""


def _kind(state: DeviceState) -> str:
    """'SunVote': what it is, in the fewest words."""
    kind = state.name.partition(" ")[0]
    return _SHORT.get(kind) or KIND_WORDS.get(kind, kind).partition(" (")[0]


def _port(state: DeviceState) -> str:
    """'ttyUSB0': where it is plugged in, without the way there; or 'camera 0'."""
    if state.name.startswith("camera ") and state.name.split()[-1].isdecimal():
        return state.name
    return state.name.split()[-1].rpartition("/")[2]
