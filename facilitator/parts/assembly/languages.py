"""The languages of the hall and of the papers: two lists, neither of them the operator's."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Command, Event
from facilitator.wording import LANGUAGES


@dataclass(frozen=True, slots=True)
class ChooseLanguages(Command):
    """Set what the hall is shown, the first language first or left, and what papers are set in.

    Of papers the first language is the one where only one is made.
    """

    hall: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LanguagesChosen(Event):
    """From now on the hall and the papers speak these, in this order."""

    assembly: str
    hall: tuple[str, ...]
    papers: tuple[str, ...]


def hindrance(command: ChooseLanguages) -> str:
    """The code of the refusal where these cannot be spoken, "" where they can."""
    if not command.hall or not command.papers:
        return "no_language"
    for languages in (command.hall, command.papers):
        if len(set(languages)) != len(languages) or not set(languages) <= set(LANGUAGES):
            return "no_such_language"
    return ""
