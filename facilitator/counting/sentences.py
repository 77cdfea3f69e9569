"""A count in sentences: the same words for the desk, the minutes and the certificate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from facilitator.counting.report import Act, For, Report, Settled, Stage, Tie
from facilitator.wording import say, say_n


def stage_title(report: Report, stage: Stage, language: str = "en") -> str:
    """What was done at this stage, as the head of a column."""
    return say(language, _TITLES[stage.act], who=names(report, stage.of))


def elected_sentence(report: Report, language: str = "en") -> str:
    """Who is elected, and at which stage each where there are several."""
    if len(report.stages) == 1:
        return say(language, "Elected: {who}.", who=names(report, report.winners))
    each = [
        say(language, "{who} (stage {n})", who=report.candidates[e.candidate], n=e.stage)
        for e in report.elected
    ]
    return say(language, "Elected: {who}.", who=", ".join(each))


def figures(report: Report, language: str = "en") -> tuple[str, ...]:
    """Papers, seats and quota, a line each."""
    lines = [
        say_n(language, "{n} valid paper", "{n} valid papers", report.valid),
        say_n(language, "{n} seat", "{n} seats", report.seats),
    ]
    if report.blank:
        blank = say_n(
            language, "{n} paper without a vote", "{n} papers without a vote", report.blank
        )
        lines.insert(1, blank)
    if report.quota:
        lines.append(say(language, "Quota {quota}", quota=report.quota))
    return tuple(lines)


def tie_sentence(report: Report, tie: Tie, language: str = "en") -> str:
    """Who were equal, over what, and what separated them."""
    return say(
        language,
        _TIES[tie.about, tie.settled],
        tied=names(report, tie.candidates),
        who=names(report, tie.chosen),
        n=tie.stage,
        m=tie.earlier_stage or 0,
        rule=say(language, tie.rule) if tie.rule else "",
    )


def lot_sentence(report: Report, language: str = "en") -> str:
    """Whether a lot was needed and whether it decided anything; "" where nobody was equal."""
    if not report.lot_needed:
        return ""
    if report.lot_matters:
        outcome = say(language, "The lot decided who is elected: the opposite draw elects others.")
    else:
        outcome = say(
            language, "The draw did not matter: the opposite draw elects the same people."
        )
    if report.lot_drawn:
        return outcome
    undrawn = say(
        language,
        "A lot was needed and none was drawn: the order of the ballot paper stood in for it.",
    )
    return f"{undrawn} {outcome}"


def names(report: Report, candidates: Iterable[int]) -> str:
    """Their names, in a list; between semicolons where a name has a comma in it."""
    found = report.names(candidates)
    return ("; " if any("," in name for name in found) else ", ").join(found)


# Said in English so that the texts are found for translation; `tie_sentence` translates them.
_TIES: Final = {
    (For.ELECTION, Settled.STAGE): say(
        "en", "Stage {n}: {tied} were equal. {who} had more at stage {m} and is elected."
    ),
    (For.ELECTION, Settled.LOT): say(
        "en", "Stage {n}: {tied} were equal. By lot, {who} is elected."
    ),
    (For.ELECTION, Settled.RULE): say("en", "Stage {n}: {tied} were equal. Elected: {who}. {rule}"),
    (For.ELECTION, Settled.NOT_NEEDED): say(
        "en", "Stage {n}: {tied} were equal, and all are elected."
    ),
    (For.EXCLUSION, Settled.STAGE): say(
        "en", "Stage {n}: {tied} were equal. {who} had fewer at stage {m} and is excluded."
    ),
    (For.EXCLUSION, Settled.LOT): say(
        "en", "Stage {n}: {tied} were equal. By lot, {who} is excluded."
    ),
    (For.EXCLUSION, Settled.RULE): say(
        "en", "Stage {n}: {tied} were equal. Excluded: {who}. {rule}"
    ),
    (For.EXCLUSION, Settled.NOT_NEEDED): say(
        "en", "Stage {n}: {tied} were equal, and all are excluded."
    ),
    (For.SURPLUS, Settled.STAGE): say(
        "en",
        "Stage {n}: {tied} were equal. {who} had more at stage {m}, and that surplus goes first.",
    ),
    (For.SURPLUS, Settled.LOT): say(
        "en", "Stage {n}: {tied} were equal. By lot, the surplus of {who} goes first."
    ),
    (For.SURPLUS, Settled.RULE): say(
        "en", "Stage {n}: {tied} were equal. First goes {who}. {rule}"
    ),
    (For.SURPLUS, Settled.NOT_NEEDED): say("en", "Stage {n}: {tied} were equal."),
}
_TITLES: Final = {
    Act.FIRST: say("en", "First preferences"),
    Act.SURPLUS: say("en", "Surplus of {who}"),
    Act.EXCLUSION: say("en", "{who} excluded"),
    Act.ITERATION: say("en", "All votes shared out again"),
    Act.TOTALS: say("en", "Totals"),
    Act.RUNOFF: say("en", "Run-off between {who}"),
    Act.COMPARISON: say("en", "Every two compared"),
}
