"""The strip on the desk of somebody who practises, and the window where a hall is chosen."""
