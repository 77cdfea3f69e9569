"""One scene of each kind in Welsh."""

from __future__ import annotations

from tests.ui.hall.wordings import WELSH_WORDING, agenda, choices, tiles
from ui.present.scenes import (
    Bar,
    Check,
    Closing,
    CountdownState,
    CountdownView,
    Credit,
    Figure,
    Hands,
    InstructionLine,
    ItemScene,
    Logo,
    MandateScene,
    Message,
    Open,
    Pattern,
    Proposal,
    ProposalText,
    Result,
    Scene,
    Sign,
    ThankYou,
    ThresholdLine,
    Welcome,
)

bus = "A ddylem ofyn am fws olaf am 23:00?"
kept = choices("O blaid", "Yn erbyn", "Ymatal")
clock = CountdownView("12:40", 0.42, CountdownState.CALM, "yn weddill")
titles = (
    "Croeso a chyflwyniadau",
    "Pedwar arwydd, tri philer",
    "Adrodd yn ôl: mandad M-2026-02",
    "Sut rydym yn defnyddio'r bysiau",
    "Trafodaeth wrth y byrddau",
    "Te",
    "Beth a ganfu'r byrddau",
    "Penderfyniad ar y bws gyda'r nos",
    "Diolch a chloi",
)
bars = (
    Bar("O blaid", Sign.FOR, "131", "91.6 %", 131 / 143),
    Bar("Yn erbyn", Sign.AGAINST, "12", "8.4 %", 12 / 143),
    Bar("Ymatal", Sign.ABSTAIN, "9", "", 9 / 143),
)
WELSH: dict[str, Scene] = {
    "logo": Logo("Cynulliad Cymdogaeth Tŷ Ŵyn", "Abertawe"),
    "welcome": Welcome(
        "Croeso",
        "Cynulliad Tŷ Ŵyn",
        "Cynulliad rhif 7\nDydd Iau 14 Mai 2026",
        "Dechreuwn am 19:00",
        ("Sticer glas: dim lluniau", "Dolen glyw: pum rhes flaen"),
    ),
    "agenda": agenda(titles, "Heno", "Nawr", "Gorffennwn am 21:00"),
    "item": ItemScene("5", "Trafodaeth wrth y byrddau", "Trafodaeth", clock, "Nesaf: Te, 20:06"),
    "proposal": Proposal(
        "Cynnig 1",
        (ProposalText("cy", WELSH_WORDING),),
        "Caiff ei dderbyn os yw mwy na hanner y pleidleisiau o blaid.",
        "Pleidlais agored: mae'r cofnod yn cadw sut y pleidleisiodd pob teclyn.",
    ),
    "hands for": Hands(bus, kept, "Codwch eich cerdyn", 0, "Daliwch ef i fyny tra bo'r cyfrif"),
    "open": Open(
        bus,
        "Mae'r bleidlais ar agor",
        kept,
        98,
        109,
        "Clywyd 98 o 109",
        "ar agor ers 0:45",
        tiles(109, (3, 14, 15, 26)),
        "Heb eu clywed eto",
        "Pleidlais agored",
    ),
    "closing": Closing(bus, "Mae'r bleidlais yn cau mewn", 4, 152, 163, "Clywyd 152 o 163"),
    "check": Check(
        bus,
        "Mae'r bleidlais wedi cau",
        (Figure("163", "yma"), Figure("152", "wedi pleidleisio"), Figure("11", "heb")),
        "Mae'r rhifwyr yn cymharu'r niferoedd.",
    ),
    "carried": Result(
        bus,
        "Derbyniwyd",
        "Roedd angen 72 ac mae 131.",
        bars,
        ThresholdLine(72 / 143, "72: mwy na hanner y pleidleisiau a fwriwyd"),
        "",
        True,
    ),
    "mandate": MandateScene(
        "Mandad M-2026-03",
        "Ayesha Karim, i Gynulliad Dosbarth Abertawe",
        (
            InstructionLine("Rhwymo", "Pleidleisio dros fws olaf am 23:00 neu wedyn."),
            InstructionLine("Ceisio", "Teithio am ddim i bobl dan 18 oed."),
        ),
    ),
    "thank you": ThankYou(
        "Diolch",
        (Credit("Rhifwyr", "Mo Reilly, Tom Dale"), Credit("Crèche", "Dilys Pugh")),
        "Byddwn yn cwrdd eto ddydd Iau 11 Mehefin",
    ),
    "test pattern": Pattern(
        "Patrwm prawf",
        "Allwch chi ddarllen hyn?",
        "Y pedair cornel? Cylch crwn? Wyth gris o lwyd?",
    ),
    "message": Message("Gwiriwch eich teclyn: mae golau'n golygu ei fod wedi'i glywed"),
}
