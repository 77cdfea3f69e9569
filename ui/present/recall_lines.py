"""How far a recall has come, as plain lines for desk and wall: the same words for both sides."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import mandate
from facilitator.parts.mandate import Hearing, Mandate, Recall, recall_from
from facilitator.readings.mandate_motions import recall_rule
from facilitator.readings.people import person
from facilitator.rules.rule_names import rule_name
from facilitator.wording import say, say_n
from ui.present.mandate_standing import day_words


@dataclass(frozen=True, slots=True)
class OpenRecall:
    """An open recall: what was done and what is asked for, a sentence each.

    `told`: the delegate was told; `heard`: in which way they had their word, None for not yet.
    """

    lines: tuple[str, ...]
    told: bool
    noticed: bool
    heard: Hearing | None = None


def open_recall(world: World, about: Mandate, language: str) -> OpenRecall | None:
    """None where no recall is open."""
    recall = about.recall
    if recall is None:
        return None
    lines = (*condition_lines(world, about, recall, language), *_rules(world, about, language))
    return OpenRecall(lines, bool(recall.told), bool(recall.noticed), recall.heard)


def condition_lines(world: World, about: Mandate, recall: Recall, language: str) -> tuple[str, ...]:
    """The notice, whether the delegate was told, and whether they had their word."""
    return (
        _notice(world, about, recall, language),
        say(language, "The delegate was told on {day}.", day=day_words(recall.told, language))
        if recall.told
        else say(language, "The delegate has not been told yet."),
        hearing_words(recall.heard, language),
    )


def _notice(world: World, about: Mandate, recall: Recall, language: str) -> str:
    if recall.noticed:
        day = day_words(recall.noticed, language)
        first = day_words(recall_from(world.of(mandate.PART), about), language)
        return say(
            language, "On the notice since {day}; it may be put from {first}.", day=day, first=first
        )
    if world.of(mandate.PART).rules.notice_days == 0:
        return say(language, "This assembly asks for no notice.")
    return say(language, "It stands on no notice yet.")


def hearing_words(heard: Hearing | None, language: str) -> str:
    """How the delegate was heard."""
    sayings = {
        None: say(language, "The delegate has not been heard yet."),
        Hearing.HEARD: say(language, "The delegate was heard."),
        Hearing.REPLY_READ: say(language, "The delegate's written reply was read out."),
        Hearing.DID_NOT_COME: say(language, "The delegate did not come and sent no reply."),
    }
    return sayings[heard]


def _rules(world: World, about: Mandate, language: str) -> tuple[str, ...]:
    """By which majority, with how many in the room, and who acts then."""
    rule = rule_name(recall_rule(world), language)
    lines = [say(language, "Private ballot; carried by {rule}.", rule=rule)]
    if about.quorum:
        lines.append(
            say_n(
                language,
                "Quorum as at the election: {n} person.",
                "Quorum as at the election: {n} people.",
                about.quorum,
            )
        )
    return (*lines, alternate_words(world, about, language))


def alternate_words(world: World, about: Mandate, language: str) -> str:
    """Who acts if it is carried."""
    if about.alternate is None:
        return say(language, "If it is carried, nobody acts until the assembly elects somebody.")
    name = named(person(world, about.alternate), language)
    return say(language, "If it is carried, the alternate acts: {name}.", name=name)
