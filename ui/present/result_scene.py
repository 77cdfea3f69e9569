"""The result of a ballot as the hall sees it: bars on one scale, the line to pass, the sentence.

A count by a rule of its own is shown stage by stage (`count_scenes`), a temperature as a gauge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.result import Result, result_of
from facilitator.parts.ballot.weights import weighted
from facilitator.plan import Kind, Method
from facilitator.rules.rule import Base
from ui.present import scenes
from ui.present.count_scenes import Maker, count_pages, lot_scene
from ui.present.gauge_scene import gauge_scene
from ui.present.question_scenes import SIGNS, named
from ui.present.result_words import detail_words, outcome_word, outcome_words, short_words
from ui.present.stars import stars_words
from ui.present.tongue import Languages, each, speak, words

__all__ = ["lot_scene", "outcome_word", "result_scene"]

#: More bars than these stand as a table.
_BARS = 4
_BARS_WITHOUT_A_WORD = 6
#: Letters of a label that stands beside its bar on the narrowest picture.
_SHORT = 14


def result_scene(world: World, ballot: Ballot, languages: Languages, page: int = 0) -> scenes.Scene:
    """Shown: the figures, page by page. Declared: the word and its moment, then the figures."""
    result = result_of(ballot)
    if result.outcome == "sense":
        gauge = gauge_scene(ballot, languages)
        stars = each(languages, partial(stars_words, world, ballot))
        return replace(gauge, notes=(*gauge.notes, stars)) if stars.strip() else gauge
    final = _final(world, ballot, result, languages)
    if result.report is None and _bars_hold(world, ballot, result, languages):
        return replace(final, bars=_bars(world, ballot, result, languages))
    named_final = replace(final, names=_names(world, ballot, result, languages), threshold=None)
    figures = count_pages(world, ballot, result, languages)
    if ballot.phase is Phase.DECLARED:
        last = -2 if result.report is not None and result.report.lot_needed else -1
        return _at(page, [partial(replace, named_final), *figures[last:]])
    return _at(page, [*figures, partial(replace, named_final)])


def _bars_hold(world: World, ballot: Ballot, result: Result, languages: Languages) -> bool:
    """Whether all choices have room as bars under a word; else they stand in a table."""
    question = ballot.question
    if not question.choices:
        return True
    labels = [named(world, question, option, languages) for option in question.options]
    short = all(len(line) <= _SHORT for label in labels for line in label.split("\n"))
    if question.kind is Kind.TEST:
        beneath = not any("\n" in label for label in labels)
        return len(labels) <= _BARS_WITHOUT_A_WORD and (short or beneath)
    # Beneath why there is another round, two languages leave too little room for two rows of two.
    most = _BARS - 1 if result.outcome == "no_majority" and len(languages) > 1 else _BARS
    return len(labels) <= most and short


def _at(page: int, pages: list[Maker]) -> scenes.Scene:
    """That page, or the last where there are not so many."""
    here = min(page, len(pages) - 1)
    return replace(pages[here](), page=here, pages=len(pages))


def _final(world: World, ballot: Ballot, result: Result, languages: Languages) -> scenes.Result:
    declared = ballot.phase is Phase.DECLARED
    return scenes.Result(
        title=words(languages, ballot.question.wording),
        word=each(languages, partial(outcome_words, ballot, result)),
        sentence=each(languages, partial(short_words, world, ballot, result)),
        bars=(),
        threshold=_threshold(ballot, result, languages),
        detail=each(languages, partial(_detail, world, ballot, result)),
        carried=_carried(result),
        moment=None if declared else 0.0,
    )


def _detail(world: World, ballot: Ballot, result: Result, language: str) -> str:
    """What is read out, and what star cards said beside it."""
    said = detail_words(world, ballot, result, language), stars_words(world, ballot, language)
    return " ".join(filter(None, said))


def _names(world: World, ballot: Ballot, result: Result, languages: Languages) -> tuple[str, ...]:
    return tuple(named(world, ballot.question, option, languages) for option in result.winners)


def _carried(result: Result) -> bool | None:
    if result.outcome in {"carried", "elected", "chosen"}:
        return True
    return False if result.outcome in {"lost", "no_majority"} else None


def _votes(ballot: Ballot) -> Mapping[str, int]:
    """Choice to votes: those that delegates carry, in a card vote."""
    if ballot.question.weights and ballot.tally is not None:
        return weighted(ballot)
    return ballot.tally or {}


def _scale(ballot: Ballot, result: Result) -> int:
    """Votes that a full bar stands for."""
    tally = _votes(ballot)
    if ballot.question.choices or ballot.question.method is Method.CONSENT:
        return max(1, *tally.values())
    base = result.finding.base if result.finding and result.finding.base else 0
    cast = tally.get("for", 0) + tally.get("against", 0)
    return max(1, base, cast, *tally.values())


def _bars(
    world: World, ballot: Ballot, result: Result, languages: Languages
) -> tuple[scenes.Bar, ...]:
    if ballot.tally is None:
        return ()
    scale, tally = _scale(ballot, result), _votes(ballot)
    return tuple(
        scenes.Bar(
            label=named(world, ballot.question, option, languages),
            sign=SIGNS.get(option, scenes.Sign.OPTION),
            count=str(tally.get(option, 0)),
            percent=_percent(ballot, result, option),
            fraction=tally.get(option, 0) / scale,
            won=option in result.winners,
        )
        for option in ballot.question.options
    )


def _percent(ballot: Ballot, result: Result, option: str) -> str:
    """A share of the base, only where the option is part of that base; one decimal, cut."""
    tally = _votes(ballot)
    if ballot.question.choices:
        base: int | None = sum(tally.values())
    elif result.finding is None or (option != "for" and result.finding.rule.base is not Base.CAST):
        return ""
    else:
        base = result.finding.base if option in {"for", "against"} else None
    if not base:
        return ""
    tenths = 1000 * tally.get(option, 0) // base
    return f"{tenths // 10}.{tenths % 10} %"


def _threshold(ballot: Ballot, result: Result, languages: Languages) -> scenes.ThresholdLine | None:
    needed = None
    if ballot.question.method is Method.CONSENT or ballot.tally is None:
        return None
    if result.finding is not None and result.finding.figures.for_ + result.finding.figures.against:
        needed = result.finding.needed
    elif ballot.question.kind is not Kind.TEST and result.choice is not None:
        needed = result.choice.needed
    scale = _scale(ballot, result)
    if needed is None or needed > scale:
        return None
    label = speak(languages, "needed: {needed}", needed=needed)
    return scenes.ThresholdLine(needed / scale, label)
