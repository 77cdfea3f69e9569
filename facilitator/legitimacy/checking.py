"""An evidence file checked: every figure reckoned again, the signature looked at, and what follows.

What is shown is that the figures follow from the ingredients, and with a trust list whose
ingredients they are. That the ingredients are true no file can show: who certified each is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from facilitator.credentials.values import TrustList
from facilitator.legitimacy.figures import figures_of
from facilitator.legitimacy.file import EvidenceFile, digest_of, signer_in
from facilitator.wording import say


class Signed(Enum):
    """What is known of the signature."""

    NONE = "none"
    NOT_CHECKED = "not_checked"
    BELIEVED = "believed"
    NOT_BELIEVED = "not_believed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that does not follow. `where`: its place, "figures.regular.above"."""

    where: str
    written: Any
    reckoned: Any


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    name: str
    made: str
    signed: Signed
    differences: tuple[Difference, ...]

    @property
    def ok(self) -> bool:
        """Nothing differs, and no signature was found that is not believed."""
        return not self.differences and self.signed is not Signed.NOT_BELIEVED


def checked(file: EvidenceFile, trust: TrustList | None = None) -> Checked:
    """Reckon everything again. `trust`: whose signatures are believed, None to ask for none."""
    evidence = file.evidence
    differences = [*_unlike("figures", asdict(file.figures), asdict(figures_of(evidence)))]
    digest = digest_of(evidence)
    if file.digest != digest:
        differences.append(Difference("digest", file.digest, digest))
    differences += _impossible(file)
    return Checked(evidence.name, evidence.made, _signed(file, trust), tuple(differences))


def conclusion(found: Checked, language: str) -> str:
    """One sentence: what is proven, and what is not."""
    if found.differences:
        return say(
            language, "This file does not agree with itself: a figure differs from its ingredients."
        )
    return {
        Signed.BELIEVED: say(
            language,
            "Every figure follows from its ingredients, and the assembly of that name signed them; "
            "that they are true is for those named in it to answer.",
        ),
        Signed.NOT_BELIEVED: say(
            language,
            "Every figure follows from its ingredients, but nobody on the trust list signed them.",
        ),
        Signed.NOT_CHECKED: say(
            language,
            "Every figure follows from its ingredients; who signed them was not looked at: give a "
            "trust list for that.",
        ),
        Signed.NONE: say(
            language,
            "Every figure follows from its ingredients; nobody signed them, so this shows that "
            "they agree, and not whose they are.",
        ),
    }[found.signed]


def _signed(file: EvidenceFile, trust: TrustList | None) -> Signed:
    if trust is not None:
        believed = signer_in(file, trust) is not None
        return Signed.BELIEVED if believed else Signed.NOT_BELIEVED
    return Signed.NONE if file.signature is None else Signed.NOT_CHECKED


def _unlike(where: str, written: Any, reckoned: Any) -> Iterator[Difference]:
    """Every place in which the two differ; a truth value is no number."""
    if isinstance(written, dict) and isinstance(reckoned, dict):
        for name in written | reckoned:
            yield from _unlike(f"{where}.{name}", written.get(name), reckoned.get(name))
    elif isinstance(written, tuple) and isinstance(reckoned, tuple):
        if len(written) != len(reckoned):
            yield Difference(where, len(written), len(reckoned))
        for place, (one, other) in enumerate(zip(written, reckoned, strict=False), 1):
            yield from _unlike(f"{where}.{place}", one, other)
    elif type(written) is not type(reckoned) or written != reckoned:
        yield Difference(where, written, reckoned)


def _impossible(file: EvidenceFile) -> Iterator[Difference]:
    """Ingredients that go against each other."""
    for held in file.evidence.meetings:
        came, where = held.came, f"evidence.meeting {held.number}"
        if came.checked_in and sum(came.tiers) != came.residents:
            yield Difference(f"{where}.residents", came.residents, sum(came.tiers))
        if came.unique is not None:
            yield from _no_more(f"{where}.residents", came.residents, came.unique)
            yield from _no_more(f"{where}.returning", came.returning or 0, came.unique)
        got = held.invitation
        for share in (got.direct, got.spoken, got.lowest) if got is not None else ():
            if share is not None:
                yield from _no_more(f"{where}.invitation", share.least, share.most)
                yield from _no_more(f"{where}.invitation", share.most, share.of)
    seen = file.evidence.visits
    yield from _no_more("evidence.visits", seen.least, seen.most)
    if seen.by_number and sum(seen.by_number) != seen.least:
        yield Difference("evidence.visits", seen.least, sum(seen.by_number))


def _no_more(where: str, written: int, most: int) -> Iterator[Difference]:
    if written > most:
        yield Difference(where, written, most)
