"""What sentence mode and paragraph mode say: which unit of how many, its tags, its words."""

from rubricate.gui.page import spoken
from rubricate.gui.page.document_page import DocumentPage
from rubricate.gui.page.speech import Level
from rubricate.words import figure, tr, trn

_READ_OUT = 400  # letters of a unit


def heading(page: DocumentPage, kind: str, number: int, *, is_inside: bool = False) -> str:
    """ "Sentence 10 of 30", or "In sentence 10 of 30"."""
    n, of = figure(number), figure(page.places.count(kind))
    if kind == "paragraph":
        return tr("In paragraph {n} of {of}", n=n, of=of) if is_inside else tr("Paragraph {n} of {of}", n=n, of=of)
    return tr("In sentence {n} of {of}", n=n, of=of) if is_inside else tr("Sentence {n} of {of}", n=n, of=of)


def unit(page: DocumentPage, kind: str, number: int) -> str:
    """ "Sentence 10 of 30, claim, in part quote"."""
    return ", ".join([heading(page, kind, number), *_tags(page, kind, number)])


def arrived(page: DocumentPage, kind: str, number: int) -> str:
    """What is spoken where one comes to a unit; how much of it, is the person's choice."""
    start, end = page.places.unit_reach(kind, number)
    parts = [spoken.heading(page.matter.blocks.look(page.matter.blocks.at(start))), unit(page, kind, number)]
    if page.speech.level is Level.FULL:
        words = page.places.span((start, end)).of(page.text)
        parts.append(words if len(words) <= _READ_OUT else words[:_READ_OUT] + "…")
    return tr("{unit}: {words}", unit=" ".join(filter(None, parts[:2])), words=parts[2]) if parts[2:] else parts[1]


def tagged(done: int, count: int) -> str:
    """ "41 of 63 tagged"."""
    return tr("{done} of {n} tagged", done=figure(done), n=figure(count))


def progress(kind: str, tagged: int, count: int) -> str:
    """ "41 of 63 sentences tagged"."""
    sentences = {
        "sentence": trn("{done} of {n} sentence tagged", "{done} of {n} sentences tagged", count, done=figure(tagged)),
        "paragraph": trn(
            "{done} of {n} paragraph tagged", "{done} of {n} paragraphs tagged", count, done=figure(tagged)
        ),
    }
    return sentences.get(kind, "")


def no_further(kind: str, direction: int) -> str:
    """At the first and the last one."""
    if kind == "paragraph":
        return tr("This is the last paragraph.") if direction > 0 else tr("This is the first paragraph.")
    return tr("This is the last sentence.") if direction > 0 else tr("This is the first sentence.")


def none_bare(kind: str, direction: int, left: int) -> str:
    """No further unit without a tag; `left` are those in the other direction."""
    if not left:
        return tr("Every paragraph has a tag.") if kind == "paragraph" else tr("Every sentence has a tag.")
    if direction > 0:
        return trn("None without a tag follows; {n} before this.", "None without a tag follows; {n} before this.", left)
    return trn("None without a tag before this; {n} after it.", "None without a tag before this; {n} after it.", left)


def inside(kind: str) -> str:
    """One has gone into a unit."""
    if kind == "paragraph":
        return tr("In the paragraph: select words. Esc goes back to paragraphs.")
    return tr("In the sentence: select words. Esc goes back to sentences.")


def _tags(page: DocumentPage, kind: str, number: int) -> list[str]:
    """The tags on all of it, then those on parts of it, each once."""
    start, end = page.places.unit_reach(kind, number)
    whole: dict[str, None] = {}
    parts: dict[str, None] = {}
    for slot in page.rows.index.query(start, end).tolist():
        low, high = page.rows.ends(slot)
        (whole if low <= start and end <= high else parts)[spoken.name_of(page.codebook, page.rows.tag(slot))] = None
    return [*whole, *(tr("in part {tag}", tag=name) for name in parts if name not in whole)]
