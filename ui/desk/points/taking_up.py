"""From the board to a vote: the top clusters ranked by the hall, or one of them proposed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.engine.requests import Outcome
from facilitator.ids import Ids
from facilitator.part import Command
from facilitator.plan import Method
from facilitator.readings.evening.points import Cluster
from facilitator.wording import say
from ui.boxes import typed_in_a_box
from ui.bridge import Send
from ui.desk.points.topic import Topic
from ui.desk.points.window import PointsWindow
from ui.present.planning import language_name
from ui.present.points import proposal, ranking, temperatures

#: With *None of these* they fit the keys of a handset.
TOP: Final = 5
_TAKEN: Final = 3  # temperatures


class TakingUp:
    """Makes items of the agenda, behind the one in hand.

    Attributes:
        ask: can be answered by a test.
    """

    def __init__(
        self,
        window: PointsWindow,
        topic: Topic,
        send: Send,
        new_id: Ids,
        language: str,
        languages: tuple[str, ...],
    ) -> None:
        self._window, self._topic, self._send, self._new_id = window, topic, send, new_id
        self._language, self._languages = language, languages
        self.ask: Callable[[QWidget, str, str, str, str], str | None] = typed_in_a_box
        window.ranked.connect(self._rank)
        window.proposed.connect(self._propose)

    def _chosen(self, most: int) -> tuple[Cluster, ...]:
        """Those that are ticked, else those with most groups behind them; by their groups."""
        picked, laid = self._window.board.picked(), self._topic.board().laid
        ticked = tuple(one for one in laid if one.id in picked)
        return ticked or laid[:most]

    def _rank(self, method: Method | None) -> None:
        found = self._chosen(TOP if method is not None else _TAKEN)
        if not found:
            self._nothing()
        elif method is None:
            self._do(temperatures(found, self._languages, self._new_id))
        else:
            self._do(ranking(found, method, self._languages, self._new_id))

    def _propose(self) -> None:
        found = self._chosen(1)
        if not found:
            self._nothing()
            return
        la, wording = self._language, {}
        for each in self._languages:
            question = say(
                la, "What the assembly would decide, {tongue}:", tongue=language_name(each)
            )
            before = found[0].words(each)
            given = self.ask(self._window, say(la, "The proposal"), question, la, before)
            if given is None:
                return
            wording[each] = given.strip()
        self._do(proposal(found[0], wording, self._languages, self._new_id))

    def _nothing(self) -> None:
        self._window.tell(say(self._language, "Lay points together first: there is no cluster."))

    def _do(self, commands: tuple[Command, ...]) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if all(outcome.done for outcome in outcomes):
                self._window.tell(
                    say(self._language, "It is on the agenda, behind the item in hand.")
                )

        self._send(*commands, answered=answered)
