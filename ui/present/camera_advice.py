"""How well the cameras read the hall, in plain sentences: what is amiss and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from facilitator.cards.reach import PAPERS, SURE, Lens, metres
from facilitator.numbers import joined
from facilitator.wording import say, say_n
from ui.devices import Advice, Quality, Remark
from ui.present.typed import ranges_text

#: So many ranges of numbers are named one by one.
_NAMED: Final = 12
_Sentence = Callable[[Remark, str], str]


def advice_lines(remarks: Iterable[Remark], language: str) -> tuple[str, ...]:
    """A sentence for each, in their order; the first is the worst."""
    return tuple(_SENTENCES[remark.advice](remark, language) for remark in remarks)


def meter_line(now: int, ever: int, issued: int, language: str) -> str:
    """How many cards are in: '57 of 72 cards seen; 52 are up now.'"""
    if not issued:
        return say(language, "No camera cards are out: print them first, under Cards.")
    return say(
        language,
        "{ever} of {issued} cards seen; {now} are up now.",
        ever=ever,
        issued=issued,
        now=now,
    )


def reach_line(quality: Quality, language: str) -> str:
    """What the smallest card says about how far cards of its size are read; "" for no card."""
    if quality.smallest is None:
        return ""
    times = f"{quality.smallest / SURE:.1f}"
    if quality.smallest < SURE:
        return say(
            language,
            "Smallest card: {n} pixels; {sure} are needed to be sure.",
            n=round(quality.smallest),
            sure=SURE,
        )
    return say(
        language,
        "Smallest card: {n} pixels, enough; the same cards read from {times} times as far.",
        n=round(quality.smallest),
        times=times,
    )


def papers_line(language: str, lens: Lens | None = None) -> str:
    """How far each size of card is read: 'Cards are read from about: A4 8 m, A5 5 m, A6 4 m.'"""
    reaches = ", ".join(
        f"{paper.name} {metres(paper.side, lens or Lens()):.0f} m" for paper in PAPERS
    )
    return say(
        language,
        "With a usual full-HD camera cards are read from about: {reaches}.",
        reaches=reaches,
    )


def numbers_text(numbers: Iterable[int], language: str) -> str:
    """'3, 17, 40–45', and how many more where they are many."""
    ranges = joined(tuple((number, number) for number in numbers))
    some, more = ranges_text(ranges[:_NAMED], language), ranges[_NAMED:]
    if not more:
        return some
    left = sum(last - first + 1 for first, last in more)
    return say(language, "{some} and {n} more", some=some, n=left)


def _plain(sentence: Callable[[str], str]) -> _Sentence:
    return lambda _remark, language: sentence(language)


def _mirrored(language: str) -> str:
    return say(
        language,
        "This camera mirrors its picture: switch that off in the camera's own settings. "
        "Until then nothing is counted.",
    )


def _black(language: str) -> str:
    return say(language, "The picture is black: open the camera's cover, or switch the light on.")


def _dark(language: str) -> str:
    return say(
        language, "The picture is dark: switch more light on, in the hall and not behind it."
    )


def _glare(language: str) -> str:
    return say(
        language,
        "Much of the picture is dazzling: draw the curtains, or turn the camera away from lamps "
        "and windows.",
    )


def _blurred(language: str) -> str:
    return say(
        language, "The picture is blurred: wipe the lens, put the camera down, let it focus."
    )


def _foreign(language: str) -> str:
    return say(
        language,
        "Cards of another kind are held up, and count for none: hand out the cards of tonight.",
    )


def _no_card(language: str) -> str:
    return say(language, "No card is seen: point the camera at the hall, and ask for the cards up.")


def _not_out(remark: Remark, language: str) -> str:
    if remark.about:
        return say_n(
            language,
            "Card {numbers} of set {set} is not out tonight and counts for none: "
            "give its owner a card of tonight.",
            "Cards {numbers} of set {set} are not out tonight and count for none: "
            "give their owners cards of tonight.",
            len(remark.numbers),
            numbers=numbers_text(remark.numbers, language),
            set=remark.about,
        )
    return say_n(
        language,
        "Card {numbers} is not out tonight and counts for none: it is of another set. "
        "The small code on it names its set.",
        "Cards {numbers} are not out tonight and count for none: they are of another set. "
        "The small code on them names their set.",
        len(remark.numbers),
        numbers=numbers_text(remark.numbers, language),
    )


def _no_choice(remark: Remark, language: str) -> str:
    return say_n(
        language,
        "Card {numbers} holds {letter} up, which is no choice here.",
        "Cards {numbers} hold {letter} up, which is no choice here.",
        len(remark.numbers),
        numbers=numbers_text(remark.numbers, language),
        letter=remark.about,
    )


def _twice(remark: Remark, language: str) -> str:
    return say_n(
        language,
        "Card {numbers} is held up twice: it counts for none until one goes down.",
        "Cards {numbers} are held up twice each: they count for none until one of each goes down.",
        len(remark.numbers),
        numbers=numbers_text(remark.numbers, language),
    )


def _too_small(remark: Remark, language: str) -> str:
    return say_n(
        language,
        "{n} card in the back rows is too small: move the camera nearer, or print larger cards.",
        "{n} cards in the back rows are too small: move the camera nearer, or print larger cards.",
        round(remark.figure),
    )


def _small(remark: Remark, language: str) -> str:
    return say_n(
        language,
        "{n} card is only just large enough: it may take longer. Nearer is better.",
        "{n} cards are only just large enough: they may take longer. Nearer is better.",
        round(remark.figure),
    )


def _missing(remark: Remark, language: str) -> str:
    return say_n(
        language,
        "Not seen yet: {numbers}. Hold it higher and flat, or give it to a teller.",
        "Not seen yet: {numbers}. Hold them higher and flat, or give them to a teller.",
        len(remark.numbers),
        numbers=numbers_text(remark.numbers, language),
    )


_SENTENCES: Final[Mapping[Advice, _Sentence]] = {
    Advice.MIRRORED: _plain(_mirrored),
    Advice.BLACK: _plain(_black),
    Advice.DARK: _plain(_dark),
    Advice.GLARE: _plain(_glare),
    Advice.BLURRED: _plain(_blurred),
    Advice.FOREIGN: _plain(_foreign),
    Advice.NO_CARD: _plain(_no_card),
    Advice.NOT_OUT: _not_out,
    Advice.NO_CHOICE: _no_choice,
    Advice.TWICE: _twice,
    Advice.TOO_SMALL: _too_small,
    Advice.SMALL: _small,
    Advice.MISSING: _missing,
}
