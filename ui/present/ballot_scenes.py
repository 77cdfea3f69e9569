"""The hall's view of a ballot, phase by phase. Never a part of the result before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import has_report
from facilitator.parts.ballot.judging import SALT, token
from facilitator.parts.ballot.state import HANDSETS
from facilitator.plan import Secrecy
from facilitator.readings.results.results import result_sentence
from facilitator.readings.results.secrecy import openness_line
from facilitator.readings.results.sources import Source, beside_handsets, sources_of
from facilitator.wording import say, say_n
from ui.present.asking import by_roll_call, how_here, how_on_paper
from ui.present.clocks import digits
from ui.present.legends import legend_notes
from ui.present.question_scenes import choices_of, question_scene
from ui.present.result_scene import lot_scene, result_scene
from ui.present.scenes import (
    Check,
    Closing,
    Figure,
    Hands,
    Message,
    Open,
    Scene,
    Tile,
)
from ui.present.tongue import Languages, each, speak, speak_n, words

__all__ = [
    "ballot_scene",
    "check_sentence",
    "choices_of",
    "heard",
    "question_scene",
    "result_sentence",
]


def ballot_scene(
    world: World, ballot: Ballot, now: Instant, languages: Languages, page: int = 0
) -> Scene:
    """What the hall sees of that ballot now."""
    makers: dict[Phase, Callable[[], Scene]] = {
        Phase.PUT: lambda: question_scene(world, ballot.question, languages, page, before=ballot),
        Phase.ASKING: lambda: _hands(world, ballot, languages),
        Phase.COUNTING: lambda: _hands(world, ballot, languages),
        Phase.OPEN: lambda: _open(world, ballot, now, languages),
        Phase.CLOSING: lambda: _closing(world, ballot, now, languages),
        Phase.CLOSED: lambda: _closed(world, ballot, languages, page),
        Phase.SHOWN: lambda: result_scene(world, ballot, languages, page),
        Phase.DECLARED: lambda: result_scene(world, ballot, languages, page),
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
        "paper": each(languages, partial(how_on_paper, ballot.question)),
    }
    hints = {"paper": speak(languages, "Two tellers collect and count the papers")}
    if any(section.said for section in ballot.sections):
        hints[ballot.method] = _sections_in(ballot, languages)
    return Hands(
        question,
        choices_of(world, ballot.question, languages, keys=0),
        prompt=prompts[ballot.method],
        hint=hints.get(
            ballot.method, speak(languages, "Keep it up until the tellers have counted")
        ),
    )


def _sections_in(ballot: Ballot, languages: Languages) -> str:
    """How far the tellers are: how many sections, and never a figure."""
    return speak(
        languages,
        "{n} of {all} sections in. Keep it up until yours is counted.",
        n=sum(section.agreed(ballot.tellers) for section in ballot.sections),
        all=len(ballot.sections),
    )


def heard(world: World, ballot: Ballot) -> tuple[tuple[int, bool], ...]:
    """Every handset that counts, and whether it was heard.

    Empty once the salt is forgotten, and always for a private ballot: of that one only the total
    is known.
    """
    salt = world.side(SALT, ballot.id)
    if salt is None or ballot.private:
        return ()
    numbers = (n for first, last in ballot.roll for n in range(first, last + 1))
    voted = {voter for voter in ballot.votes if ballot.has_voted(voter)}
    return tuple([(number, token(salt, number) in voted) for number in numbers])


def _received(ballot: Ballot, languages: Languages) -> str:
    return speak(
        languages, "{received} of {issued} heard", received=ballot.received, issued=ballot.issued
    )


def _open(world: World, ballot: Ballot, now: Instant, languages: Languages) -> Open:
    called = by_roll_call(world, ballot)
    opened_for = now.since(ballot.opened) if ballot.opened else 0
    question = ballot.question
    kept = (
        ""
        if question.secrecy is Secrecy.OPEN
        else each(languages, partial(openness_line, question.secrecy))
    )
    return Open(
        question=words(languages, question.wording),
        word=speak(languages, "Voting is open"),
        choices=choices_of(world, question, languages, 0 if called else ballot.keys, ballot.roll),
        received=ballot.received,
        issued=ballot.issued,
        received_line=_received(ballot, languages),
        seconds_line=digits(opened_for // SECOND * SECOND),
        tiles=tuple(Tile(number, is_heard) for number, is_heard in heard(world, ballot)),
        waiting_label=speak(languages, "Not yet heard"),
        secrecy=kept,
        how=_how(world, ballot, languages),
        legends=() if called else legend_notes(world, question, languages, ballot.keys),
        unknown=_unknown(ballot, languages),
    )


def _how(world: World, ballot: Ballot, languages: Languages) -> str:
    if by_roll_call(world, ballot):
        return speak(languages, "Say your vote when your assembly is called")
    question, keys, roll = ballot.question, ballot.keys, ballot.roll
    return each(languages, lambda la: how_here(world, question, la, keys, roll))


def _unknown(ballot: Ballot, languages: Languages) -> str:
    """Handsets that were pressed and speak for nobody; of a private ballot none is known."""
    if ballot.private or not ballot.held:
        return ""
    return speak_n(
        languages,
        "{n} handset has no number yet: hold it up, a teller comes.",
        "{n} handsets have no number yet: hold them up, a teller comes.",
        len(ballot.held),
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


def _closed(world: World, ballot: Ballot, languages: Languages, page: int) -> Scene:
    """The lot as soon as it is drawn; else, and behind it, the numbers that must agree."""
    check = _check(ballot, languages)
    if not ballot.lot:
        return check
    if page == 0:
        return replace(lot_scene(world, ballot, languages), pages=2)
    return replace(check, page=1, pages=2)


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
        sentence=each(languages, partial(check_sentence, ballot)),
        lines=_check_lines(ballot, languages),
    )


def _check_lines(ballot: Ballot, languages: Languages) -> tuple[str, ...]:
    lines = []
    if ballot.method == HANDSETS and beside_handsets(ballot):
        lines.append(each(languages, partial(sources_words, ballot)))
    if has_report(ballot.question) and not ballot.lot:
        lines.append(speak(languages, "A lot is drawn before we count."))
    return tuple(lines)


def sources_words(ballot: Ballot, language: str) -> str:
    """'152 by handsets, 3 on paper'."""
    return ", ".join(_source(source, language) for source in sources_of(ballot))


def _source(source: Source, language: str) -> str:
    n = source.votes
    sayings = {
        HANDSETS: say_n(language, "{n} by handset", "{n} by handsets", n),
        "hands": say(language, "{n} by show of hands", n=n),
        "cards": say(language, "{n} by show of cards", n=n),
        "paper": say(language, "{n} on paper", n=n),
        "teller": say(language, "{n} by tellers", n=n),
    }
    return sayings[source.name]
