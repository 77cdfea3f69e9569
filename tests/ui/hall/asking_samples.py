"""Scenes of a question and its open ballot, of many kinds, as a hall would see them."""

from __future__ import annotations

from tests.ui.hall.count_words import (
    APPROVE,
    CLOSED,
    ONE,
    OPENNESS,
    RANK,
    ROUNDS,
    SEATS,
    WARM,
    WHAT,
    WHO,
    Wall,
    consent,
    people,
    streets,
    temperatures,
)
from tests.ui.hall.wordings import tiles
from ui.present.scenes import (
    Check,
    Choice,
    Choosing,
    Figure,
    InstructionLine,
    MandateScene,
    Open,
    Scene,
    Sign,
)


def _open(w: Wall, choices: tuple[Choice, ...], asked: str, how: str, **more: object) -> Open:
    heard = w("98 of 109 heard", "Clywyd 98 o 109")
    word = w("Voting is open", "Pleidleisio ar agor")
    waiting = w("Not yet heard", "Heb eu clywed eto")
    return Open(
        asked, word, choices, 98, 109, heard, "0:45", waiting_label=waiting, how=how, **more
    )


def _choosing(w: Wall) -> dict[str, Scene]:
    election = w("Election", "Etholiad")
    struck = w("Struck off with fewest votes: Tom Dale.", "Dilëwyd â'r lleiaf: Tom Dale.")
    private = w(*OPENNESS["private"])
    return {
        "choosing people": Choosing(
            election, w(*WHO), people(w)[:4], (w(*RANK), w(*SEATS), private)
        ),
        "choosing in a second round": Choosing(
            election,
            w("Who shall be our delegate?", "Pwy fydd ein dirprwy?"),
            people(w)[:5],
            (struck, w(*ONE), w(*ROUNDS), private),
            w("Round 2", "Rownd 2"),
        ),
        "choosing among fourteen": Choosing(
            w("A choice", "Dewis"), w(*WHAT), streets(w), (w(*APPROVE), w(*OPENNESS["open"]))
        ),
        "choosing, the sentences": Choosing(
            election,
            w(*WHO),
            (*people(w), *streets(w)[:6]),
            (w(*RANK), w(*SEATS), private),
            page=9,
        ),
    }


def _open_votes(w: Wall) -> dict[str, Scene]:
    private = w(*OPENNESS["private"])
    return {
        "open private": _open(w, people(w)[:6], w(*WHO), w(*RANK), secrecy=private),
        "open fourteen": _open(w, streets(w), w(*WHAT), w(*APPROVE)),
    }


def _open_with_tiles(w: Wall) -> dict[str, Scene]:
    recorded = w(*OPENNESS["recorded"])
    return {
        "open consent, recorded": _open(
            w,
            consent(w),
            w("That we keep the hall", "Ein bod yn cadw'r neuadd"),
            w(*ONE),
            secrecy=recorded,
            tiles=tiles(109, (3, 14, 15, 26, 35, 58, 77, 81, 92, 97, 104)),
        ),
        "open temperature": _open(
            w,
            tuple(Choice(t, Sign.OPTION, str(n)) for n, t in enumerate(temperatures(w), 1)),
            w(*WARM),
            w(*ONE),
            tiles=tiles(109, (3, 14, 15, 26, 35, 58, 77, 81, 92, 97, 104)),
            unknown=w(
                "2 handsets have no number yet: hold them up, a teller comes.",
                "Does gan 2 declyn ddim rhif eto: daliwch nhw i fyny, daw rhifwr.",
            ),
        ),
    }


def _mandate(w: Wall) -> dict[str, Scene]:
    return {
        "mandate before the vote": MandateScene(
            w("Mandate for the district", "Mandad i'r dosbarth"),
            w("Ayesha Karim, to the District Assembly", "Ayesha Karim, i'r Cynulliad Dosbarth"),
            (
                InstructionLine(
                    w("Bind", "Rhwymo"),
                    w("Vote for a last bus at 23:00.", "Pleidleisio dros fws olaf am 23:00."),
                ),
                InstructionLine(
                    w("Ask", "Gofyn"), w("What a 23:00 bus costs.", "Beth yw cost bws am 23:00.")
                ),
            ),
            lines=(
                w(
                    "Carried if more vote For than Against; abstaining counts for neither.",
                    "Derbynnir os bydd mwy O blaid nag Yn erbyn; nid yw ymatal yn cyfrif.",
                ),
                w(*OPENNESS["open"]),
            ),
        ),
    }


def _check(w: Wall) -> dict[str, Scene]:
    return {
        "check with sources": Check(
            w(*WHO),
            w(*CLOSED),
            (
                Figure("163", w("here", "yma")),
                Figure("155", w("voted", "wedi pleidleisio")),
                Figure("8", w("did not", "heb wneud")),
            ),
            w("163 here, 155 voted, 8 did not.", "163 yma, 155 wedi pleidleisio, 8 heb wneud."),
            (
                w("152 by handsets, 3 on paper", "152 â theclynnau, 3 ar bapur"),
                w("A lot is drawn before we count.", "Tynnir coelbren cyn i ni gyfrif."),
            ),
        ),
    }


def asking(w: Wall) -> dict[str, Scene]:
    votes = {**_choosing(w), **_open_votes(w), **_open_with_tiles(w)}
    return {**votes, **_mandate(w), **_check(w)}
