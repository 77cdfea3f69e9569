"""What comes from other bodies and goes to them: a council's door, dispatches, evidence."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.desk.after.dispatches_keeper import DispatchesKeeper
from ui.desk.after.page import AfterPage
from ui.desk.after.papers import Papers
from ui.desk.after.signer import AtTheDesk
from ui.desk.door.keeper import DoorKeeper
from ui.desk.standing.keeper import StandingKeeper
from ui.desk.tonight.page import TonightPage
from ui.known_lists import KnownLists


class Abroad:
    """All three, for one record that is open.

    Attributes:
        door: of a council; it is told what readers read.
        dispatches: None where the record is open for reading only.
        standing: the process and the legitimacy of the assembly.
    """

    def __init__(
        self,
        tonight: TonightPage,
        after: AfterPage,
        papers: Papers,
        bridge: Bridge,
        known: KnownLists,
        desk: AtTheDesk,
    ) -> None:
        self.door = DoorKeeper(
            *(tonight.council.door, bridge, known, desk.today, desk.background, desk.language)
        )
        self.dispatches: DispatchesKeeper | None = None
        if papers.signer is not None:
            self.dispatches = DispatchesKeeper(after, papers.signer, known, papers.folder)
            bridge.changed.connect(self.dispatches.look)
        self.standing = StandingKeeper(tonight, after, papers, bridge, desk)
