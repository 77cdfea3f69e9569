"""Words for the hall in every language it speaks, one line each."""

from __future__ import annotations

from collections.abc import Callable

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
