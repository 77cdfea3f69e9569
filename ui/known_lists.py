"""The trust list and the status lists that this laptop knows, kept beside its settings.

A list is taken in from a file on a stick, or as the code on a page. Of each assembly the highest
number stays; a trust list of another district, or an older one, never comes in by itself.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from facilitator.credentials.checking import Finding, check
from facilitator.credentials.codes import Prefix, prefix_of_code
from facilitator.credentials.files import (
    STATUS_FILE,
    TRUST_FILE,
    merged_status,
    read_status,
    read_trust,
    text_on_disk,
    trust_after,
)
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.values import StatusList, TrustList
from facilitator.errors import EnvironmentFailure, FacilitatorError

FOLDER: Final = "lists"


@dataclass(frozen=True, slots=True)
class Lists:
    """What certificates are checked by. `trust`: None before there is one."""

    trust: TrustList | None = None
    statuses: tuple[StatusList, ...] = ()

    def finding(self, code: str, at: date, language: str) -> Finding:
        """The answer on a certificate's code, on that day."""
        return check(code, self.trust, self.statuses, at, language)


class KnownLists:
    """The lists in a folder of this laptop.

    Attributes:
        lists: as they are believed now.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._trust_text = self._status_text = ""
        self.lists = Lists()
        self._load()

    def take(self, text: str, *, other_district: bool = False) -> None:
        """Take in a trust list or status lists: the text of a file, or a code.

        Raises:
            NotACertificate: it is neither, or not to be believed.
            OtherDistrict: it is a trust list of a district nobody compared yet; say so and ask.
            NoTrustYet: it is a status list, and nobody's signature can be known yet.
            OlderList: there is a newer trust list here, which stays.
            EnvironmentFailure: it cannot be kept.

        """
        if _is_trust(text):
            self._take_trust(text, other_district=other_district)
        elif self.lists.trust is None:
            raise NoTrustYet
        else:
            known = [self._status_text] if self._status_text else []
            self._status_text = merged_status(self.lists.trust, *known, text)
            self._keep(STATUS_FILE, self._status_text)
            self.lists = Lists(self.lists.trust, read_status(self._status_text, self.lists.trust))

    def take_along(self, *statuses: str, trust: str = "") -> None:
        """Take in `trust`, of a record where people compared the district's key already.

        `statuses`: codes from dispatches, by which nothing but a status list comes in. What is not
        believed, and what is older than what is here, is left out.
        """
        known = (code for code in statuses if prefix_of_code(code) is Prefix.STATUS_LIST)
        for text in (*filter(None, (trust,)), *known):
            with suppress(NotACertificate, OlderList, NoTrustYet):
                self.take(text, other_district=text is trust)

    def _take_trust(self, text: str, *, other_district: bool) -> None:
        new, old = read_trust(text), self.lists.trust
        if (old is None or new.public != old.public) and not other_district:
            raise OtherDistrict(new)
        if old is not None and new.public == old.public and new.number < old.number:
            raise OlderList(old.number)
        known = self._trust_text if old is not None and old.public == new.public else text
        self._trust_text = trust_after(text, known)
        new = read_trust(self._trust_text)
        self._keep(TRUST_FILE, self._trust_text)
        statuses = read_status(self._status_text, new) if self._status_text else ()
        self.lists = Lists(new, statuses)

    def _load(self) -> None:
        """What was kept; a file that is damaged is as one that is not there."""
        try:
            self._trust_text = self._text(TRUST_FILE)
            trust = read_trust(self._trust_text) if self._trust_text else None
        except (NotACertificate, EnvironmentFailure):
            return
        self.lists = Lists(trust)
        try:
            self._status_text = self._text(STATUS_FILE) if trust is not None else ""
            if trust is not None and self._status_text:
                self.lists = Lists(trust, read_status(self._status_text, trust))
        except (NotACertificate, EnvironmentFailure):
            self._status_text = ""

    def _text(self, name: str) -> str:
        path = self._folder / name
        return text_on_disk(path) if path.exists() else ""

    def _keep(self, name: str, text: str) -> None:
        """Whole or not at all."""
        part = self._folder / f"{name}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8")
            part.replace(self._folder / name)
        except OSError as error:
            raise EnvironmentFailure(
                f"The list cannot be kept in {self._folder} ({error.strerror}).",
                "Check that you may write there, and that the disk is not full.",
            ) from error


class OtherDistrict(FacilitatorError):
    """A trust list of a district that is not believed here: another, or the first there is.

    Attributes:
        trust: that list.
    """

    def __init__(self, trust: TrustList) -> None:
        super().__init__(f"This trust list is of {trust.district}, signed with another key.")
        self.trust = trust


class OlderList(FacilitatorError):
    """There is a newer one here. `number`: its."""

    def __init__(self, number: int) -> None:
        super().__init__(f"This trust list is older than no. {number}, which is here and stays.")
        self.number = number


class NoTrustYet(FacilitatorError):
    """A status list is believed by a trust list, and there is none yet."""

    def __init__(self) -> None:
        super().__init__("A status list needs a trust list to be believed by: take that in first.")


def _is_trust(text: str) -> bool:
    found = prefix_of_code(text)
    if found is not None:
        return found is Prefix.TRUST_LIST
    return '"trust list"' in text[:2000]
