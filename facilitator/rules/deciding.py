"""From a rule and the figures to a finding: carried, lost, or why neither. Integers only.

The laws, in the order they are applied:
    below the quorum nothing is decided; no votes never carry, whatever the threshold;
    "at least k/n" is n * For >= k * base, "more than" is strict, nothing is rounded first;
    equal votes are lost unless the rules provide a way out and it was used in favour;
    votes by people not entitled make the vote void if they could have changed it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from facilitator.rules.figures import Figures
from facilitator.rules.rule import Casting, CastingMode, Quorum, Rule


class Outcome(StrEnum):
    """What a vote came to."""

    CARRIED = "carried"
    LOST = "lost"
    NOT_DECIDED = "not_decided"
    NO_MAJORITY = "no_majority"
    NEEDS_RULING = "needs_ruling"
    NOT_COVERED = "not_covered"


class Reason(StrEnum):
    """Why; the sentence is made in `sentences`."""

    ENOUGH = "enough"
    TOO_FEW = "too_few"
    NO_VOTES = "no_votes"
    TIED = "tied"
    CASTING_FOR = "casting_for"
    CASTING_AGAINST = "casting_against"
    CASTING_UNUSED = "casting_unused"
    CASTING_TO_GIVE = "casting_to_give"
    LOT_TO_DRAW = "lot_to_draw"
    LOT_FOR = "lot_for"
    LOT_AGAINST = "lot_against"
    PARTS = "parts"
    INQUORATE = "inquorate"
    FIGURE_MISSING = "figure_missing"
    PRESENT_MISSING = "present_missing"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the rule makes of the figures.

    Attributes:
        needed: votes For the rule asks for; for a turnout rule people taking part, for
            consensus the most Against there may be; None where no number can be given.
        has: what stands against `needed`.
        base: the number the share was taken of; None for several parts.
        parts: one finding for each part of an all_of.
        quorum: the quorum that was asked for.

    """

    outcome: Outcome
    reason: Reason
    rule: Rule
    figures: Figures
    needed: int | None = None
    has: int | None = None
    base: int | None = None
    parts: tuple[Finding, ...] = ()
    quorum: Quorum | None = None

    @property
    def margin(self) -> int | None:
        """How far above what was needed (or below, negative), in the unit of `needed`."""
        if self.needed is None or self.has is None:
            return None
        room_left = self.rule.kind == "consensus"
        return self.needed - self.has if room_left else self.has - self.needed

    @property
    def tied(self) -> bool:
        """Votes were equal, whatever was done about it."""
        return self.reason in _EQUAL_VOTES

    @property
    def nem_con(self) -> bool:
        """Carried with nobody against, though not everybody was for."""
        return self._nobody_against and not self.unanimous

    @property
    def unanimous(self) -> bool:
        """Carried, and everybody known to be there voted for."""
        silent = self.figures.abstain + self.figures.invalid + (self.figures.not_voting or 0)
        return self._nobody_against and silent == 0

    @property
    def _nobody_against(self) -> bool:
        return self.outcome is Outcome.CARRIED and self.figures.against == 0


_EQUAL_VOTES = frozenset(
    {
        Reason.TIED,
        Reason.CASTING_FOR,
        Reason.CASTING_AGAINST,
        Reason.CASTING_UNUSED,
        Reason.CASTING_TO_GIVE,
        Reason.LOT_TO_DRAW,
        Reason.LOT_FOR,
        Reason.LOT_AGAINST,
    }
)
_NO_CASTING = Casting()


def needed_for(rule: Rule, base: int | Fraction) -> int:
    """The smallest whole number of votes For that carries a share of `base`; never 0."""
    if rule.is_majority:
        return base // 2 + 1
    share, rest = divmod(rule.k * base + rule.n * rule.plus, rule.n)
    over = rule.more_than or rest > 0
    return max(1, share + 1 if over else share)


def decide(
    rule: Rule, figures: Figures, quorum: Quorum | None = None, casting: Casting = _NO_CASTING
) -> Finding:
    """What `rule` makes of `figures`; the casting vote counts only where votes are equal."""
    stopped = _quorum_stops(rule, figures, quorum, casting)
    if stopped is not None:
        return stopped
    finding = replace(_measure(rule, figures, casting), quorum=quorum)
    if _in_doubt(finding, casting):
        return replace(finding, outcome=Outcome.NOT_DECIDED, reason=Reason.VOID)
    return finding


