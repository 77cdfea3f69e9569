"""Words for the hall in every language it speaks, one line each; and names from side data."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.engine.world import World
from facilitator.plan import Choice
from facilitator.wording import in_language, say, say_n

Languages = tuple[str, ...]


def each(languages: Languages, make: Callable[[str], str]) -> str:
    """What `make` says in each language, one line each; once where they say the same."""
    return "\n".join(dict.fromkeys(make(language) for language in languages))


def speak(languages: Languages, message: str, **values: object) -> str:
    """`facilitator.wording.say`, in each language of the hall."""
    return each(languages, lambda language: say(language, message, **values))


def speak_n(languages: Languages, one: str, many: str, n: int, **values: object) -> str:
    """`facilitator.wording.say_n`, in each language of the hall."""
    return each(languages, lambda language: say_n(language, one, many, n, **values))


def words(languages: Languages, text: dict[str, str]) -> str:
    """A text that exists in some languages, in those the hall speaks."""
    return each(languages, lambda language: in_language(text, language))


def in_one_line(languages: Languages, text: dict[str, str]) -> str:
    """The same where there is one line only."""
    return " · ".join(dict.fromkeys(in_language(text, language) for language in languages))


def person(world: World, token: str | None, language: str) -> str:
    """The name behind a token, or that it was removed."""
    name = world.side("name", token) if token else None
    return name or say(language, "[name removed]")


def choice_name(world: World, choice: Choice, language: str) -> str:
    """What a choice is called: a person's name or the option's text."""
    if choice.person is not None:
        return person(world, choice.person, language)
    return in_language(choice.text, language)
