"""How a mandate stands, as one word for a list and as a sentence for whoever opens it. No Qt."""

from __future__ import annotations

from datetime import date

from facilitator.engine.world import World
from facilitator.parts import assembly, mandate
from facilitator.parts.mandate import Mandate, Standing
from facilitator.readings.people import carrier
from facilitator.time_of_day import day_of, is_day
from facilitator.wording import long_date, say


def standing_word(standing: Standing, language: str) -> str:
    """How it stands, in a word or two."""
    return {
        Standing.DRAFT: say(language, "Draft"),
        Standing.ADOPTED: say(language, "Adopted"),
        Standing.ACTIVE: say(language, "In force"),
        Standing.REPORTED: say(language, "Reported on"),
        Standing.SUSPENDED: say(language, "Suspended"),
        Standing.DISCHARGED: say(language, "Discharged"),
        Standing.VARIED: say(language, "Varied"),
        Standing.EXPIRED: say(language, "Term over"),
        Standing.RECALLED: say(language, "Recalled"),
        Standing.RESIGNED: say(language, "Given back"),
        Standing.SUPERSEDED: say(language, "Superseded"),
    }[standing]


def standing_sentence(world: World, given: Mandate, language: str) -> str:
    """How it stands, and what comes next or what took its place."""
    if given.delegate is None and given.in_force:
        return say(language, "Nobody is elected to carry it yet.")
    said = _in_force(language) | _over(language)
    sentence = said[given.standing]
    ended = day_of(given.ended, world.of(assembly.PART).zone) if given.ended else None
    if ended is not None:
        when = long_date(language, ended)
        sentence = say(language, "{sentence} Since {day}.", sentence=sentence, day=when)
    then = _in_its_place(world, given, language)
    return f"{sentence} {then}" if then else sentence


def _in_force(language: str) -> dict[Standing, str]:
    return {
        Standing.DRAFT: say(language, "It has not been put to the vote."),
        Standing.ADOPTED: say(
            language, "The hall adopted it. The delegate has still to accept it, read aloud."
        ),
        Standing.ACTIVE: say(language, "The delegate accepted it and acts on it."),
        Standing.REPORTED: say(
            language, "The delegate reported. The hall has not answered the report yet."
        ),
        Standing.SUSPENDED: say(
            language, "The delegate does not act until the hall has decided the recall."
        ),
    }


def _over(language: str) -> dict[Standing, str]:
    return {
        Standing.DISCHARGED: say(language, "The hall accepted the report and is done with it."),
        Standing.VARIED: say(language, "The hall gave other instructions."),
        Standing.EXPIRED: say(language, "Its term is over."),
        Standing.RECALLED: say(language, "The hall took it back."),
        Standing.RESIGNED: say(language, "The delegate gave it back."),
        Standing.SUPERSEDED: say(language, "Another mandate took its place."),
    }


def _in_its_place(world: World, given: Mandate, language: str) -> str:
    after = world.of(mandate.PART).mandate(given.replaced_by)
    if after is None:
        return ""
    name = carrier(world, after.delegate, language)
    if after.acting:
        return say(language, "{name} acts meanwhile: {mandate}.", name=name, mandate=after.code)
    return say(language, "{mandate} of {name} is in its place.", mandate=after.code, name=name)


def day_words(text: str, language: str) -> str:
    """An ISO date in words; as it is where it is none."""
    return long_date(language, date.fromisoformat(text)) if is_day(text) else text


def term_words(given: Mandate, language: str) -> str:
    """From when until when; "" where no end is named."""
    since, until = (day_words(text, language) for text in (given.draft.since, given.draft.until))
    if since and until:
        return say(language, "{since} to {until}", since=since, until=until)
    return say(language, "Until {day}", day=until) if until else ""
