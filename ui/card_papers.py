"""Cards and papers to vote with, as files: what was wished for, set as PDF. No Qt, no OpenCV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator.cards.markers import size
from facilitator.cards.sets import LETTERS, LONG, CardSet, new_set
from facilitator.errors import RuleError
from facilitator.parts.ballot.marking import GRADED, SINGLE, TOP
from facilitator.parts.ballot.papers import RANKED
from facilitator.plan import FOR_AGAINST_ABSTAIN, Kind, Method, Question, Secrecy
from facilitator.readings.results.options import answer_words
from facilitator.readings.results.sections import section_name
from facilitator.wording import Text, in_language, say, say_n
from ui.papers import LABEL_SHEETS, Paper, written_paper

if TYPE_CHECKING:
    from facilitator.documents.cards.options import Option
    from facilitator.documents.cards.papers import BallotPaper
    from facilitator.documents.cards.tellers import TellerSheet

#: What there is to print, as it is typed.
KINDS: Final = (
    "voting",
    "camera",
    "show",
    "paper",
    "teller",
    "label",
    "table",
    "role",
    "star",
    "badge",
)
#: Of a card; as in `facilitator.documents.cards.sheets.LAYOUTS`, without what loading it takes.
SIZES: Final = ("A4", "A5", "A6")
#: Those that a reader or a camera tells from cards of another set.
IN_SETS: Final = frozenset({"voting", "camera"})
MOST: Final = 2_000
#: Where the words of a question go that is not known yet.
_TO_WRITE_ON: Final = "_" * 30


@dataclass(frozen=True, slots=True)
class CardWish:
    """What somebody wants to have printed.

    Attributes:
        kind: one of `KINDS`.
        count: how many: cards, of each answer where they are held up; tables or sections.
        size: one of `SIZES`.
        name: of the assembly.
        languages: in their order; one at least.
        first: the number of the first.
        choices: codes on a voting card; 0 for the three answers to a motion.
        cards: the set, where one is known already.
        only: numbers of the set, from one to another, where not all of it is printed.
        sections: of the hall, for teller sheets; () for as many tables as were asked for.
        question: for ballot papers; None for for, against and abstain with a line to write on.
    """

    kind: str
    count: int
    size: str
    name: str
    languages: tuple[str, ...]
    first: int = 1
    choices: int = 0
    cards: CardSet | None = None
    only: range | None = None
    sections: tuple[str, ...] = ()
    question: Question | None = None


def wished_set(wish: CardWish) -> CardSet | None:
    """The set that the cards make up: that of the wish, or a new one; None for no set.

    Raises RuleError for numbers that cards cannot have.
    """
    if wish.kind not in IN_SETS:
        return None
    return wish.cards or new_set(wish.first, wish.count, camera=wish.kind == "camera")


def again(
    wish: CardWish, name: str, begins: int = 0, only: tuple[int, int] | None = None
) -> CardWish:
    """The same for cards of the set of that name, which is printed anew.

    `begins`: the mark on its first card; `only`: the first and last number wanted of it. Raises
    RuleError for what is no name of a set, for cards that belong to none, and for marks and
    numbers that the set cannot have.
    """
    made, name = wished_set(wish), name.strip().upper()
    if made is None or len(name) != LONG or not set(name) <= set(LETTERS):
        raise RuleError(f"{name} names no set of these cards: a name is four of {LETTERS}.")
    made = replace(made, id=name, begins=begins)
    _check_marks(made)
    if only is None:
        return replace(wish, cards=made)
    first, last = only
    if not made.first <= first <= last <= made.last:
        raise RuleError(
            f"Set {name} has cards {made.first} to {made.last}: give first and count as they were "
            f"when it was made, and of those the numbers to be printed, such as {made.first}."
        )
    return replace(wish, cards=made, only=range(first, last + 1))


def _check_marks(made: CardSet) -> None:
    most = size(made.family) - made.count if made.family is not None else 0
    if not 0 <= made.begins <= most:
        raise RuleError(f"The marks of set {made.id} begin somewhere from 0 to {most}.")


def card_paper(wish: CardWish, path: Path) -> Paper:
    """Make it.

    Raises:
        RuleError: there are no such cards, or `path` is a file that is no PDF.
        EnvironmentFailure: the file cannot be written.

    """
    if not 1 <= wish.count <= MOST or wish.first < 1:
        raise RuleError(f"Print 1 to {MOST} at once, with numbers from 1 on.")
    return written_paper(path, _SET[wish.kind](wish))


def _voting(wish: CardWish) -> bytes:
    from facilitator.documents.cards import options, voting  # noqa: PLC0415 - 200 ms

    cards, languages = wished_set(wish), wish.languages
    assert cards is not None  # noqa: S101 - for the checker
    n = wish.choices
    chosen = options.numbered_options(n) if n else options.motion_options(languages)
    return voting.voting_cards_pdf(cards, chosen, wish.size, wish.name, languages, wish.only)


def _camera(wish: CardWish) -> bytes:
    from facilitator.documents.cards.camera import camera_cards_pdf  # noqa: PLC0415 - 200 ms

    cards = wished_set(wish)
    assert cards is not None  # noqa: S101 - for the checker
    return camera_cards_pdf(cards, wish.size, wish.name, wish.languages, wish.only)


def _teller(wish: CardWish) -> bytes:
    from facilitator.documents.cards import tellers  # noqa: PLC0415 - 200 ms

    la = wish.languages
    numbers = range(wish.first, wish.first + wish.count)
    sections = wish.sections or tuple(map(str, numbers))
    sheet = teller_sheet_of(wish.name, sections, la, wish.question)
    return tellers.teller_sheets_pdf(sheet, wish.size, la)


def teller_sheet_of(
    name: str, sections: tuple[str, ...], la: tuple[str, ...], question: Question | None = None
) -> TellerSheet:
    """What stands on a teller's sheet; without a question there is a line to write it on."""
    from facilitator.documents.cards import options, tellers  # noqa: PLC0415 - 200 ms

    words = [{a: section_name(each, a) for a in la} for each in sections]
    named = tuple(" · ".join(_in_all(text, la)) for text in words)
    title = _in_all(question.wording, la) if question else (_TO_WRITE_ON,)
    return tellers.TellerSheet(name, title, options.motion_options(la), named)


