"""The hall's view of a ballot, phase by phase. Never a part of the result before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.judging import SALT, token
from facilitator.plan import Kind, Question
from facilitator.readings.people import choice_words
from facilitator.readings.results import result_sentence
from facilitator.rules.sentences import rule_sentence
from facilitator.wording import say
from ui.present.mandate_scene import mandate_scene
from ui.present.result_scene import result_scene
from ui.present.scenes import (
    Check,
    Choice,
    Closing,
    Figure,
    Hands,
    Message,
    Open,
    Proposal,
    ProposalText,
    Scene,
    Sign,
    Tile,
)
from ui.present.times import digits
from ui.present.tongue import Languages, each, speak, words

__all__ = ["ballot_scene", "choices_of", "heard", "question_scene", "result_sentence"]

_MOTION = (Sign.FOR, Sign.AGAINST, Sign.ABSTAIN)


def choices_of(world: World, question: Question, languages: Languages) -> tuple[Choice, ...]:
    """The choices with their signs and keys, in the order of the keys."""
    if not question.choices:
        names = (
            speak(languages, "For"),
            speak(languages, "Against"),
            speak(languages, "Abstain"),
        )
        return tuple(
            Choice(name, sign, str(key))
            for key, (name, sign) in enumerate(zip(names, _MOTION, strict=True), 1)
        )
    return tuple(
        Choice(
            each(languages, lambda language, c=choice: choice_words(world, c, language)),  # type: ignore[misc]
            Sign.OPTION,
            str(key),
        )
        for key, choice in enumerate(question.choices, 1)
    )


def rule_words(question: Question, language: str) -> str:
    """The rule in one sentence, for whatever kind of question it is."""
    if question.kind is Kind.TEST:
        return say(language, "Just for fun: nothing is decided, and every handset is tried.")
    if question.kind is Kind.ELECTION:
        return say(language, "Elected with more than half of the votes cast.")
    return rule_sentence(question.rule, language)


def _secrecy(language: str) -> str:
    return say(
        language,
        "An open vote: hands are seen, and this laptop knows which handset said what.",
    )


def proposal_scene(question: Question, languages: Languages, page: int = 0) -> Proposal:
    """The wording, in every language that it has."""
    texts = [
        ProposalText(language, question.wording[language])
        for language in dict.fromkeys((*languages, *question.wording))
        if question.wording.get(language, "").strip()
    ]
    return Proposal(
        title=each(languages, lambda language: kind_word(question.kind, language)),
        texts=tuple(texts),
        rule=each(languages, lambda language: rule_words(question, language)),
        secrecy=each(languages, _secrecy),
        page=page,
    )


def question_scene(world: World, question: Question, languages: Languages, page: int = 0) -> Scene:
    """What is to be decided, before anybody votes: instructions and names as well as the words."""
    wording = words(languages, question.wording)
    if question.mandate is not None and question.mandate.instructions:
        given = mandate_scene(world, question.mandate, languages, page)
        return replace(given, title=wording)
    if question.choices and wording:
        rule = each(languages, lambda language: rule_words(question, language))
        return Hands(wording, choices_of(world, question, languages), prompt=rule)
    return proposal_scene(question, languages, page)


def kind_word(kind: Kind, language: str) -> str:
    """What is before the hall."""
    names = {
        Kind.MOTION: say(language, "Proposal"),
        Kind.OPTIONS: say(language, "A choice"),
        Kind.ELECTION: say(language, "Election"),
        Kind.SENSE: say(language, "How warm are we to this?"),
        Kind.MANDATE: say(language, "Mandate"),
        Kind.TEST: say(language, "Just for fun"),
    }
    return names[kind]


def ballot_scene(
    world: World, ballot: Ballot, now: Instant, languages: Languages, page: int = 0
) -> Scene:
    """What the hall sees of that ballot now."""
    makers: dict[Phase, Callable[[], Scene]] = {
        Phase.PUT: lambda: question_scene(world, ballot.question, languages, page),
        Phase.ASKING: lambda: _hands(world, ballot, languages),
        Phase.COUNTING: lambda: _hands(world, ballot, languages),
        Phase.OPEN: lambda: _open(world, ballot, now, languages),
        Phase.CLOSING: lambda: _closing(world, ballot, now, languages),
        Phase.CLOSED: lambda: _check(ballot, languages),
        Phase.SHOWN: lambda: result_scene(world, ballot, languages),
        Phase.DECLARED: lambda: result_scene(world, ballot, languages),
        Phase.VOID: lambda: _void(ballot, languages),
    }
    return makers[ballot.phase]()


def _void(ballot: Ballot, languages: Languages) -> Message:
    return Message(
        speak(languages, "This vote does not count. It can be held again."),
        words(languages, ballot.question.wording),
    )


def _hands(world: World, ballot: Ballot, languages: Languages) -> Hands:
    question = words(languages, ballot.question.wording)
    if ballot.phase is Phase.ASKING:
        return Hands(
            question,
            (),
            prompt=speak(languages, "Is anybody against?"),
            hint=speak(languages, "If nobody is, it is agreed. One person may ask for a count."),
        )
    prompts = {
        "hands": speak(languages, "Raise your hand when your choice is called"),
        "cards": speak(languages, "Raise your card when your choice is called"),
        "paper": speak(languages, "Write your choice on your paper"),
    }
    hints = {"paper": speak(languages, "Two tellers collect and count the papers")}
    return Hands(
        question,
        choices_of(world, ballot.question, languages),
        prompt=prompts[ballot.method],
        hint=hints.get(
            ballot.method, speak(languages, "Keep it up until the tellers have counted")
        ),
    )


def heard(world: World, ballot: Ballot) -> tuple[tuple[int, bool], ...]:
    """Every handset that counts, and whether it was heard; empty once the salt is forgotten."""
    salt = world.side(SALT, ballot.id)
    if salt is None:
        return ()
    numbers = (n for first, last in ballot.roll for n in range(first, last + 1))
    return tuple((number, ballot.has_voted(token(salt, number))) for number in numbers)


def _received(ballot: Ballot, languages: Languages) -> str:
    return speak(
        languages, "{received} of {issued} heard", received=ballot.received, issued=ballot.issued
    )


def _open(world: World, ballot: Ballot, now: Instant, languages: Languages) -> Open:
    opened_for = now.since(ballot.opened) if ballot.opened else 0
    return Open(
        question=words(languages, ballot.question.wording),
        word=speak(languages, "Voting is open"),
        choices=choices_of(world, ballot.question, languages),
        received=ballot.received,
        issued=ballot.issued,
        received_line=_received(ballot, languages),
        seconds_line=digits(opened_for // SECOND * SECOND),
        tiles=tuple(Tile(number, is_heard) for number, is_heard in heard(world, ballot)),
        waiting_label=speak(languages, "Not yet heard"),
        secrecy=speak(languages, "Your last press counts until the close"),
    )


def _closing(world: World, ballot: Ballot, now: Instant, languages: Languages) -> Scene:
    """The visible seconds; after them, that the last votes are still on their way."""
    if ballot.closes is None or now.reached(ballot.closes):
        return replace(
            _open(world, ballot, now, languages),
            word=speak(languages, "The last votes are coming in"),
            seconds_line="",
        )
    return Closing(
        question=words(languages, ballot.question.wording),
        word=speak(languages, "Voting closes in"),
        seconds_left=-(-ballot.closes.since(now) // SECOND),
        received=ballot.received,
        issued=ballot.issued,
        received_line=_received(ballot, languages),
    )


def check_figures(ballot: Ballot) -> tuple[int | None, int, int | None]:
    """People here (None where nobody counted), votes, and the people who did not vote."""
    voted = sum((ballot.tally or {}).values())
    silent = None if ballot.present is None else max(0, ballot.present - voted)
    return ballot.present, voted, silent


def check_sentence(ballot: Ballot, language: str) -> str:
    """'163 here, 152 voted, 11 did not.'"""
    here, voted, silent = check_figures(ballot)
    if here is None:
        return say(language, "{voted} voted.", voted=voted)
    if voted > here:
        return say(
            language,
            "{voted} voted, yet {here} are counted in the room: correct that number, or void this.",
            voted=voted,
            here=here,
        )
    return say(
        language,
        "{here} here, {voted} voted, {silent} did not.",
        here=here,
        voted=voted,
        silent=silent,
    )


def _check(ballot: Ballot, languages: Languages) -> Check:
    here, voted, silent = check_figures(ballot)
    figures = [Figure(str(voted), speak(languages, "voted"))]
    if here is not None and silent is not None:
        figures = [
            Figure(str(here), speak(languages, "here")),
            *figures,
            Figure(str(silent), speak(languages, "did not")),
        ]
    return Check(
        question=words(languages, ballot.question.wording),
        word=speak(languages, "Voting is closed"),
        figures=tuple(figures),
        sentence=each(languages, lambda language: check_sentence(ballot, language)),
    )
