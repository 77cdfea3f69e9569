"""What is said when the area, or the log of who was invited, cannot take something. No Qt."""

from __future__ import annotations

from facilitator.wording import say


def of_outreach(language: str) -> dict[str, str]:
    """Sentences by the code of the refusal."""
    return _of_the_area(language) | {
        "no_such_unit": say(language, "That street or patch is not in the area."),
        "no_place": say(language, "Say where: choose a street or patch, or type a place."),
        "no_such_notice": say(language, "No notice of that number was written down."),
        "no_such_evidence": say(
            language, "The photo or route sheet could not be kept: choose the file again."
        ),
        "nobody_tried": say(language, "Type how many households it went to."),
        "more_reached_than_tried": say(
            language, "More households were spoken with than gone to: look at the two numbers."
        ),
        "no_such_effort": say(language, "That line was taken back already."),
        "no_notice": say(language, "Write the words of the notice first."),
    }


def _of_the_area(language: str) -> dict[str, str]:
    return {
        "no_units": say(language, "Put at least one street or patch into the area first."),
        "unit_without_name": say(language, "Each street or patch of the area needs a name."),
        "unit_twice": say(language, "Two streets or patches of the area have the same code."),
        "period_ends_before": say(language, "The period would end before it begins."),
    }
