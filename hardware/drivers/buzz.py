"""Sony's Buzz! handsets: four people a dongle. Bytes: `hardware.codecs.buzz`.

    blue 1   orange 2   green 3   yellow 4     from top to bottom; the choice that is pressed
    red      the big one                       "I am here"; never a vote

A handset's lamp is lit once its vote is on the disk, and dark again in the next vote. A press
while no vote is open says that the handset is there, and no more.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from facilitator.press import Press, TakePresses, Verdict
from hardware.codecs.buzz import HANDSETS, Button, Decoder, lamps
from hardware.drivers.driver import HandsetSign, Notice, SignKind, unnoticed
from hardware.drivers.lifeline import Retry
from hardware.drivers.pushed import PushedDriver, Timing
from hardware.drivers.state import ReportState
from hardware.transports.opening import are_reports_there, open_reports
from hardware.transports.report_port import OpenReports, ReportPort

#: The choice a colour stands for.
CHOICES: Final[Mapping[str, str]] = {"blue": "1", "orange": "2", "green": "3", "yellow": "4"}


class BuzzDriver(PushedDriver[ReportPort]):
    """One dongle."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and the dongle's number
        self,
        path: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        number: int = 1,
        timing: Timing | None = None,
        open_port: OpenReports = open_reports,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            path: of a HID device, as `hardware.transports.opening.open_reports` takes it.
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: told of handsets that were heard and did not vote.
            number: of the dongle in this hall; its handsets are of the family "buzz NUMBER".
            timing: waits; None for those of real devices.
            open_port: opens the device of a path.

        """
        timing = timing or Timing(retry=Retry(is_present=are_reports_there))
        super().__init__("buzz", path, report, open_port=open_port, timing=timing)
        self.listen(_Ear(self, take, notice, f"buzz {number}"))


class _Ear:
    """Reports of one dongle."""

    def __init__(self, driver: BuzzDriver, take: TakePresses, notice: Notice, family: str) -> None:
        self._driver, self._take, self._notice = driver, take, notice
        self._base, self._family = driver.state.name, family
        self._port: ReportPort | None = None
        self._decoder, self._is_open = Decoder(), False
        self._lit: set[str] = set()

    def begin(self, port: ReportPort) -> None:
        self._port, self._decoder = port, Decoder()

    def open(self, _keys: int) -> None:
        self._is_open = True
        self._light(())

    def close(self) -> None:
        self._is_open = False
        self._light(())

    def forget(self) -> None:
        self.close()

    def hear(self, report: bytes) -> None:
        if not report:
            return
        records = self._decoder.feed(report)
        buttons = [record for record in records if isinstance(record, Button)]
        self._driver.count(refused=len(records) - len(buttons))
        votes = [b for b in buttons if self._is_open and b.colour in CHOICES]
        for button in buttons:
            if button not in votes:
                self._notice(self._sign(button))
        if votes:
            self._vote(votes)

    def _vote(self, votes: list[Button]) -> None:
        """Deal them; two buttons of one handset at once are one press with two keys."""
        presses = [
            Press(self._base, handset, keys, family=self._family)
            for handset in HANDSETS
            if (keys := tuple(sorted(CHOICES[b.colour] for b in votes if b.handset == handset)))
        ]
        self._driver.count(heard=len(presses))
        verdicts = self._take(presses)
        kept = {p.handset for p, v in zip(presses, verdicts, strict=True) if v is Verdict.KEPT}
        if not kept <= self._lit:
            self._light(self._lit | kept)

    def _sign(self, button: Button) -> HandsetSign:
        return HandsetSign(
            self._base, button.handset, SignKind.PRESENCE, button.colour, self._family
        )

    def _light(self, handsets: Collection[str]) -> None:
        self._lit = set(handsets)
        if self._port is not None:
            self._port.write(lamps(self._lit))
