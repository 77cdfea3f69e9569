"""A hall counted section by section: what each teller said of each, and where they differ.

A section is a part of the room, or a table. Figures said before a section was counted again are
kept; the last of each teller count. What is decided on them is in `telling`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

#: Whoever counts is called so, on paper and on the desk.
TELLERS: Final = ("A", "B")

Figures = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Section:
    """One section. `said`: teller → choice → votes, one for every time it was counted."""

    name: str
    said: Mapping[str, tuple[Figures, ...]] = field(default_factory=dict)

    @property
    def times(self) -> int:
        """How often it was counted: a teller who corrects a figure counts no second time."""
        return max(map(len, self.said.values()), default=0)

    def by(self, teller: str) -> Figures | None:
        """What counts of that teller, None before it is in."""
        said = self.said.get(teller)
        return said[-1] if said else None

    def agreed(self, tellers: tuple[str, ...]) -> bool:
        """Whether all of them are in and say the same."""
        counts = [self.by(teller) for teller in tellers]
        return counts[0] is not None and all(count == counts[0] for count in counts)

    def differs(self, tellers: tuple[str, ...]) -> bool:
        """Whether all of them are in and do not say the same."""
        return all(self.by(teller) is not None for teller in tellers) and not self.agreed(tellers)

    def after(self, teller: str, figures: Figures) -> Section:
        """The same with that teller's figures.

        They are another count where the other teller's stood beside the last; before that they
        put the last right.
        """
        before = self.said.get(teller, ())
        others = [said for name, said in self.said.items() if name != teller]
        ahead = len(before) > min(map(len, others), default=0)
        same = before[-1:] == (figures,) and all(said[-1] == figures for said in others)
        kept = before[:-1] if ahead or same else before
        return Section(self.name, {**self.said, teller: (*kept, figures)})


def divided(names: Iterable[str]) -> tuple[Section, ...]:
    """Sections of which nothing is counted yet."""
    return tuple(map(Section, names))


def divided_anew(sections: tuple[Section, ...], names: Iterable[str]) -> tuple[Section, ...]:
    """Those of these names, with what was said of any that were there before."""
    known = {section.name: section for section in sections}
    return tuple(known.get(name, Section(name)) for name in names)


def entered(
    sections: tuple[Section, ...], name: str, teller: str, figures: Figures
) -> tuple[Section, ...]:
    """All of them, with one teller's figures of one."""
    return tuple(s.after(teller, figures) if s.name == name else s for s in sections)


def all_agreed(sections: tuple[Section, ...], tellers: tuple[str, ...]) -> bool:
    """Whether every section is in and no two tellers differ."""
    return all(section.agreed(tellers) for section in sections)


def total(sections: tuple[Section, ...], teller: str) -> dict[str, int] | None:
    """What that teller's sections come to, None while one is missing."""
    counts = [section.by(teller) for section in sections]
    if not all(count is not None for count in counts):
        return None
    sum_: Counter[str] = Counter()
    for count in counts:
        sum_.update(count or {})
    return dict(sum_)


def surely(section: Section) -> int:
    """Votes that are there whichever teller is right."""
    return min((sum(said[-1].values()) for said in section.said.values()), default=0)
