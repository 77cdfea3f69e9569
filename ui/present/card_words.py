"""Cards and papers to print, in words: what each kind is for, how far it reads, what is out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.cards.reach import PAPERS, Lens, metres, smallest_that_reaches
from facilitator.cards.sets import CardSet
from facilitator.engine.world import World
from facilitator.parts import agenda
from facilitator.plan import Plan, Question
from facilitator.readings.people import choice_words
from facilitator.wording import in_language, say
from ui.present.tongue import Languages


def kind_names(language: str) -> dict[str, str]:
    """The kinds of `ui.card_papers.KINDS` by what people call them; labels have a place already."""
    return {
        "voting": say(language, "Voting cards for a reader"),
        "camera": say(language, "Camera cards"),
        "show": say(language, "Cards to hold up"),
        "paper": say(language, "Ballot papers"),
        "teller": say(language, "Teller sheets"),
        "table": say(language, "Table signs"),
        "role": say(language, "Cards for small groups"),
        "star": say(language, "Star cards for children"),
        "badge": say(language, "Badges for helpers"),
    }


def kind_note(kind: str, language: str) -> str:
    """What it is for, and what "how many" means."""
    return {
        "voting": say(
            language,
            "One card a person, with a code for each choice. A reader, or somebody at it, reads "
            "one. The last code counts until the close.",
        ),
        "camera": say(
            language,
            "One card a person, held up with the letter of the choice on top. A camera reads "
            "the whole hall; nobody behind the card can.",
        ),
        "show": say(
            language,
            "One card of each answer a person, held up and counted by tellers. They are told "
            "apart by shape, so black and white will do.",
        ),
        "paper": say(
            language,
            "Exactly as many as you ask for. Papers of a private vote bear no number.",
        ),
        "teller": say(
            language, "A row for each table or section, and a column for each of two tellers."
        ),
        "table": say(language, "A number for each table: fold it along the dashes."),
        "role": say(
            language,
            "Two cards for each table: one for whoever facilitates, one for whoever takes notes.",
        ),
        "star": say(
            language,
            "For children: it joins the fun vote and the temperature, and is not counted when "
            "the hall decides.",
        ),
        "badge": say(language, "For those at the door and other helpers, with lines to write on."),
    }[kind]


def reach_words(lens: Lens, away: int, language: str) -> str:
    """How far each size of camera card reads; `away`: metres to the last row, 0 for unknown."""
    far = {paper.name: f"{metres(paper.side, lens):.0f}" for paper in PAPERS}
    reaches = say(
        language,
        "This camera reads A4 cards up to about {a4} m away, A5 up to {a5} m, A6 up to {a6} m.",
        a4=far["A4"],
        a5=far["A5"],
        a6=far["A6"],
    )
    if not away:
        return reaches
    paper = smallest_that_reaches(away, lens)
    if paper is None:
        advice = say(
            language,
            "No card reads from {n} m: move the camera nearer, use two, or sweep with one.",
            n=away,
        )
    else:
        advice = say(language, "For {n} m print {paper}.", n=away, paper=paper.name)
    return f"{reaches} {advice}"


def set_line(cards: CardSet, language: str) -> str:
    """'Set K7QM: camera cards 1 to 40'."""
    about = {"set": cards.id, "first": cards.first, "last": cards.last}
    if cards.family is not None:
        return say(language, "Set {set}: camera cards {first} to {last}", **about)
    return say(language, "Set {set}: voting cards {first} to {last}", **about)


def printable_questions(
    plan: Plan | None, world: World, languages: Languages
) -> tuple[tuple[str, Question], ...]:
    """Questions that papers can be printed for, by their item's title: tonight's, then planned."""
    running = [item.planned for item in world.of(agenda.PART).items]
    items = (*running, *(plan.items if plan is not None else ()))
    return tuple(
        (in_language(item.title, languages[0]), _with_names(world, item.question, languages))
        for item in items
        if item.question is not None and any(item.question.wording.values())
    )


def _with_names(world: World, question: Question, languages: Languages) -> Question:
    """Its people by name: in a running meeting they are tokens."""
    choices = tuple(
        replace(choice, text={la: choice_words(world, choice, la) for la in languages})
        if choice.person
        else choice
        for choice in question.choices
    )
    return replace(question, choices=choices)


def displaced_words(names: Iterable[str], language: str) -> str:
    """Said before a new set is made whose cards could not be told from those of these sets."""
    return say(
        language,
        "Cards of set {sets} would count no more. To print those once more, press Print again "
        "below; to begin anew, press Make the PDF again.",
        sets=", ".join(names),
    )


def sets_words(sets: Iterable[CardSet], language: str) -> str:
    """What is said above the list of sets."""
    if any(True for _ in sets):
        return say(language, "A card of any other set is told apart, and counts for none.")
    return say(language, "No set was made yet: every card counts whose number is out.")
