"""Keeps *Handsets and receivers* true to the record and the devices, and hands on what is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.engine.requests import Outcome
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.numbers import joined
from facilitator.part import Command
from facilitator.parts import assembly, cards, handsets
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.desk.handsets.hearing import Hearing
from ui.desk.handsets.labelling import Labelling
from ui.desk.handsets.page import HandsetsPage
from ui.desk.handsets.receiving import Receiving
from ui.devices import Devices, found_cameras
from ui.present.handsets import next_number
from ui.settings import Settings

_LOOK_MS: Final = 1000


class HandsetKeeper(QObject):
    """The page, alive.

    Signals:
        said: (sentence) for the top of the desk.
    """

    said = Signal(str)

    def __init__(  # noqa: PLR0913 - what the page is about, each given once
        self,
        page: HandsetsPage,
        bridge: Bridge,
        devices: Devices,
        background: InBackground,
        settings: Settings,
        *,
        record: Path,
        language: str,
    ) -> None:
        """`record`: the file beside which papers and captures are kept."""
        super().__init__(page)
        self._page, self._bridge, self._devices = page, bridge, devices
        self._record, self._language = record, language
        self._shown: handsets.Handsets | None = None
        self._sets: cards.Cards | None = None
        self._receiving = Receiving(page.devices, devices, background, settings, language)
        self.hearing = Hearing(page, bridge, devices, language, self._receiving.is_any_well)
        self._labelling = Labelling(
            *(page.labels, lambda: bridge.world.of(assembly.PART), background, record, language)
        )
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        bridge.changed.connect(self.show_world)
        bridge.device.connect(self._receiving.take)
        self.hearing.said.connect(self.said)
        page.seen.connect(self._seen)
        self._connect()

    def start(self) -> None:
        """Begin with the receivers that were added by hand before."""
        self._receiving.begin()
        self.show_world()

    def show_world(self) -> None:
        """Show which handsets are out now; a world that differs elsewhere costs nothing."""
        world = self._bridge.world
        state, sets = world.of(handsets.PART), world.of(cards.PART)
        if state is self._shown and sets is self._sets:
            return
        self._shown, self._sets, out = state, sets, state.out
        self._page.cameras.show_out(sets.out, state.ranges)
        for card in (self._page.ranges, self._page.one, self._page.bound):
            card.show_out(out)
        self._page.pressing.offer(next_number(out))
        self._page.labels.offer(out.ranges)
        self.hearing.show_world()

    def _connect(self) -> None:
        page, send = self._page, self._bridge.send
        page.ranges.handsets_changed.connect(lambda ranges: send(handsets.IssueHandsets(ranges)))
        page.ranges.bag_wanted.connect(lambda on: send(handsets.DrawFromBag(on)))
        page.one.given.connect(self._give)
        page.one.swapped.connect(lambda n, name: self._ask(handsets.SwapHandset(n, name)))
        page.one.returned.connect(lambda name: self._ask(handsets.ReturnHandset(name)))
        page.one.lost.connect(lambda name: self._ask(handsets.RevokeHandset(name)))
        page.recording.wanted.connect(self._record_traffic)
        page.cameras.added.connect(self._receiving.add)

    def _give(self, number: int, handset: str) -> None:
        if handset:
            self._ask(handsets.AssignHandset(handset, number))
        else:
            ranges = self._bridge.world.of(handsets.PART).ranges
            self._ask(handsets.IssueHandsets(joined((*ranges, (number, number)))))

    def _ask(self, command: Command) -> None:
        """Once it is done, the fields are free for the next person."""

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if all(outcome.done for outcome in outcomes):
                self._page.one.choose("", "")

        self._bridge.send(command, answered=answered)

    def _seen(self, is_seen: bool) -> None:  # noqa: FBT001 - a signal's
        if is_seen:
            self._receiving.look()
            self._page.cameras.show_cameras(found_cameras())
            self._look()
            self._timer.start()
        else:
            self.hearing.end()
            self._timer.stop()

    def _look(self) -> None:
        """A recording may end by itself."""
        self._page.recording.show_recording(self._devices.captures.recording)

    def _record_traffic(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        refused = ""
        try:
            captures = self._record.with_name(f"{self._record.stem} captures")
            self._devices.captures.record(captures if on else None)
        except RuleError:
            refused = say(
                self._language,
                "During a private ballot nothing is recorded: it would show who voted how. "
                "Begin again when it is over.",
            )
        except EnvironmentFailure as failure:
            refused = str(failure)
        self._page.recording.show_recording(self._devices.captures.recording, refused)
