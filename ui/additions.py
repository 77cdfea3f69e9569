"""What stands beside the bare evening: each capability attaches itself to an open record here.

Adding one is a line in `ADDITIONS`; nothing else of the program knows it. It puts its way in where
it belongs: an entry in Tonight's list (`tools`), a page beside After or Before, a line of what is
ready.
"""

from __future__ import annotations

from typing import Final

from ui.archive_addition import archive
from ui.bag_addition import evenings_bag
from ui.copies_addition import copies
from ui.groups_addition import small_groups
from ui.handover_addition import check_and_hand_over
from ui.leaving_addition import leaving
from ui.lock_addition import lock
from ui.open_record import Attach, OpenRecord, Stop
from ui.play_addition import play
from ui.points_addition import key_points
from ui.practice_addition import practising
from ui.privacy_addition import privacy
from ui.secretary_addition import secretary
from ui.speaking_addition import speaking
from ui.typed_back_addition import typed_back

__all__ = ["ADDITIONS", "OpenRecord", "Stop", "attached"]

ADDITIONS: Final[tuple[Attach, ...]] = (
    practising,
    archive,
    check_and_hand_over,
    copies,
    evenings_bag,
    leaving,
    lock,
    secretary,
    typed_back,
    play,
    key_points,
    privacy,
    small_groups,
    speaking,
)


def attached(record: OpenRecord) -> tuple[Stop, ...]:
    """Attach all of them; what is to be called at the end."""
    stops = (attach(record) for attach in ADDITIONS)
    return tuple(stop for stop in stops if stop is not None)
