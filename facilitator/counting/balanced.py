"""A count by ranked papers with a rule of balance: at least so many of each group.

The plain count comes first. Where its result fulfils the rule it stands, stage by stage; only
where it does not are the same papers counted again with guarded and doomed candidates (`keeping`).
So the rule never changes more than it must, and the report always says who would have been elected
without it.

The assembly's own rule, to be chosen by name: no statute of the United Kingdom has one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from facilitator.counting import balanced_gregory, balanced_meek, meek_nz, scottish_stv
from facilitator.counting.balance import Balanced, Bounds, Step
from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election
from facilitator.counting.report import Report
from facilitator.errors import RuleError

_Plain = Callable[[Election, Lot], Report]
_Kept = Callable[[Election, Lot, Bounds], tuple[Report, tuple[Step, ...]]]

_WAYS: Final[Mapping[str, tuple[_Plain, _Kept]]] = {
    "scottish-stv": (scottish_stv.count, balanced_gregory.count),
    "meek-nz": (meek_nz.count, balanced_meek.count),
}
#: The counting rules that can keep such a rule.
NAMES: Final = tuple(_WAYS)


def count(name: str, election: Election, lot: Lot, bounds: Bounds) -> Report:
    """The report of the whole count, `Report.balance` saying what the rule did.

    Raises:
        RuleError: the counting rule keeps no such rule, or the rule is on other candidates, or on
            more seats than there are.

    """
    if name not in _WAYS:
        raise RuleError(f"No rule of balance is kept by {name}, but by {', '.join(NAMES)}.")
    if len(bounds.members) != len(election.candidates):
        raise RuleError("The rule of balance is not on these candidates.")
    if bounds.least * len(bounds.groups) > election.seats:
        raise RuleError("The rule of balance asks for more people than there are seats.")
    report, needed = _one_way(name, election, lot, bounds)
    report = replace(report, lot=lot.order, lot_drawn=lot.drawn)
    if not needed:
        return report
    other, _ = _one_way(name, election, lot.reversed(), bounds)
    return replace(report, lot_matters=set(other.winners) != set(report.winners))


def _one_way(name: str, election: Election, lot: Lot, bounds: Bounds) -> tuple[Report, bool]:
    """The count by this lot, and whether a lot was needed on the way to it."""
    plain, kept = _WAYS[name]
    report = plain(election, lot)
    done = Balanced(bounds, report.winners, short=bounds.short(election.standing))
    if bounds.met(report.winners, election.standing) or bounds.nobody & set(report.winners):
        return replace(report, balance=done), report.lot_needed
    again, steps = kept(election, lot, bounds)
    found = replace(again, balance=replace(done, steps=steps))
    return found, report.lot_needed or again.lot_needed
