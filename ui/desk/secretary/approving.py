"""Minutes in the hall: the floor's corrections, and the motion to approve as it has to read."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, meeting
from facilitator.parts.agenda import WriteQuestion
from facilitator.parts.minutes import ListCorrection
from facilitator.readings.minutes_motions import minutes_approved_in, reworded
from facilitator.wording import say
from ui.boxes import typed_in_a_box
from ui.bridge import Bridge
from ui.desk.tonight.tools import Tool, ToolsButton


class Approving(QObject):
    """Keeps the words of the motion true while corrections are listed."""

    def __init__(self, over: QWidget, bridge: Bridge, language: str) -> None:
        super().__init__(over)
        self._over, self._bridge, self._language = over, bridge, language
        bridge.changed.connect(self.look)

    def attach(self, tools: ToolsButton) -> None:
        """What the floor corrects is typed from there, while their minutes are in hand."""
        words = say(self._language, "A correction to the minutes")
        tools.add(Tool(words, self.ask, lambda: bool(minutes_in_hand(self._bridge.world))))

    def look(self) -> None:
        """Write the motion anew, where corrections were listed or taken back since."""
        command = rewriting(self._bridge.world)
        if command is not None:
            self._bridge.send(command)

    def ask(self) -> None:
        """Have it typed, in the language that is spoken at the desk."""
        la = self._language
        about = minutes_in_hand(self._bridge.world)
        typed = typed_in_a_box(
            self._over,
            say(la, "A correction to the minutes"),
            say(la, "What is wrong, and how it should read. No names: it is kept for ever."),
            la,
        )
        if typed and typed.strip() and about:
            language = _spoken(self._bridge.world, la)
            self._bridge.send(ListCorrection(about, {language: typed}))


def minutes_in_hand(world: World) -> str:
    """Id of the meeting whose minutes the item in hand is there to approve, "" for none."""
    current = world.of(agenda.PART).current
    if current is None or world.of(meeting.PART).running is None:
        return ""
    return minutes_approved_in(current)


def rewriting(world: World) -> WriteQuestion | None:
    """What makes a motion to approve minutes read as it has to; None where all of them do."""
    if world.of(meeting.PART).running is None or world.of(ballot.PART).undecided is not None:
        return None
    for item in world.of(agenda.PART).items:
        question = item.planned.question
        if item.ended is not None or question is None or not minutes_approved_in(item):
            continue
        if (now := reworded(world, question)) is not None and not _answered(world, item.id):
            return WriteQuestion(item.id, now)
    return None


def _answered(world: World, item: str) -> bool:
    votes = world.of(ballot.PART).all
    return any(one.item == item and one.phase is ballot.Phase.DECLARED for one in votes)


def _spoken(world: World, language: str) -> str:
    """The desk's language, where the hall speaks it; else the hall's first."""
    languages = world.of(assembly.PART).languages
    return language if language in languages else languages[0]
