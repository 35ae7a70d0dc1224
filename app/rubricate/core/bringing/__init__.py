"""Annotations that come from elsewhere: what a file says, how it counts, where that stands here, what it would change."""
