"""The window for key points on a hall of tests: what is sent is answered at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.parts import points
from ui.desk.points.laying import Laying
from ui.desk.points.slips import Slips
from ui.desk.points.steps import Steps
from ui.desk.points.taking_up import TakingUp
from ui.desk.points.topic import Topic
from ui.desk.points.window import PointsWindow


class PointsDesk:
    """One window, and a person at it."""

    def __init__(self, over, hall, languages=("en",)):
        self.hall = hall
        self.window = PointsWindow(over, "en")
        self.topic = Topic(lambda: hall.world, "en")
        self.steps = Steps(self.send)
        self.refused = []
        self.steps.refused = self.refused.append
        self.slips = Slips(self.window, self.topic, self.steps, hall.ids, "en")
        about = self.window, self.topic
        self.laying = Laying(*about, self.steps, hall.ids, "en", languages)
        self.taking_up = TakingUp(*about, self.send, hall.ids, "en", languages)
        self.steps.changed = self.look
        self.window.undone.connect(self.steps.undo)
        self.window.show()

    def send(self, *commands, answered=None):
        outcomes = tuple(self.hall.try_(*commands))
        if answered is not None:
            answered(outcomes)
        self.look()

    def look(self):
        board = self.topic.board()
        self.window.board.show_board(board)
        self.window.suggested.show_bunches(self.topic.likely())
        self.window.show_undo(self.steps.words)
        self.slips.look()

    def slip(self, group, *texts):
        """As it is typed: each line a field and Enter, and Enter alone at the end."""
        entry = self.window.entry
        entry.group.setText(str(group))
        QTest.keyClick(entry.group, Qt.Key.Key_Return)
        for text in (*texts, ""):
            entry.point.setText(text)
            QTest.keyClick(entry.point, Qt.Key.Key_Return)

    def texts(self):
        state = self.hall.world.of(points.PART)
        return [(state.group(one), one.text) for one in state.points.values() if not one.back]

    def clusters(self):
        return [{one.text for one in each.points} for each in self.topic.board().laid]
