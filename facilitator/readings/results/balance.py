"""A rule of balance in words: before the vote what it asks for, and its groups by their names."""

from __future__ import annotations

from dataclasses import replace

from facilitator.counting.balance_sentences import balance_rule
from facilitator.counting.report import Report
from facilitator.plan import Question
from facilitator.wording import in_language


def groups_of(question: Question, language: str) -> tuple[str, ...]:
    """What its groups are called; () where it has no such rule."""
    balance = question.balance
    return () if balance is None else tuple(in_language(one, language) for one in balance.groups)


def balance_words(question: Question, language: str) -> str:
    """'At least 1 of each group is elected …'; "" where it has no such rule."""
    balance = question.balance
    return (
        ""
        if balance is None
        else balance_rule(groups_of(question, language), balance.least, language)
    )


def with_groups(report: Report, question: Question, language: str) -> Report:
    """The same count, the groups of its rule of balance called by their names."""
    done = report.balance
    if done is None or question.balance is None:
        return report
    bounds = replace(done.bounds, groups=groups_of(question, language))
    return replace(report, balance=replace(done, bounds=bounds))
