"""How criteria stand, in words that take no side: reached, or on the way, or not recorded."""

from __future__ import annotations

from datetime import date

from facilitator.legitimacy.figures import Figures
from facilitator.legitimacy.values import Evidence
from facilitator.wording import long_date, say, say_n


def not_recorded(language: str) -> str:
    """For a figure that nobody has."""
    return say(language, "not recorded")


def span_words(since: str, until: str, language: str) -> str:
    """From one ISO day to another, in figures; what is missing is said."""
    if not since or not until:
        return not_recorded(language)
    return since if since == until else f"{since} – {until}"


def reached_words(language: str, *, reached: bool) -> str:
    """Whether the standard is reached."""
    if reached:
        return say(language, "The standard is reached.")
    return say(language, "The standard is not reached yet.")


def regular_words(figures: Figures, language: str) -> str:
    """How the last meetings stand to the standard, and to the assembly's own number."""
    found, own = figures.regular, figures.own
    told = say(
        language,
        "Meetings with more than {bar} residents: {n} of the last {m}. The standard asks for "
        "{least} of 6, and a median above {bar}.",
        n=found.above,
        m=found.meetings,
        bar=found.more_than,
        least=found.at_least,
    )
    if own is None:
        return told
    beside = say(
        language,
        "By our own number, more than {bar}: {n} of {m}.",
        bar=own.more_than,
        n=own.above,
        m=own.meetings,
    )
    return f"{told} {beside}"


def typed_words(evidence: Evidence, language: str) -> str:
    """Numbers that were typed, said as what they are."""
    typed = [each for each in evidence.meetings if not each.came.checked_in and each.came.counted]
    if not typed:
        return ""
    numbers = ", ".join(str(each.came.counted) for each in typed[-6:])
    return say_n(
        language,
        "{n} meeting had no check-in desk; the people counted in the room are no residents known "
        "to live here: {numbers}.",
        "{n} meetings had no check-in desk; the people counted in the room are no residents known "
        "to live here: {numbers}.",
        len(typed),
        numbers=numbers,
    )


def witness_names(witnesses: tuple[int, ...], language: str) -> str:
    """Who signs a process record."""
    if not witnesses:
        return say(language, "facilitator; nobody was drawn by lot")
    numbers = ", ".join(str(number) for number in witnesses)
    return say(language, "facilitator, and residents drawn by lot: {numbers}", numbers=numbers)


def day_words(day: str, language: str) -> str:
    """An ISO day as it is read."""
    return long_date(language, date.fromisoformat(day)) if day else not_recorded(language)
