"""The figures of one vote, as counted. They know no rule."""

from __future__ import annotations

from dataclasses import astuple, dataclass

from facilitator.errors import RuleError
from facilitator.rules.rule import Base


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted, in votes (weights included) and people.

    Attributes:
        for_, against: valid votes.
        abstain: abstentions pressed or handed in; not votes.
        invalid: papers of entitled voters that say nothing clear, or too much.
        present: entitled people in the room at the vote; None where nobody counted.
        roll: everybody entitled; None where not known.
        took_part: people who took part where that is not the sum of the votes (tellers who do
            not vote, votes that weigh more than one); None where it is.
        not_entitled: votes by people not entitled, on a side nobody knows.

    Raises:
        RuleError: a figure is below nought.

    """

    for_: int
    against: int
    abstain: int = 0
    invalid: int = 0
    present: int | None = None
    roll: int | None = None
    took_part: int | None = None
    not_entitled: int = 0

    def __post_init__(self) -> None:
        if any(figure < 0 for figure in astuple(self) if figure is not None):
            raise RuleError("No figure of a vote can be below nought.")

    @property
    def handed_in(self) -> int:
        """For, Against, abstentions and invalid papers together."""
        return self.for_ + self.against + self.abstain + self.invalid

    @property
    def voters(self) -> int:
        """People who took part."""
        return self.handed_in if self.took_part is None else self.took_part

    @property
    def not_voting(self) -> int | None:
        """People in the room who handed in nothing; None where the room was not counted."""
        if self.present is None or self.present < self.handed_in:
            return None
        return self.present - self.handed_in

    def of(self, base: Base) -> int | None:
        """The number the base stands for, or None where it was not counted."""
        cast = self.for_ + self.against
        numbers = {
            Base.CAST: cast,
            Base.CAST_INCL_ABSTENTIONS: cast + self.abstain,
            Base.CAST_INCL_INVALID: cast + self.invalid,
            Base.PRESENT: self.present,
            Base.ROLL: self.roll,
        }
        return numbers[base]