def _quorum_stops(
    rule: Rule, figures: Figures, quorum: Quorum | None, casting: Casting
) -> Finding | None:
    if quorum is None:
        return None
    # Whoever voted was there: an uncounted room is in doubt only where few voted.
    count_voters = quorum.counted == "voters" or figures.present is None
    if (figures.voters if count_voters else figures.present or 0) >= quorum.number:
        return None
    if quorum.counted == "voters":
        stopped = _measure(rule, figures, casting)
    else:
        stopped = Finding(Outcome.NOT_DECIDED, Reason.INQUORATE, rule, figures)
    in_doubt = count_voters and quorum.counted == "present"
    outcome = Outcome.NEEDS_RULING if in_doubt else Outcome.NOT_DECIDED
    reason = Reason.PRESENT_MISSING if in_doubt else Reason.INQUORATE
    return replace(stopped, outcome=outcome, reason=reason, quorum=quorum)


def _in_doubt(finding: Finding, casting: Casting) -> bool:
    """Whether votes by people not entitled could have changed the outcome.

    Outcomes are monotone in the votes, so the two extremes are enough: all of them were for,
    all of them were against.
    """
    figures = finding.figures
    if figures.not_entitled == 0:
        return False
    fewer_for = max(0, figures.for_ - figures.not_entitled)
    fewer_against = max(0, figures.against - figures.not_entitled)
    extremes = (replace(figures, for_=fewer_for), replace(figures, against=fewer_against))
    return any(_measure(finding.rule, f, casting).outcome is not finding.outcome for f in extremes)


def _measure(rule: Rule, figures: Figures, casting: Casting) -> Finding:
    if rule.kind == "all_of":
        return _measure_parts(rule, figures, casting)
    if rule.kind == "consensus":
        return _measure_consensus(rule, figures)
    base = figures.of(rule.base)
    if rule.kind == "number":
        return _compare(rule, figures, max(1, rule.k), base)
    if base is None:
        return Finding(Outcome.NEEDS_RULING, Reason.FIGURE_MISSING, rule, figures)
    finding = _compare(rule, figures, needed_for(rule, base), base)
    if finding.outcome is Outcome.LOST and _equal(rule, figures, base):
        outcome, reason = _break_tie(casting)
        return replace(finding, outcome=outcome, reason=reason)
    return finding


def _compare(rule: Rule, figures: Figures, needed: int, base: int | None) -> Finding:
    has = figures.voters if rule.kind == "turnout" else figures.for_
    if has >= needed:
        return Finding(Outcome.CARRIED, Reason.ENOUGH, rule, figures, needed, has, base)
    silence = figures.for_ + figures.against == 0
    reason = Reason.NO_VOTES if silence else Reason.TOO_FEW
    return Finding(Outcome.LOST, reason, rule, figures, needed, has, base)


def _equal(rule: Rule, figures: Figures, base: int) -> bool:
    """Exactly half each: where others count in the base, one vote more would not carry it."""
    half_each = figures.for_ == figures.against and 2 * figures.for_ == base
    return rule.is_majority and base > 0 and half_each


def _break_tie(casting: Casting) -> tuple[Outcome, Reason]:
    convention = casting.mode is CastingMode.STATUS_QUO and casting.used is None
    if casting.mode is CastingMode.NONE or convention:
        return Outcome.LOST, Reason.TIED
    by_lot = casting.mode is CastingMode.LOT
    if casting.used == "for":
        return Outcome.CARRIED, Reason.LOT_FOR if by_lot else Reason.CASTING_FOR
    if casting.used == "against":
        return Outcome.LOST, Reason.LOT_AGAINST if by_lot else Reason.CASTING_AGAINST
    if by_lot:
        return Outcome.NOT_DECIDED, Reason.LOT_TO_DRAW
    return Outcome.LOST, Reason.CASTING_UNUSED


def _measure_consensus(rule: Rule, figures: Figures) -> Finding:
    if figures.for_ == 0:
        outcome, reason = Outcome.LOST, Reason.NO_VOTES
    elif figures.against <= rule.k:
        outcome, reason = Outcome.CARRIED, Reason.ENOUGH
    else:
        outcome, reason = Outcome.LOST, Reason.TOO_FEW
    base = figures.of(rule.base)
    return Finding(outcome, reason, rule, figures, rule.k, figures.against, base)


# One part lost is enough to lose; a part in doubt is enough not to carry.
_GRAVEST_FIRST = (Outcome.LOST, Outcome.NEEDS_RULING, Outcome.NOT_DECIDED, Outcome.CARRIED)


def _measure_parts(rule: Rule, figures: Figures, casting: Casting) -> Finding:
    """Needed is the highest number of votes For that any part asks for."""
    parts = tuple(_measure(part, figures, casting) for part in rule.parts)
    outcome = min((part.outcome for part in parts), key=_GRAVEST_FIRST.index)
    asked = [p.needed for p in parts if p.rule.kind not in {"turnout", "consensus"}]
    needed = max((n for n in asked if n is not None), default=None)
    if None in asked:
        needed = None
    return Finding(outcome, Reason.PARTS, rule, figures, needed, figures.for_, parts=parts)
