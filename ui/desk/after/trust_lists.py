"""Trust lists: taken in from a file; of a council, signed from the files of its assemblies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from facilitator.credentials.files import read_trust, text_on_disk
from facilitator.credentials.flaws import NotACertificate, in_words
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import TrustList, fingerprint
from facilitator.errors import FacilitatorError
from facilitator.parts import keys
from facilitator.readings.mandates.trust_entry import (
    TrustEntry,
    last_signed,
    next_trust_list,
    read_entry,
    vouched,
)
from facilitator.record.assembly_key import AssemblyKey
from facilitator.wording import say
from ui.desk.after.making import Making
from ui.desk.after.signer import Signer

_JSON: Final = "*.json"


class TrustLists:
    """Takes in and signs, after the fingerprint was compared."""

    def __init__(self, signer: Signer, making: Making) -> None:
        self._signer, self._making = signer, making
        self._desk, self._language = signer.desk, signer.desk.language

    def take(self) -> None:
        """Have a file chosen, and its key compared where it is another than before."""
        self._signer.boxes.files(_JSON, lambda files: self._read(files[0]))

    def _read(self, file: Path) -> None:
        la = self._language
        try:
            text = text_on_disk(file)
            trust = read_trust(text)
        except NotACertificate as wrong:
            self._making.end(in_words(wrong.flaw, la))
            return
        except FacilitatorError as failure:
            self._making.end(str(failure))
            return
        last = self._desk.world().of(keys.PART).trust
        if last is not None and last.public == trust.public:
            self._take(text)
        else:
            self._compare(trust, lambda: self._take(text))

    def _compare(self, trust: TrustList, yes: Callable[[], None]) -> None:
        la = self._language
        question = say(la, "Is this the key of {district}?", district=trust.district)
        more = say(
            la,
            "{mark}  Compare it with what the district gave you on paper, group by group. Whoever "
            "signs with this key says which assemblies you believe.",
            mark=fingerprint(trust.public),
        )
        self._signer.boxes.sure(question, more, say(la, "It is the same"), yes)

    def _take(self, text: str) -> None:
        command = keys.TakeTrustList(text, other_key=True)
        taken = say(self._language, "The trust list is in use.")
        self._signer.tell(command, lambda: self._making.end(taken), self._making.end)

    def sign(self) -> None:
        """Have the files of assemblies chosen, compared one by one, and the next list signed."""
        self._signer.boxes.files(_JSON, self._collect)

    def _collect(self, files: list[Path]) -> None:
        try:
            entries = [read_entry(text_on_disk(file)) for file in files]
        except FacilitatorError as failure:
            self._making.end(str(failure))
            return
        self._next(entries, [])

    def _next(self, open_: list[TrustEntry], compared: list[TrustEntry]) -> None:
        """Compare the first that is still open; with none left, sign."""
        if not open_:
            self._signer.with_key(lambda key: self._sign(compared, key), self._making.end)
            return
        entry, *rest = open_
        if vouched(entry, last_signed(self._desk.world())):
            self._next(rest, [*compared, entry])
            return
        la = self._language
        question = say(la, "Is this the key of {assembly}?", assembly=entry.assembly.name)
        more = say(
            la,
            "{mark}  Compare it with the assembly's founding certificate, group by group.",
            mark=fingerprint(entry.assembly.keys[-1].public),
        )
        yes = say(la, "It is the same")
        self._signer.boxes.sure(question, more, yes, lambda: self._next(rest, [*compared, entry]))

    def _sign(self, entries: list[TrustEntry], key: AssemblyKey | None) -> None:
        if key is None:
            return
        trust = next_trust_list(self._desk.world(), entries, key, self._desk.today())
        command = keys.SignTrustList(signed_code(trust, key.sign, key.public))
        signed = say(
            self._language,
            "Trust list no. {n} is signed. Give it to every assembly, as a file or on paper.",
            n=trust.number,
        )
        self._signer.tell(command, lambda: self._making.end(signed), self._making.end)
