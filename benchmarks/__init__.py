"""How fast the program is, each figure beside a bare one of the same run: `python -m benchmarks`.

Nothing here passes or fails. A figure means something beside another of the same table only.
"""
