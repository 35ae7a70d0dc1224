"""The codebook in full: its tags as a tree, one tag as a form, how it looks, versions, what to look at again."""
