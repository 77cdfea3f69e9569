"""What emulated gateways print, a class a dialect, written from the published lines.

Ids of handset N:  own N, or A1B2… of the radio;  turning 09….;  esp32 AA:BB:CC:…;  iskipper 42….
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from facilitator.errors import EnvironmentFailure


def check_sum(data: bytes, start: int = 0xFFFF) -> int:
    """CCITT's CRC with ones to begin with, bit by bit."""
    value = start
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1) ^ (0x1021 if value & 0x8000 else 0)
            value &= 0xFFFF
    return value


@dataclass(frozen=True, slots=True)
class Sent:
    """A press as a gateway prints it: its number, the handset's, the key's, the round."""

    number: int
    handset: int
    key: str
    round: str = ""


class Speech(Protocol):
    """One dialect.

    Attributes:
        boot: lines printed on being switched on.
        hears_orders: it is told when voting opens; else it prints whatever it hears.

    """

    boot: tuple[str, ...]
    hears_orders: bool

    def id(self, handset: int) -> str: ...

    def vote(self, sent: Sent) -> tuple[str, ...]: ...


class Own:
    """Our own protocol. With `has_radio_ids` it is a simpler gateway: no check sums either."""

    hears_orders: bool = True
    boot: tuple[str, ...] = (
        "ets Jul 29 2019 12:21:46",
        "rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)",
    )

    def __init__(self, *, has_radio_ids: bool = False) -> None:
        self.has_radio_ids = has_radio_ids

    def id(self, handset: int) -> str:
        return f"A1{handset:04X}" if self.has_radio_ids else str(handset)

    def hello(self, boot: int) -> str:
        """The greeting."""
        more = "" if self.has_radio_ids else ',"ids":"printed","crc":true'
        return f'{{"t":"hello","proto":1,"fw":"emulator","base":"7C9EBD","boot":"{boot:x}"{more}}}'

    def vote(self, sent: Sent) -> tuple[str, ...]:
        said = f'"id":"{self.id(sent.handset)}","k":"{sent.key}","n":{sent.number}'
        return (f'{{"t":"vote",{said},"round":"{sent.round}"}}',)

    def stat(self, handset: int, battery: int) -> str:
        """A handset's sign of life."""
        return f'{{"t":"stat","id":"{self.id(handset)}","bat":{battery},"rssi":-61}}'

    def sealed(self, text: str) -> str:
        """The line as it is printed."""
        return text if self.has_radio_ids else f"{text} *{check_sum(text.encode()):04x}"


class Esp32:
    """ESP32 Remote Voting System."""

    hears_orders: bool = True
    boot: tuple[str, ...] = (
        "rst:0x1 (POWERON_RESET),boot:0x13",
        '{"event":"status","msg":"Master Ready"}',
    )

    def id(self, handset: int) -> str:
        return f"AA:BB:CC:00:{handset >> 8:02X}:{handset & 255:02X}"

    def vote(self, sent: Sent) -> tuple[str, ...]:
        said = f'"mac":"{self.id(sent.handset)}","value":{sent.key},"timestamp":{sent.number}'
        return (f'{{"event":"vote",{said}}}',)


class Clicker:
    """turning-clicker: raw packets, and the answers sent to the handsets."""

    hears_orders: bool = False
    boot: tuple[str, ...] = ("*** booting ***", "RF_CH    = 0x29", "Model    = nRF24L01+")

    def id(self, handset: int) -> str:
        return f"09{handset:04X}"

    def vote(self, sent: Sent) -> tuple[str, ...]:
        mac = bytes.fromhex(self.id(sent.handset))
        body, answer = mac + sent.key.encode(), mac + b"\x06"
        crc, answered = check_sum(b"\x12\x34\x56" + body), check_sum(answer)
        heard = f"incoming: {body.hex()}{crc:04x} --> {sent.key}"
        return heard, f"outgoing: {answer.hex()}{answered:04x}"


class Ndesilets(Clicker):
    """The same handsets, in another gateway's words."""

    boot: tuple[str, ...] = ()

    def vote(self, sent: Sent) -> tuple[str, ...]:
        mac = " ".join(str(byte) for byte in bytes.fromhex(self.id(sent.handset)))
        return (f"[MAC ADDR: {mac} ] [ANSWER: {sent.key}]",)


class OpenClicker(Clicker):
    """The same handsets, as JSON."""

    boot: tuple[str, ...] = (
        '{"status": "started", "mode": "base", "channel": 41, "addr": "123456"}',
    )

    def vote(self, sent: Sent) -> tuple[str, ...]:
        letter = "JABCDEFGHI"[int(sent.key)]
        raw = f'"raw_vote": "0x{ord(sent.key):02x}"'
        return (f'{{"id": "{self.id(sent.handset)}", "key": "{letter}", {raw}}}',)


class IskipperCsv:
    """iSkipper-Software."""

    hears_orders: bool = False
    boot: tuple[str, ...] = ("Connection Established! iSkipper ID:", "6")

    def id(self, handset: int) -> str:
        serial = bytes([0x42, handset >> 8, handset & 255])
        return (serial + bytes([serial[0] ^ serial[1] ^ serial[2]])).hex().upper()

    def vote(self, sent: Sent) -> tuple[str, ...]:
        return (f"Captured,{'ABCDEF'[int(sent.key) - 1]},{self.id(sent.handset)}",)


class IskipperConsole(IskipperCsv):
    """The original's console: no leading zeros, and stray hex between the lines."""

    boot: tuple[str, ...] = ("3D", "CD")

    def vote(self, sent: Sent) -> tuple[str, ...]:
        words = ", ".join(f"{byte:X}" for byte in bytes.fromhex(self.id(sent.handset)))
        return (f"Captured: {'ABCDEF'[int(sent.key) - 1]} ({words}) ", f"{sent.number & 255:X}")


def speech_of(variant: str) -> Speech:
    """The dialect of that name; "" is our own. EnvironmentFailure where there is none."""
    if variant in {"", "own", "own-radio"}:
        return Own(has_radio_ids=variant == "own-radio")
    simple: dict[str, type[Esp32 | Clicker | IskipperCsv]] = {
        "esp32": Esp32,
        "turning-clicker": Clicker,
        "ndesilets": Ndesilets,
        "openclicker": OpenClicker,
        "iskipper-csv": IskipperCsv,
        "iskipper-console": IskipperConsole,
    }
    if variant not in simple:
        raise EnvironmentFailure(
            f"There is no dialect {variant}.", f"Choose own, own-radio, {', '.join(simple)}."
        )
    return simple[variant]()
