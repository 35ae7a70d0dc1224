"""Rubricate: read a text closely, mark and tag spans, take the result away as data."""

__version__ = "0.1.0"
