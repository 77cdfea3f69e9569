"""A council as the hall sees it, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from tests.ui.hall.evening_samples import Tongue
from ui.present.scenes import Scene, SeatLine, Seats, Sign

_MEMBERS = (
    ("Marfleet North", "Ayesha Karim"),
    ("Greatfield", "Tom Dale, Jo Bell"),
    ("Bransholme East", "Mo Reilly"),
    ("Orchard Park", "Siân Price"),
    ("Newland Avenue", ""),
    ("Hessle Road", "Sam Hill"),
)


def council_samples(t: Tongue) -> dict[str, Scene]:
    return {"seats": _seats(t), "roll call": _roll_call(t)}


def _seats(t: Tongue) -> Seats:
    return Seats(
        t("Who is here", "Pwy sydd yma"),
        tuple(SeatLine(str(n), *member) for n, member in enumerate(_MEMBERS, 1)),
    )


def _roll_call(t: Tongue) -> Seats:
    signs = (Sign.FOR, Sign.FOR, Sign.AGAINST, Sign.FOR, None, Sign.ABSTAIN)
    said = {
        Sign.FOR: t("For", "O blaid"),
        Sign.AGAINST: t("Against", "Yn erbyn"),
        Sign.ABSTAIN: t("Abstain", "Ymatal"),
        None: t("did not vote", "heb bleidleisio"),
    }
    return Seats(
        t("How each assembly voted", "Sut y pleidleisiodd pob cynulliad"),
        tuple(
            SeatLine(str(n), assembly, said[sign], sign)
            for n, ((assembly, _), sign) in enumerate(zip(_MEMBERS, signs, strict=True), 1)
        ),
        note=t("That a last bus runs at 23:00.", "Bod bws olaf yn rhedeg am 23:00."),
    )
