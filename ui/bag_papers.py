"""The evening's bag as files: one of all of it, and each piece by itself. No Qt.

They raise as `ui.papers.minutes_paper` does.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.engine.world import World
from facilitator.parts import assembly, checkin, presence
from facilitator.plan import Plan
from facilitator.wording import in_language
from ui.card_papers import ballot_paper_of, teller_sheet_of
from ui.papers import Paper, file_name, written_paper

if TYPE_CHECKING:
    from facilitator.documents.bag.bag import Papers
    from facilitator.documents.bag.value import Bag


def bag_papers(world: World, plan: Plan, people: int, folder: Path) -> tuple[Paper, ...]:
    """Make the bag of that plan for so many people: all of it first, then piece by piece."""
    from facilitator.readings.evening.bag import bag_of  # noqa: PLC0415

    la = world.of(assembly.PART).papers
    made = [(one, bag_of(world, plan, one, people)) for one in la]
    papers = _voted_with(world, plan, la)
    return _written(made, papers, folder, "Bag for the evening", pieces=True)


def paper_twin(world: World, folder: Path, at: str) -> tuple[Paper, ...]:
    """Make what the running meeting goes on with on paper, from that clock time on."""
    from facilitator.readings.evening.twin import left_of, twin_of  # noqa: PLC0415 - 200 ms

    la = world.of(assembly.PART).papers
    made = [(one, twin_of(world, one, at)) for one in la]
    papers = _voted_with(world, left_of(world), la)
    return _written(made, papers, folder, "On paper", pieces=False)


def _written(
    made: list[tuple[str, Bag]], papers: Papers, folder: Path, name: str, *, pieces: bool
) -> tuple[Paper, ...]:
    from facilitator.documents.bag.bag import bag_pdf, piece_pdf, pieces_of  # noqa: PLC0415

    (language, bag), day = made[0], made[0][1].day.isoformat()
    written = [written_paper(folder / file_name(name, day), bag_pdf(made, papers))]
    if pieces:
        within = folder / file_name(name, day).removesuffix(".pdf")
        for n, piece in enumerate(pieces_of(made, papers), 1):
            path = within / file_name(f"{n:02}", piece.title[:60])
            written.append(written_paper(path, piece_pdf(piece, bag, language)))
    return tuple(written)


def _voted_with(world: World, plan: Plan, la: tuple[str, ...]) -> Papers:
    from facilitator.documents.bag.bag import Papers  # noqa: PLC0415 - 200 ms
    from facilitator.documents.notices.door_notice import DoorNotice  # noqa: PLC0415
    from facilitator.readings.evening.bag import paper_votes  # noqa: PLC0415

    body, rules = world.of(assembly.PART), world.of(checkin.PART).rules
    sections = world.of(presence.PART).room.sections
    return Papers(
        DoorNotice(body.name, rules.documents, rules.cards_kept),
        tuple(
            (in_language(item.title, la[0]), ballot_paper_of(body.name, asked, la))
            for item, asked in paper_votes(plan)
        ),
        teller_sheet_of(body.name, sections, la) if sections else None,
    )
