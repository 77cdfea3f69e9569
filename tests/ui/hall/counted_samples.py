"""Scenes of counts, lots and gauges, as a hall would see them."""

from __future__ import annotations

from tests.ui.hall.asking_samples import asking
from tests.ui.hall.count_words import (
    PEOPLE,
    SHORT,
    STREETS,
    WARM,
    WHAT,
    WHO,
    Wall,
    consent,
    temperatures,
)
from ui.present.scenes import (
    Bar,
    Fate,
    Gauge,
    Level,
    Lot,
    Result,
    Row,
    Scene,
    Sign,
    Standings,
    ThresholdLine,
)


def _rows(w: Wall, votes: tuple[str, ...], fates: dict[int, Fate], top: float) -> tuple[Row, ...]:
    words = {
        Fate.IN: w("elected", "etholwyd"),
        Fate.OUT: w("out", "allan"),
        Fate.NONE: "",
    }
    return tuple(
        Row(
            PEOPLE[n],
            str(n + 1),
            count,
            float(count) / top,
            fates.get(n, Fate.NONE),
            words[fates.get(n, Fate.NONE)],
        )
        for n, count in enumerate(votes)
    )


def _quota(w: Wall) -> ThresholdLine:
    return ThresholdLine(52 / 60, w("quota 52", "cwota 52"))


def _fourteen(w: Wall) -> tuple[Row, ...]:
    chosen = w("chosen", "dewiswyd")
    return tuple(
        Row(
            w(*street),
            str(n + 1),
            str(90 - 6 * n),
            1 - n / 15,
            Fate.IN if n < 2 else Fate.NONE,
            chosen if n < 2 else "",
        )
        for n, street in enumerate(STREETS)
    )


def _stages(w: Wall) -> dict[str, Scene]:
    return {
        "stage": Standings(
            w(*WHO),
            w("Stage 3 of 7", "Cam 3 o 7"),
            w(
                "Out: Tom Dale. Those votes move to the next choices.",
                "Allan: Tom Dale. Mae'r pleidleisiau hynny'n symud i'r dewisiadau nesaf.",
            ),
            _rows(
                w,
                ("52", "31.25", "24.5", "21", "19.75", "0"),
                {0: Fate.IN, 5: Fate.OUT},
                60,
            ),
            _quota(w),
            (w("Votes that go no further: 5.5", "Pleidleisiau na allant fynd ymhellach: 5.5"),),
        ),
        "stage with a tie": Standings(
            w(*WHO),
            w("Stage 4 of 7", "Cam 4 o 7"),
            w(
                "What Ayesha Karim has above the quota moves to the next choices.",
                "Mae'r hyn sydd gan Ayesha Karim dros y cwota yn symud i'r dewisiadau nesaf.",
            ),
            _rows(w, ("52", "31.25", "24.5", "24.5"), {0: Fate.IN, 3: Fate.OUT}, 60),
            _quota(w),
            (
                w(
                    "Stage 4: Ewa Nowak, Jo Marsh were equal. By lot, Jo Marsh is excluded.",
                    "Cam 4: roedd Ewa Nowak, Jo Marsh yn gyfartal. Trwy goelbren, caiff Jo Marsh "
                    "ei dileu.",
                ),
            ),
        ),
    }


def _papers(w: Wall) -> dict[str, Scene]:
    return {
        "fourteen counted": Standings(
            w(*WHAT),
            "",
            w("Marked by how many of 104 papers", "Wedi'u marcio gan faint o 104 papur"),
            _fourteen(w),
        ),
        "the lot": Lot(
            w(*WHAT),
            w("The lot", "Y coelbren"),
            w("Drawn here from numbered tokens", "Tynnwyd yma o docynnau rhif"),
            tuple(w(*s) for s in STREETS[:7]),
            (
                w(
                    "Whoever stands first here is preferred where votes are equal.",
                    "Pwy bynnag sydd gyntaf yma a ffefrir os yw'r pleidleisiau'n gyfartal.",
                ),
            ),
        ),
    }


