"""Handsets in people's hands: swapped, assigned, their batteries, and the presenter's remote."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.intake import Intake
from facilitator.part import Command
from facilitator.parts import ballot, handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.judging import card_number
from facilitator.parts.ballot.phases import VOTING
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.tonight.ballot import BallotCard
from ui.devices import HandsetSign, SignKind
from ui.present.handset_board import HandsetBoard, HandsetNews

#: Keys of a presenter's remote (an instructor's iClicker) that turn to the next picture, and back.
_NEXT, _BACK = frozenset({"A", "C", ">"}), frozenset({"B", "D", "<"})


class HandsetCare:
    """Ties the strip under the grid to the engine. It waits for one press at a time."""

    def __init__(
        self,
        card: BallotCard,
        bridge: Bridge,
        board: HandsetBoard,
        intake: Intake,
        *,
        remote: Callable[[str], None],
        language: str,
    ) -> None:
        """Tie them. `remote`: told of "Next" and "Back" from a presenter's remote."""
        self._card, self._bridge, self._send = card, bridge, bridge.send
        self._board, self._intake, self._language = board, intake, language
        self._remote = remote
        self._swapping: tuple[int, bool] | None = None
        strip = card.below.strip
        strip.swap_begun.connect(self._begin_swap)
        strip.assigned.connect(self._assign)
        strip.shut.connect(self._stop)
        card.acts.beside.given.connect(self._add_votes)
        card.below.looked.agreed.connect(lambda n: bridge.send(ask.RecordAudit(n)))

    def news(self) -> HandsetNews:
        """What is known of handsets besides their votes."""
        twice = frozenset(each.handset for each in self._intake.watched().twice)
        return HandsetNews(self._board.weak, twice)

    def sign(self, sign: HandsetSign) -> None:
        """Something besides a press: of a battery, or of a remote, which only turns pictures."""
        if sign.kind is SignKind.BATTERY:
            self._board.battery(f"{sign.family} {sign.handset}", sign.value)
        elif sign.kind is SignKind.REMOTE and (name := remote_key(sign.value)):
            self._remote(name)

    def look(self) -> None:
        """Swap in the spare that was pressed, if one was waited for and is there."""
        if self._swapping is None:
            return
        spare = self._board.spare(self._bridge.world.of(handsets.PART).out)
        if spare is None:
            return
        number, keep = self._swapping
        self._card.below.strip.close_strip()
        self._send(handsets.SwapHandset(number, spare, keep))

    def _begin_swap(self, number: int, keep: bool) -> None:  # noqa: FBT001 - a signal's argument
        if number not in self._bridge.world.of(handsets.PART):
            self._card.below.strip.ask_number()
            return
        self._swapping = (number, keep)
        self._board.listen()
        in_hand = self._bridge.world.of(ballot.PART).undecided
        voting = in_hand is not None and in_hand.phase in VOTING and not in_hand.private
        self._card.below.strip.wait(number, voting=voting)

    def _stop(self) -> None:
        self._swapping = None
        self._board.deaf()

    def _assign(self, handset: str, number: int) -> None:
        """One gesture: the handset is that number's, and the number counts in this vote."""
        world = self._bridge.world
        in_hand, out = world.of(ballot.PART).undecided, world.of(handsets.PART)
        asked: list[Command] = []
        if card_number(handset) == str(number):
            handset = ""  # a card speaks for its number, and shall not keep its handset from it
        if handset and number in out.holders:
            asked.append(handsets.SwapHandset(number, handset))
        elif handset or number not in out:
            asked.append(handsets.AssignHandset(handset or str(number), number))
        late = in_hand is not None and in_hand.phase in VOTING and not in_hand.on_roll(number)
        if late:
            asked.append(ask.AdmitToBallot(number, say(self._language, "came late")))
        if asked:
            self._send(*asked)

    def _add_votes(self, source: str, tally: dict[str, int], helped: int) -> None:
        self._card.acts.shut()
        self._send(ask.AddVotes(source, tally, helped))


def remote_key(legend: str) -> str:
    """What a presenter's remote asks for: "Next", "Back", or nothing."""
    if legend.upper() in _NEXT:
        return "Next"
    return "Back" if legend.upper() in _BACK else ""
