"""*Who is invited* between its place, the record and the files beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.part import Command
from facilitator.parts import area, outreach
from facilitator.parts.outreach import GiveNotice, NoteOutreach, TakeBackOutreach
from facilitator.readings.door.invited import coverage_as_csv, log_as_csv
from facilitator.readings.door.outreach import OutreachReading, outreach_of
from facilitator.wording import long_date, say
from ui.bridge import Bridge
from ui.desk.before.page import BeforePage
from ui.desk.before.sheets import Asking
from ui.desk.invited.area_keeper import AreaKeeper
from ui.desk.invited.place import InvitedPlace
from ui.evidence import keep
from ui.papers import write_whole
from ui.present.invited import invited_view, meeting_days
from ui.present.refusals import refusal_words

AskFile = Callable[[QWidget, str], Path | None]


def ask_for_evidence(parent: QWidget, language: str) -> Path | None:
    """Which photo or route sheet, None for none."""
    endings = "*.jpg *.jpeg *.png *.heic *.webp *.pdf"
    kinds = say(language, "Photos and route sheets ({endings})", endings=endings)
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", str(Path.home()), kinds)
    return Path(chosen) if chosen else None


class InvitedKeeper(QObject):
    """The place, alive. Nothing is read while nobody looks."""

    def __init__(  # noqa: PLR0913 - what the place is about, each given once
        self,
        page: BeforePage,
        place: InvitedPlace,
        bridge: Bridge,
        today: Callable[[], date],
        *,
        planned_day: Callable[[], str],
        record: Path,
        language: str,
        asking: Asking | None = None,
        ask_file: AskFile = ask_for_evidence,
    ) -> None:
        """`planned_day`: answers the ISO date of the next evening, "" for none; `record`: file."""
        super().__init__(page)
        self._page, self._place, self._bridge, self._today = page, place, bridge, today
        self._planned_day, self._record, self._language = planned_day, record, language
        self._asking, self._ask_file = asking or Asking(), ask_file
        self._meeting: str | None = None
        page.invited.clicked.connect(self.open)
        place.left.connect(page.show_draft)
        place.meeting_chosen.connect(self._turn_to)
        place.log.form.asked.connect(self._note)
        place.log.form.file_wanted.connect(self._keep)
        place.log.taken_back.connect(lambda key: bridge.send(TakeBackOutreach(key)))
        place.notice.asked.connect(self._give)
        place.export.clicked.connect(self._export)
        bridge.changed.connect(self._changed)

    def lead_to(self, keeper: AreaKeeper) -> None:
        """The button on the place opens that one's."""
        self._place.area.clicked.connect(keeper.open)

    def open(self) -> None:
        """Show the place, as the record has it now."""
        form, today = self._place.log.form, self._today().isoformat()
        if not form.walked_on:
            form.day.show_value(today)
        self._place.notice.suggest(today, self._planned_day())
        self._show()
        self._page.go_to(self._place)
        if self._bridge.world.of(area.PART).latest is None:
            self._place.area.setFocus()  # the first thing to do
        else:
            form.begin()

    @property
    def _reading(self) -> OutreachReading:
        """Of the meeting that is chosen: at first of the newest that anybody was invited to."""
        world, today = self._bridge.world, self._today().isoformat()
        days = meeting_days(world.of(outreach.PART).notices)
        meeting = self._meeting if self._meeting is not None else next(iter(days), "")
        return outreach_of(world, _day_of_area(world, meeting or today), meeting)

    def _changed(self) -> None:
        if self._place.isVisible():
            self._show()

    def _show(self) -> None:
        la, reading = self._language, self._reading
        notices = self._bridge.world.of(outreach.PART).notices
        days = meeting_days(notices)
        named = tuple((day, long_date(la, date.fromisoformat(day))) for day in days)
        whole = ("", say(la, "All meetings of the period"))
        self._place.show_meetings((*named, whole), reading.meeting_day)
        self._place.show_view(invited_view(reading, notices, la))

    def _turn_to(self, meeting: str) -> None:
        self._meeting = meeting
        self._show()

    def _note(self, command: NoteOutreach) -> None:
        self._ask(command, self._place.log.form.go_on)

    def _give(self, command: GiveNotice) -> None:
        self._meeting = None  # the new one's is looked at
        self._ask(command, self._place.notice.done)

    def _ask(self, command: Command, done: Callable[[], None]) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            outcome = outcomes[0]
            if outcome.refusal is not None:
                self._place.say(refusal_words(outcome.refusal.reason, self._language))
            if outcome.done:
                self._place.hush()
                done()

        self._bridge.send(command, answered=answered)

    def _keep(self) -> None:
        """Keep the photo or route sheet beside the record; it goes with the lines from now on."""
        form, file = self._place.log.form, self._ask_file(self._place, self._language)
        if file is None:
            return
        day = form.walked_on or self._today().isoformat()
        try:
            form.show_kept(keep(file, self._record, day, self._language))
        except EnvironmentFailure as failure:
            self._place.say(str(failure))

    def _export(self) -> None:
        """The figures where it is asked for, and the log beside them."""
        la, reading = self._language, self._reading
        words = say(la, "Who was invited"), reading.meeting_day
        name = " ".join(each for each in words if each)
        to = self._asking.name(self._place, Path.home() / f"{name}.csv")
        if to is None:
            return
        log = to.with_name(f"{to.stem} {say(la, 'log')}.csv")
        try:
            write_whole(to, coverage_as_csv(reading, la))
            write_whole(log, log_as_csv(reading, la))
        except EnvironmentFailure as failure:
            self._place.say(str(failure))
        else:
            self._place.show_told(say(la, "Written: {figures} and {log}", figures=to, log=log.name))


def _day_of_area(world: World, day: str) -> str:
    """That day; where no area holds then, the first one of the area that was frozen last."""
    areas = world.of(area.PART)
    latest = areas.latest
    return latest.since if latest is not None and areas.on(day) is None else day
