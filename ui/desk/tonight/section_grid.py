"""The grid itself: a row a section, a column a choice; it hands nothing in and knows no teller."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import Text, label
from ui.desk.tonight.pieces import Figure, Paragraph
from ui.present.ballot_parts import SectionRow, SectionsForm

_ROW: Final = 36
_NAME, _SHORT_NAME = 132, 80
_MANY: Final = 6  # choices: with more, names are narrow so that fewer columns are scrolled to
_STATE: Final = 116
#: For the figures of all choices together, on a small laptop.
_FIGURES: Final = 300
_NARROWEST, _WIDEST = 58, 96
_GAP: Final = 4
_SEEN: Final = 3  # rows at least; more are scrolled to as Enter moves on
_MOST: Final = 16_777_215
_SMALL: Final = "font-size: 19px; font-weight: 700; padding: 0;"


class SectionGrid(QWidget):
    """Fields in rows under heads that stay while the rows are scrolled.

    Signals:
        moved_on: (section) Enter in the last figure of a row.
    """

    moved_on = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[tuple[str, str], Figure] = {}
        self._rows: dict[str, list[Figure]] = {}
        self._states: dict[str, QLabel] = {}
        self._choices: dict[str, str] = {}
        self._heads, self._area = _area(), _area()
        self._heads.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heads.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = self._area.horizontalScrollBar()
        across.valueChanged.connect(self._heads.horizontalScrollBar().setValue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heads)
        column.addWidget(self._area, 1)

    def build(self, form: SectionsForm, language: str) -> None:
        """Empty rows for that form."""
        self.fields, self._states, self._choices = {}, {}, dict(form.options)
        self._rows = {row.name: [] for row in form.rows}
        wide = max(_NARROWEST, min(_WIDEST, _FIGURES // len(form.options)))
        name = _NAME if len(form.options) <= _MANY else _SHORT_NAME
        heads, grid = _grid(self._heads), _grid(self._area)
        heads.addWidget(_fixed(label(say(language, "Section"), Text.CAPTION), name), 0, 0)
        for m, (_key, words) in enumerate(form.options, 1):
            heads.addWidget(_words(words, wide, Qt.AlignmentFlag.AlignHCenter), 0, m)
        heads.addWidget(_fixed(label("", Text.CAPTION), _STATE), 0, len(form.options) + 1)
        for n, row in enumerate(form.rows):
            grid.addWidget(_words(row.words, name), n, 0)
            self._add(grid, n, row, wide)
        for each in (heads, grid):
            each.setColumnStretch(len(form.options) + 2, 1)
        grid.setRowStretch(len(form.rows), 1)
        self._heads.setFixedHeight(_high(form, wide, self.fontMetrics()))
        self._area.setMinimumHeight(min(_SEEN, len(form.rows)) * (_ROW + _GAP))
        self._area.setMaximumHeight(_MOST)

    def _add(self, grid: QGridLayout, n: int, row: SectionRow, wide: int) -> None:
        for m, key in enumerate(self._choices, 1):
            field = Figure("")
            field.setStyleSheet(_SMALL)
            field.setFixedSize(wide, _ROW)
            field.entered.connect(lambda _text, at=(row.name, key): self._next(at))
            field.textEdited.connect(lambda _text, field=field: field.mark(unread=False))
            self.fields[row.name, key] = field
            self._rows[row.name].append(field)
            grid.addWidget(field, n, m)
        state = self._states[row.name] = label("", Text.CAPTION)
        grid.addWidget(_fixed(state, _STATE), n, len(self._choices) + 1)

    def say_whose(self, teller: str, language: str) -> None:
        """Names for those who hear the desk."""
        for (section, key), field in self.fields.items():
            named = say(
                language,
                "{section}, {choice}, teller {name}",
                section=section,
                choice=self._choices[key],
                name=teller,
            )
            field.setAccessibleName(named)

    def show_rows(self, rows: tuple[SectionRow, ...], teller: str) -> None:
        """How each is; figures that are on the disk where nothing is typed."""
        for row in rows:
            figures = row.said_by(teller)
            self._states[row.name].setText(row.state)
            for field, figure in zip(self._rows[row.name], figures, strict=False):
                if not field.text():
                    field.setText(str(figure))
            said = self.figures(row.name) == figures
            for field in self._rows[row.name]:
                field.mark(unread=row.differs and said)

    def texts(self) -> dict[tuple[str, str], str]:
        """All that stands there."""
        return {at: field.text() for at, field in self.fields.items()}

    def write(self, texts: Mapping[tuple[str, str], str]) -> None:
        """Put that in its place, and nothing where there is none."""
        for at, field in self.fields.items():
            field.setText(texts.get(at, ""))

    def figures(self, section: str) -> tuple[int, ...] | None:
        """What is typed for it, None while a figure is missing."""
        numbers = [field.number for field in self._rows[section]]
        known = tuple(number for number in numbers if number is not None)
        return known if len(known) == len(numbers) else None

    def section_of(self, widget: QWidget | None) -> str:
        """The section whose figure that is, "" for none."""
        return next((section for (section, _k), f in self.fields.items() if f is widget), "")

    def go_to(self, section: str) -> None:
        """The keyboard on its first figure that is missing, else on its first."""
        row = self._rows[section]
        self._reach(next((field for field in row if field.number is None), row[0]))

    def _next(self, at: tuple[str, str]) -> None:
        row = self._rows[at[0]]
        place = row.index(self.fields[at]) + 1
        if place == len(row):
            self.moved_on.emit(at[0])
        else:
            self._reach(row[place])

    def _reach(self, field: Figure) -> None:
        field.setFocus()
        field.selectAll()
        # All of the field, not only where its cursor blinks.
        middle = field.geometry().center()
        self._area.ensureVisible(middle.x(), middle.y(), field.width() // 2 + _GAP, _ROW)


def _high(form: SectionsForm, wide: int, metrics: QFontMetrics) -> int:
    """Room for the heads: a second line where a choice is longer than its column is wide."""
    long = any(metrics.horizontalAdvance(words) > wide for _key, words in form.options)
    return (2 if long else 1) * metrics.lineSpacing()


def _area() -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setCornerWidget(QWidget())
    return made


def _grid(area: QScrollArea) -> QGridLayout:
    inner = QWidget()
    grid = QGridLayout(inner)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(_GAP)
    area.setWidget(inner)
    return grid


def _fixed(widget: QLabel, wide: int) -> QLabel:
    widget.setFixedWidth(wide)
    return widget


def _words(
    words: str, wide: int, stands: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> Paragraph:
    """A name in two lines at most."""
    made = Paragraph(Text.CAPTION, 2)
    made.setFixedWidth(wide)
    made.setAlignment(stands | Qt.AlignmentFlag.AlignVCenter)
    made.show_text(words)
    return made
