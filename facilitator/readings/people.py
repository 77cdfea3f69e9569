"""People by name, as far as the record still has their names."""

from __future__ import annotations

from facilitator.documents.values import Name, named
from facilitator.engine.world import World
from facilitator.plan import Choice
from facilitator.wording import in_language, say


def person(world: World, token: str | None) -> Name:
    """The name behind a token of the journal; None once it was removed from the side table."""
    return world.side("name", token) if token else None


def carrier(world: World, token: str | None, language: str) -> str:
    """Who carries a mandate, as it is printed; that nobody does, where nobody is elected."""
    if token is None:
        return say(language, "Nobody is elected yet")
    return named(person(world, token), language)


def choice_words(world: World, choice: Choice, language: str) -> str:
    """What a choice is called: the person's name, or the option's text."""
    if choice.person is not None:
        return named(person(world, choice.person), language)
    return in_language(choice.text, language)
