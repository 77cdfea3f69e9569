"""All mandates of a record, as a list on the desk between meetings. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import mandate
from facilitator.parts.mandate import Mandate
from facilitator.readings.mandates.overdue import SOON, due_day, due_words, reports_due
from facilitator.readings.people import person
from facilitator.wording import in_language, long_date, say, say_n
from ui.present.mandate_standing import standing_word, term_words


@dataclass(frozen=True, slots=True)
class MandateLine:
    """One mandate in the list.

    Attributes:
        mandate: its id; `number` as printed.
        delegate: by name, or that nobody is elected.
        sent: to which body, and about what.
        standing: how it stands, in words, with its term.
        due: when its report is due; "" where none is.
        overdue: that day is over.
    """

    mandate: str
    number: str
    delegate: str
    sent: str
    standing: str
    due: str
    in_force: bool
    overdue: bool = False

    @property
    def spoken(self) -> str:
        """The whole line for those who hear it."""
        return ". ".join(filter(None, (self.number, self.delegate, self.standing, self.due)))


@dataclass(frozen=True, slots=True)
class MandatesView:
    """Every mandate, those in force first and the newest of them first. `note`: where none is."""

    lines: tuple[MandateLine, ...]
    summary: str
    note: str = ""


def mandates_view(world: World, today: date, language: str) -> MandatesView:
    """The list as the record has it today."""
    newest_first = world.of(mandate.PART).all[::-1]
    given = sorted(newest_first, key=lambda one: not one.in_force)
    lines = tuple(_line(world, one, today, language) for one in given)
    if not lines:
        empty = say(
            language,
            "No mandate has been adopted yet. Put one to the vote, and it will be here.",
        )
        return MandatesView((), "", empty)
    in_force = sum(line.in_force for line in lines)
    return MandatesView(
        lines, say_n(language, "{n} mandate in force", "{n} mandates in force", in_force)
    )


def _line(world: World, given: Mandate, today: date, language: str) -> MandateLine:
    body = in_language(given.draft.destination, language)
    issue = in_language(given.draft.issue, language)
    word, term = standing_word(given.standing, language), term_words(given, language)
    due, overdue = due_line(world, given, today, language)
    nobody = say(language, "Nobody is elected yet")
    return MandateLine(
        mandate=given.id,
        number=given.code,
        delegate=named(person(world, given.delegate), language) if given.delegate else nobody,
        sent=" · ".join(filter(None, (body, issue))),
        standing=" · ".join(filter(None, (word, term))),
        due=due,
        in_force=given.in_force,
        overdue=overdue,
    )


def due_line(world: World, given: Mandate, today: date, language: str) -> tuple[str, bool]:
    """When its report is due, by day while there is time and by days from then on; if overdue."""
    day = due_day(world, given)
    if day is None:
        return "", False
    days = (today - day).days
    if days < -SOON:
        return say(language, "Report due {day}", day=long_date(language, day)), False
    return due_words(days, language), days > 0


def owed_line(world: World, today: date, language: str) -> str:
    """For the desk's opening page: how many reports are overdue, or due soon; "" for none."""
    owed = reports_due(world, today)
    late = sum(one.overdue for one in owed)
    if late:
        return say_n(
            language, "{n} delegate's report is overdue", "{n} delegates' reports are overdue", late
        )
    if owed:
        return say_n(
            language,
            "{n} delegate's report is due within a week",
            "{n} delegates' reports are due within a week",
            len(owed),
        )
    return ""


def first_owed(world: World, today: date) -> str:
    """The mandate whose report is the longest overdue, or due the soonest; "" for none."""
    owed = reports_due(world, today)
    return owed[0].mandate if owed else ""
