"""What languages and types of files are called: a code is for machines."""

from rubricate.words.catalogue import tr


def language(code: str) -> str:
    """The name of a language ("English" for "en" and "en-GB"); the code itself where it is unknown."""
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
    return names.get(code.partition("-")[0].lower(), code)


def file_type(media_type: str) -> str:
    """What a type of file is called ("Markdown" for "text/markdown"); the type itself where it is unknown."""
    names = {
        "application/epub+zip": tr("Electronic book"),
        "application/pdf": tr("PDF"),
        "application/rtf": tr("Rich text"),
        "application/vnd.oasis.opendocument.text": tr("OpenDocument text"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": tr("Word document"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": tr("Excel workbook"),
        "application/vnd.ms-excel.sheet.macroenabled.12": tr("Excel workbook"),
        "application/json": tr("JSON"),
        "application/jsonl": tr("JSON Lines"),
        "multipart/related": tr("Web page in one file"),
        "text/csv": tr("Table"),
        "text/tab-separated-values": tr("Table"),
        "text/html": tr("Web page"),
        "text/markdown": tr("Markdown"),
        "text/plain": tr("Plain text"),
        "text/vtt": tr("Subtitles"),
    }
    return names.get(media_type, media_type)


def variant(name: str) -> str:
    """One of the ways in which a file can be read."""
    ways = {
        "page": tr("Whole page"),
        "article": tr("Article only"),
        "reflowed": tr("Paragraphs"),
        "lines": tr("Line by line"),
    }
    return ways.get(name, name)
