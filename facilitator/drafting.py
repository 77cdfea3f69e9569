"""Editing a plan: each edit is a new plan with a name, saved as a revision that can be undone.

People in a draft. Whoever stands in an election is typed as a name, and stays one while the plan
is a draft: a `Choice` whose `person` is empty ("") and whose `text` holds the name. Nobody's name
may go into the journal, so `with_people_as_tokens` turns names into tokens when a meeting starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import msgspec

from facilitator.balancing import groups_of_choices, split_group, with_choices, with_group
from facilitator.edit_names import evening_edit, item_edit
from facilitator.errors import RuleError
from facilitator.ids import Ids
from facilitator.mandate_draft import Act
from facilitator.part import Side
from facilitator.plan import ANY_REPORT, Choice, Plan, PlannedItem, Question, Speaker
from facilitator.revisions import Revisions
from facilitator.wording import in_language, say

if TYPE_CHECKING:  # the record's libraries are loaded with a record, not with the first window
    from facilitator.record.drafts import Drafts

#: What a name is filed under: it is the same in every language.
_NAME: Final = "en"


@dataclass(frozen=True, slots=True)
class Edit:
    """A plan after an edit, and what the edit is called in an undo: "Move “Tea”"."""

    name: str
    plan: Plan


def begun(plan: Plan, language: str = "en") -> Edit:
    """A plan to begin with, from a template or from nothing."""
    return Edit(
        say(language, "Begin with “{title}”", title=in_language(plan.title, language)), plan
    )


def moved(plan: Plan, item: str, to: int, language: str = "en") -> Edit:
    """The item at place `to`, counted from 0 among the others; beyond the end is the end."""
    taken = _item(plan, item)
    others = [each for each in plan.items if each.id != item]
    others.insert(max(0, to), taken)
    name = say(language, "Move “{item}”", item=_called(taken, language))
    return Edit(name, replace(plan, items=tuple(others)))


def edited(plan: Plan, item: PlannedItem, language: str = "en") -> Edit:
    """`item` in the place of the one that has its id."""
    before = _item(plan, item.id)
    items = tuple(item if each.id == item.id else each for each in plan.items)
    return Edit(item_edit(before, item, language), replace(plan, items=items))


def inserted(plan: Plan, item: PlannedItem, at: int, language: str = "en") -> Edit:
    """A new item at place `at`, counted from 0."""
    items = (*plan.items[:at], item, *plan.items[at:])
    return Edit(
        say(language, "Add “{item}”", item=_called(item, language)), replace(plan, items=items)
    )


def with_first_business(
    plan: Plan, items: tuple[PlannedItem, ...], at: int, language: str = "en"
) -> Edit:
    """Minutes, reports, recalls and matters to ratify at place `at`, as one edit.

    Items that only keep a place, as in a template, make way: for the minutes, and for reports.
    """
    minutes = tuple(item for item in items if _approves(item))
    others = tuple(item for item in items if not _approves(item))
    reports = any(item.mandate and item.question is None for item in others)
    kept = _in_place(plan.items, others, at, lambda one: reports and one.mandate == ANY_REPORT)
    kept = _in_place(kept, minutes, at, lambda one: one.approval)
    return Edit(say(language, "Add what waits for this evening"), replace(plan, items=kept))


def _approves(item: PlannedItem) -> bool:
    concern = item.question.concerns if item.question is not None else None
    return concern is not None and concern.act is Act.APPROVE_MINUTES


def _in_place(
    kept: tuple[PlannedItem, ...],
    items: tuple[PlannedItem, ...],
    at: int,
    makes_way: Callable[[PlannedItem], bool],
) -> tuple[PlannedItem, ...]:
    """With these items where one makes way for them, else at place `at`."""
    gone = next((n for n, one in enumerate(kept) if items and makes_way(one)), None)
    if gone is None:
        return (*kept[:at], *items, *kept[at:])
    return (*kept[:gone], *items, *kept[gone + 1 :])


def duplicated(plan: Plan, item: str, new_id: Ids, language: str = "en") -> Edit:
    """The item once more, right behind itself."""
    one = _item(plan, item)
    at = plan.items.index(one) + 1
    items = (*plan.items[:at], replace(one, id=new_id()), *plan.items[at:])
    return Edit(
        say(language, "Duplicate “{item}”", item=_called(one, language)), replace(plan, items=items)
    )


def removed(plan: Plan, item: str, language: str = "en") -> Edit:
    """The plan without the item."""
    gone = _item(plan, item)
    items = tuple(each for each in plan.items if each.id != item)
    return Edit(
        say(language, "Remove “{item}”", item=_called(gone, language)), replace(plan, items=items)
    )


def about(before: Plan, after: Plan, language: str = "en") -> Edit:
    """The same items with another title, place, day, start or thank-you roll."""
    return Edit(evening_edit(before, after, language), after)


def _item(plan: Plan, item: str) -> PlannedItem:
    for each in plan.items:
        if each.id == item:
            return each
    raise RuleError("That item is not in this plan any more.")


def _called(item: PlannedItem, language: str) -> str:
    return in_language(item.title, language)


def asked(item: PlannedItem, question: Question | None) -> PlannedItem:
    """The item with that question, or with none; words already there are kept and move along."""
    before = item.question.wording if item.question else item.proposal
    if question is None:
        return replace(item, question=None, proposal=before)
    third = item.question.third if item.question else ""
    return replace(item, question=replace(question, wording=before, third=third), proposal={})


def candidates(question: Question) -> tuple[str, ...]:
    """The names of those who stand, as they were typed."""
    return tuple(in_language(c.text, _NAME) for c in question.choices if c.person is not None)


def candidates_in_groups(question: Question, language: str) -> tuple[str, ...]:
    """The same; under a rule of balance with the group of each in brackets behind the name."""
    groups = groups_of_choices(question)
    return tuple(
        with_group(in_language(c.text, _NAME), groups[c.id], question.balance, language)
        for c in question.choices
        if c.person is not None
    )


def with_candidates(question: Question, names: Iterable[str], new_id: Ids) -> Question:
    """The question with these people to choose from; who was there before stays the same choice.

    Under a rule of balance the group of each may stand in brackets behind the name.
    """
    known = dict(zip(candidates(question), question.choices, strict=False))
    wanted = dict(split_group(name, question.balance) for name in names if name.strip())
    fresh = {name: known.get(name) or Choice(new_id(), {_NAME: name}, "") for name in wanted}
    groups = {choice.id: wanted[name] for name, choice in fresh.items()}
    return with_choices(question, fresh.values(), groups)


def with_people_as_tokens(plan: Plan, new_id: Ids) -> tuple[Plan, tuple[Side, ...]]:
    """The plan with a random token for each person, and the side rows that say who they are.

    The same name is the same person throughout an evening. Choices that are no people, or have
    a token already, stay as they are.
    """
    tokens: dict[str, str] = {}

    def token(name: str) -> str:
        return tokens.setdefault(name, new_id())

    def named(choice: Choice) -> Choice:
        if choice.person != "":
            return choice
        return Choice(choice.id, {}, token(in_language(choice.text, _NAME)))

    def heard(speaker: Speaker) -> Speaker:
        if speaker.person or not speaker.name:
            return speaker
        return Speaker("", speaker.seconds, token(speaker.name))

    items = tuple(
        replace(_with_choices(item, named), speakers=tuple(heard(one) for one in item.speakers))
        for item in plan.items
    )
    sides = tuple(Side("name", person, name) for name, person in tokens.items())
    return replace(plan, items=items), sides


def _with_choices(item: PlannedItem, change: Callable[[Choice], Choice]) -> PlannedItem:
    if item.question is None or not item.question.choices:
        return item
    choices = tuple(change(choice) for choice in item.question.choices)
    return replace(item, question=replace(item.question, choices=choices))


def as_json(plan: Plan) -> str:
    """The plan as it is kept in a draft."""
    return msgspec.json.encode(plan).decode()


def from_json(body: str) -> Plan:
    """The plan kept as `body`. Raises RuleError where it is none."""
    try:
        return msgspec.json.decode(body, type=Plan)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise RuleError(f"The plan of this meeting cannot be read: {error}.") from error


class PlanDraft:
    """The plan of one evening while it is edited: every edit saved, every edit undone by name."""

    def __init__(self, drafts: Drafts, draft: str) -> None:
        self._line = Revisions(drafts, draft)

    @property
    def plan(self) -> Plan | None:
        """The plan as it stands; None before it is begun, and after it was set aside."""
        body = self._line.body
        return from_json(body) if body else None

    @property
    def undoes(self) -> str | None:
        """What the next undo takes back; None for nothing. What became of a plan is not undone."""
        return self._line.undoes

    @property
    def redoes(self) -> str | None:
        """What the next redo brings back; None for nothing."""
        return self._line.redoes

    def take(self, edit: Edit) -> None:
        """Save an edit; one that changed nothing leaves no step to undo."""
        if edit.plan != self.plan:
            self._line.take(edit.name, as_json(edit.plan))

    def set_aside(self, name: str) -> None:
        """No plan from here on, and nothing before this is undone. `name`: what was done."""
        self._line.take(name, "")

    def undo(self) -> None:
        """Take the last edit back; the first one back leads to no plan at all."""
        self._line.undo()

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._line.redo()
