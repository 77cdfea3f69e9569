"""Cards and papers between their place, the record and the printer.

A set goes into the record first and onto paper second: no card is cut that the hall would not
know.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.cards.sets import CardSet, new_set
from facilitator.engine.requests import Outcome
from facilitator.errors import FacilitatorError, RuleError
from facilitator.numbers import joined
from facilitator.parts import assembly, cards, handsets, presence
from facilitator.plan import Plan
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.card_papers import IN_SETS, CardWish, card_paper
from ui.desk.after.printing import send_to_printer
from ui.desk.before.page import BeforePage
from ui.desk.cards.fields import Asked
from ui.desk.cards.page import CardsPlace
from ui.papers import Paper, file_name, papers_folder
from ui.present.card_words import displaced_words, kind_names, printable_questions
from ui.present.refusals import refusal_words


class CardsKeeper(QObject):
    """The place, alive."""

    def __init__(  # noqa: PLR0913 - what the place is about, each given once
        self,
        page: BeforePage,
        place: CardsPlace,
        bridge: Bridge,
        background: InBackground,
        planned: Callable[[], Plan | None],
        *,
        record: Path,
        language: str,
    ) -> None:
        """`planned`: answers the plan of the next evening; `record`: the file."""
        super().__init__(page)
        self._page, self._place, self._bridge = page, place, bridge
        self._background, self._planned = background, planned
        self._record, self._language = record, language
        self._shown: cards.Cards | None = None
        self._warned_of: Asked | None = None
        page.cards.clicked.connect(self._open)
        place.left.connect(page.show_draft)
        place.make_asked.connect(self._make)
        place.print_asked.connect(self._print)
        place.sets.again.connect(self._again)
        place.sets.withdrawn.connect(lambda name: bridge.send(cards.WithdrawCardSet(name)))
        bridge.changed.connect(self._show)
        self._show()

    def _open(self) -> None:
        self._page.go_to(self._place)
        world = self._bridge.world
        languages = world.of(assembly.PART).papers
        questions = printable_questions(self._planned(), world, languages)
        self._place.fields.show_questions(questions)

    def _show(self) -> None:
        now = self._bridge.world.of(cards.PART)
        if now != self._shown:
            self._shown = now
            self._place.sets.show_sets(now.out)

    def _make(self) -> None:
        asked = self._place.fields.asked
        wish = self._wish(asked)
        if asked.kind not in IN_SETS:
            self._set(wish, asked.title)
            return
        try:
            fresh = new_set(asked.first, asked.count, camera=asked.kind == "camera")
        except RuleError as error:
            self._failed(error)
            return
        made = self._bridge.world.of(cards.PART).beginning(fresh)
        if self._warns(asked, made):
            return
        command = cards.MakeCardSet(made.first, made.count, asked.kind == "camera", made.id)
        self._bridge.send(
            command, answered=lambda outcomes: self._kept(outcomes[0], asked, _of_set(wish, made))
        )

    def _warns(self, asked: Asked, made: CardSet) -> bool:
        """Say once which sets it would take the place of."""
        gone = self._bridge.world.of(cards.PART).displaced(made)
        if not gone or self._warned_of == asked:
            self._warned_of = None
            return False
        self._warned_of = asked
        self._place.show_said(displaced_words((one.id for one in gone), self._language))
        return True

    def _kept(self, outcome: Outcome, asked: Asked, wish: CardWish) -> None:
        """The set is on record; or it is not, and nothing is printed or given out."""
        if outcome.refusal is not None:
            self._place.show_said(refusal_words(outcome.refusal.reason, self._language))
        if not outcome.done or wish.cards is None:
            return
        out = self._bridge.world.of(cards.PART).out
        wish = replace(wish, cards=next(one for one in out if one.id == wish.cards.id))
        if asked.gives_out:
            ranges = self._bridge.world.of(handsets.PART).ranges
            numbers = (wish.first, wish.first + wish.count - 1)
            self._bridge.send(handsets.IssueHandsets(joined((*ranges, numbers))))
        self._set(wish)

    def _again(self, made: CardSet) -> None:
        """The same cards once more, in the size and with the choices that the fields say."""
        asked = self._place.fields.asked
        self._set(_of_set(self._wish(asked), made))

    def _wish(self, asked: Asked) -> CardWish:
        state = self._bridge.world.of(assembly.PART)
        return CardWish(
            asked.kind,
            asked.count,
            asked.size,
            state.name,
            state.papers,
            asked.first,
            asked.choices,
            sections=self._bridge.world.of(presence.PART).room.sections,
            question=asked.question,
        )

    def _set(self, wish: CardWish, title: str = "") -> None:
        """Have it set as PDF beside the record."""
        words = kind_names(self._language)[wish.kind]
        name = wish.cards.id if wish.cards is not None else title
        words = " ".join(filter(None, (words, name, wish.size)))
        path = papers_folder(self._record) / file_name(words)
        self._background(lambda: card_paper(wish, path), self._made, self._failed)
        self._place.show_busy(say(self._language, "One moment …"))

    def _made(self, paper: Paper) -> None:
        said = say(self._language, "Made: {paper}", paper=paper.path)
        self._place.show_said(said, paper.path)

    def _failed(self, failure: FacilitatorError) -> None:
        self._place.show_said(str(failure))

    def _print(self, paper: Path) -> None:
        sent = say(self._language, "Sent to the printer: {paper}", paper=paper.name)
        self._background(
            lambda: send_to_printer(paper),
            lambda _none: self._place.show_printing(sent),
            self._failed,
        )


def _of_set(wish: CardWish, made: CardSet) -> CardWish:
    """The wish for all cards of that set."""
    kind = "camera" if made.family is not None else "voting"
    return CardWish(
        *(kind, made.count, wish.size, wish.name, wish.languages),
        *(made.first, wish.choices if kind == "voting" else 0, made),
    )
