"""People by name, as far as the record still has their names."""

from __future__ import annotations

from facilitator.documents.values import Name, named
from facilitator.engine.world import World
from facilitator.plan import Choice
from facilitator.wording import in_language


def person(world: World, token: str | None) -> Name:
    """The name behind a token of the journal; None once it was removed from the side table."""
    return world.side("name", token) if token else None


def choice_words(world: World, choice: Choice, language: str) -> str:
    """What a choice is called: the person's name, or the option's text."""
    if choice.person is not None:
        return named(person(world, choice.person), language)
    return in_language(choice.text, language)
