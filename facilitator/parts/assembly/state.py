"""What is known of the assembly."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.body import Body
from facilitator.nation import Nation
from facilitator.relations import Relation, TowardsCouncil
from facilitator.rules.rule import CastingMode


@dataclass(frozen=True, slots=True)
class Assembly:
    """The state. `id` is empty until it is founded; `keys` are public keys of its laptops.

    `languages`: of the hall, in their order; `papers`: of its papers. The operator's is neither.
    `marks`, `ground`: its own colours, "" for the usual ones. `logo`: SHA-256 of its picture, which
    is side data; "" for none. `words`: its names for things, see `facilitator.own_words`. `body`:
    what kind of body it is. `nation`: where it meets. `relations`: its parents and children.
    `towards`: how it stands to the local council.
    """

    id: str = ""
    name: str = ""
    place: str = ""
    languages: tuple[str, ...] = ("en",)
    papers: tuple[str, ...] = ("en",)
    zone: str = "Europe/London"
    quorum: int = 0
    casting: CastingMode = CastingMode.NONE
    keys: tuple[str, ...] = ()
    marks: str = ""
    ground: str = ""
    logo: str = ""
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    body: Body = field(default_factory=Body)
    nation: Nation = Nation.UNSAID
    relations: tuple[Relation, ...] = ()
    towards: TowardsCouncil = field(default_factory=TowardsCouncil)
