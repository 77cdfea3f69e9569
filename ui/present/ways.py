"""The ways to decide: three things a hall does, and how each can be counted.

The usual ways come first; every other is under *Other ways*. Defaults: `begun`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.ids import Ids
from facilitator.mandate_draft import MandateDraft
from facilitator.parts.ballot.balance import BALANCED
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from facilitator.rules.rule import CastingMode
from facilitator.wording import LANGUAGES, say

#: What is put to the hall, in the order of the list; None for nothing.
KINDS: Final = (
    None,
    Kind.MOTION,
    Kind.OPTIONS,
    Kind.ELECTION,
    Kind.MANDATE,
    Kind.SENSE,
    Kind.TEST,
)
_USUAL: Final = {
    Kind.MOTION: (Method.PLAIN,),
    Kind.OPTIONS: (Method.APPROVAL, Method.EXHAUSTIVE),
    Kind.ELECTION: (Method.EXHAUSTIVE, Method.IRV, Method.STV),
}
_OTHER: Final = {
    Kind.MOTION: (Method.CONSENT,),
    Kind.OPTIONS: (
        *(Method.PLAIN, Method.IRV, Method.DOTS, Method.SCORE, Method.STAR),
        *(Method.SCHULZE, Method.MAJORITY_JUDGEMENT),
    ),
    Kind.ELECTION: (
        *(Method.PLAIN, Method.APPROVAL, Method.MEEK, Method.SCORE, Method.STAR),
        *(Method.SCHULZE, Method.MAJORITY_JUDGEMENT),
    ),
}
#: What an assembly's rules may provide for equal votes, the default first.
CASTING: Final = (
    CastingMode.NONE,
    CastingMode.SECOND_OR_CASTING,
    CastingMode.CASTING_ONLY,
    CastingMode.LOT,
)
#: Methods that may choose several.
SEVERAL: Final = frozenset({Method.STV, Method.MEEK, Method.APPROVAL, Method.DOTS, Method.SCORE})
#: Methods where each person has a number of marks that can be limited.
MARKED: Final = frozenset({Method.APPROVAL, Method.DOTS})
_DOTS: Final = 3
_NO_MANDATE: Final = MandateDraft({}, {}, {}, {}, (), {}, "")


def usual_ways(kind: Kind) -> tuple[Method, ...]:
    """The ways that are offered at once, the default first; () where there is nothing to choose."""
    return _USUAL.get(kind, ())


def other_ways(kind: Kind) -> tuple[Method, ...]:
    """The ways under *Other ways*."""
    return _OTHER.get(kind, ())


def begun(kind: Kind, new_id: Ids) -> Question:
    """A question of that kind to begin with. Source of the defaults: domain rules, section 7.1."""
    if kind is Kind.MANDATE:
        return Question(kind, {}, mandate=_NO_MANDATE)
    if kind is Kind.ELECTION:
        return Question(kind, {}, method=Method.EXHAUSTIVE, secrecy=Secrecy.PRIVATE)
    if kind is Kind.OPTIONS:
        # Whoever wants none of them must be able to say so.
        none = Choice(new_id(), {la: say(la, "None of these") for la in LANGUAGES})
        return Question(kind, {}, method=Method.APPROVAL, choices=(none,))
    return Question(kind, {})


def counted(question: Question, method: Method) -> dict[str, object]:
    """What changes with the method: seats, marks and a rule that it cannot have go."""
    seats = question.seats if method in SEVERAL else 1
    most = question.most if method in MARKED else 0
    if method is Method.DOTS and not most:
        most = _DOTS
    if method is Method.STV and seats == 1:
        seats = 2
    changed: dict[str, object] = {"method": method, "seats": seats, "most": most}
    kept = question.balance is None or method in BALANCED
    return changed if kept else changed | {"balance": None}


def seated(question: Question, seats: int) -> dict[str, object]:
    """What changes with how many are chosen: a way for one gives way to one for several.

    Ranking chooses several people so that no half of the hall takes every seat; several of a
    list are what most can live with. One again is ranked for one.
    """
    method = question.method
    if seats > 1 and method not in SEVERAL:
        method = Method.STV if question.kind is Kind.ELECTION else Method.APPROVAL
    elif seats == 1 and method in {Method.STV, Method.MEEK}:
        method = Method.IRV
    if method is question.method:
        return {"seats": seats}
    return counted(question, method) | {"seats": seats}


def may_balance(question: Question) -> bool:
    """Whether a rule of balance can be chosen for it: several people, elected by ranking."""
    return question.kind is Kind.ELECTION and question.method in BALANCED


def several_words(question: Question, language: str) -> str:
    """Why several are chosen as they are; "" where there is nothing to say."""
    if question.seats < 2:  # noqa: PLR2004 - several are two
        return ""
    if question.method in {Method.STV, Method.MEEK}:
        return say(
            language,
            "Several are chosen by ranking, so that no one half of the hall takes every seat.",
        )
    if question.method is Method.APPROVAL:
        return say(
            language,
            "Several are chosen by approval: those that most can live with, as many as are chosen.",
        )
    return ""


_METHODS: Final[dict[Method, Callable[[str], str]]] = {
    Method.PLAIN: lambda la: say(la, "One mark each: most votes"),
    Method.EXHAUSTIVE: lambda la: say(la, "Rounds: the last is struck off until one has half"),
    Method.APPROVAL: lambda la: say(la, "Approval: mark all that you can live with"),
    Method.IRV: lambda la: say(la, "Ranked, for one: 1, 2, 3 …"),
    Method.STV: lambda la: say(la, "Ranked, for several: Scottish STV"),
    Method.CONSENT: lambda la: say(la, "Consent: agree, reservations, stand aside, block"),
    Method.DOTS: lambda la: say(la, "Dots: so many marks to share out"),
    Method.SCORE: lambda la: say(la, "Score: 0 to 5 for each"),
    Method.STAR: lambda la: say(la, "STAR: scores, then the two best against each other"),
    Method.MEEK: lambda la: say(la, "Ranked, for several: Meek, by computer only"),
    Method.SCHULZE: lambda la: say(la, "Ranked: each against each, then Schulze"),
    Method.MAJORITY_JUDGEMENT: lambda la: say(la, "Majority judgement: a grade for each"),
}


def way_name(method: Method, kind: Kind, language: str) -> str:
    """A way of counting in the list of those to choose from: what people do, then its name."""
    if method is Method.PLAIN and kind is Kind.MOTION:
        return say(language, "For, Against, Abstain")
    if method is Method.PLAIN and kind is Kind.ELECTION:
        return say(language, "One mark each: more than half elects")
    return _METHODS[method](language)


def secrecy_name(secrecy: Secrecy, language: str) -> str:
    """Who may know, in the list."""
    names = {
        Secrecy.OPEN: say(language, "Open vote"),
        Secrecy.PRIVATE: say(language, "Private vote"),
        Secrecy.RECORDED: say(language, "Recorded vote: names are kept"),
    }
    return names[secrecy]


def casting_name(casting: CastingMode, language: str) -> str:
    """What is done about equal votes, in a list."""
    names = {
        CastingMode.SECOND_OR_CASTING: say(language, "chair: second vote"),
        CastingMode.CASTING_ONLY: say(language, "chair: casting vote only"),
        CastingMode.LOT: say(language, "the lot decides"),
    }
    return names.get(casting, say(language, "not carried"))
