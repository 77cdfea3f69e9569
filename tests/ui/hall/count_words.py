"""Words for scenes of choosing and counting, in English or in English and Welsh."""

from __future__ import annotations

from ui.present.scenes import Choice, Sign

PEOPLE = ("Ayesha Karim", "Dilys Pugh", "Ewa Nowak", "Jo Marsh", "Mo Reilly", "Tom Dale")
STREETS = (
    ("Marfleet Lane", "Lôn Marfleet"),
    ("The old baths", "Yr hen faddonau"),
    ("A place for teenagers", "Lle i bobl ifanc"),
    ("The last bus", "Y bws olaf"),
    ("Damp homes", "Cartrefi llaith"),
    ("The library's hours", "Oriau'r llyfrgell"),
    ("Trees in Preston Road", "Coed ar Preston Road"),
    ("A Saturday market", "Marchnad ddydd Sadwrn"),
    ("Swimming lessons", "Gwersi nofio"),
    ("The community oven", "Y ffwrn gymunedol"),
    ("Street lights", "Goleuadau stryd"),
    ("The allotments", "Y rhandiroedd"),
    ("A repair café", "Caffi trwsio"),
    ("None of these", "Dim un o'r rhain"),
)
SHORT = (STREETS[0], STREETS[1], STREETS[3], ("Trees", "Coed"))
CODES = tuple(f"{n // 5 + 1}{n % 5 + 1}" for n in range(14))


class Wall:
    """Texts of a wall in English, or in English and Welsh."""

    def __init__(self, *, both: bool) -> None:
        self._both = both

    def __call__(self, english: str, welsh: str) -> str:
        return f"{english}\n{welsh}" if self._both and welsh != english else english


OPENNESS = {
    "open": (
        "An open vote: hands are seen, and this laptop knows which handset said what.",
        "Pleidlais agored: gwelir dwylo, a gŵyr y gliniadur hwn beth ddywedodd pob teclyn.",
    ),
    "private": (
        "Private vote: after closing, this laptop keeps no link between handset and vote.",
        "Pleidlais breifat: ar ôl cau, ni cheidw'r gliniadur gyswllt rhwng teclyn a phleidlais.",
    ),
    "recorded": (
        "Recorded vote: the record keeps for good which number chose what.",
        "Pleidlais gofnodedig: mae'r cofnod yn cadw am byth pa rif a ddewisodd beth.",
    ),
}
ROUNDS = (
    "More than half of the votes wins. If nobody has them, the last is struck off.",
    "Mwy na hanner y pleidleisiau sy'n ennill. Os nad oes gan neb hynny, caiff yr olaf ei ddileu.",
)
SEATS = (
    "2 seats. Each needs the quota; votes above it, and of the last, move to the next choice.",
    "2 sedd. Mae angen y cwota ar bob un; symuda'r pleidleisiau drosto i'r dewis nesaf.",
)
RANK = (
    "Press your favourite first, then the next. Key 6 starts over.",
    "Pwyswch eich ffefryn yn gyntaf, yna'r nesaf. Mae botwm 6 yn dechrau eto.",
)
APPROVE = (
    "Press every one that you can live with. Key 6 starts over.",
    "Pwyswch bob un y gallwch fyw gydag ef. Mae botwm 6 yn dechrau eto.",
)
ONE = (
    "Press one key. Your last press counts until the close.",
    "Pwyswch un botwm. Eich gwasgiad olaf sy'n cyfrif tan y cau.",
)
WHO = ("Who shall be our delegates?", "Pwy fydd ein dirprwyon?")
WHAT = ("What shall we take up next?", "Beth nesaf i ni?")
WARM = ("How warm are we to a Saturday market?", "Pa mor gynnes ydym at farchnad ddydd Sadwrn?")
CLOSED = ("Voting is closed", "Pleidleisio ar gau")


def people(w: Wall) -> tuple[Choice, ...]:
    names = (*PEOPLE, w("None of these", "Neb o'r rhain"))
    return tuple(Choice(name, Sign.OPTION, str(n)) for n, name in enumerate(names, 1))


def streets(w: Wall) -> tuple[Choice, ...]:
    return tuple(Choice(w(*s), Sign.OPTION, k) for s, k in zip(STREETS, CODES, strict=True))


def consent(w: Wall) -> tuple[Choice, ...]:
    labels = (
        w("Agree", "Cytuno"),
        w("Reservations", "Amheuon"),
        w("Stand aside", "O'r neilltu"),
        w("Block", "Rhwystro"),
    )
    signs = (Sign.FOR, Sign.RESERVED, Sign.ABSTAIN, Sign.AGAINST)
    return tuple(
        Choice(label, sign, str(n))
        for n, (label, sign) in enumerate(zip(labels, signs, strict=True), 1)
    )


def temperatures(w: Wall) -> tuple[str, ...]:
    return (
        w("Cold", "Oer"),
        w("Cool", "Claear"),
        w("Mild", "Mwyn"),
        w("Warm", "Cynnes"),
        w("Hot", "Poeth"),
    )
