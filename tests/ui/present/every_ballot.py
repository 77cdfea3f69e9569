"""A ballot of every kind, method and secrecy, walked through a real meeting."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import cue_scene
from ui.present.scenes import Scene
from ui.present.ways import other_ways, usual_ways

OPTIONS = tuple(
    Choice(key, {"en": english, "cy": welsh})
    for key, english, welsh in (
        ("a", "The last bus", "Y bws olaf"),
        ("b", "Damp homes", "Cartrefi llaith"),
        ("c", "A Saturday market", "Marchnad ddydd Sadwrn"),
        ("d", "None of these", "Dim un o'r rhain"),
    )
)
PEOPLE = tuple(Choice(key, person=f"token-{key}") for key in "abcd")
MANDATE = MandateDraft(
    {"en": "The bus"},
    {"en": "The district"},
    {},
    {},
    (Instruction(InstructionType.BIND, {"en": "Vote for it."}),),
    {},
    "2026-12-01",
)
#: Two people make every first choice equal, so that a lot is needed where there is one.
PRESSES = {
    Method.STAR: ("1523", "2513"),
    Method.SCORE: ("1523", "2513"),
    Method.DOTS: ("12", "22"),
    Method.MAJORITY_JUDGEMENT: ("1523", "2513"),
}


def questions() -> Iterator[Question]:
    """Every question that a desk can prepare."""
    for kind in Kind:
        for method in usual_ways(kind) + other_ways(kind) or (Method.PLAIN,):
            for secrecy in Secrecy:
                yield asked(kind, method, secrecy)


def asked(kind: Kind, method: Method = Method.PLAIN, secrecy: Secrecy = Secrecy.OPEN) -> Question:
    several = method in {Method.STV, Method.MEEK}
    wording = {"en": "Shall we?", "cy": "A wnawn ni?"}
    choices = {Kind.OPTIONS: OPTIONS, Kind.TEST: OPTIONS, Kind.ELECTION: PEOPLE}.get(kind, ())
    return Question(
        kind,
        wording,
        choices=choices,
        mandate=MANDATE if kind is Kind.MANDATE else None,
        method=method,
        secrecy=secrecy,
        seats=2 if several else 1,
        most=3 if method is Method.DOTS else 0,
    )


def seen(evening, page=0, languages=("en",)) -> Scene:
    cue = Cue(CueKind.QUESTION, "it", page=page)
    return cue_scene(cue, evening.world, evening.clock.now(), languages)


def named(question: Question) -> str:
    return f"{question.kind.value}-{question.method.value}-{question.secrecy.value}"


def pressed(evening) -> None:
    evening.do(ask.OpenToHandsets())
    for voter, keys in enumerate(PRESSES.get(evening.ballot.question.method, ("12", "21")), 1):
        for key in keys:
            evening.press(voter, key)


def walked(evening, look) -> None:
    """From the question to its declaration; `look` is called with the name of each moment."""
    evening.put("it")
    look("put")
    pressed(evening)
    look("open")
    evening.close_ballot()
    look("closed")
    if evening.try_(ask.DrawLot(evening.ballot.question.options, ""))[0].done:
        look("lot")
    evening.do(ask.ShowResult())
    look("shown")
    evening.do(ask.DeclareResult())
    look("declared")
