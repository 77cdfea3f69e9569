"""Drivers, wired to the meeting: started for ports there are, opened and closed with ballots."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator.engine.world import World
from facilitator.parts import ballot
from facilitator.parts.ballot import Phase
from facilitator.press import TakePresses
from facilitator.wording import say
from hardware.discovery import found_ports, likely_first, may_be_ours
from hardware.drivers.state import DeviceState, Link
from hardware.drivers.sunvote import SunVoteDriver
from hardware.drivers.sunvote_talk import Timing

__all__ = ["DeviceLine", "DeviceState", "Devices", "Timing", "likely_urls"]

_LISTENING = {Phase.OPEN, Phase.CLOSING}


def likely_urls() -> tuple[str, ...]:
    """The ports that may be a base station, the likeliest first."""
    return tuple(port.url for port in likely_first(found_ports()) if may_be_ours(port))


class Devices:
    """All receivers of one hall. `report` is called on the drivers' threads."""

    def __init__(
        self,
        take: TakePresses,
        report: Callable[[DeviceState], None],
        timing: Timing | None = None,
    ) -> None:
        """Make it ready. `timing`: the drivers' waits; None for those of real devices."""
        self._take, self._report, self._timing = take, report, timing
        self._drivers: dict[str, SunVoteDriver] = {}
        self._ballot = ""

    def use(self, urls: Sequence[str]) -> None:
        """Start a driver for every port that has none yet."""
        for url in urls:
            if url not in self._drivers:
                driver = SunVoteDriver(url, self._take, self._report, timing=self._timing)
                self._drivers[url] = driver
                if self._ballot:
                    driver.open_voting()
                driver.start()

    def follow(self, world: World) -> None:
        """Open the receivers while handsets may vote, close them when not."""
        in_hand = world.of(ballot.PART).undecided
        wanted = in_hand.id if in_hand is not None and in_hand.phase in _LISTENING else ""
        if wanted == self._ballot:
            return
        self._ballot = wanted
        for driver in self._drivers.values():
            if wanted:
                driver.open_voting()
            else:
                driver.close_voting()

    def stop(self) -> None:
        """End all drivers; under a second each."""
        for driver in self._drivers.values():
            driver.stop()
        self._drivers.clear()


class DeviceLine:
    """The receivers in one line for the desk: what is wrong first, else what is well."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._states: dict[str, DeviceState] = {}

    def take(self, state: DeviceState) -> None:
        """The newest state of one receiver."""
        self._states[state.name] = state

    def words(self) -> tuple[str, str]:
        """(what, what to do): the second is empty when all is well."""
        language, states = self._language, self._states.values()
        lost = [s for s in states if s.link is Link.LOST]
        if lost:
            return lost[0].reason, lost[0].todo
        starting = [s for s in states if s.link is Link.STARTING]
        if starting:
            return say(language, "Looking for {name} …", name=_port(starting[0])), ""
        well = [s for s in states if s.link is Link.CONNECTED]
        if well:
            return say(language, "Handsets: {name}", name=", ".join(map(_port, well))), ""
        return say(language, "No receiver plugged in: count hands, cards or papers."), ""


def _port(state: DeviceState) -> str:
    """'ttyUSB0': where it is plugged in, without the way there."""
    return state.name.split()[-1].rpartition("/")[2]
