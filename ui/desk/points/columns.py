"""The board: to the left what is not laid together yet, then a column a cluster, each numbered.

Numbers stay as they were given while somebody works: a cluster that grows does not move away.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.readings.evening.points import Board, Cluster, behind
from facilitator.wording import say, say_n
from ui.desk.look import ROOM, TIGHT, Text, act_button, label
from ui.desk.points.lists import PointList

_ABREAST = 3
_HIGH = 210
_LONE = 272


class Column(QFrame):
    """One cluster.

    Signals:
        naming: its name shall be typed: F2, or the button.
        ticked: it was picked to be put to the hall, or not any more.
    """

    naming = Signal()
    ticked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._cluster: tuple[Cluster, int] | None = None
        self.picked = QCheckBox()
        self.picked.toggled.connect(self.ticked)
        self.name = act_button("")
        self.name.setToolTip(say(language, "Name what these points have in common (F2)"))
        self.name.clicked.connect(self.naming)
        self.list = PointList("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.picked)
        column.addWidget(self.name)
        column.addWidget(self.list)
        self.setFixedHeight(_HIGH)

    def show_cluster(self, cluster: Cluster, number: int) -> None:
        """Show it."""
        if self._cluster == (cluster, number):
            return
        self._cluster = cluster, number
        la, groups = self._language, behind(cluster, self._language)
        self.picked.setText(say(la, "{n} · {groups}", n=number, groups=groups))
        words = cluster.words(la)
        room = self.name.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 138)
        self.name.say(room)
        self.name.setAccessibleName(say(la, "Name: {words}", words=words))
        self.list.setAccessibleName(words)
        self.list.show_points(cluster.points)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.naming.emit()
        else:
            super().keyPressEvent(event)


class BoardView(QWidget):
    """All of it.

    Signals:
        dropped: (ids, cluster or "", the point they were dropped on or "").
        sent: those chosen shall go somewhere.
        struck, reworded: see `PointList`.
        naming: (cluster).
    """

    dropped = Signal(tuple, str, str)
    sent = Signal()
    struck = Signal(tuple)
    reworded = Signal(str)
    naming = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._numbers: dict[str, int] = {}
        self.columns: dict[str, Column] = {}
        self._said = label("", Text.HEADING)
        self.lone = PointList(say(language, "Points on their own"))
        self.lone.setFixedWidth(_LONE)
        self._wire(self.lone, "")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, TIGHT, 0)
        self._grid.setSpacing(ROOM)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def show_board(self, board: Board) -> None:
        """Show it; columns that stay are not touched."""
        self._said.setText(
            say_n(
                self._language,
                "{n} point on its own",
                "{n} points on their own",
                len(board.lone),
            )
        )
        self.lone.show_points(tuple(one.points[0] for one in board.lone))
        laid = {one.id: one for one in board.laid}
        for key in [key for key in self.columns if key not in laid]:
            gone = self.columns.pop(key)
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for key in laid:
            self._numbers.setdefault(key, len(self._numbers) + 1)
        for place, key in enumerate(sorted(laid, key=self._numbers.__getitem__)):
            column = self.columns.get(key) or self._new_column(key)
            column.show_cluster(laid[key], self._numbers[key])
            self._grid.addWidget(column, place // _ABREAST, place % _ABREAST)

    def forget(self) -> None:
        """Another item: numbers begin anew."""
        self._numbers = {}
        self.show_board(Board())

    def chosen(self) -> tuple[str, ...]:
        """The points that are chosen, wherever they are."""
        lists = (self.lone, *(column.list for column in self.columns.values()))
        return tuple(key for each in lists for key in each.chosen())

    def numbered(self, number: int) -> str | None:
        """The cluster with that number, None for none."""
        return next((key for key in self.columns if self._numbers[key] == number), None)

    def picked(self) -> tuple[str, ...]:
        """The clusters that are ticked."""
        return tuple(key for key, one in self.columns.items() if one.picked.isChecked())

    def _new_column(self, key: str) -> Column:
        made = self.columns[key] = Column(self._language)
        made.naming.connect(lambda: self.naming.emit(key))
        self._wire(made.list, key)
        return made

    def _wire(self, cards: PointList, key: str) -> None:
        cards.dropped.connect(lambda ids, onto: self.dropped.emit(ids, key, onto))
        cards.sent.connect(self.sent)
        cards.struck.connect(self.struck)
        cards.reworded.connect(self.reworded)

    def _lay_out(self) -> None:
        left, inside = QVBoxLayout(), QWidget()
        left.setSpacing(TIGHT)
        left.addWidget(self._said)
        left.addWidget(self.lone, 1)
        for column in range(_ABREAST):
            self._grid.setColumnStretch(column, 1)
        inside.setLayout(self._grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROOM)
        row.addLayout(left)
        row.addWidget(area, 1)
