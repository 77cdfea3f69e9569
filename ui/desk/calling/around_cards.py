"""Cards of *This body*: where it meets, the bodies around it, and the local council."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from facilitator.body import BodyKind
from facilitator.nation import Nation
from facilitator.part import Command
from facilitator.parts.assembly import Assembly, ChooseNation, EndRelation, RelateTo, StandTowards
from facilitator.relations import CouncilSetting, Way
from facilitator.wording import say
from ui.desk.after.pieces import Fold, emptied
from ui.desk.before.texts import Picker, TextField, captioned
from ui.desk.calling.lines import Line
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import ROOM, ButtonKind, Card, Text, act_button, label
from ui.present.around import (
    nation_name,
    related_kind,
    setting_papers,
    setting_words,
    tree,
    way_words,
)
from ui.present.parish import nation_note

_INDENT = 28


class AskingCard(Card):
    """A card that asks for something.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def ask(self, command: Command) -> None:
        """Ask for it."""
        self.asked.emit(command)


class NationCard(AskingCard):
    """Where it meets: for bank holidays, and whether a meeting can be a parish meeting."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Where it meets"))
        self._language = language
        self.nation, self._note = Picker(say(language, "Nation")), small_print()
        for each in Nation:
            self.nation.addItem(nation_name(each, language), each)
        self.nation.activated.connect(lambda _n: self.ask(ChooseNation(self.nation.currentData())))
        self.body.addLayout(row_of(self.nation))
        self.body.addWidget(self._note)

    def show_state(self, state: Assembly) -> None:
        """Show what is on record."""
        self.nation.setCurrentIndex(list(Nation).index(state.nation))
        tell(self._note, nation_note(state.nation.value, self._language))


class RelationsCard(AskingCard):
    """The tree of bodies; another one is typed behind a quiet button."""

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "Bodies around it"))
        la = self._language = language
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self._note = small_print(
            say(la, "A themed assembly can belong to one neighbourhood, or to several.")
        )
        self.fold = Fold(say(la, "Another body …"))
        self.name = Line(say(la, "Its name"))
        self.kind, self.way = Picker(say(la, "Its kind")), Picker(say(la, "Which belongs to which"))
        for kind in BodyKind:
            self.kind.addItem(related_kind(kind, la), kind)
        for way in Way:
            self.way.addItem(way_words(way, la), way)
        self.decides = TextField(
            say(la, "What the smaller of the two decides by itself"), languages
        )
        self.reports = TextField(say(la, "Where and when it reports"), languages)
        self.add = act_button(say(la, "Add"))
        self.add.clicked.connect(self._add)
        self._lay_out()

    def show_state(self, state: Assembly) -> None:
        """Show the tree."""
        emptied(self._rows)
        for n, branch in enumerate(tree(state, self._language)):
            name = label(f"{branch.name}\n{branch.note}", wrap=True)
            name.setIndent(branch.depth * _INDENT)
            self._rows.addWidget(name, n, 0)
            if branch.relation:
                gone = act_button(say(self._language, "Remove"), kind=ButtonKind.QUIET)
                gone.setAccessibleDescription(branch.name)
                gone.clicked.connect(
                    lambda _c=False, key=branch.relation: self.ask(EndRelation(key))
                )
                self._rows.addWidget(gone, n, 1)

    def _add(self) -> None:
        command = RelateTo(
            self.name.value,
            self.kind.currentData(),
            self.way.currentData(),
            self.decides.value,
            self.reports.value,
        )
        self.ask(command)
        if command.name:
            self.name.clear()
            for field in (self.decides, self.reports):
                field.show_value({})

    def _lay_out(self) -> None:
        self._rows.setVerticalSpacing(ROOM)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._note)
        self.body.addWidget(self.fold)
        self.fold.fields.addWidget(captioned(self.name))
        self.fold.fields.addLayout(row_of(captioned(self.kind), captioned(self.way)))
        self.fold.fields.addWidget(self.decides)
        self.fold.fields.addWidget(self.reports)
        self.fold.fields.addLayout(row_of(self.add))


class CouncilCard(AskingCard):
    """How it stands to the local council, and the papers that go with it."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "The local council"))
        la = self._language = language
        self.setting, self.council = (
            Picker(say(la, "How it deals with us")),
            Line(say(la, "Its name")),
        )
        for each in CouncilSetting:
            self.setting.addItem(setting_words(each, la), each)
        self._papers = label("", Text.MUTED, wrap=True)
        self._named = captioned(self.council)
        self.setting.activated.connect(lambda _n: self._take())
        self.council.edited.connect(self._take)
        self.body.addWidget(captioned(self.setting))
        self.body.addWidget(self._named)
        self.body.addWidget(self._papers)

    def show_state(self, state: Assembly) -> None:
        """Show what is on record."""
        towards = state.towards
        self.setting.setCurrentIndex(list(CouncilSetting).index(towards.setting))
        self.council.show_value(towards.name)
        self._named.setVisible(towards.setting is not CouncilSetting.NONE)
        tell(self._papers, setting_papers(towards.setting, self._language))

    def _take(self) -> None:
        self.ask(StandTowards(self.setting.currentData(), self.council.value))
