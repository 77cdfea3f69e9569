"""Between whoever needs a signature and the key: makes it unasked, or asks for what opens it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.credentials.recovery import Mistyped
from facilitator.credentials.spoken import suggested_passphrase
from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.errors import FacilitatorError, RuleError
from facilitator.issuing import status_list_due
from facilitator.part import Command
from facilitator.parts import keys
from facilitator.record.assembly_key import AssemblyKey
from facilitator.record.passphrase import WrongPassphrase
from facilitator.signing import AtHand, Signing
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Send
from ui.desk.after.key_boxes import KeyBoxes
from ui.desk.question import Otherwise
from ui.present.keys import at_hand_words, recovery_problem

#: Given the key, or None where the paper shall have no code.
WithKey = Callable[[AssemblyKey | None], None]
Failed = Callable[[str], None]


@dataclass(frozen=True)
class AtTheDesk:
    """What is needed of the desk: the newest world, the engine, the background, the day.

    `today`: answers what day it is where the assembly meets.
    """

    world: Callable[[], World]
    send: Send
    background: InBackground
    today: Callable[[], date]
    language: str


class Signer(QObject):
    """The key of one record on this laptop, for the desk.

    Args:
        signing: the key.
        desk: whose desk it is.
        boxes: what is asked, is asked in these.

    Signals:
        changed: whether this laptop can sign may have changed.
        said: (sentence) what came of something that was asked for.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, signing: Signing, desk: AtTheDesk, boxes: KeyBoxes) -> None:
        super().__init__()
        self.signing, self.desk, self.boxes = signing, desk, boxes
        self._world, self._send, self._background = desk.world, desk.send, desk.background
        self._language = desk.language

    @property
    def at_hand(self) -> AtHand:
        """Whether this laptop can sign now."""
        return self.signing.at_hand(self._world())

    def with_list(self, mandate: str, then: WithKey, failed: Failed) -> None:
        """The key, once the status list that goes with that mandate's certificate is issued."""

        def opened(key: AssemblyKey | None) -> None:
            world = self._world()
            due = status_list_due(world, key, self.desk.today(), mandate) if key else None
            if due is None:
                then(key)
            else:
                self.tell(due, lambda: then(key), failed)

        self.with_key(opened, failed, without=True)

    def with_key(self, then: WithKey, failed: Failed, *, without: bool = False) -> None:
        """The key: made unasked, or opened by what is typed. `without`: None is an answer, too."""
        world, at_hand = self._world(), self.at_hand
        if at_hand is AtHand.NONE_YET:
            self.make(then, failed)
        elif at_hand is AtHand.OPEN:
            self._background(lambda: self.signing.key(world), then, _in_words(failed))
        elif at_hand is AtHand.LOCKED:
            self.unlock(then, failed, without=without)
        elif without:
            words = say(self._language, "Make it without a code")
            question = say(self._language, "This certificate cannot be signed here")
            more = at_hand_words(at_hand, self._language)
            left = partial(failed, self.boxes.said_no())
            self.boxes.sure(question, more, words, lambda: then(None), left)
        else:
            failed(at_hand_words(at_hand, self._language))

    def make(self, then: WithKey, failed: Failed, *, anew: bool = False) -> None:
        """Make a key; on the disk first, then in the record."""

        def made(command: Command) -> None:
            self.tell(command, lambda: then(self.signing.key(self._world())), failed)

        self._background(lambda: self.signing.make(anew=anew), made, _in_words(failed))

    def unlock(
        self, then: WithKey, failed: Failed, said: str = "", *, without: bool = False
    ) -> None:
        """Ask for the passphrase, again as long as it is another."""
        la, world = self._language, self._world()
        again = say(la, "That is not the passphrase. Capitals and blanks do not matter: try again.")

        def opened(key: AssemblyKey) -> None:
            self.changed.emit()
            then(key)

        def stopped(failure: FacilitatorError) -> None:
            if isinstance(failure, WrongPassphrase):
                self.unlock(then, failed, again, without=without)
            else:
                failed(str(failure))

        def typed(words: str) -> None:
            self._background(lambda: self.signing.unlock(world, words), opened, stopped)

        otherwise = Otherwise(say(la, "Without a code"), lambda: then(None)) if without else None
        usual = say(
            la,
            "Once it is typed, this laptop signs until the record is closed. Where it is "
            "forgotten, the recovery sheet brings the key back.",
        )
        left = partial(failed, self.boxes.said_no())
        self.boxes.passphrase(said or usual, typed, left, otherwise)

    def recover(self, said: str = "", text: str = "") -> None:
        """Ask for the recovery text, again as long as a group of it is mistyped."""
        la, world = self._language, self._world()

        def opened(_key: AssemblyKey) -> None:
            self.changed.emit()
            self.said.emit(say(la, "The key is back. Set a passphrase, so that it stays with you."))

        def typed(words: str) -> None:
            def stopped(failure: FacilitatorError) -> None:
                wrong = str(failure)
                if isinstance(failure, Mistyped):
                    wrong = recovery_problem(failure, la)
                self.recover(wrong, words)

            self._background(lambda: self.signing.recover(world, words), opened, stopped)

        usual = say(la, "14 groups of five letters and digits. Blanks and capitals do not matter.")
        self.boxes.recovery(said or usual, typed, text)

    def choose_passphrase(self, said: str = "") -> None:
        """Have a passphrase chosen, now or later; later it is asked for quietly on the page."""
        la = self._language
        usual = say(
            la,
            "This key signs what the assembly certifies. With a passphrase nobody else signs with "
            "it, and any laptop with a copy of the record can. Write the words down, and print "
            "the recovery sheet.",
        )
        later = Otherwise(say(la, "Later"), lambda: None)
        words = suggested_passphrase(la, secrets.randbelow)
        self.boxes.new_passphrase(said or usual, words, self._lock, later)

    def _lock(self, words: str) -> None:
        world, la = self._world(), self._language

        def sealed(command: Command) -> None:
            self.tell(command, shut, self.said.emit)

        def shut() -> None:
            self.signing.shut(self._world())
            self.changed.emit()
            self.said.emit(
                say(la, "The key has its passphrase. Now print the recovery sheet, and keep it.")
            )

        def stopped(failure: FacilitatorError) -> None:
            if isinstance(failure, RuleError):
                self.choose_passphrase(say(la, "A passphrase has ten letters or more."))
            else:
                self.said.emit(str(failure))

        self._background(lambda: self.signing.lock(world, words), sealed, stopped)

    def tell(self, command: Command, then: Callable[[], None], failed: Failed) -> None:
        """Tell the record what was signed or made; what it does not take has no effect."""

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            self.changed.emit()
            if all(outcome.done for outcome in outcomes):
                then()
            else:
                failed(say(self._language, "The record did not take that. Please try once more."))

        self._send(command, answered=answered)

    def needs_passphrase(self) -> bool:
        """Whether there is a key, open here, that has none yet."""
        current = self._world().of(keys.PART).current
        return current is not None and not current.locked and self.at_hand is AtHand.OPEN


def _in_words(failed: Failed) -> Callable[[FacilitatorError], None]:
    return lambda failure: failed(str(failure))
