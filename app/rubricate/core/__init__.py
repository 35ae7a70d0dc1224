"""The domain in pure Python: no Qt, no SQL, no files, no clock or randomness except as arguments."""
