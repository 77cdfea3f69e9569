"""Does what is asked for on the page of keys and lists, and keeps the page true to the record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.errors import EnvironmentFailure
from facilitator.issuing import status_list_now
from facilitator.opened import Opened
from facilitator.parts import assembly, keys, mandate
from facilitator.record.assembly_key import AssemblyKey
from facilitator.signing import Signing
from facilitator.wording import say
from ui import key_papers
from ui.desk.after.key_boxes import KeyBoxes
from ui.desk.after.key_changes import KeyChanges
from ui.desk.after.keys import KeysPage
from ui.desk.after.making import Making
from ui.desk.after.page import AfterPage
from ui.desk.after.papers import Papers
from ui.desk.after.recovery_sheets import RecoverySheets
from ui.desk.after.signer import AtTheDesk, Signer
from ui.desk.after.trust_lists import TrustLists
from ui.desk.look import ActButton
from ui.papers import Paper
from ui.present.keys import KeyAct, keys_view, offer_words


class KeysKeeper(QObject):
    """Between the page, the key and the record.

    Args:
        page: shows it.
        button: leads to it.
        signer: has the key.
        making: shows and prints what was made.
        folder: where papers go.
    """

    def __init__(
        self, page: KeysPage, button: ActButton, signer: Signer, making: Making, folder: Path
    ) -> None:
        super().__init__(page)
        self._button = button
        self._page, self._signer, self._making, self._folder = page, signer, making, folder
        self._desk, self._language = signer.desk, signer.desk.language
        self._sheets = RecoverySheets(signer, making)
        self._trust, self._changes = TrustLists(signer, making), KeyChanges(signer, making)
        self._acts = self._all_acts()
        page.asked.connect(lambda act: self._acts[act]())
        page.days_chosen.connect(self._set_days)
        self._seen: tuple[object, ...] = ()
        signer.changed.connect(self.look)
        signer.said.connect(making.end)
        with suppress(EnvironmentFailure):  # an open key that a kill left beside its sealed one
            signer.signing.shut(self._desk.world())
        self._offer()

    def stop(self) -> None:
        """The record is closed: no recovery sheet stays on the disk."""
        self._sheets.remove()

    def look(self) -> None:
        """Show how things stand now, where anybody sees it."""
        self._offer()
        if self._page.isVisible():
            self.show()

    def show(self) -> None:
        """Show how things stand now."""
        world, day = self._desk.world(), self._desk.today()
        self._page.show_view(keys_view(world, self._signer.at_hand, day, self._language))

    def _offer(self) -> None:
        """The button is there for whoever sends delegates, receives them, or took a list in.

        Reckoned anew only where mandates or keys changed: a vote makes many worlds a second.
        """
        world = self._desk.world()
        body, state = world.of(assembly.PART).body, world.of(keys.PART)
        given = world.of(mandate.PART).all
        seen = (body, state, given, self._signer.needs_passphrase())
        if seen == self._seen:
            return
        self._seen = seen
        self._button.setVisible(bool(given or state.taken or body.is_council))
        self._button.say(offer_words(world, self._desk.today(), self._language, unsafe=seen[3]))

    def _all_acts(self) -> dict[KeyAct, Callable[[], None]]:
        return {
            KeyAct.MAKE: self._changes.make,
            KeyAct.LOCK: self._signer.choose_passphrase,
            KeyAct.UNLOCK: lambda: self._signer.unlock(lambda _key: None, self._making.end),
            KeyAct.RECOVER: self._signer.recover,
            KeyAct.SHEET: self._sheets.make,
            KeyAct.FOUNDING: lambda: self._papers(key_papers.founding_paper),
            KeyAct.ENTRY: lambda: self._save(key_papers.ENTRY_FILE, key_papers.save_entry),
            KeyAct.CHANGE: self._changes.change,
            KeyAct.REVOKE: self._changes.revoke,
            KeyAct.LIST: self._new_list,
            KeyAct.LIST_FILE: lambda: self._save(key_papers.STATUS_FILE, key_papers.save_status),
            KeyAct.LIST_PAPER: lambda: self._papers(key_papers.status_paper),
            KeyAct.TAKE_TRUST: self._trust.take,
            KeyAct.SIGN_TRUST: self._trust.sign,
            KeyAct.TRUST_FILE: lambda: self._save(key_papers.TRUST_FILE, key_papers.save_trust),
            KeyAct.TRUST_PAPER: lambda: self._papers(key_papers.trust_paper),
        }

    def _papers(self, make: Callable[..., Paper]) -> None:
        """Make it in each language of the papers, and show it."""
        world, folder = self._desk.world(), self._folder

        def job() -> tuple[Path, ...]:
            languages = world.of(assembly.PART).papers
            return tuple(make(world, language, folder).path for language in languages)

        self._making.begin()
        self._desk.background(
            job, lambda paths: self._making.made(*paths), lambda why: self._making.end(str(why))
        )

    def _save(self, name: str, save: Callable[..., Path]) -> None:
        def chosen(file: Path) -> None:
            world = self._desk.world()
            self._desk.background(
                lambda: save(world, file),
                lambda path: self._making.end(say(self._language, "It is at {place}", place=path)),
                lambda why: self._making.end(str(why)),
            )

        self._signer.boxes.place(name, chosen)

    def _new_list(self) -> None:
        la = self._language

        def opened(key: AssemblyKey | None) -> None:
            if key is not None:
                command = status_list_now(self._desk.world(), key, self._desk.today())
                self._signer.tell(command, made, self._making.end)

        def made() -> None:
            self._making.end(
                say(la, "The status list is made. Send it to the bodies your delegates sit on.")
            )

        self._signer.with_key(opened, self._making.end)

    def _set_days(self, days: int) -> None:
        self._signer.tell(keys.SetListDays(days), self.look, self._making.end)


def keys_beside(after: AfterPage, papers: Papers, opened: Opened, desk: AtTheDesk) -> KeysKeeper:
    """The page of keys and lists, with the button in *After*; certificates are signed from now on.

    A record that is open for reading only has no key: nothing is signed.
    """
    la = desk.language
    page, boxes = KeysPage(la), KeyBoxes(after.window, la)
    folder = opened.device.folder if opened.device else opened.file.path.parent
    signer = Signer(Signing.in_folder(folder), desk, boxes)
    papers.signer = signer if opened.device else None
    making = Making(papers, page.banner, la, lambda busy: page.setEnabled(not busy))
    button = after.add_side(page, say(la, "Keys and lists"))
    keeper = KeysKeeper(page, button, signer, making, papers.folder)
    page.left.connect(after.show_meeting)
    button.clicked.connect(keeper.show)
    return keeper
