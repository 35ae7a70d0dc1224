"""Formats in words: what they are called, what they leave behind, where the marks of a file stand and why not."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import Lost
from rubricate.core.bringing.placing import Placed
from rubricate.words.catalogue import tr, trn

_TITLES: Final[Mapping[str, Callable[[], str]]] = {
    "csv": lambda: tr("Annotated CSV"),
    "csv-sentences": lambda: tr("CSV, one row per sentence"),
    "csv-paragraphs": lambda: tr("CSV, one row per paragraph"),
    "csv-documents": lambda: tr("CSV, one row per document"),
    "csv-matrix": lambda: tr("CSV, units × tags as 0 and 1"),
    "csv-units": lambda: tr("CSV, units × coders"),
    "xlsx": lambda: tr("Excel workbook"),
    "docx": lambda: tr("Word document with comments"),
    "html": lambda: tr("Web page with filters"),
    "pdf": lambda: tr("PDF to read and print"),
    "jsonl": lambda: tr("Rubricate JSON Lines, all of it"),
    "qdpx": lambda: tr("REFI-QDA project"),
    "qdc": lambda: tr("REFI-QDA codebook"),
    "w3c": lambda: tr("W3C Web Annotation, Hypothesis"),
    "hypothesis": lambda: tr("Hypothesis"),
    "brat": lambda: tr("brat standoff"),
    "doccano": lambda: tr("doccano JSON Lines"),
    "prodigy": lambda: tr("Prodigy and spaCy JSON Lines"),
    "label-studio": lambda: tr("Label Studio JSON"),
    "conll": lambda: tr("CoNLL, BIO columns"),
    "semeval": lambda: tr("SemEval-2020 task 11"),
    "xmi": lambda: tr("UIMA CAS XMI"),
    "webanno-tsv": lambda: tr("WebAnno TSV 3.3"),
    "tei": lambda: tr("TEI standoff"),
    "taguette-csv": lambda: tr("Taguette CSV"),
    "taguette-sqlite": lambda: tr("Taguette project"),
}


def title(name: str, own: str = "") -> str:
    """What a format is called; one from another package by its own title."""
    known = _TITLES.get(name)
    return known() if known else own or name


_ABOUT: Final[Mapping[str, Callable[[], str]]] = {
    "csv": lambda: tr("one row per annotation"),
    "csv-sentences": lambda: tr("rows sentences, columns tags"),
    "csv-paragraphs": lambda: tr("rows paragraphs, columns tags"),
    "csv-documents": lambda: tr("rows documents, columns tags"),
    "csv-matrix": lambda: tr("for statistics"),
    "csv-units": lambda: tr("for measuring agreement"),
    "xlsx": lambda: tr("one sheet per table"),
    "docx": lambda: tr("every annotation a comment"),
    "html": lambda: tr("one file, works offline"),
    "pdf": lambda: tr("readable in black and white"),
    "jsonl": lambda: tr("for scripts, and to take in again"),
    "qdpx": lambda: tr("ATLAS.ti, MAXQDA, NVivo, QualCoder"),
    "qdc": lambda: tr(".qdc, the tags alone"),
    "w3c": lambda: tr("JSON-LD, places and quotes"),
    "brat": lambda: tr("a folder of .txt and .ann"),
    "doccano": lambda: tr("one text a line"),
    "prodigy": lambda: tr("for training models"),
    "label-studio": lambda: tr("tasks with annotations"),
    "conll": lambda: tr("one token a line"),
    "semeval": lambda: tr("articles and labels"),
    "xmi": lambda: tr("a folder of .xmi with their types"),
    "webanno-tsv": lambda: tr("for INCEpTION and WebAnno"),
    "tei": lambda: tr("XML, the text with anchors"),
    "taguette-csv": lambda: tr("highlights and tags"),
}


def about(name: str) -> str:
    """What kind of file it is, in a few words; '' for a format of another package."""
    known = _ABOUT.get(name)
    return known() if known else ""


_CHOICES: Final[Mapping[str, Callable[[], str]]] = {
    "for": lambda: tr("For"),
    "delimiter": lambda: tr("Between the cells"),
    "dictionary": lambda: tr("A data dictionary beside it"),
    "columns": lambda: tr("Columns"),
    "unit": lambda: tr("Unit"),
    "tag": lambda: tr("Tag"),
    "rows": lambda: tr("A row for each"),
    "files": lambda: tr("Files"),
    "codebook": lambda: tr("The codebook behind the text"),
    "notes": lambda: tr("What was noted, behind the text"),
    "paper": lambda: tr("Paper"),
    "companions": lambda: tr("Codebook, documents, links and notes beside it"),
}

_VALUES: Final[Mapping[tuple[str, str], Callable[[], str]]] = {
    ("for", "data"): lambda: tr("scripts"),
    ("for", "spreadsheet"): lambda: tr("spreadsheets"),
    ("columns", "tags"): lambda: tr("tags"),
    ("columns", "coders"): lambda: tr("coders"),
    ("rows", "units"): lambda: tr("unit"),
    ("rows", "tags"): lambda: tr("unit and tag"),
    ("files", "one"): lambda: tr("all in one"),
    ("files", "each"): lambda: tr("one each, in a folder"),
    ("paper", "a4"): lambda: tr("A4"),
    ("paper", "letter"): lambda: tr("US Letter"),
    ("tag", ""): lambda: tr("all tags"),
    ("unit", "sentence"): lambda: tr("sentence"),
    ("unit", "paragraph"): lambda: tr("paragraph"),
    ("unit", "document"): lambda: tr("document"),
    ("delimiter", "comma"): lambda: tr("comma"),
    ("delimiter", "semicolon"): lambda: tr("semicolon"),
    ("delimiter", "tab"): lambda: tr("tab"),
}


def choice(name: str) -> str:
    """The question that a format has, as a label."""
    known = _CHOICES.get(name)
    return known() if known else name.replace("_", " ").replace("-", " ")


def value(name: str, answer: str) -> str:
    """An answer to it, as people read it."""
    known = _VALUES.get((name, answer))
    return known() if known else answer.replace("_", " ").replace("-", " ")


def unit(name: str) -> str:
    """How a format gives places, as a sentence for what it keeps; '' where it has none."""
    units = {
        "code_point": tr("Exact place: start and end in Unicode code points"),
        "utf16": tr("Exact place: start and end in UTF-16 units, as the format counts"),
        "utf8": tr("Exact place: start and end in bytes of UTF-8, as the format counts"),
        "token": tr("The place in tokens: letters that no token has are lost"),
    }
    return units.get(name, "")


_KEPT: Final[Mapping[str, Callable[[], str]]] = {
    "notes": lambda: tr("notes"),
    "attributes": lambda: tr("answers"),
    "links": lambda: tr("links"),
    "coders": lambda: tr("coders"),
    "times": lambda: tr("times"),
    "texts": lambda: tr("the texts"),
    "formatting": lambda: tr("headings and emphasis"),
    "variables": lambda: tr("variables"),
    "definitions": lambda: tr("definitions"),
}


def kept(things: Collection[str]) -> str:
    """What a format keeps of a project, as a list: "Tags, notes, coders"."""
    words = [tr("tags"), *(phrase() for name, phrase in _KEPT.items() if name in things)]
    joined = ", ".join(words)
    return joined[:1].upper() + joined[1:]


_LOST: Final[Mapping[str, Callable[[int], str]]] = {
    "texts": lambda n: trn("the text of {n} document", "the texts of {n} documents", n),
    "formatting": lambda n: trn("headings and emphasis of {n} document", "headings and emphasis of {n} documents", n),
    "units": lambda n: trn("the sentences of {n} document", "the sentences of {n} documents", n),
    "variables": lambda n: trn("variables of {n} document", "variables of {n} documents", n),
    "sets": lambda n: trn("sets of {n} document", "sets of {n} documents", n),
    "purposes": lambda n: trn("that {n} document is not for data", "that {n} documents are not for data", n),
    "states": lambda n: trn("how far {n} document is", "how far {n} documents are", n),
    "whole_document": lambda n: trn(
        "{n} annotation about a whole document", "{n} annotations about whole documents", n
    ),
    "overlaps": lambda n: trn("{n} annotation that lies on another", "{n} annotations that lie on others", n),
    "joined": lambda n: trn("{n} piece of an annotation in pieces", "{n} pieces of annotations in pieces", n),
    "notes": lambda n: trn("{n} note on an annotation", "{n} notes on annotations", n),
    "other_notes": lambda n: trn(
        "{n} note that is not that of the annotation here", "{n} notes that are not those of the annotations here", n
    ),
    "attributes": lambda n: trn("answers of {n} annotation", "answers of {n} annotations", n),
    "values": lambda n: trn("{n} answer that does not fit its question", "{n} answers that do not fit", n),
    "rows": lambda n: trn("{n} row without a tag", "{n} rows without a tag", n),
    "links_of_coders": lambda n: trn("{n} link between coders", "{n} links between coders", n),
    "links_of_documents": lambda n: trn("{n} link between documents", "{n} links between documents", n),
    "links": lambda n: trn("{n} link", "{n} links", n),
    "coders": lambda n: trn("the name of {n} coder", "the names of {n} coders", n),
    "layers": lambda n: trn("what {n} layer is for", "what {n} layers are for", n),
    "times": lambda n: trn("when {n} annotation was made", "when {n} annotations were made", n),
    "ids": lambda n: trn("the id of {n} annotation", "the ids of {n} annotations", n),
    "definitions": lambda n: trn("the definition of {n} tag", "the definitions of {n} tags", n),
    "hierarchy": lambda n: trn("where {n} tag stands in the tree", "where {n} tags stand in the tree", n),
    "colours": lambda n: trn("the look of {n} tag", "the looks of {n} tags", n),
    "tag_notes": lambda n: trn("{n} note on a tag", "{n} notes on tags", n),
    "document_notes": lambda n: trn("{n} note on a document", "{n} notes on documents", n),
    "journal": lambda n: trn("{n} entry of the journal", "{n} entries of the journal", n),
    "pictures": lambda n: trn("{n} picture", "{n} pictures", n),
    "picture_marks": lambda n: trn("{n} mark on a picture, a sound or a film", "{n} marks on pictures or sounds", n),
    "sources": lambda n: trn("{n} source that is no text", "{n} sources that are no texts", n),
    "empty": lambda n: trn("{n} document without text", "{n} documents without text", n),
    "rejected": lambda n: trn("{n} text that was set aside there", "{n} texts that were set aside there", n),
    "relations": lambda n: trn("{n} relation without its ends", "{n} relations without their ends", n),
    "link_features": lambda n: trn("{n} answer on a relation", "{n} answers on relations", n),
    "grammar": lambda n: trn("{n} mark of grammar or markup", "{n} marks of grammar or markup", n),
    "structures": lambda n: trn("{n} structure that stands on no words", "{n} structures that stand on no words", n),
    "unlisted": lambda n: trn("{n} annotation that was deleted there", "{n} annotations that were deleted there", n),
    "events": lambda n: trn("{n} event", "{n} events", n),
    "normalizations": lambda n: trn("{n} reference to a database", "{n} references to databases", n),
    "bodies": lambda n: trn("{n} body of another kind", "{n} bodies of another kind", n),
    "tokens": lambda n: trn("{n} mark off the edges of words", "{n} marks off the edges of words", n),
    "graphs": lambda n: trn("{n} diagram", "{n} diagrams", n),
    "annotations": lambda n: trn("{n} annotation", "{n} annotations", n),
    "renamed": lambda n: trn("{n} name that comes twice", "{n} names that come twice", n),
    "categories": lambda n: trn("that {n} code is a category", "that {n} codes are categories", n),
    "code_sets": lambda n: trn("{n} set of codes", "{n} sets of codes", n),
    "code_ids": lambda n: trn("the id of {n} code", "the ids of {n} codes", n),
    "uncoded": lambda n: trn("{n} passage without a code", "{n} passages without a code", n),
    "untagged": lambda n: trn("{n} highlight without a tag", "{n} highlights without a tag", n),
    "outside": lambda n: trn("{n} text that is not in the file", "{n} texts that are not in the file", n),
    "cases": lambda n: trn("{n} case", "{n} cases", n),
    "between_words": lambda n: trn("{n} annotation of white space", "{n} annotations of white space", n),
    "between_units": lambda n: trn(
        "{n} annotation between sentences or paragraphs", "{n} annotations between sentences or paragraphs", n
    ),
}


def lost(one: Lost) -> str:
    """A kind of thing that has no place, as a phrase with its number: "3 notes on annotations"; with names, if any."""
    worded = _LOST.get(one.kind)
    phrase = worded(one.n) if worded else f"{one.n} {one.kind.replace('_', ' ')}"
    return f"{phrase} ({', '.join(one.names)})" if one.names else phrase


def otherwise(kind: str, n: int) -> str:
    """What an export wrote in another form than it has, as a sentence."""
    sentences: Mapping[str, Callable[[], str]] = {
        "continued": lambda: trn(
            "{n} text is too long for a cell; it goes on in the sheet “continued”.",
            "{n} texts are too long for a cell; they go on in the sheet “continued”.",
            n,
        ),
        "escaped": lambda: trn(
            "{n} text has characters that no such file can hold; they are written as _x000B_.",
            "{n} texts have characters that no such file can hold; they are written as _x000B_.",
            n,
        ),
        "further_sheets": lambda: trn(
            "There are more rows than a sheet holds; they go on in {n} further sheet.",
            "There are more rows than a sheet holds; they go on in {n} further sheets.",
            n,
        ),
        "replaced": lambda: trn(
            "{n} text has characters that no such file can hold; � stands for each.",
            "{n} texts have characters that no such file can hold; � stands for each.",
            n,
        ),
    }
    return sentences[kind]() if kind in sentences else f"{n} {kind.replace('_', ' ')}"


def why(placed: Placed) -> str:
    """Why a mark was moved, or has no place; '' for one that stands where the file says."""
    sentences = {
        "no_document": tr("its document is not here"),
        "outside": tr("its place is outside the text"),
        "no_words": tr("the file gives neither a place nor words"),
        "not_found": tr("its words are not in the text, or stand there more than once"),
        "blank": tr("there is nothing but white space at its place"),
        "disagrees": tr("place and words disagree; its words decide"),
    }
    return sentences.get(placed.why, "")


def counting(one: Counting) -> str:
    """How a file turned out to count, as a phrase."""
    units = {"code_point": tr("characters"), "utf16": tr("UTF-16 units"), "utf8": tr("bytes of UTF-8")}
    parts = [units[one.unit]]
    if one.crlf:
        parts.append(tr("line ends as two"))
    if one.bom:
        parts.append(tr("a byte-order mark as one"))
    if one.inclusive:
        parts.append(tr("the last character in"))
    return ", ".join(parts)
