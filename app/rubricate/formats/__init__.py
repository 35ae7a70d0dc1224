"""Bytes to readings and projects to files: one format, one module."""
