"""Why a teller's figures, or the sections of a hall, were not taken. A sentence each. No Qt."""

from __future__ import annotations

from facilitator.wording import say


def of_the_tellers(language: str) -> dict[str, str]:
    """Refusal → sentence."""
    return {
        "more_in_sections_than_people": say(
            language,
            "With these figures there are more votes than people in the room. Count this section "
            "again, or correct the number in the room.",
        ),
        "no_such_section": say(language, "The hall is not counted in a section of that name."),
        "section_twice": say(language, "Two sections have the same name: give each its own."),
        "too_many_sections": say(
            language, "Name 99 sections or tables at most, in 40 letters or fewer each."
        ),
    }
