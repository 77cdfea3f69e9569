"""The far side of the wire: devices from the byte tables; no code shared with the drivers."""
