"""Lists of one language; see `language.Language` for what each of them does."""

from rubricate.core.languages.language import Language

LANGUAGE = Language(
    "ja",
    particles="と は が の を に で も へ や って という といった など から だ です でし だった な ん",
)
