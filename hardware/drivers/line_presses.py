"""Votes of a line gateway into presses, and verdicts into its answers.

Which votes are dealt:

    with a round       those of the round the desk opened last, until it is drained; of others
                       never, and the gateway is told that they do not count
    without a round    all, open or closed, for only the judge knows what a press means; but
                       nothing that was on its way when a new round began
    (see `hardware.drivers.line_orders`)

An answer is given only after the verdict; a press that could not be saved gets none, and the
gateway sends it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.press import Press, TakePresses, Verdict
from hardware.codecs.dialects.dialect import Dialect
from hardware.codecs.line_records import Sign, Vote
from hardware.drivers.driver import HandsetSign, Notice, SignKind
from hardware.drivers.line_answers import Answers
from hardware.drivers.line_orders import Rounds

#: Tells a gateway a vote's number and whether it is kept.
Answer = Callable[[int, bool], None]
#: Whether a vote of such a round, or of none, may be dealt.
IsOfNow = Callable[[str | None], bool]


@dataclass(slots=True)
class Known:
    """What outlives a lost gateway.

    Attributes:
        rounds: what the desk wants.
        answers: to numbered votes.
        fixed: the dialect that was chosen; None to hear it from the lines.
        dialect: the one last spoken on this port.
        are_printed: ids are the numbers printed on the handsets.

    """

    rounds: Rounds
    answers: Answers
    fixed: Dialect | None = None
    dialect: Dialect | None = None
    are_printed: bool = False


class Presses:
    """Deals what one base hears."""

    def __init__(self, base: str, known: Known, take: TakePresses, notice: Notice) -> None:
        self._base, self._known, self._take, self._notice = base, known, take, notice

    def deal(self, votes: Sequence[Vote], answer: Answer, is_of_now: IsOfNow) -> int:
        """Have these votes judged, and answer the numbered ones; how many were dealt.

        Args:
            votes: as they came, repeats included.
            answer: tells the gateway a vote's number and whether it is kept.
            is_of_now: whether a vote of such a round may be dealt.

        """
        self._known.answers.begin(self._known.rounds.wanted.round)
        fresh: list[Vote] = []
        for vote in votes:
            if not is_of_now(vote.round):
                self._turn_away(vote, answer)
            elif vote.number is not None and (kept := self._known.answers.known(vote)) is not None:
                answer(vote.number, kept)
            elif not _is_outdone(vote, fresh):
                fresh.append(vote)
        if fresh:
            self._judge(fresh, answer)
        return len(fresh)

    def tell(self, sign: Sign) -> None:
        """Pass on what a handset said besides a press."""
        handset, family = self._name(sign.handset, sign.family)
        kind, value = SignKind.PRESENCE, ""
        if sign.battery is not None:
            kind, value = SignKind.BATTERY, str(sign.battery)
        self._notice(HandsetSign(self._base, handset, kind, value, family))

    def _judge(self, votes: Sequence[Vote], answer: Answer) -> None:
        verdicts = self._take([self._press(vote) for vote in votes])
        for vote, verdict in zip(votes, verdicts, strict=True):
            self._known.answers.note(vote, verdict)
            if vote.number is not None and verdict is not Verdict.NOT_SAVED:
                answer(vote.number, verdict is Verdict.KEPT)

    def _turn_away(self, vote: Vote, answer: Answer) -> None:
        self.tell(Sign(vote.handset, vote.family))
        if vote.number is not None:
            answer(vote.number, False)

    def _press(self, vote: Vote) -> Press:
        handset, family = self._name(vote.handset, vote.family)
        return Press(self._base, handset, vote.keys, vote.number, family)

    def _name(self, handset: str, family: str) -> tuple[str, str]:
        """As the hall knows it: a number printed on it is the number of its voter."""
        if self._known.are_printed and family == "line" and handset.isdecimal():
            return handset.lstrip("0") or "0", ""
        return handset, family


def _is_outdone(vote: Vote, others: Sequence[Vote]) -> bool:
    """Whether it, or a newer one of its handset, is among `others`; unanswered, it comes again."""
    number = vote.number
    return number is not None and any(
        other.handset == vote.handset and other.number is not None and other.number >= number
        for other in others
    )
