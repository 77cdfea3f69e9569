"""What an edit of a plan is called, for its undo: the item by its name, and what became of it."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from facilitator.plan import Plan, PlannedItem
from facilitator.wording import in_language, say

_TIMES: Final = frozenset({"clock", "at", "until"})


def item_edit(before: PlannedItem, after: PlannedItem, language: str) -> str:
    """'Edit what to say in “Bus 56”', or just 'Edit “Bus 56”' where it is more than one thing."""
    item, to = in_language(before.title, language), in_language(after.title, language)
    names = {
        "title": say(language, "Rename “{item}” to “{to}”", item=item, to=to),
        "minutes": say(language, "Change the length of “{item}”", item=item),
        "words": say(language, "Edit what to say in “{item}”", item=item),
        "question": say(language, "Edit the question of “{item}”", item=item),
        "proposal": say(language, "Edit what the screen shows in “{item}”", item=item),
        "asked": say(language, "Edit what “{item}” talks about", item=item),
        "speakers": say(language, "Edit who speaks in “{item}”", item=item),
        "times": say(language, "Change the times of “{item}”", item=item),
    }
    changed = {"times" if name in _TIMES else name for name in _changed(before, after)}
    return names.get(_only(changed), say(language, "Edit “{item}”", item=item))


def evening_edit(before: Plan, after: Plan, language: str) -> str:
    """'Edit the thank-you roll', or just 'Edit the evening' where it is more than one thing."""
    names = {
        "title": say(language, "Rename the evening"),
        "place": say(language, "Change the place"),
        "day": say(language, "Change the day"),
        "start": say(language, "Change when it begins"),
        "thanks": say(language, "Edit the thank-you roll"),
        "agreements": say(language, "Edit the agreements"),
        "next_meeting": say(language, "Edit the next meeting"),
        "empty_by": say(language, "Change when the hall must be empty"),
        "warnings": say(language, "Change when clocks warn"),
    }
    return names.get(_only(_changed(before, after)), say(language, "Edit the evening"))


def _only(names: set[str]) -> str:
    """The only one of them; "" where there are more, or none."""
    return next(iter(names)) if len(names) == 1 else ""


def _changed(before: Plan | PlannedItem, after: Plan | PlannedItem) -> set[str]:
    """The names of the fields that differ."""
    names = (each.name for each in fields(before))
    return {name for name in names if getattr(before, name) != getattr(after, name)}
