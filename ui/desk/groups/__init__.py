"""Small groups from the desk: a sheet over Tonight, and tables told at the door."""
