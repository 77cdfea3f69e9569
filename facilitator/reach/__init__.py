"""Who was invited, as figures: units of an area, what was done to invite, how far it got. Pure."""
