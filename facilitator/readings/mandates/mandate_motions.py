"""The question for each thing a hall can do to a mandate, with its words made for it.

A wording goes into the journal, where no name may stand: it names the mandate by its number. Whose
it is stands beside it on the wall, on the desk and on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from facilitator.engine.world import World
from facilitator.mandate_draft import Act, Concern, MandateDraft
from facilitator.parts import ballot, mandate
from facilitator.parts.mandate import Mandate
from facilitator.parts.ratification import Matter
from facilitator.plan import Kind, Question, Secrecy
from facilitator.rules.rule import Rule, at_least, majority
from facilitator.wording import in_language, say

#: These put a mandate with other instructions in the place of the one there is.
VARIES: Final = frozenset({Act.VARY, Act.ACCEPT_AND_VARY})


def motion_on(
    world: World,
    act: Act,
    about: Mandate,
    languages: tuple[str, ...],
    draft: MandateDraft | None = None,
) -> Question:
    """That `act` is done to that mandate.

    `draft`: the mandate as it would read, for the acts that vary it; none for how it reads now.
    """
    asked = Question(
        Kind.MOTION,
        {la: _WORDINGS[act](about.code, la) for la in languages},
        concerns=Concern(act, about.id),
    )
    if act in VARIES:
        return replace(asked, kind=Kind.MANDATE, mandate=draft or about.draft)
    if act is Act.RECALL:
        return replace(asked, rule=recall_rule(world), secrecy=Secrecy.PRIVATE)
    return asked


def recall_rule(world: World) -> Rule:
    """Of the votes cast, as the assembly chose: more than half of them, or two thirds."""
    return at_least(2, 3) if world.of(mandate.PART).rules.two_thirds else majority()


def to_ratify(world: World, matter: Matter, languages: tuple[str, ...]) -> Question:
    """That the assembly takes it as its own, by the rule of the decision it goes back to."""
    wording = {
        la: say(
            la,
            "That this assembly ratify: “{text}”.",
            text=in_language(matter.text, la).rstrip("."),
        )
        for la in languages
    }
    rule = original_rule(world, matter)
    return Question(Kind.MOTION, wording, rule, concerns=Concern(Act.RATIFY, matter.id))


def original_rule(world: World, matter: Matter) -> Rule:
    """The rule by which the delegate's mandate was given; a majority where none is known."""
    sent = world.of(mandate.PART).mandate(matter.mandate)
    gave = sent.ballot if sent is not None else ""
    votes = (vote for vote in world.of(ballot.PART).all if vote.id == gave)
    return next((vote.question.rule for vote in votes), majority())


_WORDINGS: Final[Mapping[Act, Callable[[str, str], str]]] = {
    Act.ACCEPT_REPORT: lambda code, la: say(
        la, "That the report on mandate {code} be accepted.", code=code
    ),
    Act.DISCHARGE: lambda code, la: say(
        la,
        "That the report on mandate {code} be accepted and its delegate discharged.",
        code=code,
    ),
    Act.ACCEPT_AND_VARY: lambda code, la: say(
        la,
        "That the report on mandate {code} be accepted and its instructions be as shown.",
        code=code,
    ),
    Act.REFER_BACK: lambda code, la: say(
        la, "That the report on mandate {code} be referred back.", code=code
    ),
    Act.OPEN_RECALL: lambda code, la: say(
        la, "That a recall of mandate {code} go on the next notice.", code=code
    ),
    Act.VARY: lambda code, la: say(
        la, "That the instructions of mandate {code} be as shown.", code=code
    ),
    Act.CENSURE: lambda code, la: say(
        la,
        "That this assembly disapprove of how mandate {code} was carried out; it stands as it was.",
        code=code,
    ),
    Act.SUSPEND: lambda code, la: say(
        la, "That mandate {code} be suspended until its recall is decided.", code=code
    ),
    Act.RECALL: lambda code, la: say(la, "That mandate {code} be recalled.", code=code),
}
