"""What a rule is called in words: "more than half of votes cast". Names, not sentences.

One literal for each measure and base, because languages join them differently.
"""

from __future__ import annotations

from facilitator.rules.rule import Base, Rule
from facilitator.wording import say


def rule_name(rule: Rule, language: str) -> str:
    """The rule as a name to stand in a list or after a semicolon."""
    if rule.kind == "all_of":
        return say(language, "every condition of the rule")
    if rule.kind == "consensus":
        return _consensus(rule.k, language)
    if rule.kind == "number":
        return say(language, "at least {n} For", n=rule.k)
    if rule.is_majority:
        return _majority(rule.base, language)
    return _share(rule, language)


def _share(rule: Rule, language: str) -> str:
    share = share_text(rule, language)
    if rule.kind == "turnout":
        return _turnout(rule.base, share, language)
    if rule.kind == "share_plus":
        return _plus(rule, share, language)
    if rule.more_than:
        return _more_than(rule.base, share, language)
    return _at_least(rule.base, share, language)


def share_text(rule: Rule, language: str) -> str:
    """The share as it was written: "two-thirds", "66.6%", "5/7"."""
    known = {
        (1, 1): say(language, "all"),
        (1, 2): say(language, "half"),
        (1, 3): say(language, "one third"),
        (2, 3): say(language, "two-thirds"),
        (1, 4): say(language, "one quarter"),
        (3, 4): say(language, "three-quarters"),
        (2, 5): say(language, "two-fifths"),
        (3, 5): say(language, "three-fifths"),
    }
    if (rule.k, rule.n) in known:
        return known[rule.k, rule.n]
    places = len(str(rule.n)) - 3
    if places < 0 or rule.n != 10 ** (places + 2):
        return f"{rule.k}/{rule.n}"
    whole, rest = divmod(rule.k, 10**places)
    return f"{whole}.{rest:0{places}}%" if places else f"{whole}%"


def _consensus(most: int, language: str) -> str:
    if most == 0:
        return say(language, "nobody Against")
    return say(language, "at most {n} Against", n=most)


def _majority(base: Base, language: str) -> str:
    names = {
        Base.CAST: say(language, "more than half of votes cast"),
        Base.CAST_INCL_ABSTENTIONS: say(
            language, "more than half of votes cast, abstentions included"
        ),
        Base.CAST_INCL_INVALID: say(
            language, "more than half of votes cast, spoilt papers included"
        ),
        Base.PRESENT: say(language, "more than half of those in the room"),
        Base.ROLL: say(language, "more than half of everybody on the roll"),
    }
    return names[base]


def _more_than(base: Base, share: str, language: str) -> str:
    names = {
        Base.CAST: say(language, "more than {share} of votes cast", share=share),
        Base.CAST_INCL_ABSTENTIONS: say(
            language, "more than {share} of votes cast, abstentions included", share=share
        ),
        Base.CAST_INCL_INVALID: say(
            language, "more than {share} of votes cast, spoilt papers included", share=share
        ),
        Base.PRESENT: say(language, "more than {share} of those in the room", share=share),
        Base.ROLL: say(language, "more than {share} of everybody on the roll", share=share),
    }
    return names[base]


def _at_least(base: Base, share: str, language: str) -> str:
    names = {
        Base.CAST: say(language, "at least {share} of votes cast", share=share),
        Base.CAST_INCL_ABSTENTIONS: say(
            language, "at least {share} of votes cast, abstentions included", share=share
        ),
        Base.CAST_INCL_INVALID: say(
            language, "at least {share} of votes cast, spoilt papers included", share=share
        ),
        Base.PRESENT: say(language, "at least {share} of those in the room", share=share),
        Base.ROLL: say(language, "at least {share} of everybody on the roll", share=share),
    }
    return names[base]


def _plus(rule: Rule, share: str, language: str) -> str:
    values = {"share": share, "plus": rule.plus}
    names = {
        Base.CAST: say(language, "{share} of votes cast plus {plus}", **values),
        Base.CAST_INCL_ABSTENTIONS: say(
            language, "{share} of votes cast, abstentions included, plus {plus}", **values
        ),
        Base.CAST_INCL_INVALID: say(
            language, "{share} of votes cast, spoilt papers included, plus {plus}", **values
        ),
        Base.PRESENT: say(language, "{share} of those in the room plus {plus}", **values),
        Base.ROLL: say(language, "{share} of everybody on the roll plus {plus}", **values),
    }
    return names[rule.base]


def _turnout(base: Base, share: str, language: str) -> str:
    if base is Base.PRESENT:
        return say(language, "at least {share} of those in the room taking part", share=share)
    return say(language, "at least {share} of everybody on the roll taking part", share=share)
