"""What numbered votes were answered, so that one that comes again is answered alike, and not dealt.

A gateway sends a vote again until it is answered. If only the answer was lost, the vote is on the
disk, and a newer one of the same handset may be: dealt again it would undo that one.
"""

from __future__ import annotations

from facilitator.press import Verdict
from hardware.codecs.line_records import Hello, Vote


class Answers:
    """Of one round: the newest vote of each handset, and whether it was kept."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[int, tuple[str, ...], bool]] = {}
        self._round, self._gateway = 0, ("", "")

    def begin(self, round_: int) -> None:
        """Forget what was answered in another round: its votes are never dealt again."""
        if round_ != self._round:
            self._of.clear()
        self._round = round_

    def meet(self, hello: Hello) -> None:
        """Forget what another gateway was answered, or this one before it was switched off."""
        gateway = (hello.base, hello.boot)
        if gateway != self._gateway or not hello.boot:
            self._of.clear()
        self._gateway = gateway

    def note(self, vote: Vote, verdict: Verdict) -> None:
        """`vote` was judged."""
        if vote.number is not None and verdict is not Verdict.NOT_SAVED:
            self._of[vote.handset] = vote.number, vote.keys, verdict is Verdict.KEPT

    def known(self, vote: Vote) -> bool | None:
        """What this vote, or a newer one of its handset, was answered; None if nothing yet."""
        number, keys, is_kept = self._of.get(vote.handset, (-1, (), False))
        if vote.number is None or vote.number > number:
            return None
        # A gateway that gives two votes one number: the other one is not on the disk.
        return None if vote.number == number and vote.keys != keys else is_kept
