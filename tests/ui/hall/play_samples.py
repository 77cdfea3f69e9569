"""Pictures of games, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from tests.ui.hall.evening_samples import Tongue
from ui.present.scene_meeting import CountdownState, CountdownView
from ui.present.scene_play import (
    Animal,
    PlayBoard,
    PlayChoice,
    PlayChoices,
    PlayDrawn,
    PlayFigure,
    PlayFirst,
    PlayLine,
    PlayMap,
    PlayTable,
    PlayTables,
    PlayUnit,
    PlayWall,
    PlayWords,
    Prompt,
)
from ui.present.scenes import Scene

_BISCUITS = (
    ("Custard cream", "Hufen cwstard", 31),
    ("Digestive", "Bisged dreuliol", 24),
    ("Ginger nut", "Bisged sinsir", 40),
    ("Whatever is on the plate", "Beth bynnag sydd ar y plât", 52),
)


def play_samples(t: Tongue) -> dict[str, Scene]:
    return {
        "play words": _words(t),
        "play choices shown": _choices(t),
        "play line": _line(t),
        "play first": _first(t),
        "play drawn": _drawn(t),
        "play tables": _tables(t),
        "play wall": _wall(t),
        "play map": _map(t),
        "play board": _board(t),
    }


def _words(t: Tongue) -> PlayWords:
    left = CountdownView("0:42", 0.7, CountdownState.CALM, t("time left", "yn weddill"))
    words = t("Tell your neighbour why you came", "Dywedwch wrth eich cymydog pam y daethoch")
    below = t("One talks, the other only listens.", "Un yn siarad, a'r llall dim ond yn gwrando.")
    seated = t(
        "You may pass, and you may write instead.",
        "Cewch basio, a chewch ysgrifennu yn lle hynny.",
    )
    return PlayWords(
        Prompt(t("Paired listening", "Gwrando mewn parau"), words, below, seated, left)
    )


def _choices(t: Tongue) -> PlayChoices:
    prompt = Prompt(
        t("The biscuit vote", "Pleidlais y bisgedi"),
        t("Which biscuit?", "Pa fisged?"),
        t("Press once.", "Gwasgwch unwaith."),
        t("No handset? Put a hand up.", "Dim teclyn? Codwch law."),
        CountdownView("0:12", 0.4, CountdownState.CALM, ""),
    )
    return PlayChoices(
        prompt,
        tuple(
            PlayChoice(str(n), t(english, welsh), str(count), count / 52, right=n == 3)
            for n, (english, welsh, count) in enumerate(_BISCUITS, 1)
        ),
    )


def _line(t: Tongue) -> PlayLine:
    ends = (
        (t("Not at all", "Dim o gwbl"), 7),
        ("2", 12),
        ("3", 30),
        ("4", 41),
        (t("Very much", "Yn fawr iawn"), 73),
    )
    prompt = Prompt(
        t("Spectrum", "Sbectrwm"),
        t("How at home do you feel here?", "Pa mor gartrefol ydych chi yma?"),
        seated=t("Seated: show one to five fingers.", "Yn eistedd: dangoswch un i bum bys."),
    )
    return PlayLine(
        prompt,
        tuple(
            PlayChoice(str(n), label, str(count), count / 73)
            for n, (label, count) in enumerate(ends, 1)
        ),
    )


def _first(t: Tongue) -> PlayFirst:
    prompt = Prompt(
        t("Quick quiz", "Cwis cyflym"),
        t("In which year was this hall built?", "Ym mha flwyddyn y codwyd y neuadd hon?"),
        seated=t("Any key will do.", "Mae unrhyw fotwm yn iawn."),
    )
    return PlayFirst(prompt, "47", t("then 12, 80", "wedyn 12, 80"))


def _drawn(t: Tongue) -> PlayDrawn:
    return PlayDrawn(
        Prompt(t("A lot", "Coelbren"), t("Called: 4711", "Galwyd: 4711")),
        ("118", "7", "64"),
        t(
            "Lowest first: SHA-256 of “2026-05-14/1:4711:” and each number.",
            "Isaf yn gyntaf: SHA-256 o “2026-05-14/1:4711:” a phob rhif.",
        ),
    )


def _tables(t: Tongue) -> PlayTables:
    names = (
        (Animal.FOX, "Fox", "Llwynog"),
        (Animal.OWL, "Owl", "Tylluan"),
        (Animal.HARE, "Hare", "Ysgyfarnog"),
        (Animal.CAT, "Cat", "Cath"),
        (Animal.HEDGEHOG, "Hedgehog", "Draenog"),
        (Animal.FISH, "Fish", "Pysgodyn"),
        (Animal.ROBIN, "Robin", "Robin goch"),
        (Animal.BEE, "Bee", "Gwenynen"),
        (Animal.SNAIL, "Snail", "Malwen"),
        (Animal.FROG, "Frog", "Broga"),
        (Animal.BADGER, "Badger", "Mochyn daear"),
        (Animal.TORTOISE, "Tortoise", "Crwban"),
    )
    return PlayTables(
        Prompt(t("New neighbours", "Cymdogion newydd"), ""),
        tuple(
            PlayTable(sign, t(english, welsh), ", ".join(str(n + 12 * k) for k in range(8)))
            for n, (sign, english, welsh) in enumerate(names, 1)
        ),
    )


def _wall(t: Tongue) -> PlayWall:
    said = (
        ("hopeful", "gobeithiol", 4),
        ("warm", "cynnes", 2),
        ("loud", "swnllyd", 1),
        ("tea", "te", 3),
        ("heard", "clywed", 1),
        ("neighbours", "cymdogion", 1),
        ("curious", "chwilfrydig", 1),
        ("long", "hir", 1),
    )
    return PlayWall(
        Prompt(t("One word", "Un gair"), t("This evening in one word", "Y noson hon mewn un gair")),
        tuple(
            dict.fromkeys(
                (word, n) for english, welsh, n in said for word in t(english, welsh).split("\n")
            )
        ),
    )


def _map(t: Tongue) -> PlayMap:
    units = ("Marfleet North", "Greatfield", "Bilton Grange", "Holderness Road", "Southcoates")
    return PlayMap(
        Prompt(
            t("Where we come from", "O ble rydym yn dod"),
            "",
            t("A dot for each who has arrived.", "Smotyn am bob un a gyrhaeddodd."),
        ),
        tuple(
            PlayUnit(name, people) for name, people in zip(units, (41, 23, 7, 0, 64), strict=True)
        ),
    )


def _board(t: Tongue) -> PlayBoard:
    figures = (
        ("7", "assemblies", "cynulliad"),
        ("23", "decisions", "penderfyniad"),
        ("4", "mandates given", "mandad a roddwyd"),
        ("1,004", "cups of tea", "paned o de"),
    )
    return PlayBoard(
        Prompt(t("So far", "Hyd yn hyn"), ""),
        tuple(PlayFigure(number, t(english, welsh)) for number, english, welsh in figures),
    )
