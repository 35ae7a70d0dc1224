"""Annotations that come from elsewhere: what a file says, how it counts, where it stands here, what it changes."""
