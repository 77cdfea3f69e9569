"""Attaches the page *Privacy* to an open record, with the button in *After* that leads to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.engine.requests import Request
from facilitator.letting_go import beside
from facilitator.parts import assembly
from facilitator.readings.standing.people_kept import words_of
from facilitator.record.copies.failing import NoCopy
from facilitator.time_of_day import day_of
from facilitator.wording import say
from ui.desk.after.making import Making
from ui.desk.privacy.around import Around, Telling
from ui.desk.privacy.keeper import PrivacyKeeper
from ui.desk.privacy.older import OlderCopies
from ui.desk.privacy.page import Form, PrivacyPage
from ui.desk.privacy.person_keeper import PersonKeeper
from ui.door_papers import door_notices
from ui.evidence import evidence_folder
from ui.machine.encryption import is_encrypted
from ui.present.copies import trouble_words
from ui.privacy_papers import Asked, forms

if TYPE_CHECKING:
    from facilitator.errors import FacilitatorError
    from ui.open_record import OpenRecord, Stop


def privacy(record: OpenRecord) -> Stop:
    """Attach it; once it is stopped, no news that is still on its way is looked into."""
    la = record.language
    page = PrivacyPage(la, lambda there: words_of(record.world(), there, la))
    after = record.pages.after
    way_in = after.add_side(page, say(la, "Privacy"))
    page.left.connect(after.show_meeting)
    copies = record.pages.copies.copies
    older = OlderCopies(copies, record.opened.file, record.clock, la)
    around, telling = _around(record), Telling(page, la)
    keeper = PrivacyKeeper(page, way_in, around, telling, older)
    PersonKeeper(page.person, around, telling, keeper.show)
    making = Making(after, page.banner, la, page.set_busy)
    papers = _Papers(record, older)
    page.paper_asked.connect(lambda form: making.make(papers.make, form))
    page.older_asked.connect(lambda: _make_anew(telling, older, keeper, la))
    record.bridge.changed.connect(keeper.look)
    keeper.look()
    keeper.let_go_unasked()
    return lambda: _hear_no_more(record, keeper)


def _hear_no_more(record: OpenRecord, keeper: PrivacyKeeper) -> None:
    record.bridge.changed.disconnect(keeper.look)


def _around(record: OpenRecord) -> Around:
    return Around(
        record.opened.file,
        record.world,
        record.bridge.send,
        lambda commands: record.bridge.call([Request(each) for each in commands]),
        record.background.do,
        lambda: day_of(record.clock.now(), record.world().of(assembly.PART).zone),
        record.language,
    )


def _make_anew(telling: Telling, older: OlderCopies, keeper: PrivacyKeeper, la: str) -> None:
    def done() -> None:
        keeper.show()
        telling.end(say(la, "The older copies are deleted, and a new one is in their place."))

    def failed(failure: FacilitatorError) -> None:
        place = ", ".join(older.places)
        if isinstance(failure, NoCopy):
            telling.end(trouble_words(failure.why, place, la))
        else:
            telling.failed(failure)

    telling.begin()
    older.make_anew(done, failed)


class _Papers:
    """Has one of the papers made, as `Making` asks for it."""

    def __init__(self, record: OpenRecord, older: OlderCopies) -> None:
        self._record, self._older = record, older
        self._is_encrypted = is_encrypted(record.opened.file.path.parent)

    def make(self, form: Form, made: Callable[..., None], failed: Callable[[str], None]) -> None:
        record, file = self._record, self._record.opened.file
        around, sealed = _around(record), self._older.seal is not None

        def job() -> tuple[Path, ...]:
            if form is Form.NOTICE:
                return door_notices(record.world(), file.path)
            there = beside(file, evidence_folder(file.path))
            disk = (self._is_encrypted, sealed)
            asked = Asked(record.world(), file.path, around.today(), there, *disk)
            return forms(form.value, asked)

        record.background.do(job, lambda papers: made(*papers), lambda why: failed(str(why)))
