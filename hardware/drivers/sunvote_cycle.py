"""What one poll cycle of a SunVote base brought, and how far the base may forget it.

Two things must never happen: that a press is acknowledged which was not read, and that presses
are dealt in another order than they were made in. Statuses are numbers of one answer; an answer
of the cycle before that comes late, behind a pause of the line, bears the same numbers for other
presses. What is believed therefore depends on what is known of the line (`Step`); what is not
believed, and what stands behind damage, is left alone, and the base reports it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from facilitator.press import Verdict
from hardware.codecs.sunvote_records import Damage, EmptyReply, PressReply, Record, Rejected

#: Takes the presses of one read, answers with their verdicts in the same order.
Deal = Callable[[Sequence[PressReply]], Sequence[Verdict]]


class Step(Enum):
    """How sure it is, before a cycle, that nothing of an earlier one is still to come."""

    ASKED = "asked"  # the base answered a question, and a line keeps its order
    QUIET = "quiet"  # the line fell silent; an answer is believed that counts 1, 2, 3 …


@dataclass(slots=True)
class Cycle:
    """What one poll cycle brought."""

    step: Step = Step.ASKED
    acknowledge: int = 0  # for the next cycle; 0 = nothing
    pressed: int = 0
    refused_frames: int = 0
    answered: bool = False
    _sealed: bool = field(default=False, repr=False)
    _counted: int = field(default=0, repr=False)

    @property
    def is_whole(self) -> bool:
        """The base answered, and all of it was read, believed and judged."""
        return self.answered and not self.refused_frames and not self._sealed

    @property
    def is_empty(self) -> bool:
        """The base answered, and nobody pressed."""
        return self.is_whole and not self.pressed

    def take(self, records: Sequence[Record], deal: Deal) -> None:
        """Deal the presses among `records` out, and note how far the base may forget them.

        A status acknowledges every press up to it. Behind a damaged frame or an unsaved press
        nothing is dealt or acknowledged any more: it would overtake that one, or that one would
        be lost with a green light.
        """
        presses = [r for r in records if self._note(r) and isinstance(r, PressReply)]
        for press, verdict in zip(presses, deal(presses) if presses else (), strict=True):
            if verdict is Verdict.NOT_SAVED:
                self._sealed = True
                break
            self.acknowledge = press.status

    def _note(self, record: Record) -> bool:
        """Whether this and all before it can be believed."""
        if isinstance(record, PressReply):
            self.answered = True
            self.pressed += 1
            self._counted += 1
            self._sealed |= self.step is Step.QUIET and record.status != self._counted
        elif isinstance(record, EmptyReply):
            self.answered = True
        elif isinstance(record, Rejected):
            self.refused_frames += 1
            self._sealed |= record.reason is not Damage.UNKNOWN
        return not self._sealed
