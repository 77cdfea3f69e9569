"""Laying points together and apart: by mouse, by number, as suggested; and naming clusters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.ids import Ids
from facilitator.parts.points import NameCluster, PlacePoints, RewordPoint, TellApart
from facilitator.wording import say, say_n
from ui.boxes import typed_in_a_box
from ui.desk.points.steps import Step, Steps
from ui.desk.points.topic import Topic
from ui.desk.points.window import PointsWindow
from ui.present.planning import language_name
from ui.present.points import Bunch, Suggestion, places_before, together

_DIGITS: Final = 6  # of a cluster's number; what is pasted may have any


class Laying:
    """Does it.

    Attributes:
        ask: can be answered by a test; as `typed_in_a_box`.
    """

    def __init__(
        self,
        window: PointsWindow,
        topic: Topic,
        steps: Steps,
        new_id: Ids,
        language: str,
        languages: tuple[str, ...],
    ) -> None:
        self._window, self._topic, self._steps, self._new_id = window, topic, steps, new_id
        self._language, self._languages = language, languages
        self.ask: Callable[[QWidget, str, str, str, str], str | None] = typed_in_a_box
        window.board.dropped.connect(self._drop)
        window.board.naming.connect(self._name)
        window.board.reworded.connect(self._reword)
        window.placed.connect(self._place)
        window.suggested.answered.connect(self._answer)

    def _lay(self, places: Mapping[str, str]) -> None:
        """Only what is there still: a card may have gone while it was dragged."""
        points = self._topic.state.points
        new = {k: to for k, to in places.items() if k in points and points[k].cluster != to}
        if new:
            back = places_before(self._topic.world(), new)
            words = say_n(
                self._language, "{n} point laid elsewhere", "{n} points laid elsewhere", len(new)
            )
            self._steps.do(Step(words, (back,)), PlacePoints(new))

    def _drop(self, ids: tuple[str, ...], cluster: str, onto: str) -> None:
        """Onto a column: into it. Onto a card that stands alone: both become a cluster."""
        if cluster or not onto or onto in ids:
            self._lay(dict.fromkeys(ids, cluster))
        else:
            self._lay(dict.fromkeys((onto, *ids), self._new_id()))

    def _place(self, typed: str) -> None:
        chosen = self._window.board.chosen()
        if not typed:
            self._lay(dict.fromkeys(chosen, self._new_id()))
            return
        number = int(typed) if typed.isdecimal() and len(typed) <= _DIGITS else -1
        cluster = "" if number == 0 else self._window.board.numbered(number)
        if cluster is None:
            self._window.tell(say(self._language, "There is no cluster with that number."))
            return
        self._lay(dict.fromkeys(chosen, cluster))

    def _answer(self, bunch: Bunch, same: tuple[Suggestion, ...]) -> None:
        """Those are laid together with it; the others of the bunch were read, and are different."""
        clusters = (bunch.cluster, *(one.cluster for one in same))
        places = together(clusters, self._new_id()) if same else {}
        points = self._topic.state.points
        new = {k: to for k, to in places.items() if k in points and points[k].cluster != to}
        told = tuple(one.points for one in bunch.others if one not in same)
        lay = (PlacePoints(new),) if new else ()
        back = (places_before(self._topic.world(), new),) if new else ()
        words = say(self._language, "what was said of “{point}”", point=bunch.text)
        undo = (*back, *(TellApart(each, apart=False) for each in told))
        self._steps.do(Step(words, undo), *lay, *(TellApart(each) for each in told))

    def _name(self, cluster: str) -> None:
        """In each language of the hall."""
        la, before = self._language, dict(self._topic.state.names.get(cluster, {}))
        name = dict(before)
        for each in self._languages:
            question = say(la, "In a few words, {tongue}:", tongue=language_name(each))
            given = self.ask(
                self._window, say(la, "Name of the cluster"), question, la, before.get(each, "")
            )
            if given is None:
                return
            name[each] = given
        step = Step(say(la, "the name"), (NameCluster(cluster, before),))
        self._steps.do(step, NameCluster(cluster, name))

    def _reword(self, point: str) -> None:
        la, one = self._language, self._topic.state.points.get(point)
        if one is None:
            return
        question = say(la, "As it stands on the slip:")
        given = self.ask(self._window, say(la, "The point reads"), question, la, one.text)
        if given is not None:
            step = Step(say(la, "the words of a point"), (RewordPoint(point, one.text),))
            self._steps.do(step, RewordPoint(point, given))
