"""The scenes that show how, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from tests.ui.hall.evening_samples import Tongue
from ui.present.scenes import (
    Agreements,
    Choice,
    Gesture,
    HandSignals,
    HowPicture,
    HowStep,
    HowToVote,
    LightCheck,
    Scene,
    Sign,
    Signal,
)


def guidance_samples(t: Tongue) -> dict[str, Scene]:
    return {
        "hand signals": _signals(t),
        "more signals": _more_signals(t),
        "agreements": _agreements(t),
        "how with a handset": _handset(t),
        "how with a card": _card(t),
        "light check": LightCheck(
            t("Hands up if your light did not come on", "Dwylo i fyny os na ddaeth eich golau"),
            t("Somebody will come to you", "Daw rhywun atoch"),
            t("152 of 163 heard", "Clywyd 152 o 163"),
        ),
    }


def _signals(t: Tongue) -> HandSignals:
    return HandSignals(
        t("Four hand signals", "Pedwar arwydd llaw"),
        (
            Signal(
                Gesture.SPEAK,
                t("I want to speak", "Rwyf am siarad"),
                t("One finger up", "Un bys i fyny"),
            ),
            Signal(
                Gesture.TEMPERATURE,
                t("Temperature check", "Mesur y tymheredd"),
                t("Up, level or down", "I fyny, gwastad, i lawr"),
            ),
            Signal(
                Gesture.LOUDER,
                t("Speak up", "Siaradwch yn uwch"),
                t("Palms lift", "Cledrau'n codi"),
            ),
            Signal(
                Gesture.ROUND_UP,
                t("Round up", "Dewch i ben"),
                t("Hands roll", "Dwylo'n rholio"),
            ),
        ),
        t("Use them or not, as you like.", "Defnyddiwch nhw neu beidio, fel y mynnoch."),
    )


def _more_signals(t: Tongue) -> HandSignals:
    return HandSignals(
        t("More hand signals", "Rhagor o arwyddion llaw"),
        (
            Signal(Gesture.AGREE, t("I agree", "Cytuno")),
            Signal(Gesture.CLARIFY, t("Please explain", "Eglurwch")),
            Signal(Gesture.DIRECT, t("Direct point", "Pwynt uniongyrchol")),
            Signal(Gesture.TECHNICAL, t("Technical point", "Pwynt technegol")),
            Signal(Gesture.LANGUAGE, t("Plain language", "Iaith glir")),
        ),
    )


def _agreements(t: Tongue) -> Agreements:
    return Agreements(
        t("Our agreements", "Ein cytundebau"),
        (
            t("One person speaks at a time.", "Un person yn siarad ar y tro."),
            t(
                "Point before you speak; first-timers first.",
                "Codwch fys cyn siarad; lleisiau newydd gyntaf.",
            ),
            t(
                "Speak for yourself, in plain words.",
                "Siaradwch drosoch eich hun, mewn geiriau syml.",
            ),
            t("Listen to the end.", "Gwrandewch tan y diwedd."),
            t(
                "Share the time: about one minute a turn.",
                "Rhannwch yr amser: tua munud y tro.",
            ),
            t("Challenge ideas, not people.", "Heriwch syniadau, nid pobl."),
            t(
                "What is said at the table is not named outside it; what we decide is public.",
                "Ni roddir enw wrth yr hyn a ddywedir wrth y bwrdd; mae ein penderfyniad yn "
                "gyhoeddus.",
            ),
            t("Children welcome, noise included.", "Croeso i blant, sŵn a'r cyfan."),
        ),
        t("Adopted with wavy hands", "Mabwysiadwyd â dwylo'n chwifio"),
    )


def _choices(t: Tongue) -> tuple[Choice, ...]:
    return (
        Choice(t("For", "O blaid"), Sign.FOR, "1"),
        Choice(t("Against", "Yn erbyn"), Sign.AGAINST, "2"),
        Choice(t("Abstain", "Ymatal"), Sign.ABSTAIN, "3"),
    )


def _handset(t: Tongue) -> HowToVote:
    return HowToVote(
        t("How to vote with your handset", "Sut i bleidleisio â'ch teclyn"),
        (
            HowStep(
                HowPicture.KEYPAD,
                t("Press the key of your choice.", "Gwasgwch fotwm eich dewis."),
            ),
            HowStep(
                HowPicture.LIGHT,
                t("The light says it was heard.", "Mae'r golau'n dweud iddo gael ei glywed."),
            ),
            HowStep(
                HowPicture.AGAIN,
                t("Changed your mind? Press again.", "Newid meddwl? Gwasgwch eto."),
            ),
        ),
        _choices(t),
        t("Your last press counts.", "Eich gwasgiad olaf sy'n cyfrif."),
    )


def _card(t: Tongue) -> HowToVote:
    return HowToVote(
        t("How to vote with your card", "Sut i bleidleisio â'ch cerdyn"),
        (
            HowStep(HowPicture.CARDS, t("Choose your card.", "Dewiswch eich cerdyn.")),
            HowStep(
                HowPicture.RAISE,
                t("Raise it when your choice is called.", "Codwch ef pan elwir eich dewis."),
            ),
            HowStep(
                HowPicture.COUNT,
                t(
                    "Keep it up until the tellers have counted.",
                    "Daliwch ef nes i'r rhifwyr gyfrif.",
                ),
            ),
        ),
        _choices(t),
    )
