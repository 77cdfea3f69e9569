"""How a body stands among others: its parents and children, and the local council."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from facilitator.body import BodyKind


class Way(Enum):
    """Which way a relation goes."""

    PARENT = "parent"  # this body is a child of it, or sends delegates to it
    CHILD = "child"  # it is a child of this body, or sends delegates to it


@dataclass(frozen=True, slots=True)
class Relation:
    """Another body that this one is a child or a parent of.

    Attributes:
        id: in this record.
        name: its own.
        kind: what kind of body it is.
        way: which of the two it is.
        decides: what the *child* of the two may decide by itself, per language; empty for nothing
            agreed.
        reports: where the child reports, and when, per language.
    """

    id: str
    name: str
    kind: BodyKind
    way: Way
    decides: dict[str, str] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)


class CouncilSetting(Enum):
    """How the local council deals with what assemblies decide; each has papers of its own."""

    NONE = "none"  # nothing was agreed with it
    LISTENS = "listens"  # it takes letters and answers them
    DELEGATES = "delegates"  # it hears delegates with a mandate
    MADE_OF = "made_of"  # its councillors are delegates of assemblies


@dataclass(frozen=True, slots=True)
class TowardsCouncil:
    """How this body stands to the local council. `name`: the council's."""

    setting: CouncilSetting = CouncilSetting.NONE
    name: str = ""
