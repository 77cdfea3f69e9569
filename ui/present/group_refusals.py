"""Refusals of small groups, as sentences that say what to do."""

from __future__ import annotations

from facilitator.wording import say


def of_groups(language: str) -> dict[str, str]:
    """Code → sentence."""
    return {
        "not_so_many_groups": say(
            language,
            "That is no number of groups for these people: three to eight sit in a group.",
        ),
    }
