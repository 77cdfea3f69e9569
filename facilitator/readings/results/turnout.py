"""Whether fewer handsets are heard than at the test ballot: a reason to look before declaring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.engine.world import World
from facilitator.parts import ballot
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.state import HANDSETS
from facilitator.plan import Kind

#: Percentage points below the test ballot that are worth a warning.
POINTS: Final = 10


@dataclass(frozen=True, slots=True)
class Turnout:
    """Handsets heard now and in the last test ballot of the meeting, of how many out."""

    heard: int
    out: int
    test_heard: int
    test_out: int

    @property
    def points_below(self) -> int:
        """Whole percentage points that fewer are heard now; below nought where it is more."""
        if not self.out or not self.test_out:
            return 0
        below = self.test_heard * self.out - self.heard * self.test_out
        return 100 * below // (self.out * self.test_out)

    @property
    def low(self) -> bool:
        """Whether so many fewer are heard that somebody should ask why."""
        return self.points_below >= POINTS


def last_test(world: World, meeting: str) -> Ballot | None:
    """The meeting's newest test ballot that handsets took part in and that was closed."""
    tests = [
        one
        for one in world.of(ballot.PART).all
        if one.meeting == meeting
        and one.question.kind is Kind.TEST
        and one.method == HANDSETS
        and one.tally is not None
        and one.phase is not Phase.VOID
    ]
    return tests[-1] if tests else None


def turnout_of(world: World, ballot: Ballot) -> Turnout | None:
    """That ballot beside the last test; None without a test, or where it is no handset ballot.

    While it is open it starts at nought: it means something from the closing seconds on.
    """
    test = last_test(world, ballot.meeting)
    if test is None or test.id == ballot.id or ballot.method != HANDSETS:
        return None
    return Turnout(ballot.received, ballot.issued, test.received, test.issued)
