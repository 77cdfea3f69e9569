"""The scenes that lead through an evening, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from collections.abc import Callable

from ui.present.scenes import (
    AgendaLine,
    AgendaMark,
    ClosingWords,
    CountdownState,
    CountdownView,
    NextMeeting,
    NowNext,
    QuestionScene,
    Scene,
    SpeakerTurn,
    StageCue,
    StageStep,
    Starting,
    Turn,
)

#: A text out of its English and its Welsh.
Tongue = Callable[[str, str], str]
TONGUES: dict[str, Tongue] = {
    "en": lambda english, _: english,
    "cy": lambda _, welsh: welsh,
    "both": lambda english, welsh: f"{english}\n{welsh}",
}


def evening_samples(t: Tongue) -> dict[str, Scene]:
    left = t("time left", "yn weddill")
    calm = CountdownView("1:52", 0.62, CountdownState.CALM, left)
    return {
        "starting": _starting(t),
        "now and next": _now_next(t),
        "question": _question(t),
        "speaker": _speaker(t, calm),
        "speaker one minute": SpeakerTurn(
            t("Input", "Mewnbwn"),
            "Tomos Llywelyn-Davies",
            t("East Yorkshire Drivers' Branch", "Cangen y Gyrwyr, Dwyrain Swydd Efrog"),
            CountdownView("0:48", 0.26, CountdownState.ONE_MINUTE, t("1 minute", "1 munud")),
            t("Speaker 3 of 3", "Siaradwr 3 o 3"),
        ),
        "turn": _turn(t),
        "groups": _stage(t),
        "groups, a sign": _stage_sign(t),
        "next meeting": NextMeeting(
            t("We meet again", "Cwrdd eto"),
            t("Thursday 11 June", "Dydd Iau 11 Mehefin"),
            "19:00",
            t("St Giles Hall, Marfleet Lane", "Neuadd San Silyn, Marfleet Lane"),
            t("Damp homes", "Cartrefi llaith"),
            t("We talk about", "Byddwn yn trafod"),
            t("Bring a neighbour.", "Dewch â chymydog."),
        ),
        "words of the close": _closing(t),
    }


def _closing(t: Tongue) -> ClosingWords:
    english = ("lantern", "acorn", "harbour", "pepper", "violin", "meadow")
    welsh = ("blodyn", "aderyn", "cadair", "eliffant", "mynydd", "ystafell")
    return ClosingWords(
        t("Photograph these words", "Tynnwch lun o'r geiriau hyn"),
        tuple(t(one, other) for one, other in zip(english, welsh, strict=True)),
        t(
            "They stand for tonight's record: they help memory and prove nothing.",
            "Maent yn sefyll dros gofnod heno: maent yn helpu'r cof ac yn profi dim.",
        ),
    )


def _starting(t: Tongue) -> Starting:
    return Starting(
        t("Marfleet North Assembly", "Cynulliad Gogledd Marfleet"),
        t("Assembly no. 7", "Cynulliad rhif 7"),
        t("Doors close at 19:00", "Caeir y drysau am 19:00"),
        CountdownView("8:24", 0.42, CountdownState.CALM, t("We start in", "Dechreuwn mewn")),
        (
            t("Tea at the blue door", "Te wrth y drws glas"),
            t("Hearing loop: front rows", "Dolen glyw: y rhesi blaen"),
        ),
    )


def _now_next(t: Tongue) -> NowNext:
    return NowNext(
        t("Tonight", "Heno"),
        t("Now", "Nawr"),
        AgendaLine(
            "19:36",
            t("Deliberation at the tables", "Trafodaeth wrth y byrddau"),
            AgendaMark.CURRENT,
        ),
        t("until 20:06", "tan 20:06"),
        t("Next", "Nesaf"),
        (
            AgendaLine("20:06", t("Tea", "Te")),
            AgendaLine("20:14", t("What the tables found", "Beth a ganfu'r byrddau")),
        ),
        t("We end at 21:00", "Gorffennwn am 21:00"),
    )


def _question(t: Tongue) -> QuestionScene:
    return QuestionScene(
        t("The question", "Y cwestiwn"),
        t(
            "What would have to change for you to take the bus in the evening?",
            "Beth fyddai'n rhaid ei newid i chi ddal y bws gyda'r nos?",
        ),
        t("Asked by the people of Marfleet Lane", "Gofynnwyd gan bobl Marfleet Lane"),
        t(
            "What we find goes to the District Assembly on 28 May",
            "Aiff ein canfyddiadau i'r Cynulliad Dosbarth ar 28 Mai",
        ),
    )


def _speaker(t: Tongue, clock: CountdownView) -> SpeakerTurn:
    return SpeakerTurn(
        t("Input", "Mewnbwn"),
        "Ayesha Karim",
        t("Hull Bus Users", "Defnyddwyr Bysiau Hull"),
        clock,
        t("Speaker 2 of 3", "Siaradwr 2 o 3"),
        t("Next: Tomos Llywelyn-Davies", "Nesaf: Tomos Llywelyn-Davies"),
    )


def _turn(t: Tongue) -> Turn:
    return Turn(
        t("Go-round", "Mynd o gwmpas y cylch"),
        t("Seat", "Sedd"),
        "4",
        CountdownView("0:36", 0.6, CountdownState.CALM, t("time left", "yn weddill")),
        t("You may pass.", "Cewch basio."),
        t("Next: seat 5", "Nesaf: sedd 5"),
    )


def _steps(t: Tongue) -> tuple[StageStep, ...]:
    return (
        StageStep(t("Intro round", "Cyflwyno"), AgendaMark.DONE),
        StageStep(t("Go-round", "O gwmpas y cylch"), AgendaMark.CURRENT),
        StageStep(t("Second round", "Ail gylch")),
        StageStep(t("Read back", "Darllen yn ôl")),
    )


def _stage(t: Tongue) -> StageCue:
    return StageCue(
        t("Deliberation at the tables", "Trafodaeth wrth y byrddau"),
        _steps(t),
        t(
            "Everybody speaks once, about a minute each.",
            "Pawb yn siarad unwaith, tua munud yr un.",
        ),
        CountdownView("11:20", 0.81, CountdownState.CALM, t("time left", "yn weddill")),
        "",
        t("Then: second round", "Wedyn: ail gylch"),
    )


def _stage_sign(t: Tongue) -> StageCue:
    return StageCue(
        t("Deliberation at the tables", "Trafodaeth wrth y byrddau"),
        _steps(t),
        "",
        CountdownView("5:00", 0.36, CountdownState.CALM, t("time left", "yn weddill")),
        t("5 minutes left", "5 munud ar ôl"),
        t("Then: second round", "Wedyn: ail gylch"),
    )
