"""The page on which a meeting held on paper is typed in: once by one person, once by another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.plan import PlannedItem
from facilitator.typed_back import MEETING, Place, Way
from facilitator.wording import say
from ui.desk.floating import FloatingBanner
from ui.desk.look import PAGE, ROOM, TIGHT, ButtonKind, Text, act_button, label
from ui.desk.side_page import scrolling, titled
from ui.present.typed_back import TypedRow, figures_asked, is_put, title_of, way_words, ways_of

_CLOCK = 84  # pixels


class ItemFields:
    """The fields of one item, in a row of a grid."""

    def __init__(self, item: PlannedItem, answers: tuple[str, ...], language: str) -> None:
        self.item, title = item, title_of(item, language)
        self.began, self.ended = _clock_field(), _clock_field()
        self.began.setAccessibleName(say(language, "{item}: began", item=title))
        self.ended.setAccessibleName(say(language, "{item}: ended", item=title))
        self.way, self.figures = QComboBox(), QLineEdit()
        self.way.setAccessibleName(say(language, "{item}: how it was decided", item=title))
        self.figures.setAccessibleName(say(language, "{item}: figures", item=title))
        if item.question is not None and is_put(item):
            words = way_words(language)
            for way in ways_of(item.question):
                self.way.addItem(words[way], way)
            asked = figures_asked(item.question, answers, language)
            self.figures.setPlaceholderText(asked)
            self.figures.setToolTip(asked)
        self.way.currentIndexChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        self.way.setVisible(self.way.count() > 0)
        self.figures.setVisible(self._chosen not in {Way.NOTHING, Way.AGREED})

    @property
    def typed(self) -> TypedRow:
        """What stands there."""
        times = self.began.text(), self.ended.text()
        return TypedRow(*times, self._chosen, self.figures.text())

    @property
    def _chosen(self) -> Way:
        return Way(self.way.currentData() or "")  # Qt gives the text of it back

    @property
    def places(self) -> Mapping[str, QWidget]:
        """Field by its name, as it is called in what differs."""
        return {
            "began": self.began,
            "ended": self.ended,
            "way": self.way,
            "tally": self.figures,
        }


def _clock_field() -> QLineEdit:
    field = QLineEdit()
    field.setFixedWidth(_CLOCK)
    return field


class TypedBackPage(QWidget):
    """All of it.

    Signals:
        left: back to the page it was opened from.
        done: whoever typed says that this is all.
    """

    left = Signal()
    done = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.banner = FloatingBanner(self)
        self.items: dict[str, ItemFields] = {}
        self.about = {name: _clock_field() for name in ("began", "closed", "people")}
        self.told = label("", wrap=True)
        self.next = act_button(say(language, "That is all"), kind=ButtonKind.PRIMARY)
        self.next.clicked.connect(self.done)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(ROOM)
        self._grid.setVerticalSpacing(TIGHT)
        self._lay_out()

    def _lay_out(self) -> None:
        la = self._language
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(ROOM)
        column.addWidget(self.told)
        column.addLayout(self._grid)
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        title = say(la, "Type in a meeting held on paper")
        page.addLayout(titled(title, self.left.emit, la, say(la, "Back to After")))
        page.addWidget(scrolling(inside), 1)
        page.addWidget(self.next, alignment=Qt.AlignmentFlag.AlignRight)

    def show_items(self, items: Iterable[tuple[PlannedItem, tuple[str, ...]]]) -> None:
        """Lay out fields for them, all empty; with each item its answers in words."""
        while (gone := self._grid.takeAt(0)) is not None:
            if (widget := gone.widget()) is not None and widget not in self.about.values():
                widget.deleteLater()
        la = self._language
        self.items = {item.id: ItemFields(item, answers, la) for item, answers in items}
        captions = {
            "began": say(la, "The meeting began"),
            "closed": say(la, "It was closed"),
            "people": say(la, "People in the room"),
        }
        for row, (name, words) in enumerate(captions.items()):
            self._grid.addWidget(label(words), row, 0)
            self._grid.addWidget(self.about[name], row, 1)
            self.about[name].setAccessibleName(words)
        heads = ("", say(la, "Began"), say(la, "Ended"), say(la, "Decided by"), say(la, "Figures"))
        first = len(captions)
        for place, words in enumerate(heads):
            self._grid.addWidget(label(words, Text.CAPTION), first, place)
        for row, fields in enumerate(self.items.values(), first + 1):
            self._grid.addWidget(label(title_of(fields.item, la), wrap=True), row, 0)
            for place, field in enumerate(fields.places.values(), 1):
                self._grid.addWidget(field, row, place)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(4, 4)
        self.empty()

    def empty(self, places: Iterable[Place] | None = None) -> None:
        """Empty those fields, the first of them ready to be typed in; None: all of them."""
        every = [(MEETING, name) for name in self.about]
        every += [(item, name) for item, fields in self.items.items() for name in fields.places]
        fields = [self._field(place) for place in (every if places is None else places)]
        for field in fields:
            if isinstance(field, QComboBox):
                field.setCurrentIndex(0)
            elif isinstance(field, QLineEdit):
                field.clear()
        if fields:
            fields[0].setFocus()

    def _field(self, place: Place) -> QWidget:
        item, name = place
        return self.about[name] if item == MEETING else self.items[item].places[name]
