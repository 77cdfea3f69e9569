"""How far a recall has come, as plain lines for desk and wall: the same words for both sides."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.parts.mandate import Hearing, Mandate
from facilitator.readings.mandates.mandate_motions import recall_rule
from facilitator.readings.mandates.recall_words import (
    alternate_words,
    condition_lines,
    quorum_words,
)
from facilitator.rules.rule_names import rule_name
from facilitator.wording import say


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


def _rules(world: World, about: Mandate, language: str) -> tuple[str, ...]:
    """By which majority, with how many in the room, and who acts then."""
    rule = rule_name(recall_rule(world), language)
    said = (
        say(language, "Private ballot; carried by {rule}.", rule=rule),
        quorum_words(about, language),
        alternate_words(world, about, language),
    )
    return tuple(sentence for sentence in said if sentence)
