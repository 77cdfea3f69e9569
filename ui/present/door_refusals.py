"""What is said no to at the door, as sentences that say what to do. Nothing scolds."""

from __future__ import annotations

from facilitator.wording import say


def of_the_door(language: str) -> dict[str, str]:
    """By code."""
    return {
        "no_such_arrival": say(language, "That arrival was taken back already."),
        "no_such_unit": say(language, "Choose a street or patch from the list, or leave it out."),
        "no_documents": say(
            language,
            "Nobody is asked for a document here, unless the assembly decides so. Two residents "
            "can vouch.",
        ),
        "no_register": say(
            language, "The electoral register can be looked into for a parish meeting alone."
        ),
        "two_who_vouch": say(
            language, "Two others vouch, both residents who are in the room: scan both their cards."
        ),
        "no_star_question": say(
            language, "Star cards answer the fun question and the temperature: ask one first."
        ),
        "not_an_age": say(language, "Type an age in years, 0 or more."),
    }
