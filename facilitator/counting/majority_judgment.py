"""Majority Judgement: a grade for each candidate; the highest majority grade is elected.

M. Balinski and R. Laraki, "Majority Judgment" (2011). The majority grade is the middlemost, and the
lower middlemost where papers are even. Equal grades: by the majority gauge, p papers above the
grade and q below; with p > q the sign is + and the greater p stands above, else it is - and the
smaller q stands above. Equal gauges: one paper of the majority grade is taken from each of the
equal and the next majority grades are compared, and so on; then the lot.

Grades are numbers, the higher the better. A paper that grades nobody is blank; whoever a paper
leaves out has the lowest grade from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from facilitator.counting import totals
from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Marking
from facilitator.counting.report import Act, Elected, For, Report, Settled, Stage, Table, Tie
from facilitator.counting.totals import Ordered
from facilitator.wording import say

UNGRADED: Final = say("en", "Whoever a paper does not grade has the lowest grade from it.")
GAUGE: Final = say("en", "More grades above the majority grade, or fewer below it.")
REMOVED: Final = say(
    "en", "The majority grades that follow when one of the majority grade is taken away."
)
GRADES: Final = say("en", "How often each grade was given, and the majority grade")
_MAJORITY_GRADE: Final = say("en", "Majority grade")

#: How often each grade was given to one candidate, the lowest grade first.
Profile = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one candidate is judged.

    Attributes:
        grade: place of the majority grade, from 0, the lowest.
        above, below: papers that grade higher, and lower.
    """

    grade: int
    above: int
    below: int

    @property
    def sign(self) -> str:
        """+ or −, after the grade."""
        return "+" if self.above > self.below else "−"

    @property
    def gauge(self) -> tuple[int, int, int]:
        """Compares as the rule does: the greater stands above."""
        if self.above > self.below:
            return self.grade, 1, self.above
        return self.grade, 0, -self.below


def judged(profile: Profile) -> Judgement:
    """The majority grade of a profile and what lies on either side of it."""
    grade = _middlemost(profile)
    return Judgement(grade, sum(profile[grade + 1 :]), sum(profile[:grade]))


def _middlemost(profile: Sequence[int]) -> int:
    """The lower middlemost grade: at least half of the papers give it or a lower one."""
    total, reached = sum(profile), 0
    for grade, papers in enumerate(profile):
        reached += papers
        if 2 * reached >= total:
            return grade
    return 0


def majority_value(profile: Profile) -> tuple[int, ...]:
    """The majority grades in turn, as one paper of each is taken away."""
    left, value = list(profile), list[int]()
    for _ in range(sum(profile)):
        value.append(_middlemost(left))
        left[value[-1]] -= 1
    return tuple(value)


def count(marking: Marking, lot: Lot) -> Report:
    """The report, with how often each candidate had each grade."""
    scale = _scale(marking)
    profiles = _profiles(marking, scale)
    return counted_both_ways(lambda drawn: _report(marking, scale, profiles, drawn), lot)


def _scale(marking: Marking) -> dict[int, str]:
    """Every grade from the lowest to the highest, and its name."""
    given = {mark for marks, _ in marking.piles for mark in marks if mark is not None}
    low, high = min(given, default=0), max(given, default=0)
    if not 0 <= low <= high < len(marking.grades):
        return {grade: str(grade) for grade in range(min(low, 0), high + 1)}
    return dict(enumerate(marking.grades))


def _profiles(marking: Marking, scale: Mapping[int, str]) -> dict[int, Profile]:
    place = {grade: index for index, grade in enumerate(scale)}
    found = {candidate: [0] * len(scale) for candidate in marking.standing}
    for marks, size in marking.piles:
        if all(marks[candidate] is None for candidate in marking.standing):
            continue
        for candidate, profile in found.items():
            mark = marks[candidate]
            profile[0 if mark is None else place[mark]] += size
    return {candidate: tuple(profile) for candidate, profile in found.items()}


def _report(
    marking: Marking, scale: Mapping[int, str], profiles: Mapping[int, Profile], lot: Lot
) -> Report:
    judgements = {candidate: judged(profile) for candidate, profile in profiles.items()}
    valid = sum(next(iter(profiles.values())))
    ordered = _elected(judgements, profiles, marking.seats, lot)
    votes = (str(judgements[c].grade if c in judgements else 0) for c in _places(marking))
    gaps = any(marks[c] is None for marks, _ in marking.piles for c in marking.standing)
    return Report(
        rule="majority-judgment",
        candidates=marking.candidates,
        seats=marking.seats,
        valid=valid,
        quota="",
        stages=(Stage(1, tuple(votes), elected=ordered.elected, act=Act.TOTALS),),
        elected=tuple(Elected(candidate, 1) for candidate in ordered.elected),
        ties=ordered.ties,
        blank=marking.papers - valid,
        tables=(_table(marking, list(scale.values()), profiles, judgements),),
        notes=(UNGRADED,) if gaps else (),
        withdrawn=tuple(sorted(marking.withdrawn)),
        title=marking.title,
    )


def _places(marking: Marking) -> range:
    return range(len(marking.candidates))


def _elected(
    judgements: Mapping[int, Judgement], profiles: Mapping[int, Profile], seats: int, lot: Lot
) -> Ordered:
    """Who is elected, and what separated those who had the same majority grade."""
    values = _values(judgements, profiles)
    keys = {c: (judgements[c].gauge, values.get(c, ())) for c in profiles}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    ordered = totals.most({c: places[keys[c]] for c in profiles}, seats, lot)
    ties = list(ordered.ties)
    best = sorted(profiles, key=lambda c: keys[c], reverse=True)
    for one, other in pairwise(best[: seats + 1]):
        if judgements[one].grade == judgements[other].grade and keys[one] != keys[other]:
            rule = REMOVED if judgements[one].gauge == judgements[other].gauge else GAUGE
            both = tuple(sorted((one, other)))
            ties.append(Tie(1, both, For.ELECTION, (one,), Settled.RULE, rule=rule))
    return Ordered(ordered.elected, tuple(ties))


def _values(
    judgements: Mapping[int, Judgement], profiles: Mapping[int, Profile]
) -> dict[int, tuple[int, ...]]:
    """The majority value of those whose gauge another has too; nobody else needs it."""
    gauges = Counter(judgement.gauge for judgement in judgements.values())
    equal = [c for c in profiles if gauges[judgements[c].gauge] > 1]
    return {candidate: majority_value(profiles[candidate]) for candidate in equal}


def _table(
    marking: Marking,
    names: Sequence[str],
    profiles: Mapping[int, Profile],
    judgements: Mapping[int, Judgement],
) -> Table:
    """Best grade first, as a paper prints them."""
    rows = []
    for candidate in _places(marking):
        if candidate not in profiles:
            rows.append(("–",) * (len(names) + 1))
            continue
        judgement = judgements[candidate]
        given = [str(papers) for papers in reversed(profiles[candidate])]
        rows.append((*given, f"{names[judgement.grade]} {judgement.sign}"))
    return Table(GRADES, (*reversed(names), _MAJORITY_GRADE), tuple(rows))
