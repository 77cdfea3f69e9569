"""The key made, made anew, changed and revoked: each once it was read what that means."""

from __future__ import annotations

from facilitator.parts import keys
from facilitator.record.assembly_key import AssemblyKey
from facilitator.wording import say
from ui.desk.after.making import Making
from ui.desk.after.signer import Signer


class KeyChanges:
    """What is done to a key. `making`: says what came of it."""

    def __init__(self, signer: Signer, making: Making) -> None:
        self._signer, self._making = signer, making
        self._desk, self._language = signer.desk, signer.desk.language

    def make(self) -> None:
        """The first key; or, once that is read, one instead of a key that nobody has any more."""
        la, anew = self._language, bool(self._desk.world().of(keys.PART).keys)

        def made(_key: AssemblyKey | None) -> None:
            self._making.end(say(la, "The key is made. Set a passphrase for it."))

        def do() -> None:
            self._signer.make(made, self._making.end, anew=anew)

        if not anew:
            do()
            return
        self._signer.boxes.sure(
            say(la, "Make a new key?"),
            say(
                la,
                "The old key cannot vouch for it. Certificates with a new code are believed once "
                "the district has compared the new fingerprint and signed a new trust list.",
            ),
            say(la, "Make a new key"),
            do,
        )

    def change(self) -> None:
        """Another key, for which the old one vouches, once that is read."""
        la = self._language

        def change(passphrase: str) -> None:
            world, day = self._desk.world(), self._desk.today()

            def changed(command: keys.RotateKey) -> None:
                self._signer.tell(command, told, self._making.end)

            self._desk.background(
                lambda: self._signer.signing.change(world, day, passphrase),
                changed,
                lambda why: self._making.end(str(why)),
            )

        def told() -> None:
            self._making.end(
                say(
                    la, "The key was changed. Send its file to the district, and print a new sheet."
                )
            )

        current = self._desk.world().of(keys.PART).current
        more = say(
            la,
            "The old key signs that it hands over to the new one; what it signed goes on holding.",
        )
        if current is not None and current.locked:
            self._signer.boxes.passphrase(more, change, lambda: None)
        else:
            yes = say(la, "Change the key")
            self._signer.boxes.sure(say(la, "Change the key?"), more, yes, lambda: change(""))

    def revoke(self) -> None:
        """End the key, once it is read what that means."""
        la, current = self._language, self._desk.world().of(keys.PART).current

        def revoke(why: str) -> None:
            world, day = self._desk.world(), self._desk.today()
            self._desk.background(
                lambda: self._signer.signing.revoke(world, public, day, why),
                lambda command: self._signer.tell(command, told, self._making.end),
                lambda failure: self._making.end(str(failure)),
            )

        def told() -> None:
            self._making.end(
                say(la, "The key is revoked. Send its file to the district, then make a new key.")
            )

        if current is not None:
            public = current.public
            self._signer.boxes.reason(
                say(la, "Revoke the key?"),
                say(
                    la,
                    "For a key that somebody else may have. No certificate it signed holds any "
                    "longer, and it cannot be taken back: all have to be made again.",
                ),
                say(la, "Revoke the key"),
                revoke,
            )
