"""The desk while a meeting runs: panels that paint values and say what somebody asked for."""
