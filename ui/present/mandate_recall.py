"""A recall as it is prepared between meetings: on the notice, delegate told, or dropped. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.engine.world import World
from facilitator.parts import assembly, mandate
from facilitator.parts.mandate import Mandate, Recall, Standing, Step
from facilitator.readings.mandates.recall_words import condition_lines
from facilitator.time_of_day import day_of
from facilitator.wording import long_date, say, say_n


@dataclass(frozen=True, slots=True)
class RecallView:
    """What is to be known, and what can be done now.

    Attributes:
        said: how the recall stands, a sentence each; earlier ones after it.
        means: what opening one does; "" where none can be opened.
        noticed, told: the ISO days on record, "" for none; None where none can be given.
        drops: what dropping it does; "" where there is none to drop.
        today: as an ISO day.
    """

    said: tuple[str, ...]
    means: str = ""
    noticed: str | None = None
    told: str | None = None
    drops: str = ""
    today: str = ""

    @property
    def is_there(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.said or self.means)


def recall_view(world: World, given: Mandate, today: date, language: str) -> RecallView:
    """The recall of that mandate, as its standing allows it."""
    earlier = tuple(
        _settled(world, one, language) for one in reversed(given.recalls) if one.settled
    )
    recall = given.recall
    if recall is None:
        can = given.accepted and given.may(Step.RECALL)
        return RecallView(earlier, means=_means(world, language) if can else "")
    return RecallView(
        (*_open(world, given, recall, language), *earlier),
        noticed=recall.noticed,
        told=recall.told,
        today=today.isoformat(),
        drops=_drops(given, language),
    )


def _drops(given: Mandate, language: str) -> str:
    """What the hall suspended it also decides: there the recall is not dropped."""
    if given.standing is Standing.SUSPENDED:
        return ""
    return say(
        language,
        "The recall is taken off the notice and is not put. The mandate stands as it is. "
        "This is written into the record and not undone; a new one can be opened.",
    )


def _means(world: World, language: str) -> str:
    days = world.of(mandate.PART).rules.notice_days
    if not days:
        return say(
            language,
            "The recall goes on the agenda of the next meeting. Until the hall decides, the "
            "mandate stands as it is.",
        )
    return say_n(
        language,
        "The recall goes on the next notice, and is put {n} day after that notice at the "
        "earliest. Until the hall decides, the mandate stands as it is.",
        "The recall goes on the next notice, and is put {n} days after that notice at the "
        "earliest. Until the hall decides, the mandate stands as it is.",
        days,
    )


def _open(world: World, given: Mandate, recall: Recall, language: str) -> tuple[str, ...]:
    opened = long_date(language, day_of(recall.opened, world.of(assembly.PART).zone))
    said = say(language, "A recall is open since {day}.", day=opened)
    by = say(language, "The hall wanted it.") if recall.by else ""
    return tuple(filter(None, (said, by, *condition_lines(world, given, recall, language))))


def _settled(world: World, one: Recall, language: str) -> str:
    opened = long_date(language, day_of(one.opened, world.of(assembly.PART).zone))
    return {
        "carried": say(language, "The recall opened on {day} was carried.", day=opened),
        "lost": say(language, "The recall opened on {day} was lost.", day=opened),
    }.get(one.settled, say(language, "The recall opened on {day} was not put.", day=opened))
