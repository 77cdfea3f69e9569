"""An imaginary hall: people who are not there, with handsets that an emulator plays.

They press as people do: most soon, a few late, some twice, and one or two never. What they press
reaches the program over a port, through the same driver as the presses of real people.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from random import Random
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.parts import ballot
from facilitator.parts.ballot import Phase
from facilitator.parts.ballot.marking import SINGLE
from hardware.emulators.process import EmulatorProcess, Event
from ui.sample.minds import minds

#: Half of a practising hall has pressed after so many seconds; a few need four times that.
_THINKING: Final = 6.0
_CHANGING: Final = 0.06
#: The slowest a base may hand over one press before we call it stuck. Seconds.
_PATIENCE: Final = 0.15


class Crowd:
    """People with handsets 1 to `voters`; owns the emulator's process until `stop`."""

    def __init__(self, voters: int = 160, seed: int = 1) -> None:
        """Raises EnvironmentFailure where the emulator does not start."""
        self._voters = voters
        self._random = Random(seed)
        self._emulator = EmulatorProcess(voters=voters, seed=seed)
        self._ballot = ""

    @property
    def url(self) -> str:
        """The port to open."""
        return self._emulator.url

    def follow(self, world: World) -> None:
        """Vote in every ballot that is opened to handsets, once, of their own accord."""
        in_hand = world.of(ballot.PART).undecided
        if in_hand is None or in_hand.phase is not Phase.OPEN or in_hand.id == self._ballot:
            return
        self._ballot = in_hand.id
        asked, voting = in_hand.question, self._voters - self._random.choice((1, 2))
        presses = minds(self._random, asked, in_hand.keys, max(0, voting))
        # Another key first would stay on a paper that has room for several.
        changing = _CHANGING if asked.method in SINGLE else 0.0
        order = _burst(presses, _THINKING, changing)
        with suppress(EnvironmentFailure):  # the driver says that the base is gone
            self._emulator.send(order)

    def round(self) -> Round:
        """One ballot by script; made before the ballot is opened."""
        return Round(self._emulator)

    def stop(self) -> None:
        """End the emulator."""
        self._emulator.stop()


class Round:
    """One scripted ballot, from its opening to the last light on a handset."""

    def __init__(self, emulator: EmulatorProcess) -> None:
        self._emulator = emulator
        self._since = len(emulator.events())
        self._presses = 0

    def vote(self, presses: Mapping[str, int], *, over: float, changing: float) -> None:
        """Once the handsets are awake, so many press these keys: "1", or "1,3" in a row.

        Half of them have pressed after `over` seconds; the share `changing` presses another key
        first.
        """
        self._emulator.wait_for(_is_open, since=self._since)
        done = self._emulator.ask(_burst(presses, over, changing))
        if "refused" in done:
            raise EnvironmentFailure("The emulator refused to vote.", str(done.get("why")))
        self._presses = int(done["presses"])

    def settle(self) -> None:
        """Wait until every press has been answered with a green light."""
        self._emulator.wait_for(
            lambda event: "settled" in event, 15 + self._presses * _PATIENCE, self._since
        )

    def told(self) -> tuple[tuple[str, ...], ...]:
        """Of each handset, the keys of which it was told that they count, in their order."""
        keys: dict[str, tuple[str, ...]] = {}
        for event in self._emulator.events()[self._since :]:
            if "acked" in event:
                press = event["acked"]
                keys[press["handset"]] = (*keys.get(press["handset"], ()), str(press["key"]))
        return tuple(keys.values())


def _is_open(event: Event) -> bool:
    return event.get("voting") == "open"


def _burst(presses: Mapping[str, int], over: float, changing: float) -> str:
    """The order for the emulator's bench."""
    keys = " ".join(f"{keys}={count}" for keys, count in presses.items())
    return f"burst {sum(presses.values())} {keys} over={over} changing={changing}"
