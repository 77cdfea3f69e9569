"""Agendas as spreadsheets: read out of what people have, and written so that they open anywhere."""
