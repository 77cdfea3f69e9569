"""What this laptop says of itself: power, disk, sticks, printers; and keeping it awake."""
