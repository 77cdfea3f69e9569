"""An assembly's rules on recall in plain words. No Qt."""

from __future__ import annotations

from facilitator.parts.mandate import RecallRules
from facilitator.wording import say, say_n


def recall_rules_words(rules: RecallRules, language: str) -> str:
    """What holds, in a few sentences; what nobody chose is the usual."""
    return " ".join(
        (
            _notice(rules, language),
            say(language, "The delegate is told, and heard for three minutes before the vote."),
            say(language, "The ballot is private; at least two thirds of the votes cast carry it.")
            if rules.two_thirds
            else say(language, "The ballot is private; more than half of the votes cast carry it."),
            say(language, "The quorum is that of the election."),
            _suspension(rules, language),
        )
    )


def _notice(rules: RecallRules, language: str) -> str:
    if not rules.notice_days:
        return say(language, "A recall may be put at any meeting, without a notice.")
    return say_n(
        language,
        "A recall stands on the notice at least {n} day before it is put.",
        "A recall stands on the notice at least {n} days before it is put.",
        rules.notice_days,
    )


def _suspension(rules: RecallRules, language: str) -> str:
    if not rules.suspend:
        return say(language, "Until then the mandate stands as it is.")
    return say_n(
        language,
        "{n} resident may move to suspend the mandate at once; the alternate acts until the vote.",
        "{n} residents may move to suspend the mandate at once; the alternate acts until the vote.",
        rules.movers,
    )
