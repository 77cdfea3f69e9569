"""The facilitator's acts, from a button or a key to the engine and the hall.

One path for both. What an act may do is in `ui.present.acts`; whether it may happen the engine
decides; the hall follows only when it has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.floor import filled, lack
from facilitator.ids import Ids
from facilitator.part import Command
from facilitator.parts import agenda, assembly, ballot, presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Phase, PlannedItem, Question
from facilitator.readings.results.options import option_words
from facilitator.wording import say
from ui.bridge import Send
from ui.desk.early_close import EarlyClose
from ui.desk.turns import SpeakersWall, begin_turn
from ui.present import clock_acts, mandate_acts
from ui.present.act_commands import commands_of
from ui.present.acts import Act, ActView, ballot_acts, item_acts, open_question
from ui.present.cues import LIGHT, Cue
from ui.present.refusals import refusal_words

#: Acts on the clock and the agenda, and a look at handsets, leave the hall's picture where it is.
_NOT_ON_THE_WALL = {
    *clock_acts.QUIET,
    *mandate_acts.QUIET,
    Act.LOOK,
    Act.ALL_AGREE,
    Act.SECTIONS,
    Act.OTHER_LANGUAGE,
    Act.SAME_LANGUAGE,
    Act.WITHDRAW_AMENDMENT,
    Act.AMEND,
    Act.REWORD,
}
_FLOOR_MINUTES = 5


class Wall(SpeakersWall, Protocol):
    """What conduct asks of the projection."""

    def bring_up_question(self) -> None: ...

    def beside(self, cue: Cue) -> None: ...


class Conduct:
    """Does what was asked, and says what could not be done."""

    def __init__(
        self,
        world: Callable[[], World],
        send: Send,
        wall: Wall,
        tell: Callable[[str], None],
        *,
        language: str,
        new_id: Ids,
    ) -> None:
        self._world, self._send, self._wall, self._tell = world, send, wall, tell
        self._language, self._new_id = language, new_id
        self.keys: Callable[[], int] = lambda: 6  # of every handset in the hall
        self.receivers: Callable[[], bool] = lambda: True
        self.early = EarlyClose(world)
        #: The vote runs on while lights are asked for; the same key brings its picture back.
        self._on_the_wall: Mapping[Act, Callable[[], None]] = {
            Act.LIGHT: lambda: wall.beside(LIGHT),
            Act.NEXT_TURN: lambda: begin_turn(world(), send, wall),
        }

    def acts(self) -> tuple[tuple[ActView, ...], tuple[ActView, ...]]:
        """What can be done with the ballot, and with the item, just now."""
        world = self._world()
        asked, receivers = self.early.asked, self.receivers()
        on_ballot = ballot_acts(world, self._language, asked=asked, receivers=receivers)
        return on_ballot, item_acts(world, self._language)

    def act(self, act: Act, counts: int = 1, typed: str = "") -> None:
        """Do it, if it is among the acts of this moment; `typed` as in `commands_of`."""
        if act not in {view.act for views in self.acts() for view in views}:
            self._tell(refusal_words("not_now", self._language))
            return
        if act in self._on_the_wall:
            self._on_the_wall[act]()
            return
        if act is Act.YES_OR_NO:
            self._put_from_the_floor(_winner(self._world(), self._language))
            return
        if act is Act.CLOSE_SURE:
            self.early.affirm()
        sure, keys = self.early.sure(), self.keys()
        commands = commands_of(act, self._world(), counts=counts, typed=typed, sure=sure, keys=keys)
        if act in _NOT_ON_THE_WALL:
            self._send(*commands)
        elif commands:
            self._to_the_wall(*commands)

    def key(self, name: str) -> Act | None:
        """The act that a key stands for just now; None for none."""
        on_ballot, on_item = self.acts()
        return next((v.act for v in (*on_ballot, *on_item) if v.act.key == name), None)

    def question_from_the_floor(self, text: str) -> None:
        """Typed words: for the current item if it lacks them, else a new question behind it.

        Inserted, begun and put as one act.
        """
        world = self._world()
        if world.of(ballot.PART).undecided is not None:
            self._tell(refusal_words("ballot_undecided", self._language))
            return
        current, question = world.of(agenda.PART).current, open_question(world)
        if current is not None and question is not None and lack(question) is not None:
            typed = filled(question, text, self._language, self._new_id)
            written = agenda.WriteQuestion(current.id, typed.question, typed.names)
            complete = lack(typed.question) is None
            self._to_the_wall(written, *((ask.PutQuestion(self.keys()),) if complete else ()))
            return
        self._put_from_the_floor({self._language: text.strip()})

    def insert(self, title: str) -> None:
        """A new item behind the current one; the hall stays where it is."""
        item = PlannedItem(
            self._new_id(), {self._language: title.strip()}, Phase.DELIBERATION, _FLOOR_MINUTES
        )
        self._send(agenda.InsertItem(item))

    def count_room(self, people: int) -> None:
        self._send(presence.CountRoom(people))

    def change_room(self, by: int) -> None:
        self._send(presence.ChangeRoom(by))

    def enter_count(self, tally: dict[str, int], teller: str, section: str = "") -> None:
        """A teller's figures, of the whole hall or of a section."""
        self._to_the_wall(ask.EnterCount(tally, teller, section))

    def _put_from_the_floor(self, words: dict[str, str]) -> None:
        item = self._floor_item(Question(Kind.MOTION, words))
        self._to_the_wall(
            agenda.InsertItem(item), agenda.BeginItem(item.id), ask.PutQuestion(self.keys())
        )

    def _floor_item(self, question: Question) -> PlannedItem:
        languages = self._world().of(assembly.PART).languages
        title = {la: say(la, "Question from the floor") for la in (*languages, self._language)}
        return PlannedItem(self._new_id(), title, Phase.DECISION, _FLOOR_MINUTES, question=question)

    def _to_the_wall(self, *commands: Command) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[-1].done:
                self._wall.bring_up_question()
            self.early.answered(outcomes[-1])

        self._send(*commands, answered=answered)


def _winner(world: World, language: str) -> dict[str, str]:
    """What the hall has chosen, in its languages and the desk's."""
    latest = world.of(ballot.PART).latest
    if latest is None or latest.winner is None:
        return {}
    languages = dict.fromkeys((*world.of(assembly.PART).languages, language))
    return {la: option_words(world, latest.question, latest.winner, la) for la in languages}
