"""What is talked about in an item, and who gives input to it: nobody votes on either."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.plan import Phase, PlannedItem
from facilitator.wording import say
from ui.desk.before.texts import Paragraph, ReadField, TextField, captioned
from ui.desk.look import ROOM
from ui.present.speakers import read_speakers, speakers_text
from ui.present.stage_minutes import read_stages, stages_text, usual_text

#: Phases in which there is something to talk about.
TALK: Final = frozenset({Phase.INPUT, Phase.DELIBERATION, Phase.INTEGRATION})


class Talk(QWidget):
    """Shown where the item is for talking, or says something of it already.

    Signals:
        changed: (dict of the item's fields).
    """

    changed = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._item: PlannedItem | None = None
        self._asked = TextField(say(language, "The question to talk about"), languages, lines=2)
        self._speakers = Paragraph(2)
        self._speakers.setAccessibleName(
            say(language, "Speakers, one a line: Jo Park, Bus Users, 4 min")
        )
        self._listed = captioned(self._speakers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        column.addWidget(self._asked)
        column.addWidget(self._listed)
        self._stages = ReadField(
            say(language, "Minutes of groups: intro round, go-round, second round, read-back"),
            *(read_stages, stages_text),
        )
        self._shared = captioned(self._stages)
        column.addWidget(self._shared)
        self._stages.read.connect(lambda stages: self.changed.emit({"stages": stages}))
        self._asked.edited.connect(lambda: self.changed.emit({"asked": self._asked.value}))
        self._speakers.left.connect(self._take)

    def show_item(self, item: PlannedItem) -> None:
        """Show what it says; a field that shows it already is left alone, cursor and all."""
        self._item = item
        self._asked.show_value(item.asked)
        if read_speakers(self._speakers.text()) != item.speakers:
            self._speakers.setText(speakers_text(item.speakers))
        self._stages.show_value(item.stages)
        self._stages.setPlaceholderText(usual_text(item.minutes))
        in_groups = item.phase is Phase.DELIBERATION or bool(item.stages)
        self._shared.setVisible(in_groups)
        asks = bool(item.asked) or (item.phase in TALK and item.question is None)
        hears = bool(item.speakers) or item.phase is Phase.INPUT
        self._asked.setVisible(asks)
        self._listed.setVisible(hears)
        self.setVisible(asks or hears or in_groups)

    def commit(self) -> None:
        """Take what is being typed."""
        self._asked.commit()
        self._stages.commit()
        self._take()

    def _take(self) -> None:
        speakers = read_speakers(self._speakers.text())
        if self._item is not None and speakers != self._item.speakers:
            self.changed.emit({"speakers": speakers})
