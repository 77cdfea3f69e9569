"""The record of an evening on paper."""
