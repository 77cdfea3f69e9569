"""Decisions in the minutes: the exact wording, the count, the rule, the result.

The one section a stranger may later dispute, so nothing in it is edited or abridged.
"""

from __future__ import annotations

from typing import Final

from babel import Locale, UnknownLocaleError
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.tables import figure_strip, rows_table
from facilitator.documents.typesetting import BOLD, QUIET, SEPARATOR, lacking, paragraph, style
from facilitator.documents.values import (
    Decision,
    Minutes,
    Outcome,
    counted_figures,
    names,
    worded,
)
from facilitator.wording import LANGUAGES, say

_LEFT: Final = 30 * mm
_CARRIED: Final = style(
    9.5, 12.2, fontName=BOLD, leftIndent=_LEFT, bulletIndent=8 * mm, spaceAfter=2
)
_PUT: Final = style(9.5, 12.2, leftIndent=_LEFT, bulletIndent=8 * mm, spaceAfter=2)
_RESULT: Final = style(9.2, 12, fontName=BOLD, leftIndent=_LEFT)
_HOW: Final = style(8.3, 10.6, leftIndent=_LEFT, textColor=QUIET)
#: The word of each language that its sentence for the minutes ends with, just before the wording.
_THAT: Final = {"en": "that", "cy": "bod"}
_ABREAST: Final = 5  # options that stand side by side, if their labels are short
_SHORT: Final = 14
_LONG_WORDS: Final = 150  # a longer wording may run over the page's end


def decisions(minutes: Minutes, language: str) -> list[Flowable]:
    """Every question put, in order."""
    story: list[Flowable] = []
    for decision in minutes.decisions:
        wording = _wordings(decision, language)
        count = [*_count(decision, language), Spacer(1, 2.4 * mm)]
        words = sum(len(text.split()) for text in decision.wording.values())
        if words > _LONG_WORDS:
            story += [*wording, KeepTogether(count)]
        else:
            story.append(KeepTogether([*wording, *count]))
    return story


def _wordings(decision: Decision, language: str) -> list[Flowable]:
    """The wording in every language it exists in, the paper's language first."""
    carried = decision.outcome is Outcome.CARRIED
    written_in = sorted(
        (one for one, text in decision.wording.items() if text), key=lambda one: one != language
    )
    story: list[Flowable] = []
    for place, one in enumerate(written_in):
        text = _put(one, decision, carried=carried)
        mark = decision.number if place == 0 else None
        story.append(paragraph(text, _CARRIED if carried else _PUT, mark))
    if decision.third:
        story.append(paragraph(_third(decision.third, language), _PUT))
    return [*story, Spacer(1, 1.2 * mm)]


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


def _count(decision: Decision, language: str) -> list[Flowable]:
    options = [(worded(label, language), f"{n:,}") for label, n in decision.options]
    abreast = len(options) <= _ABREAST and all(len(label) <= _SHORT for label, _ in options)
    cells = options if abreast else []
    if decision.figures is not None:
        cells += [(label, f"{n:,}") for label, n in counted_figures(decision.figures, language)]
    story: list[Flowable] = []
    if options and not abreast:
        rows = [(say(language, "Option"), say(language, "Votes")), *options]
        widths = [TEXT_WIDTH - _LEFT - 24 * mm, 24 * mm]
        story += [rows_table(rows, widths, _LEFT), Spacer(1, 1.2 * mm)]
    if cells:
        wide = min(21 * mm, (TEXT_WIDTH - _LEFT) / len(cells))
        story += [figure_strip(cells, wide, _LEFT), Spacer(1, 1.2 * mm)]
    result = worded(decision.result, language) or outcome_words(decision.outcome, language)
    story.append(paragraph(result, _RESULT))
    how = SEPARATOR.join(_how(decision, language))
    if how:
        story.append(paragraph(how, _HOW))
    return story + [paragraph(worded(note, language), _HOW) for note in decision.notes]


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
    if worded(decision.rule, language):
        parts.append(say(language, "Rule: {rule}", rule=worded(decision.rule, language)))
    if worded(decision.method, language):
        parts.append(say(language, "Method: {method}", method=worded(decision.method, language)))
    if worded(decision.counted, language):
        parts.append(worded(decision.counted, language))
    if decision.tellers:
        parts.append(say(language, "Tellers: {names}", names=names(decision.tellers, language)))
    return parts
