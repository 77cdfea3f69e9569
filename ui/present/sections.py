"""A hall in sections, as the desk types and shows it: its names, and the grid of a count. No Qt."""

from __future__ import annotations

import re
from typing import Final

from facilitator.engine.world import World
from facilitator.parts import presence
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.marking import SINGLE
from facilitator.parts.ballot.sections import Figures, Section
from facilitator.readings.results.sections import section_name, sections_line
from facilitator.wording import say
from ui.present.act_names import Act
from ui.present.ballot_parts import Named, SectionRow, SectionsForm

_RANGE: Final = re.compile(r"(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})")
_TOLD: Final = 2  # sections whose difference is spelled out at once


def read_sections(text: str) -> tuple[str, ...]:
    """The names typed: "Left, Middle, Balcony", "tables 1-19", "19"; none for "1" or nothing."""
    words = re.sub(r"(?i)^\s*(tables|sections)\b", "", text).strip()
    if words.isdecimal():
        words = f"1-{words}"
    parts = (part.strip() for part in re.split(r"[,;\n]", words))
    names = tuple(name for part in parts if part for name in _numbered(part))
    return names if len(names) > 1 else ()


def _numbered(part: str) -> tuple[str, ...]:
    """The numbers of a range; any other part is a name. Of a long one enough to be refused."""
    found = _RANGE.fullmatch(part)
    if found is None:
        return (part,)
    first, last = int(found[1]), int(found[2])
    return tuple(map(str, range(first, min(last, first + presence.MOST_SECTIONS) + 1)))


def written_sections(names: tuple[str, ...]) -> str:
    """The same as it would be typed."""
    numbers = tuple(map(str, range(1, len(names) + 1)))
    return f"1-{len(names)}" if names and names == numbers else ", ".join(names)


def hall_sections(world: World) -> tuple[str, ...]:
    """What the hall is divided into just now; () for nothing."""
    return world.of(presence.PART).room.sections


def on_the_hall(in_hand: Ballot) -> tuple[Act, ...]:
    """The hall is divided before hands or cards are counted; papers are counted in one place."""
    shown = in_hand.question.method in SINGLE
    weighed = in_hand.private or in_hand.question.weights
    return (Act.SECTIONS,) if shown and not weighed else ()


def while_counting(in_hand: Ballot) -> tuple[Act, ...]:
    """A section that was forgotten can still be named."""
    return (Act.SECTIONS,) if in_hand.sections else ()


def divided_note(world: World, language: str) -> str:
    """That hands and cards are counted section by section, "" where they are not."""
    names = hall_sections(world)
    if not names:
        return ""
    return say(
        language,
        "Hands and cards are counted in {n} sections: {names}.",
        n=len(names),
        names=written_sections(names),
    )


def sections_form(in_hand: Ballot, options: Named, language: str) -> SectionsForm:
    """The grid to type a count in, and what has to be counted again."""
    return SectionsForm(
        options=options,
        tellers=in_hand.tellers,
        rows=tuple(_row(in_hand, section, language) for section in in_hand.sections),
        line=sections_line(in_hand, language),
        note=_note(in_hand, options, language),
    )


def _row(in_hand: Ballot, section: Section, language: str) -> SectionRow:
    entered = tuple(
        (teller, tuple(figures.values()))
        for teller in in_hand.tellers
        if (figures := section.by(teller)) is not None
    )
    return SectionRow(
        name=section.name,
        words=section_name(section.name, language),
        state=_state(in_hand, section, language),
        differs=section.differs(in_hand.tellers),
        entered=entered,
    )


def _state(in_hand: Ballot, section: Section, language: str) -> str:
    if section.agreed(in_hand.tellers):
        return say(language, "Handed in")
    if section.differs(in_hand.tellers):
        return say(language, "Count again")
    waits = [teller for teller in in_hand.tellers if section.by(teller) is None]
    if len(waits) < len(in_hand.tellers):
        return say(language, "Waits for {name}", name=waits[0])
    return ""


def _note(in_hand: Ballot, options: Named, language: str) -> str:
    """Where two tellers differ and by what; else how it is typed."""
    differ = [section for section in in_hand.sections if section.differs(in_hand.tellers)]
    if not differ:
        return say(language, "Type each section's figures; Enter moves on and hands them in.")
    told = [_difference(section, in_hand, options, language) for section in differ[:_TOLD]]
    return " ".join(told)


def _difference(section: Section, in_hand: Ballot, options: Named, language: str) -> str:
    first, second = (section.by(teller) or {} for teller in in_hand.tellers)
    unlike = tuple((key, words) for key, words in options if first.get(key) != second.get(key))
    return say(
        language,
        "{section}: teller A has {first}, teller B has {second}. Count this section again.",
        section=section_name(section.name, language),
        first=_said(first, unlike, language),
        second=_said(second, unlike, language),
    )


def _said(figures: Figures, options: Named, language: str) -> str:
    return ", ".join(
        say(language, "{n} {choice}", n=figures.get(key, 0), choice=words) for key, words in options
    )
