"""Pictures that show how: agreements, hand signals, how to vote, and whose light stayed dark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.engine.world import World
from facilitator.hand_signals import Gesture, signal_words
from facilitator.parts import agenda, agreements, ballot, meeting
from facilitator.parts.ballot.marking import keypad
from facilitator.plan import Kind, Question
from facilitator.readings.evening.agreements import agreements_text
from facilitator.wording import in_language, long_date, say
from ui.present.legends import EDGES, camera_sets
from ui.present.question_scenes import choices_of
from ui.present.scenes import (
    Agreements,
    Choice,
    HandSignals,
    HowPicture,
    HowStep,
    HowToVote,
    LightCheck,
    Signal,
)
from ui.present.tongue import Languages, each, speak

#: What the keys mean where no question says otherwise.
_USUAL = Question(Kind.MOTION, {})


def agreed(world: World, languages: Languages, page: int) -> Agreements:
    """How people deal with each other here, and since when."""
    text = agreements_text(world, languages)
    by_language = [in_language(text, language).splitlines() for language in languages]
    rows = range(max(map(len, by_language), default=0))
    lines = tuple(
        "\n".join(dict.fromkeys(rows_of[n] for rows_of in by_language if n < len(rows_of)))
        for n in rows
    )
    return Agreements(
        title=speak(languages, "How we meet"),
        lines=lines,
        note=each(languages, lambda language: _adopted(world, language)),
        page=page,
    )


def _adopted(world: World, language: str) -> str:
    state = world.of(agreements.PART)
    if state.proposed is not None or not state.all:
        return say(language, "Wave both hands if you agree to this.")
    held = next(m for m in world.of(meeting.PART).all if m.id == state.all[-1].meeting)
    day = long_date(language, date.fromisoformat(held.day))
    return say(language, "Agreed on {day}", day=day)


def hand_signals(languages: Languages, page: int, *, more: bool = False) -> HandSignals:
    """The four that are used most, or the others."""
    known = {language: signal_words(language) for language in languages}
    shown = list(Gesture)[4:] if more else list(Gesture)[:4]
    return HandSignals(
        title=speak(languages, "More hand signals") if more else speak(languages, "Hand signals"),
        signals=tuple(
            Signal(
                gesture,
                each(languages, lambda la, g=gesture: known[la][g][0]),  # type: ignore[misc]
                each(languages, lambda la, g=gesture: known[la][g][1]),  # type: ignore[misc]
            )
            for gesture in shown
        ),
        note=speak(languages, "Use them or not, as you like."),
        page=page,
    )


def how_handsets(world: World, languages: Languages, keys: int, page: int) -> HowToVote:
    """How to vote with a handset, by the keys of the item's question or of a usual one."""
    current = world.of(agenda.PART).current
    asked = current.planned.question if current is not None else None
    fits = asked is not None and bool(asked.options) and keypad(asked, keys) is not None
    question = asked if asked is not None and fits else _USUAL
    return HowToVote(
        title=speak(languages, "How to vote with your handset"),
        steps=(
            HowStep(HowPicture.KEYPAD, speak(languages, "Press the key of your choice")),
            HowStep(HowPicture.LIGHT, speak(languages, "Its light says that you were heard")),
            HowStep(HowPicture.AGAIN, speak(languages, "Changed your mind? Press again")),
        ),
        choices=choices_of(world, question, languages, keys),
        note=speak(languages, "Your last press counts."),
        page=page,
    )


def how_cards(world: World, languages: Languages, page: int) -> HowToVote:
    """How to vote with cards: those that a camera reads, where such are out, or coloured ones."""
    shown = choices_of(world, _USUAL, languages, 0)
    if camera_sets(world):
        return _how_letters(shown, languages, page)
    return HowToVote(
        title=speak(languages, "How to vote with your cards"),
        steps=(
            HowStep(HowPicture.CARDS, speak(languages, "Choose your card: colour and sign")),
            HowStep(HowPicture.RAISE, speak(languages, "Hold it up high when you are asked")),
            HowStep(HowPicture.COUNT, speak(languages, "Keep it up until you are counted")),
        ),
        choices=tuple(replace(choice, key="") for choice in shown),
        page=page,
    )


def how_hands(world: World, languages: Languages, page: int) -> HowToVote:
    """How to vote with a hand, where each choice is called in turn."""
    shown = choices_of(world, _USUAL, languages, 0)
    return HowToVote(
        title=speak(languages, "How to vote with your hand"),
        steps=(
            HowStep(HowPicture.HAND, speak(languages, "One hand up when your choice is called")),
            HowStep(
                HowPicture.COUNT_HANDS,
                speak(languages, "Keep your hand up until you are counted"),
            ),
        ),
        choices=tuple(replace(choice, key="") for choice in shown),
        page=page,
    )


def _how_letters(shown: tuple[Choice, ...], languages: Languages, page: int) -> HowToVote:
    up = speak(languages, "Turn the letter of your choice up")
    held = speak(languages, "Hold the card up high and still, its front to the camera")
    answered = speak(languages, "Your number lights up: your card was read")
    return HowToVote(
        title=speak(languages, "How to vote with your letter card"),
        steps=(
            HowStep(HowPicture.LETTER, up),
            HowStep(HowPicture.LETTER_UP, held),
            HowStep(HowPicture.SEEN, answered),
        ),
        choices=tuple(
            replace(choice, key=key, label=f"{key} – {choice.label}")
            for choice, key in zip(shown, EDGES, strict=False)
        ),
        note=speak(
            languages, "No picture is kept. Rather not be filmed? Give your card to a teller."
        ),
        page=page,
    )


def light_check(world: World, languages: Languages) -> LightCheck:
    """Who was not heard puts a hand up, while the vote runs on."""
    in_hand, received = world.of(ballot.PART).undecided, ""
    if in_hand is not None and in_hand.issued:
        received = speak(
            languages,
            "{received} of {issued} heard",
            received=in_hand.received,
            issued=in_hand.issued,
        )
    return LightCheck(
        text=speak(languages, "Hands up if your light did not come on"),
        hint=speak(languages, "Somebody comes to you. The vote stays open."),
        received_line=received,
    )
