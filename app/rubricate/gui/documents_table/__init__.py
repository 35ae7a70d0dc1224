"""The documents of a project as a table over the whole window: find, sort, group, fill in, say how far one is."""
