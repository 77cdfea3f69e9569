"""The window's buttons about the life of the minutes: each does one step, and says what came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.engine.requests import Outcome
from facilitator.parts import assembly
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import ListCorrection, SignMinutes, TakeBackCorrection
from facilitator.wording import Text, in_language, say
from ui.boxes import ask
from ui.bridge import Bridge
from ui.desk.after.papers import Papers
from ui.desk.secretary.keeper import SecretaryKeeper
from ui.desk.secretary.motions import Motions
from ui.desk.secretary.steps import MinutesSteps
from ui.minutes_papers import SCANS, MadeMinutes
from ui.present.refusals import refusal_words
from ui.present.secretary import MinutesStep


def choose_scan(parent: QWidget) -> Path | None:
    """A scan on this laptop, None for none."""
    kinds = " ".join(f"*{ending}" for ending in SCANS)
    chosen, _ = QFileDialog.getOpenFileName(parent, "", str(Path.home()), kinds)
    return Path(chosen) if chosen else None


def sure_to_seal(parent: QWidget, language: str) -> bool:
    """Asked once: nothing undoes it."""
    return ask(
        parent,
        say(language, "Seal these minutes?"),
        say(
            language,
            "Their file is never edited again, and no word of them either. A later correction is "
            "a resolution of a later meeting.",
        ),
        say(language, "Seal"),
        say(language, "Not yet"),
    )


@dataclass
class Asking:
    """What a person is asked. `scan`: which file; `sure`: whether to seal."""

    scan: Callable[[QWidget], Path | None] = choose_scan
    sure: Callable[[QWidget, str], bool] = sure_to_seal


class Acting(QObject):
    """Does the steps.

    Attributes:
        asking: can be answered by a test.
    """

    def __init__(
        self,
        keeper: SecretaryKeeper,
        steps: MinutesSteps,
        bridge: Bridge,
        papers: Papers,
        motions: Motions,
    ) -> None:
        super().__init__(keeper)
        self._keeper, self._steps, self._bridge = keeper, steps, bridge
        self._papers, self._motions, self._language = papers, motions, motions.language
        self._window, self.asking = keeper.window, Asking()
        self._acts: Final[dict[MinutesStep, Callable[[Meeting, Text], None]]] = {
            MinutesStep.CIRCULATE: self._circulate,
            MinutesStep.CORRECT: self._list,
            MinutesStep.ATTACH: self._attach,
            MinutesStep.SEAL: self._seal,
            MinutesStep.RESOLVE: self._resolve,
        }
        self._window.looked.connect(self._look)
        life = self._window.life
        life.asked.connect(self._ask)
        life.signed.connect(self._sign)
        life.taken_back.connect(self._take_back)
        bridge.refused.connect(self._refused)

    def _ask(self, step: MinutesStep, text: Text) -> None:
        self._window.words.commit()
        if (held := self._keeper.editing.held) is not None:
            self._acts[step](held, text)

    def _circulate(self, held: Meeting, _text: Text) -> None:
        prose = self._keeper.editing.words(held.number)

        def done(made: MadeMinutes) -> None:
            self._keeper.editing.give_out(held, prose)
            self._made(made)

        self._steps.circulate(held, prose, done)

    def _seal(self, held: Meeting, _text: Text) -> None:
        if self.asking.sure(self._window, self._language):
            prose = self._keeper.editing.words(held.number)
            self._steps.seal(held, prose, self._made)

    def _made(self, made: MadeMinutes) -> None:
        names = ", ".join(path.name for path in made.paths)
        self._window.tell(say(self._language, "Made and kept: {paper}", paper=names))
        self._papers.previews.show(*made.paths)

    def _attach(self, held: Meeting, _text: Text) -> None:
        scan = self.asking.scan(self._window)
        if scan is not None:
            self._steps.attach(held, scan)

    def _list(self, held: Meeting, text: Text) -> None:
        def done(outcomes: tuple[Outcome, ...]) -> None:
            if all(outcome.done for outcome in outcomes):
                self._window.life.clear_text()

        self._bridge.send(ListCorrection(held.id, dict(text)), answered=done)

    def _sign(self, pages: int) -> None:
        """By the roles that the paper has lines for; who it was stands on the paper."""
        held = self._keeper.editing.held
        if held is not None:
            prose = self._keeper.editing.words(held.number)
            roles = tuple(in_language(one.role, self._language) for one in prose.signatories)
            self._bridge.send(SignMinutes(held.id, pages, roles))

    def _take_back(self, correction: str) -> None:
        held = self._keeper.editing.held
        if held is not None:
            self._bridge.send(TakeBackCorrection(held.id, correction))

    def _resolve(self, held: Meeting, text: Text) -> None:
        stands, sentence = self._motions.plan(held, text)
        if stands:
            self._window.life.clear_text()
        self._window.tell(sentence)

    def _look(self) -> None:
        """In the language of the desk, where the papers have it."""
        self._window.words.commit()
        held, papers = self._keeper.editing.held, self._bridge.world.of(assembly.PART).papers
        if held is not None:
            language = self._language if self._language in papers else papers[0]
            self._papers.minutes(
                held.number, language, self._papers.previews.show, self._window.tell
            )

    def _refused(self, reason: str) -> None:
        """Said here as well, where somebody is looking here."""
        if self._window.isActiveWindow():
            self._window.tell(refusal_words(reason, self._language))
