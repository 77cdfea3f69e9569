"""The bag as one file, in the order it is needed, and its pieces as files of their own.

What is read comes in every language; what is written upon comes once, in the first of them, with
wordings in all: there is one count, and one result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from facilitator.documents.bag.agenda import agenda_story, facts_of, run_sheet_story, so_far_story
from facilitator.documents.bag.blanks import certificate_story, slip_story
from facilitator.documents.bag.handouts import (
    points_sheets,
    points_title,
    signals_sheets,
    signals_title,
    timing_sheets,
    timing_title,
)
from facilitator.documents.bag.pen import grid
from facilitator.documents.bag.question import question_story
from facilitator.documents.bag.tally import attendance_story, streets_story
from facilitator.documents.bag.value import Bag
from facilitator.documents.cards.papers import BallotPaper, ballot_sheets
from facilitator.documents.cards.sheets import Sheet, sheets_pdf
from facilitator.documents.cards.tellers import TellerSheet, teller_sheets
from facilitator.documents.notices.door_notice import (
    DoorNotice,
    door_notice_story,
    door_notice_title,
)
from facilitator.documents.pages import Furniture, pdf, whole_pages
from facilitator.documents.plain_paper import head, section, sentences
from facilitator.documents.tagging.canvas import TaggedCanvas
from facilitator.wording import say, say_n

SLIPS: Final = 4
_TABLE: Final = 8  # people at one


@dataclass(frozen=True, slots=True)
class Papers:
    """What is voted on and counted with, in all languages at once.

    Attributes:
        ballots: title of each vote on papers, and its paper; a paper for everybody.
        tellers: sheets by section of the hall, for each open vote; None for a hall without.
        notice: for the door.
    """

    notice: DoorNotice
    ballots: tuple[tuple[str, BallotPaper], ...] = ()
    tellers: TellerSheet | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the bag.

    Attributes:
        title: what it is called.
        copies: how many of it to print, in words.
        story: makes its pages, where they are set.
        sheets: draws its pages, where they are drawn.
    """

    title: str
    copies: str
    story: Callable[[], list[Flowable]] | None = None
    sheets: tuple[Sheet, ...] = field(default=())


def pieces_of(bags: Sequence[tuple[str, Bag]], papers: Papers) -> tuple[Piece, ...]:
    """All pieces in their order; `bags`: by language, the one that is written upon first."""
    (main, bag), languages = bags[0], tuple(language for language, _ in bags)
    read = [piece for language, each in bags for piece in _to_read(each, language, papers, main)]
    return (
        *read,
        *_to_write_on(bag, main),
        *_counted_with(bag, papers, languages),
        *_handed_out(bag, main, languages),
    )


def bag_pdf(bags: Sequence[tuple[str, Bag]], papers: Papers) -> bytes:
    """Contents first, then each piece from a page of its own."""
    pieces = pieces_of(bags, papers)
    language, bag = bags[0]

    def story() -> list[Flowable]:
        told = _contents(bag, pieces, language)
        for n, piece in enumerate(pieces):
            behind_sheets = n > 0 and bool(pieces[n - 1].sheets)
            if piece.sheets:
                drawn = whole_pages(piece.sheets)
                is_last = n + 1 == len(pieces) or pieces[n + 1].sheets
                told += drawn[:-1] if is_last else drawn
            elif piece.story is not None:
                told += [*([] if behind_sheets else [PageBreak()]), *piece.story()]
        return told

    return pdf(story, _furniture(bag, bag_title(bag, language), language), language)


def piece_pdf(piece: Piece, bag: Bag, language: str) -> bytes:
    """That piece as a file."""
    if piece.story is None:
        return sheets_pdf(piece.sheets, title=piece.title, language=language)
    return pdf(piece.story, _furniture(bag, piece.title, language), language)


def bag_title(bag: Bag, language: str) -> str:
    """What the whole is called."""
    if bag.so_far is not None:
        return say(language, "Going on on paper, from {time}", time=bag.so_far.at)
    return say(language, "The evening’s bag")


def _furniture(bag: Bag, title: str, language: str) -> Furniture:
    footer = say(language, "{assembly} · {title}", assembly=bag.assembly, title=title)
    return Furniture(title, bag.assembly, footer)


def _to_read(bag: Bag, language: str, papers: Papers, main: str) -> list[Piece]:
    """Agenda, what to say, the door: in every language; how things stand in the first alone."""
    stories: list[tuple[str, int, Callable[[], list[Flowable]]]] = [
        (say(language, "Agenda"), 2, lambda: agenda_story(bag, language)),
        (
            say(language, "What to say, item by item"),
            1,
            lambda: run_sheet_story(bag, language),
        ),
    ]
    if bag.so_far is None:
        notice = papers.notice
        stories.append(
            (door_notice_title(language), 1, lambda: door_notice_story(notice, language))
        )
    elif language == main:
        stories.insert(
            0, (say(language, "How the meeting stands"), 1, lambda: so_far_story(bag, language))
        )
    return [
        Piece(title, _copies(copies, language), partial(_spoken, story, language))
        for title, copies, story in stories
    ]


