"""An imaginary hall: people who are not there, with handsets that an emulator plays.

They press as people do: most soon, a few late, some twice, and one or two never. What they press
reaches the program over a port, through the same driver as the presses of real people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from random import Random
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.parts import ballot
from facilitator.parts.ballot import Phase
from facilitator.parts.ballot.marking import SINGLE
from facilitator.plan import Method
from hardware.emulators.process import EmulatorProcess, Event
from ui.sample.minds import minds

#: Half of a practising hall has pressed after so many seconds; a few need four times that.
_THINKING: Final = 6.0
_CHANGING: Final = 0.06
#: The slowest a base may hand over one press before we call it stuck. Seconds.
_PATIENCE: Final = 0.15
#: Who looked at the wall so often has seen that the vote is open.
_LOOKS: Final = 30
#: Longer than anybody practises. Seconds.
_FOR_LONG: Final = 86400


class Crowd:
    """People with handsets 1 to `voters`; owns the emulator's process until `stop`.

    Attributes:
        pace: they think so many times as fast.
        evenly: as many for as against, where that is asked.
        dead: handsets that nobody presses.
    """

    def __init__(self, voters: int = 160, seed: int = 1, spares: int = 0) -> None:
        """Raises EnvironmentFailure where the emulator does not start.

        `spares`: handsets with the numbers after `voters`, which lie in a box.
        """
        self._voters, self.pace, self.evenly = voters, 1.0, False
        self.dead: frozenset[int] = frozenset()
        self._spares = range(voters + 1, voters + spares + 1)
        self._random = Random(seed)
        self._emulator = EmulatorProcess(voters=voters + spares, seed=seed)
        self._ballot, self._since, self._looks = "", 0, 0

    @property
    def url(self) -> str:
        """The port to open."""
        return self._emulator.url

    def follow(self, world: World) -> None:
        """Vote in every ballot that is opened to handsets, once, of their own accord.

        To be called until the handsets are awake: what is pressed before is lost. If the
        receiver forgets what they pressed, they see no light, and press again.
        """
        in_hand = world.of(ballot.PART).undecided
        if in_hand is None or in_hand.phase is not Phase.OPEN:
            return
        events = self._emulator.events()
        news = events[self._since :]
        has_voted = in_hand.id == self._ballot and not any(e.get("forgotten") for e in news)
        self._looks += not has_voted
        # Closed and opened again in one breath, handsets may have stayed awake.
        anew = bool(self._ballot) and self._looks < _LOOKS
        if has_voted or not _has_opened(news if anew else events, anew=anew):
            return
        self._looks = 0
        self._ballot, self._since = in_hand.id, len(events)
        asked, away = in_hand.question, self._random.choice((1, 2))
        voting = max(0, min(self._voters, in_hand.issued) - away - len(self.dead))
        presses = minds(self._random, asked, in_hand.keys, voting)
        if self.evenly and asked.method is Method.PLAIN:
            presses = Counter({"1": voting // 2, "2": voting // 2})
        # Another key first would stay on a paper that has room for several.
        changing = _CHANGING if asked.method in SINGLE else 0.0
        still = (*sorted(self.dead), *self._spares)
        self._order(_burst(presses, _THINKING / self.pace, changing, still))

    def press(self, handset: int, keys: str) -> None:
        """One of them presses these keys, one after the other: "2,1"."""
        for key in keys.split(","):
            self._order(f"press {handset} {key}")

    def unplug(self) -> None:
        """The cable is out until `plug`."""
        self._order(f"hangup {_FOR_LONG}")

    def plug(self) -> None:
        """The cable is in."""
        self._order("hangup 0")

    def _order(self, line: str) -> None:
        with suppress(EnvironmentFailure):  # the driver says that the base is gone
            self._emulator.send(line)

    def awake(self) -> None:
        """Wait until the handsets are, for the first time."""
        self._emulator.wait_for(_is_open)

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


def _has_opened(events: Iterable[Event], *, anew: bool) -> bool:
    """Whether the handsets are awake; `anew`: for another ballot than before."""
    said = [event["voting"] for event in events if "voting" in event]
    return said[-1:] == ["open"] and (not anew or "closed" in said)


def _is_open(event: Event) -> bool:
    return event.get("voting") == "open"


def _burst(
    presses: Mapping[str, int], over: float, changing: float, still: Iterable[int] = ()
) -> str:
    """The order for the emulator's bench; nobody presses those that are `still`."""
    keys = " ".join(f"{keys}={count}" for keys, count in presses.items())
    but = ",".join(map(str, still))
    return f"burst {sum(presses.values())} {keys} over={over} changing={changing} but={but}"
