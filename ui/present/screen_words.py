"""Words on screens: what to do where there is one too few, or where one repeats the other."""

from __future__ import annotations

import sys

from facilitator.wording import say


def how_to_extend(language: str, platform: str = sys.platform) -> str:
    """How this system is told to give the projector a picture of its own."""
    if platform == "win32":
        return say(language, "Press the Windows key and P, and choose Extend.")
    if platform == "darwin":
        return say(
            language, "In System Settings, Displays, choose Extended display, not Mirror, for it."
        )
    return say(
        language,
        "In the system's settings, under Displays, choose Join or Extend, not Mirror.",
    )


def too_few(language: str, *, mirrored: bool) -> str:
    """Why the hall has no screen of its own, and what to do."""
    how = how_to_extend(language)
    if mirrored:
        return say(language, "The projector repeats this laptop's picture. {how}", how=how)
    return say(
        language,
        "There is one screen. Plug the projector in. If it then shows this desk: {how}",
        how=how,
    )


def stands_on(name: str, language: str) -> str:
    """Where the hall's picture is."""
    return say(language, "Hall screen: {name}", name=name)


def would_not_go(name: str, language: str) -> str:
    """The window system did not put it there."""
    return say(
        language,
        "The hall's picture cannot be put on {name}: drag its window there.",
        name=name,
    )


def is_gone(name: str, language: str) -> str:
    """The projector went while the hall saw it."""
    return say(
        language,
        "The projector ({name}) is gone. The meeting runs on: read results aloud, and "
        "check its cable and mains.",
        name=name,
    )


def is_back(name: str, language: str) -> str:
    """The same projector came back."""
    return say(
        language,
        "The projector ({name}) is back and shows the logo. Press Show to go on.",
        name=name,
    )


def could_be_another(name: str, language: str) -> str:
    """More than one screen could be the hall's, and nobody has said which."""
    return say(
        language,
        "More than one screen could be the hall's. The logo is on {name}: is that the projector?",
        name=name,
    )


def desk_is_stuck(language: str) -> str:
    """The window system lets this program move the hall's picture alone."""
    return say(
        language,
        "This system will not move the desk: drag its window to the other screen yourself.",
    )
