"""Which receivers there are, how each is, and what to do where one is not well."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from facilitator.wording import say
from ui.desk.before.texts import Picker, captioned
from ui.desk.handsets.pieces import CommandLine, row_of, small_print, tell
from ui.desk.look import ROOM, TIGHT, ButtonKind, Card, Text, act_button, label
from ui.devices import KIND_WORDS
from ui.present.handsets import ReceiverRow, command_in


class ReceiversCard(Card):
    """The receivers, and a row to name one that is not found by itself.

    Signals:
        added: (text) as for `--receiver`.
        removed: (name of the row) one that was named, or never answered, is to be forgotten.
    """

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Receivers"))
        self._language = language
        self._panels: dict[str, _Row] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(ROOM)
        self.body.addLayout(self._rows)
        self._none = small_print(
            say(
                language,
                "No receiver is plugged in. Plug one in, and it is found by itself. Without any, "
                "hands, cards and papers are counted.",
            )
        )
        self.body.addWidget(self._none)
        self._missing, self._command = small_print(), CommandLine(language)
        self._command.hide()
        self.body.addWidget(self._missing)
        self.body.addWidget(self._command)
        self._add_row()

    def show_rows(self, rows: tuple[ReceiverRow, ...], removable: frozenset[str]) -> None:
        """Show these; `removable`: names of those that can be taken away."""
        names = [row.name for row in rows]
        if names != list(self._panels):
            self._begin_anew(names)
        for row in rows:
            self._panels[row.name].show_row(row, is_removable=row.name in removable)
        self._none.setVisible(not rows)

    def _begin_anew(self, names: list[str]) -> None:
        """A receiver came or went; those that stay keep the keyboard and the mouse."""
        for name in self._panels.keys() - set(names):
            gone = self._panels.pop(name)
            gone.hide()
            gone.deleteLater()
        for place, name in enumerate(names):
            panel = self._panels.get(name) or self._new(name)
            self._rows.insertWidget(place, panel)
        self._panels = {name: self._panels[name] for name in names}

    def _new(self, name: str) -> _Row:
        panel = self._panels[name] = _Row(self._language)
        panel.remove.clicked.connect(lambda: self.removed.emit(name))
        return panel

    def show_missing(self, what: str, todo: str) -> None:
        """Say what this computer lacks; "" for nothing."""
        tell(self._missing, f"{what} {todo}".strip())
        self._command.show_command(command_in(todo))

    def show_ports(self, ports: tuple[str, ...]) -> None:
        """Offer these; what is being typed stays."""
        typed = self._port.currentText()
        self._port.clear()
        self._port.addItems(list(ports))
        self._port.setEditText(typed)

    def show_added(self, refused: str) -> None:
        """It was added, or why it was not."""
        tell(self._refused, refused)
        if not refused:
            self._port.setEditText("")

    def _add_row(self) -> None:
        la = self._language
        self._kind = Picker(say(la, "Add one by hand"))
        for name, words in KIND_WORDS.items():
            self._kind.addItem(words, name)
        self._kind.setMinimumContentsLength(26)
        self._port = QComboBox()
        self._port.setEditable(True)
        self._port.setAccessibleName(say(la, "Port"))
        self._port.setMinimumWidth(220)
        if (line := self._port.lineEdit()) is not None:
            line.setAccessibleName(say(la, "Port"))
            line.setPlaceholderText("/dev/ttyUSB0, COM3")
            line.returnPressed.connect(self._add)
        button = act_button(say(la, "Add"))
        button.clicked.connect(self._add)
        self.body.addLayout(row_of(captioned(self._kind), captioned(self._port), button))
        self._refused = small_print()
        self.body.addWidget(self._refused)

    def _add(self) -> None:
        port = self._port.currentText().strip()
        if not port:
            return
        is_whole = port.partition(":")[0] in KIND_WORDS
        self.added.emit(port if is_whole else f"{self._kind.currentData()}:{port}")


class _Row(QFrame):
    """One receiver."""

    def __init__(self, language: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT // 2)
        self._heading, self._place = label("", Text.LEAD), label("", Text.MUTED)
        self.remove = act_button(say(language, "Remove"), kind=ButtonKind.QUIET)
        top = QHBoxLayout()
        top.setSpacing(ROOM)
        top.addWidget(self._heading)
        top.addWidget(self._place, 1)
        top.addWidget(self.remove)
        column.addLayout(top)
        self._words = label("", wrap=True)
        self._todo, self._note = small_print(), small_print()
        self._command = CommandLine(language)
        self._command.hide()
        for widget in (self._words, self._todo, self._note, self._command):
            column.addWidget(widget)

    def show_row(self, row: ReceiverRow, *, is_removable: bool) -> None:
        """Show how it is now."""
        self.setAccessibleName(f"{row.heading} {row.place}: {row.words}")
        self._heading.setText(row.heading)
        self._place.setText(row.place)
        self.remove.setVisible(is_removable)
        for line, text in (
            (self._words, row.words),
            (self._todo, row.todo),
            (self._note, row.note),
        ):
            tell(line, text)
        self._command.show_command(row.command)
