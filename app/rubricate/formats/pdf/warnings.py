"""What the reading of a PDF may warn of; each is followed by a space and how many there are."""

from typing import Final

WORDS_JOINED: Final = "pdf_words_joined"
HEADS_LEFT_OUT: Final = "pdf_heads_left_out"
LETTERS_UNKNOWN: Final = "pdf_letters_unknown"
PAGES_LOST: Final = "pdf_pages_lost"
PAGES_OF_PICTURES: Final = "pdf_pages_of_pictures"
