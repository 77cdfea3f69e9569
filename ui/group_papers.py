"""What small groups need on paper, as files: table signs, cards for their roles, slips. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from facilitator.engine.world import World
from facilitator.parts import agenda, assembly
from facilitator.wording import say
from ui.papers import Paper, file_name, written_paper

_PAPER: Final = "A5"


def group_papers(world: World, tables: int, folder: Path) -> tuple[Paper, ...]:
    """Signs and cards for so many tables, and one sheet of slips, to be printed as often as needed.

    Raises EnvironmentFailure where they cannot be written.
    """
    from facilitator.documents.bag.handouts import points_sheets, points_title  # noqa: PLC0415
    from facilitator.documents.cards.places import table_signs_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.documents.cards.sheets import sheets_pdf  # noqa: PLC0415
    from facilitator.documents.groups.roles import role_cards_pdf  # noqa: PLC0415

    state = world.of(assembly.PART)
    la, name = state.papers, state.name
    current = world.of(agenda.PART).current
    minutes = current.planned.stages if current is not None else ()
    slips, title = points_sheets(name, la), points_title(la[0])
    made = (
        (say(la[0], "Table signs"), table_signs_pdf(1, tables, _PAPER, name, la)),
        (
            say(la[0], "Cards for small groups"),
            role_cards_pdf(range(1, tables + 1), _PAPER, name, la, minutes),
        ),
        (title, sheets_pdf(slips, title=title, language=la[0])),
    )
    return tuple(written_paper(folder / file_name(words), pdf) for words, pdf in made)
