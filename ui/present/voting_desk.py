"""What a voting desk says to the person at it, in a sentence. Never what was chosen."""

from __future__ import annotations

from facilitator.wording import say
from ui.devices import DeskWord, Said


def desk_words(word: DeskWord, language: str) -> str:
    """The sentence of one word of a desk."""
    card, la = word.card, language
    if word.said in {Said.OTHER_SET, Said.SEVERAL}:
        return _not_taken(word, la)
    match word.said:
        case Said.CHOOSE | Said.NO_SUCH_CHOICE:
            return _choose(word, la)
        case Said.HEARD:
            return say(la, "Card {card} has voted.", card=card)
        case Said.REFUSED:
            return say(la, "Card {card}: this vote does not count.", card=card)
        case Said.NOT_SAVED:
            return say(la, "The vote of card {card} was not saved. Do it again.", card=card)
        case _:
            return _of_no_vote(word, la)


def _not_taken(word: DeskWord, la: str) -> str:
    if word.said is Said.SEVERAL:
        return say(la, "Card {card}: cover the other codes, and show one.", card=word.card)
    return say(
        la,
        "Card {card} is of set {set}, which is not out tonight. It counts for none: "
        "give its owner a card of tonight.",
        card=word.card,
        set=word.data,
    )


def _choose(word: DeskWord, la: str) -> str:
    two, three = 2, 3
    if word.said is Said.NO_SUCH_CHOICE:
        most = word.keys
        return say(la, "Card {card}: choices go from 1 to {most}.", card=word.card, most=most)
    if word.keys == two:
        return say(la, "Card {card}: choose 1 or 2.", card=word.card)
    if word.keys == three:
        return say(la, "Card {card}: choose 1, 2 or 3.", card=word.card)
    return say(la, "Card {card}: choose from 1 to {most}.", card=word.card, most=word.keys)


def _of_no_vote(word: DeskWord, la: str) -> str:
    match word.said:
        case Said.NO_SUCH_CARD:
            return say(la, "{typed} is no card number.", typed=word.data)
        case Said.NO_CARD_YET:
            return say(la, "First the card, then the choice.")
        case Said.CLEARED:
            return say(la, "Cleared. Begin with the card.")
        case Said.TOO_LATE:
            return say(la, "Card {card} waited too long. Begin with the card.", card=word.card)
        case Said.CLOSED:
            return say(la, "No vote is open.")
        case _:
            return say(la, "What was read is no ballot card: {text}", text=word.data)
