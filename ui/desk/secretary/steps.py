"""What is done to minutes as papers and in the record: given out, signed, scanned, sealed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.errors import FacilitatorError
from facilitator.minutes_prose import Prose
from facilitator.parts import assembly, minutes
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import (
    AttachScan,
    CirculateMinutes,
    SealMinutes,
    Standing,
    Step,
)
from facilitator.parts.minutes.standing import refused
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Send
from ui.minutes_papers import MadeMinutes, attached_scan, minutes_made, seal, unmake
from ui.papers import Paper
from ui.present.refusals import refusal_words

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class SecretaryDesk:
    """What the steps need. `folder`: of the record's papers; `tell`: says a sentence."""

    world: Callable[[], World]
    send: Send
    background: InBackground
    folder: Path
    language: str
    tell: Tell


class MinutesSteps:
    """One step at a time; each ends with a sentence."""

    def __init__(self, desk: SecretaryDesk) -> None:
        self._desk = desk

    def circulate(self, held: Meeting, prose: Prose, done: Callable[[MadeMinutes], None]) -> None:
        """Make them, and write down what was given out."""

        def written(made: MadeMinutes) -> None:
            command = CirculateMinutes(held.id, made.digests)
            self._write_down(command, made, lambda: done(made))

        self._make(held, prose, Standing.CIRCULATED, written)

    def seal(self, held: Meeting, prose: Prose, done: Callable[[MadeMinutes], None]) -> None:
        """Make the final file, write its digest down, and let nobody write over it."""

        def written(made: MadeMinutes) -> None:
            self._write_down(SealMinutes(held.id, made.digests), made, lambda: sealed(made))

        def sealed(made: MadeMinutes) -> None:
            self._desk.background(lambda: seal(made), lambda _none: done(made), self._failed)

        self._make(held, prose, Standing.SEALED, written)

    def attach(self, held: Meeting, scan: Path) -> None:
        """Copy a scan beside the record, and write its digest down."""
        desk = self._desk
        number = len(desk.world().of(minutes.PART).of(held.id).scans) + 1

        def copied(paper: Paper) -> None:
            def answered(outcomes: tuple[Outcome, ...]) -> None:
                if all(outcome.done for outcome in outcomes):
                    desk.tell(say(desk.language, "Attached: {paper}", paper=paper.path.name))
                else:
                    desk.tell(_why_not(outcomes, desk.language))

            desk.send(AttachScan(held.id, paper.digest, paper.path.name), answered=answered)

        desk.background(
            lambda: attached_scan(scan, held, desk.folder, number), copied, self._failed
        )

    def _make(
        self, held: Meeting, prose: Prose, step: Standing, made: Callable[[MadeMinutes], None]
    ) -> None:
        """Nothing is made where the record would not take it."""
        desk = self._desk
        world, wanted = desk.world(), _WANTED[step]
        code = refused(world.of(minutes.PART).of(held.id).standing, wanted)
        if code:
            desk.tell(refusal_words(code, desk.language))
            return
        desk.tell(say(desk.language, "One moment …"))
        languages = world.of(assembly.PART).papers
        desk.background(
            lambda: minutes_made(world, held, languages, prose, step, desk.folder),
            made,
            self._failed,
        )

    def _write_down(
        self, command: CirculateMinutes | SealMinutes, made: MadeMinutes, done: Callable[[], None]
    ) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if all(outcome.done for outcome in outcomes):
                done()
                return
            self._desk.tell(_why_not(outcomes, self._desk.language))
            self._desk.background(lambda: unmake(made), lambda _none: None, self._failed)

        self._desk.send(command, answered=answered)

    def _failed(self, failure: FacilitatorError) -> None:
        self._desk.tell(str(failure))


def _why_not(outcomes: tuple[Outcome, ...], language: str) -> str:
    """What the record says instead of taking it; of a full disk the desk itself tells more."""
    reasons = (outcome.refusal.reason for outcome in outcomes if outcome.refusal is not None)
    return refusal_words(next(reasons, ""), language)


_WANTED = {Standing.CIRCULATED: Step.CIRCULATE, Standing.SEALED: Step.SEAL}
