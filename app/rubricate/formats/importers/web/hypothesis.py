"""What Hypothesis gives out: the API's `rows`, a list, or a line each. Its places are UTF-16 units of the page."""

from typing import Final

from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.web.selectors import Selected, selected
from rubricate.formats.jsonish import Record, Tree, first, moment, names, records, tree, trees, words

_NAME: Final = "hypothesis"
_HIGHLIGHT: Final = "highlight"
_REPLIES_DEEPEST: Final = 200


def knows(bundle: Bundle) -> bool:
    """A row has the address of a page, and targets."""
    head = first(bundle)
    rows = trees(head.get("rows", head.get("annotations"))) or [head]
    return any(isinstance(row.get("uri"), str) and "target" in row for row in rows[:3])


def read(bundle: Bundle) -> FoundFile:
    """All annotations; replies are part of the note they answer. Raises BadContent, Empty."""
    rows: list[Record] = []
    for where, record in records(bundle, _NAME):
        inside = record.get("rows", record.get("annotations"))
        if isinstance(inside, list):
            rows += [(f"{where}/{number}", one) for number, one in enumerate(trees(inside), 1)]
        else:
            rows.append((where, record))
    rows = [(where, row) for where, row in rows if isinstance(row.get("uri"), str) and row["uri"]]
    if not rows:
        raise BadContent(bundle.name, _NAME, "no annotation of a page")
    found = Collecting(_NAME)
    replies = _replies(rows)
    for where, row in rows:
        if not names(row.get("references")):
            _take(found, where, row, replies)
    return found.file(Counting("utf16"))


def _replies(rows: list[Record]) -> dict[str, list[Tree]]:
    """The replies by what they answer first of all, in the order of the time."""
    found: dict[str, list[Tree]] = {}
    for _, row in rows:
        above = names(row.get("references"))
        if above:
            found.setdefault(above[0], []).append(row)
    for thread in found.values():
        thread.sort(key=lambda row: words(row, "created"))
    return found


def _take(found: Collecting, where: str, row: Tree, replies: dict[str, list[Tree]]) -> None:
    uri, key = words(row, "uri"), words(row, "id")
    titles = names(tree(row.get("document")).get("title"))
    found.document(uri, titles[0] if titles else uri, None)
    tags = list(dict.fromkeys(tag for tag in names(row.get("tags")) if tag.strip())) or [_HIGHLIGHT]
    note = words(row, "text")
    for reply in replies.get(key, ())[:_REPLIES_DEEPEST]:
        note += f"\n\n{_user(reply)}: {words(reply, 'text')}"
    targets = [selected(one) for one in trees(row.get("target"))] or [Selected(whole=True)]
    for place in targets:
        for tag in tags:
            found.mark(
                uri,
                tag,
                place.places,
                quote=place.quote,
                prefix=place.prefix,
                suffix=place.suffix,
                whole=place.whole,
                coder=_user(row),
                note=note.strip(),
                created=moment(row.get("created")),
                changed=moment(row.get("updated")),
                where=where,
            )


def _user(row: Tree) -> str:
    """The name that is shown, or the account without where it is: acct:ann@hypothes.is."""
    shown = words(tree(row.get("user_info")), "display_name")
    return shown or words(row, "user").removeprefix("acct:").partition("@")[0]
