"""What makes an assembly's word count with others: three criteria, their figures, a file to check.

Pure: no world, no clock. `values` are the ingredients, `figures` what follows from them, `file`
both as one JSON file that another assembly recomputes. Nothing here is a score, and nothing here
judges a decision: each figure has its numerator, denominator, period and source beside it.
"""
