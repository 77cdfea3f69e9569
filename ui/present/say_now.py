"""The words a nervous volunteer may say at each step, and what the line for the floor is for."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.floor import Lack, lack
from facilitator.parts.ballot import Ballot, Phase
from facilitator.readings.results import result_sentence
from facilitator.wording import say
from ui.present.acts import open_question


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
    return sayings[lack(open_question(world))]


def say_now(world: World, in_hand: Ballot, language: str) -> str:
    """Words for a nervous volunteer, in the order of the acts."""
    sayings = {
        Phase.PUT: say(language, "Read the wording twice, then the rule."),
        Phase.ASKING: say(language, "“Is anybody against? Does anybody want a count?” Wait."),
        Phase.OPEN: _say_open(in_hand, language),
        Phase.CLOSING: say(language, "“Five, four, three, two, one: closed.”"),
        Phase.COUNTING: _say_counting(in_hand, language),
        Phase.CLOSED: say(language, "Do the numbers fit the room? Then show the result."),
        Phase.SHOWN: result_sentence(world, in_hand, language),
        Phase.DECLARED: _say_declared(in_hand, language),
        Phase.VOID: "",
    }
    return sayings[in_hand.phase]


def _say_declared(in_hand: Ballot, language: str) -> str:
    if in_hand.outcome in {"no_majority", "not_decided"}:
        return say(language, "It can be put again, at once or later. Or press Next.")
    return say(language, "Thank the hall, then press Next.")


def _say_counting(in_hand: Ballot, language: str) -> str:
    if in_hand.method == "paper":
        return say(language, "Two tellers collect and count the papers. Type the figures.")
    if in_hand.question.choices:
        return say(language, "Call each choice in its order; tellers count. Type the figures.")
    return say(language, "“All those for … against … abstaining.” Type the figures.")


def _say_open(in_hand: Ballot, language: str) -> str:
    if in_hand.question.choices:
        return say(
            language, "“Press the number of your choice. Your last press counts until I close.”"
        )
    return say(
        language, "“1 is For, 2 is Against, 3 is Abstain. Your last press counts until I close.”"
    )
