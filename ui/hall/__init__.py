"""The hall picture: scenes, painter, window, screens."""
