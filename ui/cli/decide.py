"""`facilitator decide`: whether a vote is carried, for one vote or a file of cases.

The figures on the command line make a `Figures`; `facilitator.rules` does the deciding.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import click

from facilitator.errors import EnvironmentFailure
from facilitator.rules.deciding import Finding, Outcome
from facilitator.rules.deciding import decide as find
from facilitator.rules.examples import worked_example
from facilitator.rules.figures import Figures
from facilitator.rules.quorum_words import quorum_number
from facilitator.rules.rule import Base, Casting, CastingMode, Quorum, all_of, turnout
from facilitator.rules.sentences import full_result, label, rule_sentence, short_result
from facilitator.rules.written import TwoReadings, read_rule
from facilitator.wording import LANGUAGES
from ui.cli.threshold_cases import answers
from ui.cli.threshold_rules import NotCovered, base_of

_COUNT = click.IntRange(min=0)


@click.command()
@click.option("--rule", "rule_text", help='As written: majority, 2/3, "more than 2/3", 66.6% …')
@click.option("--base", default="cast", help=f"{', '.join(Base)}; or as a file of cases says it.")
@click.option("--for", "for_", type=_COUNT)
@click.option("--against", type=_COUNT)
@click.option("--abstain", type=_COUNT, default=0)
@click.option("--invalid", type=_COUNT, default=0, help="Spoilt papers of entitled voters.")
@click.option("--not-entitled", type=_COUNT, default=0, help="Votes on a side nobody knows.")
@click.option("--present", type=_COUNT, help="Entitled people in the room at the vote.")
@click.option("--roll", type=_COUNT, help="Everybody entitled.")
@click.option("--took-part", type=_COUNT, help="People who took part, if not all the votes.")
@click.option("--tellers", type=_COUNT, help="Tellers who did not vote but took part.")
@click.option("--min-turnout", help="The share of the roll that must take part: 40%, 1/2.")
@click.option("--quorum", help='A number, "max(3, ceil(M/3))" or "one third or 3"; M is the roll.')
@click.option("--quorum-of", type=click.Choice(["present", "voters"]), default="present")
@click.option("--casting", type=click.Choice([m.value for m in CastingMode]), default="none")
@click.option(
    "--casting-vote", type=click.Choice(["for", "against"]), help="How it, or the lot, fell."
)
@click.option("--cases", type=click.Path(path_type=Path), help="Decide every case of a file.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en")
@click.option("--json", "as_json", is_flag=True)
def decide(cases: Path | None, *, as_json: bool, language: str, **given: Any) -> None:
    """Say whether a vote is carried, and why. A lost motion is an answer too: exit 0."""
    if cases is not None:
        for answer in answers(_read(cases)):
            click.echo(json.dumps(answer))
        return
    if given["rule_text"] is None or given["for_"] is None or given["against"] is None:
        raise click.UsageError("Give --rule, --for and --against, or --cases.")
    try:
        finding = _find(given)
    except TwoReadings as both:
        _print_two_readings(both, language, as_json=as_json)
        return
    except NotCovered as unknown:
        raise click.UsageError(str(unknown)) from unknown
    if as_json:
        click.echo(json.dumps(finding_data(finding, language)))
        return
    click.echo(rule_sentence(finding.rule, language))
    click.echo(worked_example(finding.rule, language))
    click.echo(short_result(finding, language))
    click.echo(full_result(finding, language))


def _find(given: dict[str, Any]) -> Finding:
    figures = Figures(
        for_=given["for_"],
        against=given["against"],
        abstain=given["abstain"],
        invalid=given["invalid"],
        present=given["present"],
        roll=given["roll"],
        not_entitled=given["not_entitled"],
        took_part=_took_part(given),
    )
    rule = read_rule(given["rule_text"], base_of(given))
    if given["min_turnout"] is not None:
        share = read_rule(given["min_turnout"])
        rule = all_of(rule, turnout(share.k, share.n))
    quorum = _quorum(given["quorum"], given["quorum_of"], figures)
    casting = Casting(CastingMode(given["casting"]), given["casting_vote"])
    return find(rule, figures, quorum, casting)


def _took_part(given: dict[str, Any]) -> int | None:
    """Tellers take part; whoever abstains goes through no lobby (Standing Order 41)."""
    told: int | None = given["took_part"]
    if told is not None or given["tellers"] is None:
        return told
    return sum(int(given[name]) for name in ("for_", "against", "invalid", "tellers"))


def _quorum(
    text: str | None, counted: Literal["present", "voters"], figures: Figures
) -> Quorum | None:
    if text is None:
        return None
    known = {"M": figures.roll, "roll": figures.roll, "P": figures.present}
    names = {name: number for name, number in known.items() if number is not None}
    return Quorum(quorum_number(text, names), counted)


def finding_data(finding: Finding, language: str) -> dict[str, object]:
    """What was found, in figures and in words."""
    return {
        "outcome": finding.outcome.value,
        "required_for": finding.needed,
        "has": finding.has,
        "margin": finding.margin,
        "base": finding.base,
        "label": label(finding, language),
        "rule": rule_sentence(finding.rule, language),
        "example": worked_example(finding.rule, language),
        "result": short_result(finding, language),
        "explanation": full_result(finding, language),
    }


def _print_two_readings(both: TwoReadings, language: str, *, as_json: bool) -> None:
    readings = [rule_sentence(rule, language) for rule in both.readings]
    if not as_json:
        click.echo("\n".join([str(both), *readings]))
        return
    data = {
        "outcome": Outcome.NEEDS_RULING.value,
        "required_for": None,
        "base": None,
        "explanation": " ".join([str(both), *readings]),
    }
    click.echo(json.dumps(data))


def _read(path: Path) -> object:
    """The JSON in the file. Whatever is wrong with it becomes a sentence."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as failure:
        raise EnvironmentFailure(
            f"{path} cannot be read: {failure.strerror}.", "Check the name of the file."
        ) from failure
    except (ValueError, RecursionError) as failure:
        raise EnvironmentFailure(
            f"{path} is not JSON in UTF-8.", "Give a file of threshold cases."
        ) from failure
