"""The plan on the desk: its items with clock times, and the editor of the one that is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ids import Ids
from facilitator.plan import Plan
from facilitator.readings.mandates.in_force import AlreadyThere
from ui.desk.before.beyond import HowWeMeet
from ui.desk.before.ending import EveningEnd
from ui.desk.before.evening import EveningFields
from ui.desk.before.item import ItemEditor
from ui.desk.before.items import ItemsPanel
from ui.desk.before.recall_rules import RecallRulesFields
from ui.desk.look import ROOM, Card
from ui.present.mandate_advice import Beside


class Planner(QWidget):
    """Shows a plan; every wish to change it is a signal.

    Signals:
        evening_edited: (Plan) the same items, another title, day, start or place.
        item_edited: (PlannedItem).

    Attributes:
        items: the list, with signals of its own.
        equal_votes: what the assembly does about them; no part of the plan.
        recall_rules: what it asks before a recall; no part of it either.
    """

    evening_edited = Signal(object)
    item_edited = Signal(object)

    def __init__(
        self,
        language: str,
        languages: tuple[str, ...],
        new_id: Ids,
        agreed: Callable[[], dict[str, str]] = dict,
        there: Callable[[], AlreadyThere] = AlreadyThere,
    ) -> None:
        """`agreed`: answers the agreements that hold, per language; `there`: the mandates."""
        super().__init__()
        self._there, self._languages = there, languages
        self._plan: Plan | None = None
        self._evening = EveningFields(language, languages)
        self.equal_votes = self._evening.equal_votes
        self.items = ItemsPanel(language)
        self._opening = HowWeMeet(language, languages, agreed)
        self._end = EveningEnd(language, languages)
        self.recall_rules = RecallRulesFields(language)
        self._editor = ItemEditor(
            language, languages, new_id, (self._opening, self.recall_rules, self._end), self._beside
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        column.addWidget(self._evening)
        sides = QHBoxLayout()
        sides.setSpacing(ROOM)
        sides.addWidget(self.items, 6)
        sides.addWidget(self._about_item(), 7)
        column.addLayout(sides, 1)
        self._connect()

    def show_plan(self, plan: Plan, chosen: str | None = None) -> None:
        """Show it; `chosen`: the item to look at, else the one there was."""
        self._plan = plan
        self._evening.show_plan(plan)
        for part in (self._opening, self._end):
            part.show_plan(plan)
        self.items.show_plan(plan, chosen)
        self._look()

    def begin_item(self) -> None:
        """Stand in the title of the chosen item."""
        self._editor.begin()

    def commit(self) -> None:
        """Take what is being typed."""
        self._evening.commit()
        self._opening.commit()
        self._end.commit()
        self.recall_rules.commit()
        self._editor.commit()

    def _about_item(self) -> Card:
        card = Card()
        card.body.setContentsMargins(2, 2, 2, 2)
        card.body.addWidget(self._editor)
        return card

    def _connect(self) -> None:
        self._evening.edited.connect(self.evening_edited)
        for part in (self._opening, self._end):
            part.edited.connect(self.evening_edited)
        self._editor.edited.connect(self.item_edited)
        self.items.chosen.connect(self._choose)
        self.items.edit_wanted.connect(self.begin_item)
        self.items.end_wanted.connect(self._begin_end)

    def _beside(self) -> Beside:
        """What a mandate of this evening is looked at beside."""
        day = date.fromisoformat(self._plan.day) if self._plan is not None else date.min
        return Beside(day, self._languages, self._there())

    def _choose(self, _key: str) -> None:
        self._opening.commit()
        self._end.commit()
        self._editor.commit()
        self._look()

    def _begin_end(self) -> None:
        """Stand where it is said when the hall must be empty: with the last item."""
        self.items.choose_last()
        self._editor.ensureWidgetVisible(self._end.begin())

    def _look(self) -> None:
        items = self._plan.items if self._plan else ()
        item = next((each for each in items if each.id == self.items.key), None)
        self._editor.show_item(item)
        for part in (self._opening, self.recall_rules):
            part.setVisible(item is not None and item is items[0])
        self._end.setVisible(item is not None and item is items[-1])
