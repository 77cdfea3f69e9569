"""Rules and findings in words: whole sentences in the language asked for, for wall and paper.

A rule's name ("more than half of votes cast") stands in a result after a semicolon, as a name
would; everything else is a sentence of its own, so that no translation is built from pieces.
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.rules.deciding import Finding, Outcome, Reason
from facilitator.rules.rule import Base, Rule
from facilitator.rules.rule_names import rule_name
from facilitator.wording import say


def rule_sentence(rule: Rule, language: str) -> str:
    """What the rule asks for, in one sentence to read out before the vote."""
    if rule.kind == "all_of":
        return " ".join(
            (
                say(language, "Carried only if every one of these is met."),
                *(rule_sentence(part, language) for part in rule.parts),
            )
        )
    if rule.kind == "majority" and rule.base is Base.CAST:
        return say(
            language, "Carried if more vote For than Against; abstaining counts for neither."
        )
    name = rule_name(rule, language)
    if rule.kind == "turnout":
        return say(language, "Needed to take part: {rule}.", rule=name)
    if rule.kind in {"number", "consensus"}:
        return say(language, "Needed to carry: {rule}.", rule=name)
    return _share_sentence(rule.base, name, language)


def _share_sentence(base: Base, name: str, language: str) -> str:
    if base is Base.CAST:
        return say(
            language, "Needed For to carry: {rule}; abstaining counts for neither.", rule=name
        )
    if base is Base.CAST_INCL_ABSTENTIONS:
        return say(
            language, "Needed For to carry: {rule}; abstaining works like Against.", rule=name
        )
    if base is Base.CAST_INCL_INVALID:
        return say(
            language,
            "Needed For to carry: {rule}; a spoilt paper works like Against, "
            "abstaining counts for neither.",
            rule=name,
        )
    return say(
        language,
        "Needed For to carry: {rule}; abstaining and not voting work like Against.",
        rule=name,
    )


def short_result(finding: Finding, language: str) -> str:
    """'Carried: needs 41, has 44 (+3)'; the bare outcome where there is no such number."""
    margin = finding.margin
    if finding.tied:
        # The figures alone would not say why it is lost, or that it is not lost yet.
        return _why(finding, language)
    if margin is None:
        return outcome_word(finding.outcome, language)
    if finding.rule.kind == "consensus":
        return _short_consensus(finding, language)
    values = {"needed": finding.needed, "has": finding.has, "margin": _signed(margin)}
    if finding.outcome is Outcome.CARRIED:
        return say(language, "Carried: needs {needed}, has {has} ({margin})", **values)
    if finding.outcome is Outcome.LOST and margin < 0:
        return say(language, "Lost: needs {needed}, has {has} ({margin})", **values)
    # Lost with enough votes For: it was another part of the rule, which the full result names.
    return outcome_word(finding.outcome, language)


def _short_consensus(finding: Finding, language: str) -> str:
    values = {"most": finding.needed, "against": finding.has}
    if finding.outcome is Outcome.CARRIED:
        return say(language, "Carried: at most {most} Against, has {against}", **values)
    if finding.outcome is Outcome.LOST:
        return say(language, "Lost: at most {most} Against, has {against}", **values)
    return outcome_word(finding.outcome, language)


def _signed(margin: int) -> str:
    return f"+{margin}" if margin >= 0 else f"−{-margin}"


def outcome_word(outcome: Outcome, language: str) -> str:
    """The outcome alone, for a heading."""
    words = {
        Outcome.CARRIED: say(language, "Carried"),
        Outcome.LOST: say(language, "Lost"),
        Outcome.NOT_DECIDED: say(language, "Not decided"),
        Outcome.NO_MAJORITY: say(language, "No majority"),
        Outcome.NEEDS_RULING: say(language, "The chair must rule"),
        Outcome.NOT_COVERED: say(language, "Not covered"),
    }
    return words[outcome]


def label(finding: Finding, language: str) -> str:
    """'carried nem con' or 'carried unanimously' where it was, else nothing."""
    if finding.nem_con:
        return say(language, "carried nem con")
    return say(language, "carried unanimously") if finding.unanimous else ""


def full_result(finding: Finding, language: str) -> str:
    """The sentence for minutes and wall.

    "CARRIED. For 131, Against 12, Abstain 9, not voting 11; 163 in the room; more than half of
    votes cast (needed 72).", followed by a sentence each for spoilt papers, the parts of the
    rule and what else decided it.
    """
    sentences = [_headline(finding, language)]
    if finding.figures.invalid:
        sentences.append(say(language, "Spoilt papers: {n}.", n=finding.figures.invalid))
    sentences += [_part(part, language) for part in finding.parts]
    sentences.append(_why(finding, language))
    return " ".join(sentence for sentence in sentences if sentence)


def _headline(finding: Finding, language: str) -> str:
    figures = finding.figures
    values = {
        "for_": figures.for_,
        "against": figures.against,
        "abstain": figures.abstain,
        "silent": figures.not_voting,
        "present": figures.present,
        "rule": _rule_and_need(finding, language),
    }
    if finding.outcome not in {Outcome.CARRIED, Outcome.LOST}:
        return _undecided(finding, language)
    carried = finding.outcome is Outcome.CARRIED
    if figures.not_voting is None:
        return _uncounted_room(language, values, carried=carried)
    if carried:
        return say(
            language,
            "CARRIED. For {for_}, Against {against}, Abstain {abstain}, not voting {silent}; "
            "{present} in the room; {rule}.",
            **values,
        )
    return say(
        language,
        "LOST. For {for_}, Against {against}, Abstain {abstain}, not voting {silent}; "
        "{present} in the room; {rule}.",
        **values,
    )


def _uncounted_room(language: str, values: Mapping[str, object], *, carried: bool) -> str:
    if carried:
        return say(
            language,
            "CARRIED. For {for_}, Against {against}, Abstain {abstain}; {rule}.",
            **values,
        )
    return say(
        language, "LOST. For {for_}, Against {against}, Abstain {abstain}; {rule}.", **values
    )


def _undecided(finding: Finding, language: str) -> str:
    figures = finding.figures
    if figures.handed_in == 0:
        return say(language, "NOT DECIDED.")
    return say(
        language,
        "NOT DECIDED. For {for_}, Against {against}, Abstain {abstain}.",
        for_=figures.for_,
        against=figures.against,
        abstain=figures.abstain,
    )


def _rule_and_need(finding: Finding, language: str) -> str:
    name = rule_name(finding.rule, language)
    if finding.needed is None or finding.rule.kind in {"number", "consensus"}:
        return name
    return say(language, "{rule} (needed {needed})", rule=name, needed=finding.needed)


def _part(part: Finding, language: str) -> str:
    values = {
        "rule": rule_name(part.rule, language),
        "needed": "–" if part.needed is None else part.needed,
        "has": "–" if part.has is None else part.has,
    }
    if part.outcome is Outcome.CARRIED:
        return say(language, "Met: {rule} (needed {needed}, has {has}).", **values)
    return say(language, "Not met: {rule} (needed {needed}, has {has}).", **values)


def _why(finding: Finding, language: str) -> str:
    """What else decided it, or what is to be done; nothing where the figures say it all."""
    if finding.reason is Reason.INQUORATE:
        return _inquorate(finding, language)
    sentences = {
        Reason.NO_VOTES: say(language, "Nobody voted For or Against."),
        Reason.TIED: say(language, "Votes were equal, and equal votes are lost."),
        Reason.CASTING_FOR: say(
            language, "Votes were equal: carried on the casting vote of the chair."
        ),
        Reason.CASTING_AGAINST: say(
            language, "Votes were equal: lost on the casting vote of the chair."
        ),
        Reason.CASTING_UNUSED: say(
            language, "Votes were equal, and the chair did not use the casting vote."
        ),
        Reason.CASTING_TO_GIVE: say(
            language, "Votes were equal: the chair may give a casting vote."
        ),
        Reason.LOT_TO_DRAW: say(language, "Votes were equal: now draw the lot."),
        Reason.LOT_FOR: say(language, "Votes were equal: carried by lot."),
        Reason.LOT_AGAINST: say(language, "Votes were equal: lost by lot."),
        Reason.FIGURE_MISSING: say(
            language, "The number the rule is measured against was not counted."
        ),
        Reason.PRESENT_MISSING: say(
            language, "The room was not counted, so nobody can say whether there was a quorum."
        ),
        Reason.VOID: say(
            language,
            "Votes by people not entitled ({n}) could have changed the result: vote again.",
            n=finding.figures.not_entitled,
        ),
    }
    return sentences.get(finding.reason, "")


def _inquorate(finding: Finding, language: str) -> str:
    quorum = finding.quorum
    if quorum is None:
        return ""
    if quorum.counted == "voters":
        return say(
            language,
            "{n} took part where {quorum} must: the question stands over.",
            n=finding.figures.voters,
            quorum=quorum.number,
        )
    return say(
        language,
        "{n} in the room where the quorum is {quorum}: nothing can be decided.",
        n=finding.figures.present,
        quorum=quorum.number,
    )
