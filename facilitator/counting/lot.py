"""The lot: one order of all candidates, drawn in public before the count.

Whoever stands earlier in the order is the favoured one of any who are equal: elected first,
excluded last, their surplus transferred first. It is drawn once, kept with the count, and never
drawn again; nothing here makes chance.

Drawn by hand: tokens with the candidates' numbers, typed in as they come out. Drawn by number:
SHA-256 over the papers as they were sealed and a number called from the floor, so that neither the
hall nor whoever holds the papers can choose the order alone:

    key(c) = SHA-256("<digest of the papers>:<called>:<number of the candidate, from 1>")

in UTF-8, the digest as 64 lower-case hexadecimal digits; the candidates stand in ascending order of
their keys. `sha256sum` and paper are enough to do it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from facilitator.counting.report import Report
from facilitator.errors import RuleError


@dataclass(frozen=True, slots=True)
class Lot:
    """An order of all candidates, the favoured first. `drawn`: False if nobody drew it."""

    order: tuple[int, ...]
    drawn: bool = True

    def reversed(self) -> Lot:
        """The order that disagrees most."""
        return Lot(self.order[::-1], self.drawn)

    def first(self, candidates: Sequence[int]) -> int:
        """The favoured of these."""
        return min(candidates, key=self.order.index)

    def last(self, candidates: Sequence[int]) -> int:
        """The least favoured of these."""
        return max(candidates, key=self.order.index)

    def sort(self, candidates: Sequence[int]) -> tuple[int, ...]:
        """These, the favoured first."""
        return tuple(sorted(candidates, key=self.order.index))


def drawn(order: Sequence[int], candidates: int) -> Lot:
    """The order in which the tokens came out; a RuleError unless each came out once."""
    if sorted(order) != list(range(candidates)):
        raise RuleError("The lot must name every candidate once.")
    return Lot(tuple(order))


def called(digest: str, number: str, candidates: int) -> Lot:
    """The order that follows from the sealed papers' digest and the number called."""
    number = number.strip()
    if not number:
        raise RuleError("A number must be called from the floor to draw the lot.")

    def key(candidate: int) -> str:
        return hashlib.sha256(f"{digest}:{number}:{candidate + 1}".encode()).hexdigest()

    return Lot(tuple(sorted(range(candidates), key=key)))


def as_printed(candidates: int) -> Lot:
    """The order of the ballot paper, where nobody drew a lot; the report says so."""
    return Lot(tuple(range(candidates)), drawn=False)


def counted_both_ways(count: Callable[[Lot], Report], lot: Lot) -> Report:
    """The count by `lot`, saying whether the reversed order would elect other people."""
    report = replace(count(lot), lot=lot.order, lot_drawn=lot.drawn)
    if not report.lot_needed:
        return report
    other = count(lot.reversed())
    return replace(report, lot_matters=set(other.winners) != set(report.winners))
