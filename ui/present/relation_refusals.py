"""Why a relation to another body could not be written down."""

from __future__ import annotations

from facilitator.wording import say


def of_relations(language: str) -> dict[str, str]:
    """A sentence for each code."""
    return {
        "no_related_name": say(language, "Type the name of the other body first."),
        "related_already": say(language, "That body is in the list already."),
        "no_such_relation": say(language, "That body is in the list no longer."),
    }
