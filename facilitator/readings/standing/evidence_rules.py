"""What a decision of an evidence file was decided by, in the reader's language.

The file has it in one form for every program: a method by its code, a rule by its English name.
"""

from __future__ import annotations

from typing import Final

from facilitator.plan import Kind, Method, Question
from facilitator.readings.results.methods import method_name
from facilitator.rules.rule import Base, Rule, at_least, consensus, majority
from facilitator.rules.rule_names import rule_name

#: Rules an assembly has without writing one of its own.
_USUAL: Final[tuple[Rule, ...]] = (
    *(majority(base) for base in Base),
    *(at_least(k, n, base) for base in Base for k, n in ((2, 3), (3, 4))),
    consensus(),
)


def decided_by(rule: str, language: str) -> str:
    """The rule or method in words; a rule an assembly wrote itself stays as the file has it."""
    if rule in {method.value for method in Method} - {Method.PLAIN.value}:
        return method_name(Question(Kind.OPTIONS, {}, method=Method(rule)), language)
    usual = (each for each in _USUAL if rule_name(each, "en") == rule)
    return next((rule_name(each, language) for each in usual), rule)
