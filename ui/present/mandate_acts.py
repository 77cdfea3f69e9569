"""Acts on mandates, at the item where they belong. No Qt.

To add one: its name and key in `act_names`, its words there in `_on_mandates`, a line in `_MADE`,
and when it is there in `on_mandates`. None is ever done by Enter but what only
opens something on the desk: each is somebody's own word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import mandate
from facilitator.parts.mandate import Mandate
from ui.present.acceptance import asked_now
from ui.present.act_names import Act
from ui.present.report_back import mandate_in_hand

#: The hall's picture stays where it is: Next brings the words of acceptance, and leads on.
QUIET: Final = frozenset({Act.ACCEPTED, Act.DECLINES, Act.MAY_SEND, Act.NOT_TO_SEND})
#: Enter never does one of these.
THOUGHT_ABOUT: Final = QUIET
#: What most evenings do without.
BEHIND: Final = frozenset[Act]()
#: Something is typed or picked for these first.
TYPED: Final = frozenset({Act.ABOUT_MANDATE, Act.DECLINES})


def on_mandates(world: World) -> tuple[Act, ...]:
    """What can be said about a mandate now, while no ballot is in hand."""
    acceptance = _on_acceptance(world)
    if acceptance or not mandate_in_hand(world):
        return acceptance
    return (Act.ABOUT_MANDATE,)


def _on_acceptance(world: World) -> tuple[Act, ...]:
    given = asked_now(world)
    if given is None:
        return ()
    return (Act.MAY_SEND, Act.NOT_TO_SEND) if given.accepted else (Act.ACCEPTED, Act.DECLINES)


def on_the_mandate(act: Act, world: World) -> Command | None:
    """What the engine is asked; None where it is none of these."""
    made, given = _MADE.get(act), asked_now(world)
    return made(given) if made is not None and given is not None else None


_MADE: Final[Mapping[Act, Callable[[Mandate], Command]]] = {
    Act.ACCEPTED: lambda given: mandate.AcceptMandate(given.id),
    Act.DECLINES: lambda given: mandate.DeclineMandate(given.id),
    Act.MAY_SEND: lambda given: mandate.GiveConsent(given.id, consent=True),
    Act.NOT_TO_SEND: lambda given: mandate.GiveConsent(given.id, consent=False),
}
