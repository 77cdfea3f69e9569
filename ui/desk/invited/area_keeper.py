"""The area between its place, the draft and the record: edited, imported, exported, frozen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from facilitator.area_draft import PlannedArea
from facilitator.engine.requests import Outcome
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.parts.area import FreezeArea
from facilitator.sheets.area import AreaSheet
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.before.page import BeforePage
from ui.desk.before.sheets import Asking
from ui.desk.invited.area_files import AreaFiles
from ui.desk.invited.area_place import AreaPlace
from ui.desk.invited.edited import EditedArea
from ui.present.area import UnitTyped, area_view, with_sheet, with_unit, without_unit
from ui.present.refusals import refusal_words


class AreaKeeper(QObject):
    """The place, alive."""

    def __init__(  # noqa: PLR0913 - what the place is about, each given once
        self,
        page: BeforePage,
        place: AreaPlace,
        bridge: Bridge,
        area: EditedArea,
        *,
        back: Callable[[], None],
        asking: Asking,
        language: str,
    ) -> None:
        """`back`: leads to where it was opened from."""
        super().__init__(page)
        self._page, self._place, self._bridge = page, place, bridge
        self._area, self._back, self._language = area, back, language
        files = AreaFiles(place, area, asking, language)
        place.left.connect(self._leave)
        place.fields.asked.connect(self._put)
        place.fields.removed.connect(self._remove)
        place.chosen.connect(self._look_at)
        place.import_.clicked.connect(files.ask)
        place.export.clicked.connect(files.export)
        place.undo.clicked.connect(self._undo)
        place.freeze_asked.connect(self._freeze)
        files.said.connect(place.say)
        files.wanted.connect(lambda: page.go_to(files.place))
        files.took.connect(self._take)
        files.place.left.connect(self.open)

    def open(self) -> None:
        """Show the area as it is edited."""
        self._place.show_period(self._area.now)
        self._show()
        self._page.go_to(self._place)
        self._place.fields.begin()

    def _show(self) -> None:
        view = area_view(self._area.now, self._area.frozen, self._language)
        self._place.show_view(view, self._area.undoes)

    def _save(self, name: str, after: PlannedArea) -> None:
        try:
            self._area.take(name, after)
        except EnvironmentFailure as failure:
            self._place.say(str(failure))
        self._show()

    def _typed(self) -> PlannedArea:
        """As it stands, with the period and the statements that are typed."""
        return replace(self._place.period, units=self._area.now.units)

    def _put(self, typed: UnitTyped) -> None:
        la = self._language
        try:
            after = with_unit(self._typed(), typed, la)
        except RuleError as trouble:
            self._place.say(str(trouble))
            return
        change = say(la, "Change “{name}”", name=typed.name)
        self._save(change if typed.code else say(la, "Add “{name}”", name=typed.name), after)
        self._place.fields.begin()

    def _remove(self, code: str) -> None:
        name = next((unit.name for unit in self._area.now.units if unit.code == code), code)
        after = without_unit(self._typed(), code)
        self._save(say(self._language, "Remove “{name}”", name=name), after)
        self._place.fields.begin()

    def _look_at(self, code: str) -> None:
        unit = next((unit for unit in self._area.now.units if unit.code == code), None)
        if unit is not None:
            self._place.fields.show_unit(unit)

    def _take(self, sheet: AreaSheet, file: str) -> None:
        name = say(self._language, "Import {file}", file=file)
        self._save(name, with_sheet(self._typed(), sheet))
        self.open()

    def _undo(self) -> None:
        self._area.undo()
        self._place.show_period(self._area.now)
        self._show()

    def _leave(self) -> None:
        """Period and statements are kept as they are typed."""
        if self._typed() != self._area.now:
            self._save(say(self._language, "Change the period"), self._typed())
        self._back()

    def _freeze(self) -> None:
        planned = self._typed()
        if planned != self._area.now:
            self._save(say(self._language, "Change the period"), planned)

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if (refusal := outcomes[0].refusal) is not None:
                self._place.say(refusal_words(refusal.reason, self._language))
            self._show()

        command = FreezeArea(planned.since, planned.until, planned.units, planned.statements)
        self._bridge.send(command, answered=answered)
