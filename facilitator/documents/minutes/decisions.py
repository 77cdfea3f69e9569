"""Decisions in the minutes: the exact wording, the count, the rule, the result.

The one section a stranger may later dispute, so nothing in it is edited or abridged.
"""

from __future__ import annotations

from typing import Final

from babel import Locale, UnknownLocaleError

from facilitator.documents.minutes.sections import LEFT, SEPARATOR
from facilitator.documents.minutes.value import Minutes
from facilitator.documents.outline.blocks import (
    Block,
    FigureStrip,
    Gap,
    Look,
    Para,
    Table,
    Together,
)
from facilitator.documents.typesetting import lacking
from facilitator.documents.values import Decision, Outcome, counted_figures, names, worded
from facilitator.wording import LANGUAGES, say

#: The word of each language that its sentence for the minutes ends with, just before the wording.
_THAT: Final = {"en": "that", "cy": "bod"}
_ABREAST: Final = 5  # options that stand side by side, if their labels are short
_SHORT: Final = 14
_LONG_WORDS: Final = 150  # a longer wording may run over the page's end
_WHOLE: Final = 171.0  # millimetres of text on a page


def decisions(minutes: Minutes, language: str) -> list[Block]:
    """Every question put, in order."""
    blocks: list[Block] = []
    for decision in minutes.decisions:
        wording = _wordings(decision, language)
        count = (*_count(decision, language), Gap(1.7))
        words = sum(len(text.split()) for text in decision.wording.values())
        if words > _LONG_WORDS:
            blocks += [*wording, Together(count)]
        else:
            blocks.append(Together((*wording, *count)))
    return blocks


def _wordings(decision: Decision, language: str) -> list[Block]:
    """The wording in every language it exists in, the paper's language first."""
    carried = decision.outcome is Outcome.CARRIED
    look = Look.RESOLVED if carried else Look.PUT
    written_in = sorted(
        (one for one, text in decision.wording.items() if text), key=lambda one: one != language
    )
    blocks: list[Block] = [
        Para(
            _put(one, decision, carried=carried),
            look,
            decision.number if place == 0 else "",
            language=one if one in LANGUAGES else "",
        )
        for place, one in enumerate(written_in)
    ]
    if decision.third:
        blocks.append(Para(_third(decision.third, language), Look.PUT))
    return [*blocks, Gap(0.8)]


def _third(text: str, language: str) -> str:
    """A whole line of letters spelled out by their names would be no text any more."""
    if not lacking(text):
        return say(language, "Shown with it in another language: “{text}”", text=text)
    return say(
        language,
        "It was shown in another language as well, in letters that this paper does not have.",
    )


def _put(language: str, decision: Decision, *, carried: bool) -> str:
    wording = decision.wording[language]
    if language not in LANGUAGES:
        return f"{_called(language)}: {wording}"
    if decision.asked or decision.amends:
        return _no_resolution(language, decision, carried=carried)
    clause = _that_clause(language, wording)
    if carried:
        if clause:
            return say(language, "It was RESOLVED that {wording}", wording=clause)
        return say(language, "It was RESOLVED: “{wording}”", wording=wording)
    if clause:
        return say(language, "It was proposed that {wording}", wording=clause)
    return say(language, "It was proposed: “{wording}”", wording=wording)


def _no_resolution(language: str, decision: Decision, *, carried: bool) -> str:
    """A choice, or an amendment: the proposal itself was put after it."""
    wording = decision.wording[language]
    if decision.asked:
        return say(language, "It was asked: “{wording}”", wording=wording)
    if carried:
        return say(language, "The proposal was AMENDED to read: “{wording}”", wording=wording)
    return say(language, "An amendment was proposed, to read: “{wording}”", wording=wording)


def _called(language: str) -> str:
    """The language by its own name; by its code where that is not known."""
    try:
        return Locale.parse(language).get_display_name() or language
    except (UnknownLocaleError, ValueError):
        return language


def _that_clause(language: str, wording: str) -> str:
    """What follows "That" in a wording that begins with it, else nothing."""
    first, _, rest = wording.strip().partition(" ")
    return rest.strip() if first.lower() == _THAT.get(language) else ""


def _count(decision: Decision, language: str) -> list[Block]:
    source = decision.source
    caption = say(language, "Figures of {number}", number=decision.number)
    options = tuple((worded(label, language), f"{n:,}") for label, n in decision.options)
    abreast = len(options) <= _ABREAST and all(len(label) <= _SHORT for label, _ in options)
    cells = options if abreast else ()
    if decision.figures is not None:
        figures = counted_figures(decision.figures, language)
        cells += tuple((label, f"{n:,}") for label, n in figures)
    blocks: list[Block] = []
    if options and not abreast:
        head = (say(language, "Option"), say(language, "Votes"))
        sources = (source,) * len(options)
        blocks += [Table(caption, head, options, (0, 24), LEFT, sources), Gap(0.8)]
    if cells:
        wide = min(21.0, (_WHOLE - LEFT) / len(cells))
        blocks += [FigureStrip(caption, cells, wide, LEFT, source), Gap(0.8)]
    result = worded(decision.result, language) or outcome_words(decision.outcome, language)
    blocks.append(Para(result, Look.RESULT, source=() if blocks else source))
    how = SEPARATOR.join(_how(decision, language))
    if how:
        blocks.append(Para(how, Look.HOW))
    return blocks + [Para(worded(note, language), Look.HOW) for note in decision.notes]


def outcome_words(outcome: Outcome, language: str) -> str:
    """The outcome in a word or two."""
    match outcome:
        case Outcome.CARRIED:
            return say(language, "Carried")
        case Outcome.CHOSEN:
            return say(language, "Chosen")
        case Outcome.LOST:
            return say(language, "Not carried")
        case Outcome.NO_DECISION:
            return say(language, "No decision")


def _how(decision: Decision, language: str) -> list[str]:
    parts = []
    if decision.minute:
        parts.append(say(language, "Minute {number}", number=decision.minute))
    if worded(decision.rule, language):
        parts.append(say(language, "Rule: {rule}", rule=worded(decision.rule, language)))
    if worded(decision.method, language):
        parts.append(say(language, "Method: {method}", method=worded(decision.method, language)))
    if worded(decision.counted, language):
        parts.append(worded(decision.counted, language))
    if decision.tellers:
        parts.append(say(language, "Tellers: {names}", names=names(decision.tellers, language)))
    return parts