class _Speaks(Flowable):  # type: ignore[misc]  # reportlab has no types
    """From here on the pages are in that language, where they do not say otherwise."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """Nothing is seen of it."""
        if isinstance(self.canv, TaggedCanvas):
            self.canv.spoken = self._language


def _spoken(story: Callable[[], list[Flowable]], language: str) -> list[Flowable]:
    return [_Speaks(language), *story()]


def _copies(n: int, language: str) -> str:
    return say_n(language, "{n} copy", "{n} copies", n)


def _to_write_on(bag: Bag, language: str) -> list[Piece]:
    one = _copies(1, language)
    pieces = [
        Piece(
            say(language, "Question {n}: {title}", n=asked.number, title=asked.title),
            one,
            partial(_spoken, partial(question_story, bag, asked, language), language),
        )
        for asked in bag.questions
    ]
    pieces.append(
        Piece(
            say(language, "Decision slip"),
            _copies(SLIPS, language),
            partial(slip_story, bag, language),
        )
    )
    if bag.clauses:
        title = say(language, "Certificate of election and mandate")
        pieces.append(Piece(title, one, partial(certificate_story, bag, language)))
    if bag.so_far is None:
        pieces.append(
            Piece(say(language, "Who came"), one, partial(attendance_story, bag, language))
        )
    if bag.checks_in:
        title = say(language, "Where people came from")
        pieces.append(Piece(title, one, partial(streets_story, bag, language)))
    return pieces


def _counted_with(bag: Bag, papers: Papers, languages: tuple[str, ...]) -> list[Piece]:
    main = languages[0]
    pieces = []
    for title, ballot in papers.ballots:
        sheets = ballot_sheets(ballot, bag.people, "A6", languages)
        words = say(main, "Ballot papers: {title}", title=title)
        cut = say_n(main, "{n} paper, to be cut", "{n} papers, to be cut", bag.people)
        pieces.append(Piece(words, cut, sheets=sheets))
    if papers.tellers is not None:
        sheets = teller_sheets(papers.tellers, "A4", languages)
        votes = sum(not asked.on_paper for asked in bag.questions) or 1
        pieces.append(Piece(say(main, "Teller sheet"), _copies(votes, main), sheets=sheets))
    return pieces


def _handed_out(bag: Bag, language: str, languages: tuple[str, ...]) -> list[Piece]:
    name = bag.assembly
    tables = max(1, -(-bag.people // _TABLE))
    signals = _sheets(tables, 2, language)
    points = _sheets(tables, 4, language)
    once = _copies(1, language)
    return [
        Piece(signals_title(language), signals, sheets=signals_sheets(name, languages)),
        Piece(timing_title(language), once, sheets=timing_sheets(languages)),
        Piece(points_title(language), points, sheets=points_sheets(name, languages)),
    ]


def _sheets(tables: int, cards: int, language: str) -> str:
    """One card for each table, so many on a sheet."""
    return _copies(-(-tables // cards), language)


def _contents(bag: Bag, pieces: Sequence[Piece], language: str) -> list[Flowable]:
    people = say_n(
        language, "This bag is for {n} person.", "This bag is for {n} people.", bag.people
    )
    heads = (say(language, "In this bag"), say(language, "Print"), say(language, "Packed"))
    rows = [heads, *((piece.title, piece.copies, "") for piece in pieces)]
    return [
        *head(bag.assembly, bag_title(bag, language), facts_of(bag, language)),
        *sentences((people, _what_else(language))),
        grid(rows, (6.5, 2.6, 1), line=6.5 * mm),
        section(say(language, "How an evening is held from it")),
        *sentences(_how(language)),
        Spacer(1, 1),
    ]


def _what_else(language: str) -> str:
    return say(language, "Put in as well: pens, a clock, scissors, tape, a box for ballot papers.")


def _how(language: str) -> tuple[str, ...]:
    return (
        say(
            language,
            "Two people write: one the agenda and the times, one the page of each question. Two "
            "others count.",
        ),
        say(
            language,
            "A result stands once both tellers have the same figures, and the wording and the "
            "figures were read out. Then the page is signed.",
        ),
        say(
            language,
            "Keep every page, also those that were crossed out. Afterwards two people type it in, "
            "each for themselves; where they differ, the paper is looked at again.",
        ),
    )
