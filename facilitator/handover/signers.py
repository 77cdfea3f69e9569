"""Who signs the list of files: this laptop, and the assembly where its key lies open here."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.handover.pack import Signer
from facilitator.record.device import Device
from facilitator.signing import AtHand, Signing


def signers(world: World, device: Device) -> tuple[Signer, ...]:
    """Them. Nobody is asked for a passphrase: the laptop's signature is enough for a list.

    What is signed begins with "{": no certificate and no chain does, so neither can be made of it.
    """
    laptop = Signer("device", device.public, device.sign)
    signing = Signing.in_folder(device.folder)
    if signing.at_hand(world) is not AtHand.OPEN:
        return (laptop,)
    key = signing.key(world)
    return (laptop, Signer("assembly", key.public, key.sign))
