"""The list of games for whoever runs one: what fits this room, in one line each. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.recipes.playing import Playing
from facilitator.recipes.values import CHOOSING, Recipe, StepKind, Tag
from facilitator.wording import in_language, say, say_n

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """A recipe in the list. `recipe` None: something that is elsewhere already; `about` says where.

    Attributes:
        meta: how long, for how many, and its tags.
    """

    recipe: Recipe | None
    title: str
    about: str
    meta: str = ""


def entries(
    recipes: tuple[Recipe, ...], language: str, tag: Tag | None = None, people: int | None = None
) -> tuple[Entry, ...]:
    """Those with that tag that suit so many, by title; behind them what is elsewhere."""
    fitting = [
        one
        for one in recipes
        if (tag is None or tag in one.tags)
        and (people is None or one.people[0] <= people <= one.people[1])
    ]
    made = [_entry(one, language) for one in fitting]
    return (*sorted(made, key=lambda entry: entry.title.casefold()), *elsewhere(language))


def _entry(recipe: Recipe, language: str) -> Entry:
    tags = [tag_word(tag, language) for tag in Tag if tag in recipe.tags]
    return Entry(
        recipe,
        in_language(dict(recipe.title), language),
        in_language(dict(recipe.about), language),
        " · ".join((how_long(recipe, language), *tags)),
    )


def how_long(recipe: Recipe, language: str) -> str:
    """'40 seconds', '45 minutes', or that it goes on until somebody ends it."""
    if not recipe.seconds:
        return say(language, "until you end it")
    if recipe.seconds < 2 * _MINUTE:
        return say_n(language, "{n} second", "{n} seconds", recipe.seconds)
    return say_n(language, "{n} minute", "{n} minutes", round(recipe.seconds / _MINUTE))


def tag_word(tag: Tag, language: str) -> str:
    """What it asks of people."""
    return {
        Tag.SEATED: lambda: say(language, "seated"),
        Tag.STANDING: lambda: say(language, "standing"),
        Tag.QUIET: lambda: say(language, "quiet"),
        Tag.NOISE: lambda: say(language, "loud"),
        Tag.TOUCH: lambda: say(language, "with touch"),
        Tag.READING: lambda: say(language, "with reading"),
    }[tag]()


def beginning(language: str) -> Entry:
    """What stands there while nothing is chosen."""
    return Entry(
        None,
        say(language, "Choose one in the list"),
        say(
            language,
            "Each is optional and takes a minute or so. Nothing of it is recorded: what people "
            "press, call or type is forgotten when it ends.",
        ),
    )


def elsewhere(language: str) -> tuple[Entry, ...]:
    """What is there already, in its own place."""
    return (
        Entry(
            None,
            say(language, "Gong at a decision"),
            say(language, "It is in the settings, under Sound: off until you switch it on."),
        ),
        Entry(
            None,
            say(language, "The carried moment"),
            say(
                language,
                "It comes by itself: as soon as a carried result is declared, the hall lights up "
                "once, calmly.",
            ),
        ),
        Entry(
            None,
            say(language, "Children's stars"),
            say(
                language,
                "Star cards answer the last question of the evening: they are counted at Check-in.",
            ),
        ),
    )


def heard_line(playing: Playing, language: str) -> str:
    """How far a step with presses or words is, for the desk alone; "" where there is nothing."""
    step = playing.step
    if step.kind is StepKind.BUZZ:
        numbers = ", ".join(playing.first)
        if not numbers:
            return say(language, "Nobody has pressed yet.")
        return say(language, "In this order: {numbers}", numbers=numbers)
    if step.kind in CHOOSING:
        n = sum(playing.figures.values())
        return say_n(language, "{n} has chosen.", "{n} have chosen.", n)
    if step.kind in {StepKind.WORDS, StepKind.MAP}:
        return say_n(language, "{n} entry so far.", "{n} entries so far.", len(playing.words))
    return ""


def step_line(playing: Playing, language: str) -> str:
    """'Step 2 of 4'."""
    of = len(playing.recipe.steps)
    return say(language, "Step {n} of {m}", n=playing.at + 1, m=of) if of > 1 else ""


def entry_words(kind: StepKind, language: str) -> str:
    """What is typed into the one field of such a step; "" where nothing is."""
    return {
        StepKind.WORDS: say(language, "A word, and Enter"),
        StepKind.MAP: say(language, "A part of town and how many, such as Greatfield 12"),
        StepKind.BUZZ: say(language, "The number of whoever was first, and Enter"),
        StepKind.ASK: say(language, "A card: its number and its choice, such as 47 2"),
        StepKind.LINE: say(language, "A card: its number and its choice, such as 47 2"),
        StepKind.BOARD: say(language, "Cups of tea so far, and Enter"),
    }.get(kind, "")
