"""Words to say at each step of a vote, and what a typed line becomes on the floor."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.floor import Lack, lack
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import has_report
from facilitator.parts.ballot.rounds import falling, last_round, lot_first
from facilitator.plan import Kind, Method
from facilitator.readings.results.options import option_words
from facilitator.readings.results.results import result_sentence
from facilitator.readings.results.secrecy import openness_line
from facilitator.wording import say
from ui.present.acceptance import words_to_say
from ui.present.acts import open_question
from ui.present.asking import by_roll_call, how_here, how_on_handsets, how_on_paper
from ui.present.legends import legends, letters_of
from ui.present.report_back import steps_after


def floor_words(world: World, language: str) -> str:
    """What a line typed in the hall becomes just now; see `facilitator.floor`."""
    sayings = {
        None: say(language, "Question from the floor"),
        Lack.WORDS: say(language, "The words of this item's question"),
        Lack.NAMES: say(language, "Names, with commas between"),
        Lack.CHOICES: say(language, "Choices, with commas between"),
        Lack.INSTRUCTIONS: say(language, "Instructions, with semicolons"),
        Lack.DESTINATION: say(language, "The body the delegate goes to"),
    }
    question = open_question(world)
    if question is not None and question.balance is not None and lack(question) is Lack.NAMES:
        return say(language, "Names, with commas between, the group behind each: Ann (Women)")
    return sayings[lack(question)]


def say_now(world: World, in_hand: Ballot, language: str) -> str:
    """Words for a nervous volunteer, in the order of the acts."""
    sayings = {
        Phase.PUT: _say_put(in_hand, language),
        Phase.ASKING: say(language, "“Is anybody against? Does anybody want a count?” Wait."),
        Phase.OPEN: _say_open(world, in_hand, language),
        Phase.CLOSING: say(language, "“Five, four, three, two, one: closed.”"),
        Phase.COUNTING: _say_counting(in_hand, language),
        Phase.CLOSED: _say_closed(in_hand, language),
        Phase.SHOWN: result_sentence(world, in_hand, language),
        Phase.DECLARED: _say_declared(world, in_hand, language),
        Phase.VOID: "",
    }
    return sayings[in_hand.phase]


def _say_put(in_hand: Ballot, language: str) -> str:
    if in_hand.private:
        return say(language, "Read the wording twice, then the rule, then who could know what.")
    return say(language, "Read the wording twice, then the rule.")


def _say_closed(in_hand: Ballot, language: str) -> str:
    if lot_first(in_hand):
        return _say_lot(language)
    return say(language, "Do the numbers fit the room? Then show the result.")


def _say_lot(language: str) -> str:
    return say(
        language,
        "“Will somebody call a number?” It is the lot for equal votes, drawn before anybody "
        "sees the figures.",
    )


def _say_declared(world: World, in_hand: Ballot, language: str) -> str:
    if last_round(in_hand):
        return _say_round(world, in_hand, language)
    if accepting := words_to_say(world, language):
        return accepting
    if in_hand.question.amends and in_hand.outcome in {"carried", "lost"}:
        return say(language, "Read the motion as it stands now, then put what is next.")
    if in_hand.outcome == "carried" and (steps := steps_after(world, in_hand, language)):
        return steps
    if in_hand.outcome in {"no_majority", "not_decided"}:
        return say(language, "It can be put again, at once or later. Or press Next.")
    return say(language, "Thank the hall, then press Next.")


def _say_round(world: World, in_hand: Ballot, language: str) -> str:
    """Who is struck off, and by what."""
    last = falling(in_hand)
    names = [option_words(world, in_hand.question, option, language) for option in last]
    if not last:
        return say(language, "The votes are equal: all vote again.")
    if len(last) == 1:
        return say(
            language,
            "“Nobody has more than half. {name} has fewest and is struck off: we vote again.”",
            name=names[0],
        )
    return say(
        language,
        "“{names} share the last place.” Draw a lot between them, then begin the next round.",
        names=", ".join(names),
    )


def _say_counting(in_hand: Ballot, language: str) -> str:
    if lot_first(in_hand):
        return _say_lot(language)
    if in_hand.method == "paper":
        how = how_on_paper(in_hand.question, language)
        return say(
            language,
            "“{how}.” Two tellers collect and count the papers. Type the figures.",
            how=how,
        )
    if in_hand.question.choices or in_hand.question.options[0] != "for":
        return say(language, "Call each choice in its order; tellers count. Type the figures.")
    return say(language, "“All those for … against … abstaining.” Type the figures.")


def _say_open(world: World, in_hand: Ballot, language: str) -> str:
    question = in_hand.question
    if by_roll_call(world, in_hand):
        return say(
            language,
            "“Say your vote when your assembly is called.” Key @, The council › Roll call.",
        )
    if question.choices or has_report(question):
        said = how_on_handsets(world, question, language, in_hand.keys)
        # Of a private vote who could know what is said with how to press.
        if in_hand.private:
            said = f"{said} {openness_line(question.secrecy, language)}"
        return say(language, "“{words}”", words=said)
    if question.kind is Kind.SENSE or question.method is Method.CONSENT:
        return _say_answers(world, in_hand, language)
    said = say(
        language, "“1 is For, 2 is Against, 3 is Abstain. Your last press counts until I close.”"
    )
    return _with_legends(said, world, in_hand, language)


def _say_answers(world: World, in_hand: Ballot, language: str) -> str:
    """Answers that are nowhere else in the words: each with its key."""
    keys = ", ".join(
        f"{key} {option_words(world, in_hand.question, option, language)}"
        for key, option in enumerate(in_hand.question.options, 1)
    )
    said = say(language, "“{keys}. Your last press counts until I close.”", keys=keys)
    return _with_legends(said, world, in_hand, language)


def _with_legends(said: str, world: World, in_hand: Ballot, language: str) -> str:
    """And what the keys are on handsets and cards that bear letters or colours."""
    question, keys = in_hand.question, in_hand.keys
    others = legends(world, question, language, keys)
    if letters_of(world, question, in_hand.roll):
        said, others = "", (*others, how_here(world, question, language, keys, in_hand.roll))
    sayings = (said, *(say(language, "“{words}”", words=other) for other in others))
    return " ".join(filter(None, sayings))
