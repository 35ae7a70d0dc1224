"""What a tag asks of its annotations, as a compact form: one field a kind of answer, filled by keys alone."""
