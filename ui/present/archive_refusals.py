"""What is said when an old register cannot be taken in. No Qt."""

from __future__ import annotations

from facilitator.wording import say


def of_the_archive(language: str) -> dict[str, str]:
    """Sentences by the code of the refusal."""
    return {
        "register_meanwhile": say(
            language, "An old register is taken in before a meeting or after it, not during one."
        ),
        "register_there": say(language, "That very register was taken in already."),
        "register_empty": say(language, "No line of it says what was decided."),
        "register_too_long": say(
            language, "That register is too long: cut it into files by years, and take in each."
        ),
        "no_such_register": say(language, "That register is not here any more."),
    }
