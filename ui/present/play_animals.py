"""Tables by their animals: which one, and what it is called in each language of the hall."""

from __future__ import annotations

from facilitator.wording import say
from ui.present.scene_play import Animal, PlayTable
from ui.present.tongue import Languages, each


def table_of(n: int, numbers: tuple[int, ...], languages: Languages) -> PlayTable:
    """The table with that place, from 0: 'Fox', and behind the twelfth 'Fox 2'."""
    kind, again = list(Animal)[n % len(Animal)], n // len(Animal)
    name = each(languages, lambda la: animal_word(kind, la) + (f" {again + 1}" if again else ""))
    return PlayTable(kind, name, ", ".join(map(str, numbers)))


def animal_word(kind: Animal, language: str) -> str:
    """Its name."""
    return {
        Animal.FOX: lambda: say(language, "Fox"),
        Animal.OWL: lambda: say(language, "Owl"),
        Animal.HARE: lambda: say(language, "Hare"),
        Animal.CAT: lambda: say(language, "Cat"),
        Animal.HEDGEHOG: lambda: say(language, "Hedgehog"),
        Animal.FISH: lambda: say(language, "Fish"),
        Animal.ROBIN: lambda: say(language, "Robin"),
        Animal.BEE: lambda: say(language, "Bee"),
        Animal.SNAIL: lambda: say(language, "Snail"),
        Animal.FROG: lambda: say(language, "Frog"),
        Animal.BADGER: lambda: say(language, "Badger"),
        Animal.TORTOISE: lambda: say(language, "Tortoise"),
    }[kind]()
