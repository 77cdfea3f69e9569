"""What is to be decided, before anybody votes: the words, the names, what decides, who could know.

Every kind of question says in one sentence what decides and in one who could know what.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from facilitator.engine.world import World
from facilitator.numbers import Ranges
from facilitator.parts import ballot as ballots
from facilitator.parts import handsets
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.marking import codes
from facilitator.plan import Kind, Method, Question
from facilitator.readings.results.card_vote import weights_words
from facilitator.readings.results.chosen_results import was_struck
from facilitator.readings.results.methods import method_sentence
from facilitator.readings.results.options import option_words
from facilitator.readings.results.secrecy import openness_line
from facilitator.wording import say
from ui.present.asking import how_here
from ui.present.legends import legend_notes, letters_of
from ui.present.mandate_scene import mandate_scene
from ui.present.scenes import Choice, Choosing, Proposal, ProposalText, Scene, Sign
from ui.present.tongue import Languages, each, speak, words

#: The signs of the answers that need no list of their own.
SIGNS = {
    "for": Sign.FOR,
    "against": Sign.AGAINST,
    "abstain": Sign.ABSTAIN,
    "agree": Sign.FOR,
    "reservations": Sign.RESERVED,
    "aside": Sign.ABSTAIN,
    "block": Sign.AGAINST,
}
#: Keys of most handsets, where nobody said another number yet.
KEYS = 6


def named(world: World, question: Question, option: str, languages: Languages) -> str:
    """What an option is called on the wall, in the languages of the hall."""
    if question.method is Method.CONSENT:
        return each(languages, partial(_consent_word, option))
    return each(languages, partial(option_words, world, question, option))


def _consent_word(answer: str, language: str) -> str:
    """One word or two: the back row reads them beside their signs."""
    words_of = {
        "agree": say(language, "Agree"),
        "reservations": say(language, "Reservations"),
        "aside": say(language, "Stand aside"),
        "block": say(language, "Block"),
    }
    return words_of[answer]


def choices_of(
    world: World, question: Question, languages: Languages, keys: int = KEYS, roll: Ranges = ()
) -> tuple[Choice, ...]:
    """The choices with their signs, and the keys of handsets that have so many.

    With no keys they are numbered as on the ballot paper; where all of `roll` hold letter cards
    up, each has its letter.
    """
    options = question.options
    numbered = tuple(str(n) for n in range(1, len(options) + 1))
    pressed = letters_of(world, question, roll) or codes(question, keys) or numbered
    return tuple(
        Choice(named(world, question, option, languages), SIGNS.get(option, Sign.OPTION), key)
        for option, key in zip(options, pressed, strict=True)
    )


def question_scene(
    world: World,
    question: Question,
    languages: Languages,
    page: int = 0,
    before: Ballot | None = None,
    keys: int = KEYS,
) -> Scene:
    """What is to be decided.

    `before`: the ballot of that question, once it is put; `keys`: of the hall's handsets, until
    then.
    """
    wording = words(languages, question.wording)
    if question.mandate is not None and question.mandate.instructions:
        given = mandate_scene(world, question.mandate, languages, page)
        lines = (*_third(question), *_rule_and_openness(question, languages))
        return replace(given, title=wording, lines=lines, facts=())
    if question.choices and wording:
        return choosing_scene(world, question, languages, page, before, keys)
    return proposal_scene(question, languages, page)


def proposal_scene(question: Question, languages: Languages, page: int = 0) -> Proposal:
    """The wording, in every language that it has."""
    texts = [
        ProposalText(language, question.wording[language])
        for language in dict.fromkeys((*languages, *question.wording))
        if question.wording.get(language, "").strip()
    ]
    rule, openness = _rule_and_openness(question, languages)
    title = each(languages, partial(kind_word, question.kind))
    if question.amends:
        title = speak(languages, "Amendment: the proposal would then read")
    aloud = speak(languages, "read aloud")
    return Proposal(title, tuple(texts), rule, openness, page, question.third, aloud)


def choosing_scene(
    world: World,
    question: Question,
    languages: Languages,
    page: int = 0,
    put: Ballot | None = None,
    keys: int = KEYS,
) -> Choosing:
    """The names or options, and what there is to know before one of them is marked."""
    number = round_of(world, put) if put is not None else 1
    out = world.of(handsets.PART)
    by_key = out.number > 0
    keys = put.keys if put is not None else keys
    how = each(languages, lambda la: how_here(world, question, la, keys, out.ranges))
    return Choosing(
        title=each(languages, partial(kind_word, question.kind)),
        question=words(languages, question.wording),
        choices=choices_of(world, question, languages, keys if by_key else 0, out.ranges),
        lines=(
            *_third(question),
            *(struck_lines(world, put, languages) if put is not None else ()),
            *((how, *legend_notes(world, question, languages, keys)) if by_key else ()),
            *_rule_and_openness(question, languages),
        ),
        round_line=_round_line(question, number, languages),
        page=page,
    )


def _third(question: Question) -> tuple[str, ...]:
    return (question.third,) if question.third else ()


def _round_line(question: Question, number: int, languages: Languages) -> str:
    if question.method is not Method.EXHAUSTIVE:
        return ""
    return speak(languages, "Round {n}", n=number)


def _rule_and_openness(question: Question, languages: Languages) -> tuple[str, str]:
    def rule_and_weights(language: str) -> str:
        parts = (method_sentence(question, language), weights_words(question, language))
        return " ".join(part for part in parts if part)

    rule = each(languages, rule_and_weights)
    return rule, each(languages, partial(openness_line, question.secrecy))


def _followed(world: World, ballot: Ballot) -> Ballot | None:
    everything = world.of(ballots.PART).all
    return next((b for b in everything if ballot.follows and b.id == ballot.follows), None)


def round_of(world: World, ballot: Ballot) -> int:
    """Which round of its question a ballot is, from 1."""
    before = _followed(world, ballot)
    return 1 if before is None else 1 + round_of(world, before)


def struck_lines(world: World, ballot: Ballot, languages: Languages) -> tuple[str, ...]:
    """Who is not in this round, and why."""
    before = _followed(world, ballot)
    if before is None:
        return ()

    def line(option: str, why: str, language: str) -> str:
        return was_struck(why, option_words(world, before.question, option, language), language)

    return tuple(each(languages, partial(line, o, why)) for o, why in ballot.struck.items())


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
