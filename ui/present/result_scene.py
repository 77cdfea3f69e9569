"""The result of a ballot as the hall sees it: bars on one scale, the line to pass, the sentence."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.result import Result, result_of
from facilitator.plan import Kind
from facilitator.readings.people import choice_words
from facilitator.readings.results import result_sentence
from facilitator.rules.rule import Base
from facilitator.wording import say
from ui.present import scenes
from ui.present.tongue import Languages, each, speak, words

_MOTION = (scenes.Sign.FOR, scenes.Sign.AGAINST, scenes.Sign.ABSTAIN)


def result_scene(world: World, ballot: Ballot, languages: Languages) -> scenes.Result:
    """Shown: the figures and the sentence. Declared: the word as well, and its moment."""
    result = result_of(ballot)
    declared = ballot.phase is Phase.DECLARED
    return scenes.Result(
        title=words(languages, ballot.question.wording),
        word=each(languages, lambda language: outcome_word(result, language)),
        sentence=each(
            languages, lambda language: result_sentence(world, ballot, language, short=True)
        ),
        bars=_bars(world, ballot, result, languages),
        threshold=_threshold(ballot, result, languages),
        detail="",
        carried=_carried(result),
        moment=None if declared else 0.0,
    )


def outcome_word(result: Result, language: str) -> str:
    """The one word for it."""
    sayings = {
        "carried": say(language, "Carried"),
        "lost": say(language, "Not carried"),
        "not_decided": say(language, "Not decided"),
        "elected": say(language, "Elected"),
        "no_majority": say(language, "Nobody has a majority"),
        "needs_ruling": say(language, "Not decided"),
        "test": "",
    }
    return sayings[result.outcome]


def _carried(result: Result) -> bool | None:
    if result.outcome in {"carried", "elected"}:
        return True
    return False if result.outcome in {"lost", "no_majority"} else None


def _scale(ballot: Ballot, result: Result) -> int:
    """Votes that a full bar stands for."""
    tally = ballot.tally or {}
    if ballot.question.choices:
        return max(1, *tally.values())
    base = result.finding.base if result.finding and result.finding.base else 0
    cast = tally.get("for", 0) + tally.get("against", 0)
    return max(1, base, cast, *tally.values())


def _bars(
    world: World, ballot: Ballot, result: Result, languages: Languages
) -> tuple[scenes.Bar, ...]:
    if ballot.tally is None:
        return ()
    scale = _scale(ballot, result)
    question = ballot.question
    names = (
        [each(languages, lambda la, c=c: choice_words(world, c, la)) for c in question.choices]  # type: ignore[misc]
        or [speak(languages, w) for w in ("For", "Against", "Abstain")]
    )
    signs = [scenes.Sign.OPTION] * len(names) if question.choices else list(_MOTION)
    return tuple(
        scenes.Bar(
            label=name,
            sign=sign,
            count=str(ballot.tally[option]),
            percent=_percent(ballot, result, option),
            fraction=ballot.tally[option] / scale,
        )
        for name, sign, option in zip(names, signs, question.options, strict=True)
    )


def _percent(ballot: Ballot, result: Result, option: str) -> str:
    """A share of the base, only where the option is part of that base; one decimal, cut."""
    tally = ballot.tally or {}
    if ballot.question.choices:
        base: int | None = sum(tally.values())
    elif result.finding is None or (option != "for" and result.finding.rule.base is not Base.CAST):
        return ""
    else:
        base = None if option == "abstain" else result.finding.base
    if not base:
        return ""
    tenths = 1000 * tally[option] // base
    return f"{tenths // 10}.{tenths % 10} %"


def _threshold(ballot: Ballot, result: Result, languages: Languages) -> scenes.ThresholdLine | None:
    needed = None
    if result.finding is not None and result.finding.figures.for_ + result.finding.figures.against:
        needed = result.finding.needed
    elif ballot.question.kind is Kind.ELECTION and result.choice is not None:
        needed = result.choice.needed
    scale = _scale(ballot, result)
    if needed is None or needed > scale or ballot.tally is None:
        return None
    label = speak(languages, "needed: {needed}", needed=needed)
    return scenes.ThresholdLine(needed / scale, label)
