"""The desk's window for key points: typed from slips, laid together, taken up."""
