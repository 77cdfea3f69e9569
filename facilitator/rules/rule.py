"""Decision rules as data: what has to be reached, and of what. Nothing here decides.

A rule goes into the journal as it is, so that the meeting's record says by which rule it decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from facilitator.errors import RuleError


class Base(StrEnum):
    """What the votes For are measured against."""

    CAST = "cast"
    CAST_INCL_ABSTENTIONS = "cast_incl_abstentions"
    CAST_INCL_INVALID = "cast_incl_invalid"
    PRESENT = "present"
    ROLL = "roll"


Kind = Literal["majority", "share", "share_plus", "number", "consensus", "turnout", "all_of"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One decision rule; use the functions below to make one.

    Attributes:
        kind: majority (more than half), share (k/n), share_plus (k/n and `plus` votes more),
            number (at least k votes For), consensus (at most k Against), turnout (k/n of the
            base took part), all_of (every one of `parts`).
        base: what the share is a share of.
        k, n: the fraction exactly as the rule is written: 66% is 66/100, never two-thirds.
        more_than: whether reaching the share exactly is not enough.
        plus: votes on top of the share ("50% plus one").
        parts: the rules an all_of asks for, at least one.

    Raises:
        RuleError: the numbers make no rule (a share above the whole, an all_of of nothing).

    """

    kind: Kind
    base: Base = Base.CAST
    k: int = 1
    n: int = 2
    more_than: bool = False
    plus: int = 0
    parts: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        if self.k < 0 or self.plus < 0:
            raise RuleError("A decision rule cannot ask for fewer than no votes.")
        if self.n < 1:
            raise RuleError("A share needs a whole to be a share of.")
        if self.kind in {"share", "share_plus", "turnout"} and not 0 < self.k <= self.n:
            raise RuleError(f"{self.k}/{self.n} is not a share between nothing and everything.")
        if self.kind == "all_of" and not self.parts:
            raise RuleError("A rule of several parts needs at least one part.")

    @property
    def is_majority(self) -> bool:
        """More than half, however it was written: the only rule under which votes can tie."""
        more_than_half = self.kind == "share" and self.more_than and 2 * self.k == self.n
        return self.kind == "majority" or more_than_half


def majority(base: Base = Base.CAST) -> Rule:
    """More than half of the base."""
    return Rule("majority", base, 1, 2, more_than=True)


def at_least(k: int, n: int, base: Base = Base.CAST) -> Rule:
    """k/n of the base or more ("not less than")."""
    return Rule("share", base, k, n)


def more_than(k: int, n: int, base: Base = Base.CAST) -> Rule:
    """More than k/n of the base: k/n exactly is not enough."""
    return Rule("share", base, k, n, more_than=True)


def share_plus(k: int, n: int, plus: int, base: Base = Base.CAST) -> Rule:
    """k/n of the base and `plus` votes more: "50% plus one", which is not a majority."""
    return Rule("share_plus", base, k, n, plus=plus)


def at_least_number(number: int, base: Base = Base.PRESENT) -> Rule:
    """That many votes For, whatever the base; the base is only reported."""
    return Rule("number", base, number, 1)


def consensus(most_against: int = 0) -> Rule:
    """Consensus minus n: at most n Against (blocks counted as Against), and somebody For."""
    return Rule("consensus", Base.CAST, most_against, 1)


def turnout(k: int, n: int, base: Base = Base.ROLL) -> Rule:
    """k/n of the base or more took part, whichever way."""
    return Rule("turnout", base, k, n)


def all_of(*parts: Rule) -> Rule:
    """Carried only if every part is carried (a double threshold)."""
    return Rule("all_of", parts=parts)


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many there must be for business to be done, checked when the vote is taken.

    Attributes:
        number: people; 0 is no quorum.
        counted: whether those present are counted (the usual case) or those who took part in
            the vote, tellers included (House of Commons Standing Order 41).

    """

    number: int
    counted: Literal["present", "voters"] = "present"

    def __post_init__(self) -> None:
        if self.number < 0:
            raise RuleError("A quorum cannot be fewer than nobody.")


class CastingMode(StrEnum):
    """What the rules provide for equal votes."""

    NONE = "none"
    SECOND_OR_CASTING = "second_or_casting"
    CASTING_ONLY = "casting_only"
    LOT = "lot"
    STATUS_QUO = "status_quo"


@dataclass(frozen=True, slots=True)
class Casting:
    """What the rules provide for equal votes, and what was done about it.

    Attributes:
        mode: none is the assembly's default: equal votes are lost.
        used: how the casting vote, or the lot, fell; None while it was not used.

    """

    mode: CastingMode = CastingMode.NONE
    used: Literal["for", "against"] | None = None
