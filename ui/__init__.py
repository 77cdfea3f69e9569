"""Ways in: windows, hall screen and commands."""