def _winners(w: Wall) -> dict[str, Scene]:
    return {
        "elected two": Result(
            w(*WHO),
            w("Elected", "Etholwyd"),
            w(
                "Valid papers: 154; seats: 2; quota: 52; single transferable vote (Scottish STV).",
                "Papurau dilys: 154; seddi: 2; cwota: 52; pleidlais sengl drosglwyddadwy "
                "(STV yr Alban).",
            ),
            (),
            carried=True,
            names=(PEOPLE[0], PEOPLE[2]),
            moment=1.0,
        ),
        "chosen one": Result(
            w(*WHAT),
            w("Chosen", "Dewiswyd"),
            w("Valid papers: 104; dots.", "Papurau dilys: 104; dotiau."),
            (),
            carried=True,
            names=(w(*STREETS[2]),),
            moment=1.0,
        ),
        "consent carried": Result(
            w("That we keep the hall", "Ein bod yn cadw'r neuadd"),
            w("Carried", "Derbyniwyd"),
            w("Carried: blocks 1, allowed 2", "Derbyniwyd: rhwystrau 1, caniateir 2"),
            tuple(
                Bar(choice.label, choice.sign, count, "", int(count) / 131)
                for choice, count in zip(consent(w), ("131", "12", "9", "1"), strict=True)
            ),
            carried=True,
            moment=1.0,
        ),
    }


def _choices(w: Wall) -> dict[str, Scene]:
    return {
        "another round": Result(
            w("Who shall be our delegate?", "Pwy fydd ein dirprwy?"),
            w("Another round", "Rownd arall"),
            w(
                "Ayesha Karim: 60 of 135 votes (needed 68)",
                "Ayesha Karim: 60 o 135 pleidlais (angen 68)",
            ),
            tuple(
                Bar(name, Sign.OPTION, str(n), "", n / 68)
                for name, n in zip(PEOPLE, (60, 40, 25, 10), strict=False)
            ),
            ThresholdLine(1, w("needed: 68", "angen: 68")),
            carried=False,
        ),
        "most votes": Result(
            w(*WHAT),
            w("Chosen", "Dewiswyd"),
            w(
                "The old baths: 70 of 133 votes",
                "Yr hen faddonau: 70 o 133 pleidlais",
            ),
            tuple(
                Bar(w(*SHORT[n]), Sign.OPTION, str(votes), f"{votes} %", votes / 70, n == 1)
                for n, votes in enumerate((40, 70, 20, 3))
            ),
            carried=True,
            moment=1.0,
        ),
    }


def _gauges(w: Wall) -> dict[str, Scene]:
    return {
        "gauge": Gauge(
            w(*WARM),
            w("The middle of the room: Warm", "Canol yr ystafell: Cynnes"),
            tuple(
                Level(word, str(n), n / 61)
                for word, n in zip(temperatures(w), (8, 19, 34, 61, 30), strict=True)
            ),
            3,
            w("the middle", "y canol"),
            (
                w("152 people answered.", "Atebodd 152 o bobl."),
                w(
                    "This reads how warm the room is. It decides nothing.",
                    "Mae hyn yn darllen pa mor gynnes yw'r ystafell. Nid yw'n penderfynu dim.",
                ),
            ),
        ),
        "gauge between two": Gauge(
            w(*WARM),
            w(
                "The middle of the room: between Cold and Hot",
                "Canol yr ystafell: rhwng Oer a Poeth",
            ),
            tuple(
                Level(word, str(n), n / 61)
                for word, n in zip(temperatures(w), (61, 0, 0, 0, 61), strict=True)
            ),
            2,
            w("the middle", "y canol"),
        ),
    }


def counted(w: Wall) -> dict[str, Scene]:
    return {**_stages(w), **_papers(w), **_winners(w), **_choices(w), **_gauges(w)}


def counted_samples(*, both: bool) -> dict[str, Scene]:
    w = Wall(both=both)
    return {**asking(w), **counted(w)}
