"""A rule of balance in sentences: what it asks for, what it did at which stage, what it changed."""

from __future__ import annotations

from facilitator.counting.balance import Balanced, Held, Step
from facilitator.counting.report import Report
from facilitator.counting.sentences import names
from facilitator.wording import say, say_n


def balance_rule(groups: tuple[str, ...], least: int, language: str = "en") -> str:
    """What the rule asks for, to be said before anybody votes."""
    return say_n(
        language,
        "At least {n} of each group is elected, as far as there are candidates: {groups}.",
        "At least {n} of each group are elected, as far as there are candidates: {groups}.",
        least,
        groups=", ".join(groups),
    )


def balance_changed(report: Report, language: str = "en") -> str:
    """Whether the rule changed who is elected, and who it would have been; "" without a rule."""
    done = report.balance
    if done is None:
        return ""
    if set(done.without) == set(report.winners):
        return say(
            language, "Counted with the rule of balance; without it the same would be elected."
        )
    return say(
        language,
        "Counted with the rule of balance; without it, elected would have been: {names}.",
        names=names(report, done.without),
    )


def balance_notes(report: Report, language: str = "en") -> tuple[str, ...]:
    """All there is to say of the rule: never nothing, where there was one."""
    done = report.balance
    if done is None:
        return ()
    bounds = done.bounds
    return (
        balance_changed(report, language),
        balance_rule(bounds.groups, bounds.least, language),
        *(_members(report, done, group, language) for group in bounds.numbers),
        *(_short(report, done, group, language) for group in done.short),
        *(_step(report, done, step, language) for step in done.steps),
        say(language, "A rule of balance is the assembly's own, not one of statute."),
    )


def _members(report: Report, done: Balanced, group: int, language: str) -> str:
    mine = done.bounds.of_group(group, range(len(report.candidates)))
    if not mine:
        return say(language, "Of the group “{group}” nobody stood.", group=_group(done, group))
    return say(
        language,
        "Of the group “{group}” stood: {names}.",
        group=_group(done, group),
        names=names(report, mine),
    )


def _short(report: Report, done: Balanced, group: int, language: str) -> str:
    standing = set(range(len(report.candidates))) - set(report.withdrawn)
    return say_n(
        language,
        "The rule could not be kept in full: {n} candidate of the group “{group}”, {least} wanted.",
        "The rule could not be kept in full: {n} candidates of the group “{group}”, {least} "
        "wanted.",
        len(done.bounds.of_group(group, standing)),
        group=_group(done, group),
        least=done.bounds.least,
    )


def _step(report: Report, done: Balanced, step: Step, language: str) -> str:
    values = {"n": step.stage, "names": names(report, step.candidates)}
    if step.held is Held.DOOMED:
        return say(
            language,
            "After stage {n} these can have no seat, for other groups need all that are left, and "
            "are excluded at once: {names}.",
            **values,
        )
    return say(
        language,
        "From stage {n} on these cannot be excluded, for the group “{group}” needs all of them: "
        "{names}.",
        group=_group(done, step.group),
        **values,
    )


def _group(done: Balanced, group: int) -> str:
    return done.bounds.groups[group - 1]