def _label(wish: CardWish) -> bytes:
    from facilitator.documents.cards.labels import SHEETS, labels_pdf  # noqa: PLC0415 - 200 ms

    sheet = SHEETS[LABEL_SHEETS[0 if wish.size == "A4" else 1]]
    return labels_pdf(
        ((wish.first, wish.first + wish.count - 1),), wish.name, sheet, wish.languages[0]
    )


def _paper(wish: CardWish) -> bytes:
    from facilitator.documents.cards import papers  # noqa: PLC0415 - 200 ms

    la = wish.languages
    question = wish.question or Question(Kind.MOTION, {la[0]: f"{_TO_WRITE_ON}\n{_TO_WRITE_ON}"})
    ballot = ballot_paper_of(wish.name, question, la)
    return papers.ballot_papers_pdf(ballot, wish.count, wish.size, la)


def ballot_paper_of(name: str, question: Question, la: tuple[str, ...]) -> BallotPaper:
    """What stands on the papers of that question; `name`: of the assembly."""
    from facilitator.documents.cards.papers import BallotPaper  # noqa: PLC0415 - 200 ms

    return BallotPaper(
        name,
        _in_all(question.wording, la),
        _in_all({a: how_to_fill_in(question, a) for a in la}, la),
        _paper_options(question, la),
        numbered=question.secrecy is not Secrecy.PRIVATE,
    )


def _paper_options(question: Question, languages: tuple[str, ...]) -> tuple[Option, ...]:
    from facilitator.documents.cards.options import Option, motion_options  # noqa: PLC0415

    if question.options == FOR_AGAINST_ABSTAIN:
        return motion_options(languages)
    texts = [choice.text for choice in question.choices] or [
        {la: answer_words(answer, la) for la in languages} for answer in question.options
    ]
    return tuple(Option(_in_all(text, languages)) for text in texts)


def _in_all(text: Text, languages: tuple[str, ...]) -> tuple[str, ...]:
    """It in each language; where two say it alike, once."""
    return tuple(dict.fromkeys(in_language(text, la) for la in languages))


def how_to_fill_in(question: Question, language: str) -> str:
    """How a printed paper with a box for each option is filled in, in one line."""
    if question.method in SINGLE:
        return say(language, "Put one cross, in one box.")
    if question.method in RANKED:
        return say(
            language,
            "Write 1 in the box of your favourite, then 2, 3 and so on; stop where you like.",
        )
    if question.method is Method.DOTS and question.most:
        return say_n(
            language,
            "You have {n} dot: write 1 in the box of your choice.",
            "You have {n} dots: write in the boxes how many you give to each.",
            question.most,
        )
    if question.method in GRADED:
        return say(language, "Write a number from 0 to {top} in each box; {top} is best.", top=TOP)
    if question.most:
        return say(
            language,
            "Put a cross in the box of each you can live with: up to {n}.",
            n=question.most,
        )
    return say(language, "Put a cross in the box of each you can live with.")


def _show(wish: CardWish) -> bytes:
    from facilitator.documents.cards.show import show_cards_pdf  # noqa: PLC0415 - 200 ms

    return show_cards_pdf(wish.count, wish.size, wish.name, wish.languages)


def _table(wish: CardWish) -> bytes:
    from facilitator.documents.cards.places import table_signs_pdf  # noqa: PLC0415 - 200 ms

    return table_signs_pdf(wish.first, wish.count, wish.size, wish.name, wish.languages)


def _role(wish: CardWish) -> bytes:
    from facilitator.documents.groups.roles import role_cards_pdf  # noqa: PLC0415 - 200 ms

    tables = range(wish.first, wish.first + wish.count)
    return role_cards_pdf(tables, wish.size, wish.name, wish.languages)


def _star(wish: CardWish) -> bytes:
    from facilitator.documents.cards.places import star_cards_pdf  # noqa: PLC0415 - 200 ms

    return star_cards_pdf(wish.count, wish.size, wish.name, wish.languages)


def _badge(wish: CardWish) -> bytes:
    from facilitator.documents.cards.places import badges_pdf  # noqa: PLC0415 - 200 ms

    return badges_pdf(wish.count, wish.size, wish.name, wish.languages)


_SET: Final[dict[str, Callable[[CardWish], bytes]]] = {
    "voting": _voting,
    "camera": _camera,
    "show": _show,
    "paper": _paper,
    "teller": _teller,
    "label": _label,
    "table": _table,
    "role": _role,
    "star": _star,
    "badge": _badge,
}
