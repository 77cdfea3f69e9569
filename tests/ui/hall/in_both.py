"""Scenes of a hall that speaks English and Welsh, as `ui.present.tongue.speak` words them."""

from __future__ import annotations

from tests.ui.hall.wordings import ENGLISH_WORDING, SIGNS, WELSH_WORDING, agenda, tiles
from ui.present.scenes import (
    Bar,
    Check,
    Choice,
    Closing,
    CountdownState,
    CountdownView,
    Credit,
    Figure,
    Hands,
    InstructionLine,
    ItemScene,
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

BUS = "Shall we ask for a last bus at 23:00?\nA ddylem ofyn am fws olaf am 23:00?"
SMELL = "What should this hall smell of next time?\nO beth ddylai'r neuadd arogli y tro nesaf?"
LABELS = ("For\nO blaid", "Against\nYn erbyn", "Abstain\nYmatal")
SMELLS = (
    "Bread\nBara",
    "Coffee\nCoffi",
    "Cut grass\nGwair",
    "The sea\nY môr",
    "Old books\nHen lyfrau",
    "Nothing\nDim byd",
)
MOTION = tuple(Choice(label, SIGNS[n], str(n + 1)) for n, label in enumerate(LABELS))
OPTIONS = tuple(Choice(label, Sign.OPTION, str(n + 1)) for n, label in enumerate(SMELLS))
OPEN_WORD = "Voting is open\nPleidleisio ar agor"
SECRECY = (
    "An open vote: hands are seen, and this laptop knows which handset said what.\n"
    "Pleidlais agored: gwelir dwylo, a gŵyr y gliniadur hwn beth ddywedodd pob teclyn."
)
LAST_PRESS = "Your last press counts until the close\nEich gwasgiad olaf sy'n cyfrif tan y cau"
NOT_HEARD = "Not yet heard\nHeb eu clywed eto"
CARDS = "Raise your card when your choice is called\nCodwch eich cerdyn pan elwir eich dewis"
KEEP_UP = "Keep it up until the tellers have counted\nArhoswch felly nes i'r rhifwyr gyfrif"
NEEDED = ThresholdLine(72 / 143, "needed: 72\nangen: 72")


def heard(n: int, issued: int) -> str:
    return f"{n} of {issued} heard\nClywyd {n} o {issued}"


def _bars(counts: tuple[int, int, int]) -> tuple[Bar, ...]:
    shares = ("91.6 %", "8.4 %", "")
    return tuple(
        Bar(label, sign, str(count), share, count / 143)
        for label, sign, count, share in zip(LABELS, SIGNS, counts, shares, strict=True)
    )


over = CountdownView(
    "+1:20",
    0.0,
    CountdownState.OVER,
    "over time\ndros amser",
    "2:00 added\n2:00 yn ychwanegol",
)
titles = (
    "Welcome and introductions\nCroeso a chyflwyniadau",
    "Four signals, three pillars\nPedwar arwydd, tri philer",
    "Report-back: mandate M-2026-02\nAdrodd yn ôl: mandad M-2026-02",
    "How we use the buses\nSut rydym yn defnyddio'r bysiau",
    "Deliberation at the tables\nTrafodaeth wrth y byrddau",
    "Tea\nTe",
    "What the tables found\nBeth a ganfu'r byrddau",
    "Decision on the evening bus\nPenderfyniad ar y bws gyda'r nos",
    "Thanks and close\nDiolch a chloi",
)
MEETING: dict[str, Scene] = {
    "welcome": Welcome(
        "Welcome\nCroeso",
        "Marfleet North",
        "Assembly no. 7\nCynulliad rhif 7",
        "We start at 19:00\nDechreuwn am 19:00",
        ("Thursday 14 May 2026", "Dydd Iau 14 Mai 2026", "St Giles Hall"),
    ),
    "agenda": agenda(titles, "Tonight\nHeno", "now\nnawr", "We end at 21:00\nGorffennwn am 21:00"),
    "item over": ItemScene(
        "4",
        "How we use the buses: three speakers\nSut rydym yn defnyddio'r bysiau: tri siaradwr",
        "Input\nMewnbwn",
        over,
        "Next: Deliberation at the tables\nNesaf: Trafodaeth wrth y byrddau",
    ),
    "item question": ItemScene(
        "5",
        "Deliberation at the tables\nTrafodaeth wrth y byrddau",
        "Deliberation\nTrafod",
        None,
        "Next: Tea\nNesaf: Te",
        "What would have to change for you to take the bus in the evening?\n"
        "Beth fyddai'n rhaid ei newid i chi ddal y bws gyda'r nos?",
    ),
    "mandate": MandateScene(
        "The last bus\nY bws olaf",
        "Ayesha Karim, to the District Assembly\nAyesha Karim, i'r Cynulliad Dosbarth",
        (
            InstructionLine(
                "Bind\nRhwymo",
                "Vote for any motion restoring a last bus at or after 23:00.\n"
                "Pleidleisio dros unrhyw gynnig sy'n adfer bws olaf am 23:00 neu wedyn.",
            ),
            InstructionLine(
                "Seek\nCeisio",
                "Free travel for under-18s; if not, half fare until April.\n"
                "Teithio am ddim i bobl dan 18 oed; os na, hanner pris tan fis Ebrill.",
            ),
        ),
    ),
    "thank you": ThankYou(
        "Thank you\nDiolch",
        (
            Credit("Tellers\nRhifwyr", "Mo Reilly, Tom Dale"),
            Credit("Notes\nNodiadau", "Ewa Nowak and twenty tables\nEwa Nowak ac ugain bwrdd"),
        ),
        "See you next time\nWelwn ni chi'r tro nesaf",
    ),
    "test pattern": Pattern(
        "Test pattern\nPatrwm prawf",
        "Can you read this?\nAllwch chi ddarllen hyn?",
        "All four corners? A round circle? Eight steps of grey?\n"
        "Y pedair cornel? Cylch crwn? Wyth gris o lwyd?",
    ),
    "void": Message(
        "This vote does not count. It can be held again.\n"
        "Nid yw'r bleidlais hon yn cyfrif. Gellir ei chynnal eto.",
        BUS,
    ),
}


ASKING: dict[str, Scene] = {
    "proposal": Proposal(
        "Proposal\nCynnig",
        (ProposalText("en", ENGLISH_WORDING), ProposalText("cy", WELSH_WORDING)),
        "Carried if more vote For than Against; abstaining counts for neither.\n"
        "Derbynnir os bydd mwy O blaid nag Yn erbyn; nid yw ymatal yn cyfrif.",
        SECRECY,
    ),
    "proposal in one language": Proposal(
        "Proposal\nCynnig", (ProposalText("en", BUS.split("\n", maxsplit=1)[0]),), "", SECRECY
    ),
    "hands": Hands(BUS, MOTION, CARDS, None, KEEP_UP),
    "hands of many": Hands(SMELL, OPTIONS, CARDS, 2, KEEP_UP),
    "hands, is anybody against": Hands(
        BUS,
        (),
        "Is anybody against?\nA oes unrhyw un yn erbyn?",
        None,
        "If nobody is, it is agreed. One person may ask for a count.\n"
        "Os nad oes, cytunir. Gall un person ofyn am gyfrif.",
    ),
    "open": Open(
        BUS,
        OPEN_WORD,
        MOTION,
        98,
        109,
        heard(98, 109),
        "0:45",
        tiles(109, (3, 14, 15, 26, 35, 58, 77, 81, 92, 97, 104)),
        NOT_HEARD,
        LAST_PRESS,
    ),
    "open with six choices": Open(
        SMELL,
        OPEN_WORD,
        OPTIONS,
        120,
        160,
        heard(120, 160),
        "0:45",
        tiles(160, tuple(range(4, 161, 4))),
        NOT_HEARD,
        LAST_PRESS,
    ),
    "open secret": Open(
        BUS, OPEN_WORD, MOTION, 152, 163, heard(152, 163), "0:45", (), "", LAST_PRESS
    ),
    "closing": Closing(
        BUS, "Voting closes in\nPleidleisio'n cau ymhen", 4, 152, 163, heard(152, 163)
    ),
    "check": Check(
        BUS,
        "Voting is closed\nPleidleisio ar gau",
        (
            Figure("163", "here\nyma"),
            Figure("152", "voted\nwedi pleidleisio"),
            Figure("11", "did not\nheb wneud"),
        ),
        "163 here, 152 voted, 11 did not.\n163 yma, 152 wedi pleidleisio, 11 heb wneud.",
    ),
}


names = (("Ayesha Karim", 70), ("Dilys Pugh", 60), ("None of these\nNeb o'r rhain", 3))
RESULTS: dict[str, Scene] = {
    "carried": Result(
        BUS,
        "Carried\nDerbyniwyd",
        "Carried: needs 72, has 131 (+59)\nDerbyniwyd: angen 72, cafwyd 131 (+59)",
        _bars((131, 12, 9)),
        NEEDED,
        "",
        True,
    ),
    "not carried": Result(
        BUS,
        "Not carried\nNi dderbyniwyd",
        "Lost: needs 72, has 12 (−60)\nGwrthodwyd: angen 72, cafwyd 12 (−60)",
        _bars((12, 131, 9)),
        NEEDED,
        "",
        False,
    ),
    "elected": Result(
        "Who shall be our delegate?\nPwy fydd ein dirprwy?",
        "Elected\nEtholwyd",
        "Elected: Ayesha Karim\nEtholwyd: Ayesha Karim",
        tuple(Bar(name, Sign.OPTION, str(n), f"{n} %", n / 133) for name, n in names),
        ThresholdLine(67 / 133, "needed: 67\nangen: 67"),
        "",
        True,
    ),
    "just for fun": Result(
        SMELL,
        "",
        "Most votes: Bread\nY nifer fwyaf o bleidleisiau: Bara",
        tuple(
            Bar(label, Sign.OPTION, str(30 - 5 * n), f"{40 - 5 * n}.0 %", 1 - n / 6)
            for n, label in enumerate(SMELLS)
        ),
    ),
}


#: A line for each language in every text.
BOTH: dict[str, Scene] = {**MEETING, **ASKING, **RESULTS}
