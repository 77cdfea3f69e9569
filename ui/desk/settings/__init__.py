"""The window with what is wished for: desk, hall, sound, files, languages."""
