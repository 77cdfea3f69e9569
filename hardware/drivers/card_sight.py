"""What a camera's driver does with one picture: read it, deal votes, tell what it saw, drop it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from facilitator.press import CARD, Press, TakePresses, Verdict
from hardware.camera.codes import Code, on_card, read_codes
from hardware.camera.hall import Hall, Reckoned
from hardware.camera.issued import Eyes, IssuedCards
from hardware.camera.pictures import Picture
from hardware.camera.quality import Advice, Quality
from hardware.camera.sighting import Seen
from hardware.camera.small import small_look
from hardware.codecs import ballot_card
from hardware.drivers.card_codes import CardCodes
from hardware.drivers.state import Told
from hardware.drivers.voting_desk import Feedback, Sets

if TYPE_CHECKING:
    from hardware.camera.reading import Reader

_LOOKS: Final = 0.1  # seconds between two looks for whoever watches
_THOROUGH: Final = 1.0  # seconds between two looks for mirrored and foreign cards
_CODES: Final = 0.2  # seconds between two looks for codes while markers are in sight
_KEYS: Final[Mapping[str, str]] = {"A": "1", "B": "2", "C": "3", "D": "4"}
#: What is said of the camera besides its live picture, the first that holds.
_NOTES: Final[Mapping[Advice, str]] = {
    Advice.MIRRORED: "The camera is mirrored: no card counts until that is off in its settings.",
    Advice.BLACK: "The camera's picture is black: open its cover.",
    Advice.FOREIGN: "The camera sees cards of another kind, which do not count here.",
    Advice.TWICE: "The camera sees a card's number twice; while it does, that number is not taken.",
    Advice.NOT_OUT: "The camera sees cards that are not out tonight; they do not count.",
    Advice.NO_CHOICE: "The camera sees cards with a letter up that is no choice in this vote.",
}
_NO_CARDS: Final = "No camera cards are out tonight: print them, or hand them out at the desk."


class CardSight:
    """The cards before one camera. On its driver's thread only.

    Attributes:
        quality: how well the hall was read in the newest picture; may be read on any thread.
    """

    def __init__(
        self,
        told: Told,
        take: TakePresses,
        eyes: Eyes,
        cards: IssuedCards | None,
        feedback: Feedback,
        sets: Sets,
    ) -> None:
        """Nothing was seen. `cards` are out while `eyes` knows of none."""
        self._told, self._take, self._eyes, self._sets = told, take, eyes, sets
        self._codes = CardCodes(told, take, feedback, sets)
        self._cards = (cards,) if cards is not None else ()
        self._hall = Hall()
        self._readers: dict[str, Reader] = {}
        self._looked_at = self._thorough_at = self._codes_at = 0.0
        self._keys = 0
        self.quality = Quality()

    def issue(self) -> None:
        """Look for the cards that are out now."""
        self._hall.issue(self._eyes.issued or self._cards, self._eyes.earlier)
        missing = [name for name in self._hall.families if name not in self._readers]
        if missing:
            from hardware.camera.reading import Reader  # noqa: PLC0415 - loads OpenCV

            self._readers |= {name: Reader(name) for name in missing}

    def forget(self, keys: int) -> None:
        """A new vote, of so many choices."""
        self._keys = keys
        self._hall.forget()
        self._codes.open(keys)

    def see(self, picture: Picture, *, counts: bool) -> None:
        """One more picture; `counts`: it was taken while a vote was open."""
        now = time.monotonic()
        seen = self._read(picture, now)
        self._read_codes(picture, seen, now, counts=counts)
        reckoned = self._hall.see(seen, self._keys if counts else len(_KEYS))
        self.quality = reckoned.quality
        if counts and reckoned.votes:
            self._vote(reckoned)
        self._note(reckoned.quality)
        watch = self._eyes.watch
        if watch is not None and now - self._looked_at >= _LOOKS:
            self._looked_at = now
            with_picture = self._eyes.with_picture
            watch(
                small_look(
                    self._told.state.name, picture.image, reckoned, with_picture=with_picture
                )
            )

    def _read(self, picture: Picture, now: float) -> dict[str, Seen]:
        seen = {name: self._readers[name].read(picture.image) for name in self._hall.families}
        if any(each.sightings for each in seen.values()) or now - self._thorough_at < _THOROUGH:
            return seen
        self._thorough_at = now
        return {name: self._readers[name].read(picture.image, thorough=True) for name in seen}

    def _read_codes(
        self, picture: Picture, seen: Mapping[str, Seen], now: float, *, counts: bool
    ) -> None:
        """Votes on cards held close, and which set a card that is held up belongs to."""
        if any(each.sightings for each in seen.values()) and now - self._codes_at < _CODES:
            return
        self._codes_at = now
        codes = read_codes(picture.image)
        if counts:
            high, wide = picture.image.shape[:2]
            self._codes.see(codes, (wide, high))
        for code in codes:
            if (named := ballot_card.named(code.text)) is not None:
                self._name(code, named, seen)

    def _name(self, code: Code, named: tuple[str, int], seen: Mapping[str, Seen]) -> None:
        """Say to the hall which card that is."""
        for family, each in seen.items():
            if (card := on_card(code, each.sightings)) is not None:
                self._hall.name(family, card.marker, named)

    def _vote(self, reckoned: Reckoned) -> None:
        base, heard = self._told.state.name, self._told.state.heard
        presses = [
            Press(base, str(number), (_KEYS[choice],), family=CARD)
            for number, choice in reckoned.votes
        ]
        self._told.change(heard=heard + len(presses))
        verdicts = self._take(presses)
        self._hall.unsay(
            int(press.handset)
            for press, verdict in zip(presses, verdicts, strict=True)
            if verdict is Verdict.NOT_SAVED
        )

    def _note(self, quality: Quality) -> None:
        amiss = {remark.advice for remark in quality.remarks}
        found = next((note for advice, note in _NOTES.items() if advice in amiss), "")
        is_without = not quality.issued and not self._sets() - {""}
        self._told.change(note=_NO_CARDS if is_without else found)
