"""The names of the languages by whose rules sentences are found."""

from rubricate.words.catalogue import tr


def language_name(code: str) -> str:
    """What a language is called; a code that has no name here stands for itself, "" for none."""
    names = {
        "ar": tr("Arabic"),
        "cs": tr("Czech"),
        "da": tr("Danish"),
        "de": tr("German"),
        "en": tr("English"),
        "es": tr("Spanish"),
        "fr": tr("French"),
        "hi": tr("Hindi"),
        "it": tr("Italian"),
        "ja": tr("Japanese"),
        "nl": tr("Dutch"),
        "pl": tr("Polish"),
        "pt": tr("Portuguese"),
        "ru": tr("Russian"),
        "sv": tr("Swedish"),
        "tr": tr("Turkish"),
        "zh": tr("Chinese"),
    }
    return names.get(code, code)
