"""Mandates in the evening: the sheet over the desk, tied to the world, the engine and the wall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator.clock import Clock
from facilitator.engine.requests import Outcome
from facilitator.ids import random_id
from facilitator.opened import local_day
from facilitator.parts import assembly, mandate
from facilitator.parts.auxiliary import Purpose, StartAuxiliary
from facilitator.parts.mandate import (
    ClauseReport,
    DropRecall,
    HearDelegate,
    Mandate,
    NoticeRecall,
    RecordReport,
    SetRecallRules,
    TellDelegate,
)
from facilitator.plan import Question
from facilitator.readings.mandates.mandate_motions import motion_on
from ui.bridge import Bridge
from ui.desk.before.recall_rules import RecallRulesFields
from ui.desk.projection import Projection
from ui.desk.tonight.mandate_sheet import MandateSheet
from ui.desk.tonight.page import TonightPage
from ui.present.putting import put_about
from ui.present.report_back import (
    MotionButton,
    about_mandate,
    can_be_talked_about,
    mandate_in_hand,
)


def tie_recall_rules(fields: RecallRulesFields, bridge: Bridge) -> None:
    """Keep them as they are on record, and put on record what is chosen there."""

    def show() -> None:
        fields.show_rules(bridge.world.of(mandate.PART).rules)

    fields.chosen.connect(lambda rules: bridge.send(SetRecallRules(rules)))
    bridge.changed.connect(show)
    show()


#: Seconds in which a delegate is heard before a recall is put.
HEARD = 180


class MandateTalk(QObject):
    """Opens the sheet on the mandate of the item in hand, else on the first there is.

    Attributes:
        sheet: over the desk.
        keys: how many keys every handset in the hall has.
    """

    def __init__(
        self, page: TonightPage, bridge: Bridge, projection: Projection, clock: Clock, language: str
    ) -> None:
        super().__init__(page)
        self._page, self._bridge, self._projection = page, bridge, projection
        self._language = language
        self._languages = bridge.world.of(assembly.PART).languages
        self._key = ""
        self.keys: Callable[[], int] = lambda: 6
        self.sheet = MandateSheet(page, language, self._languages, lambda: local_day(clock))
        self._wire()

    def open(self) -> None:
        """Open it as things stand, or put it away; nothing where there is no mandate."""
        talk = can_be_talked_about(self._bridge.world)
        in_hand = mandate_in_hand(self._bridge.world)
        if not self.sheet.isVisible():
            if not talk and not in_hand:
                return
            self._key = in_hand or talk[0].id
            self._show()
        self.sheet.toggle()

    def _wire(self) -> None:
        sheet, send = self.sheet, self._bridge.send
        sheet.picked.connect(self._pick)
        sheet.reported.connect(self._report)
        sheet.wanted.connect(self._make_ready)
        sheet.put.connect(self._put)
        recall = sheet.recall
        recall.noticed.connect(lambda day: send(NoticeRecall(self._key, day)))
        recall.told.connect(lambda day: send(TellDelegate(self._key, day)))
        recall.heard.connect(lambda how: send(HearDelegate(self._key, how)))
        recall.dropped.connect(lambda: send(DropRecall(self._key)))
        recall.timed.connect(self._hear)
        self._bridge.changed.connect(self._changed)
        self._page.ballot.mandate_asked.connect(self.open)
        self._page.lines.mandates.clicked.connect(self.open)
        self._changed()

    def _pick(self, key: str) -> None:
        self._key = key
        self._show()

    def _show(self) -> None:
        view = about_mandate(self._bridge.world, self._key, self._language)
        if view is not None:
            self.sheet.show_view(view)

    def _changed(self) -> None:
        some = bool(can_be_talked_about(self._bridge.world))
        self._page.lines.mandates.setVisible(some)
        if self.sheet.isVisible():
            self._show()

    def _about(self) -> Mandate | None:
        return self._bridge.world.of(mandate.PART).mandate(self._key)

    def _report(self, key: str, clauses: tuple[ClauseReport, ...]) -> None:
        self._bridge.send(RecordReport(key, clauses))

    def _make_ready(self, wanted: MotionButton) -> None:
        about = self._about()
        if about is not None:
            world = self._bridge.world
            self.sheet.show_motion(motion_on(world, wanted.act, about, self._languages), wanted.why)

    def _put(self, question: Question) -> None:
        """The hall sees it once the journal has it; the desk is there for the vote again."""

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[-1].done:
                self.sheet.show_motion(None, "")
                if self.sheet.isVisible():
                    self.sheet.toggle()
                self._projection.bring_up_question()
            else:
                self.sheet.motion.put.setEnabled(True)

        commands = put_about(self._bridge.world, self._key, question, random_id, self.keys())
        self._bridge.send(*commands, answered=answered)

    def _hear(self) -> None:
        about = self._about()
        if about is not None:
            turn = StartAuxiliary(HEARD, Purpose.TURN, person=about.delegate or "")
            self._bridge.send(turn)
