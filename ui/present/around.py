"""The bodies around this one, and the local council, in words. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.body import BodyKind
from facilitator.nation import Nation
from facilitator.parts.assembly import Assembly
from facilitator.relations import CouncilSetting, Relation, Way
from facilitator.wording import in_language, say


@dataclass(frozen=True, slots=True)
class Branch:
    """A body in the tree.

    Attributes:
        depth: how far down it stands, from 0.
        name: its own.
        note: its kind, what it may decide, where it reports.
        relation: its id in the record, "" for this body itself.
    """

    depth: int
    name: str
    note: str
    relation: str = ""


def tree(state: Assembly, language: str) -> tuple[Branch, ...]:
    """Parents, this body, children, from above; empty where there is none but itself."""
    if not state.relations:
        return ()
    parents = [each for each in state.relations if each.way is Way.PARENT]
    children = [each for each in state.relations if each.way is Way.CHILD]
    here = 1 if parents else 0
    body = Branch(here, state.name, say(language, "this body"))
    return (
        *(_branch(each, 0, language) for each in parents),
        body,
        *(_branch(each, here + 1, language) for each in children),
    )


def _branch(one: Relation, depth: int, language: str) -> Branch:
    decides, reports = in_language(one.decides, language), in_language(one.reports, language)
    child = one.way is Way.CHILD
    told = (
        related_kind(one.kind, language),
        (say(language, "decides {what}", what=decides) if child else "") if decides else "",
        ("" if child else say(language, "we decide {what}", what=decides)) if decides else "",
        say(language, "reports: {where}", where=reports) if reports else "",
    )
    return Branch(depth, one.name, " · ".join(filter(None, told)), one.id)


def related_kind(kind: BodyKind, language: str) -> str:
    """What kind of body that is."""
    return {
        BodyKind.NEIGHBOURHOOD: say(language, "neighbourhood assembly"),
        BodyKind.THEMED: say(language, "assembly with a theme"),
        BodyKind.COUNCIL: say(language, "council of delegates"),
    }[kind]


def way_words(way: Way, language: str) -> str:
    """Which way a relation goes."""
    return {
        Way.PARENT: say(language, "This body belongs to it"),
        Way.CHILD: say(language, "It belongs to this body"),
    }[way]


def nation_name(nation: Nation, language: str) -> str:
    """What it is called."""
    return {
        Nation.UNSAID: say(language, "Not said"),
        Nation.ENGLAND: say(language, "England"),
        Nation.WALES: say(language, "Wales"),
        Nation.SCOTLAND: say(language, "Scotland"),
        Nation.NORTHERN_IRELAND: say(language, "Northern Ireland"),
    }[nation]


def setting_words(setting: CouncilSetting, language: str) -> str:
    """How it stands to the local council."""
    return {
        CouncilSetting.NONE: say(language, "Nothing is agreed with it"),
        CouncilSetting.LISTENS: say(language, "It listens: we write to it, and it answers"),
        CouncilSetting.DELEGATES: say(language, "It hears our delegates, with their mandate"),
        CouncilSetting.MADE_OF: say(language, "It is made of delegates of assemblies"),
    }[setting]


def setting_papers(setting: CouncilSetting, language: str) -> str:
    """Which papers go with it; "" for none."""
    return {
        CouncilSetting.NONE: "",
        CouncilSetting.LISTENS: say(
            language, "After a meeting: a letter to the council, with the evidence sheet."
        ),
        CouncilSetting.DELEGATES: say(
            language,
            "After a meeting: the delegate’s certificate with the mandate, and a letter to the "
            "council.",
        ),
        CouncilSetting.MADE_OF: say(
            language,
            "After a meeting: the delegate’s certificate with the mandate, and the report sheet "
            "that brings the council’s answer home.",
        ),
    }[setting]
