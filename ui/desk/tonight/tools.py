"""What else can be opened tonight: a list that capabilities add themselves to.

There only while it has something; what stands in it is asked for as it opens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from facilitator.wording import say
from ui.desk.look import ActButton, ButtonKind
from ui.desk.tonight.pieces import calm

#: The key that opens the list.
TOOLS = ";"


@dataclass(frozen=True, slots=True)
class Tool:
    """One entry. `wanted`: whether tonight has a use for it, asked as the list opens."""

    words: str
    open: Callable[[], object]
    wanted: Callable[[], bool] = lambda: True


class ToolsButton(ActButton):
    """Opens the list over itself."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "More for tonight"), TOOLS, ButtonKind.ORDINARY)
        calm(self)
        self._tools: list[Tool] = []
        self.list = QMenu(self)
        self.list.setAccessibleName(say(language, "More for tonight"))
        self.clicked.connect(self.open)
        self.hide()

    def add(self, tool: Tool) -> None:
        """Have it in the list, behind those there are."""
        self._tools.append(tool)
        self.show()

    def open(self) -> None:
        """Show the list, its first entry ready for Enter."""
        self.list.clear()
        for tool in self._tools:
            if tool.wanted():
                self.list.addAction(tool.words).triggered.connect(
                    lambda _on=False, tool=tool: tool.open()
                )
        if self.list.isEmpty():
            return
        high = self.list.sizeHint().height()
        self.list.popup(self.mapToGlobal(QPoint(0, -high)))
        self.list.setActiveAction(self.list.actions()[0])
