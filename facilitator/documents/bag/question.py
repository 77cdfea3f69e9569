"""A page for each question: its words, its rule, the count of two tellers, what came of it."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.documents.bag.pen import Ruled, grid, ticks
from facilitator.documents.bag.value import Bag, BagQuestion
from facilitator.documents.plain_paper import head, section, sentences, to_sign
from facilitator.documents.typesetting import BOLD, LABEL, QUIET, paragraph, style
from facilitator.wording import say

_WORDING: Final = style(14, 18.5, fontName=BOLD, spaceAfter=6)
_THIRD: Final = style(10, 13, textColor=QUIET, spaceAfter=6)
#: Pairs of a threshold table that stand abreast.
_ABREAST: Final = 10
_ROW: Final = 11 * mm
_TALLY: Final = (3.4, 1.5, 1.5, 2.2, 1.5)


def question_story(bag: Bag, asked: BagQuestion, language: str) -> list[Flowable]:
    """All of one question."""
    title = say(language, "Question {n}: {title}", n=asked.number, title=asked.title)
    return [
        *head(bag.assembly, title, (bag.title,)),
        *_words(asked, language),
        section(say(language, "The rule")),
        *sentences((asked.rule,)),
        *_thresholds(asked),
        *_before(language),
        section(say(language, "The count")),
        *sentences((_how(asked, language),)),
        _tally(asked, language),
        KeepTogether(_outcome(asked, language)),
        *_signed(bag, language),
    ]


def _words(asked: BagQuestion, language: str) -> list[Flowable]:
    story: list[Flowable] = [section(say(language, "Read out exactly this"))]
    words = [(la, text) for la, text in asked.wording.items() if text]
    words.sort(key=lambda one: one[0] != language)
    story += [
        paragraph(say(la, "“{wording}”", wording=text), _WORDING, language=la) for la, text in words
    ]
    if not words:
        story.append(Ruled(3))
    if asked.third:
        story.append(paragraph(asked.third, _THIRD))
    return story


def _thresholds(asked: BagQuestion) -> list[Flowable]:
    """Pairs under one another, so many abreast; the first column says what the rows are."""
    pairs, story = asked.thresholds, []
    for at in range(0, len(pairs), _ABREAST):
        some = pairs[at : at + _ABREAST]
        rows = [
            (asked.measured, *(str(votes) for votes, _ in some)),
            (asked.asked, *(str(needed) for _, needed in some)),
        ]
        story += [grid(rows, (4.2, *[1] * len(some)), line=5.5 * mm), Spacer(1, 1.5 * mm)]
    return story


def _before(language: str) -> list[Flowable]:
    heads = (
        say(language, "In the room"),
        say(language, "Who can vote"),
        say(language, "Voting began"),
        say(language, "Voting ended"),
    )
    return [Spacer(1, 3 * mm), KeepTogether([grid([heads, ("",) * 4], (1, 1, 1, 1))])]


def _how(asked: BagQuestion, language: str) -> str:
    if asked.on_paper:
        return say(
            language,
            "Voted on the ballot papers in this bag. Two people sort and count them, each alone.",
        )
    return say(
        language,
        "Two tellers count, each alone, and do not talk. Where two figures differ, count it again.",
    )


def _tally(asked: BagQuestion, language: str) -> Flowable:
    heads = (
        say(language, "Answer"),
        say(language, "Teller 1"),
        say(language, "Teller 2"),
        say(language, "Counted again"),
        say(language, "Agreed"),
    )
    answers = [*asked.options, say(language, "Spoilt papers")] if asked.on_paper else asked.options
    rows = [heads, *((answer, "", "", "", "") for answer in answers)]
    return grid(rows, _TALLY, line=_ROW)


def _outcome(asked: BagQuestion, language: str) -> list[Flowable]:
    """What came of it, and that it was read back."""
    story: list[Flowable] = [section(say(language, "The result"))]
    if asked.outcomes:
        story.append(ticks(asked.outcomes, abreast=2))
    else:
        story += [Ruled(2), paragraph(say(language, "Elected or chosen"), LABEL)]
    told = say(language, "Wording and figures were read back to the meeting.")
    return [*story, Spacer(1, 2 * mm), ticks((told,), abreast=1)]


def _signed(bag: Bag, language: str) -> list[Flowable]:
    teller = say(language, "Teller {n}: name, signature", n=1)
    other = say(language, "Teller {n}: name, signature", n=2)
    return to_sign((bag.facilitator, teller, other))
