"""The menu of a tag in the codebook beside the page."""

from typing import TYPE_CHECKING

from rubricate.core.codebook import Tag
from rubricate.gui.models.rows import Index
from rubricate.gui.panels.act import read_only_reason
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.showing import branch
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.gui.panels.codebook import CodebookPanel


def tag_menu(panel: "CodebookPanel", tag: Tag, index: Index) -> RowMenu:
    """What can be done with a tag."""
    menu = RowMenu(panel, read_only_reason() if panel.project.read_only else "")
    menu.change(tr("Tag as {tag}", tag=tag.name), lambda: panel.tag_pressed.emit(tag.id), possible=not tag.retired)
    menu.add(tr("Show the definition"), lambda: panel.ask_card(tag.id), panel.caps("tag.explain"))
    menu.addSeparator()
    _add_showing(menu, panel, tag)
    menu.addSeparator()
    menu.change(tr("Rename"), lambda: panel.list.edit(index), "F2")
    menu.change(tr("Change colour, pattern, key…"), lambda: panel.edit_tag(tag.id))
    menu.add(tr("Edit in the codebook…"), lambda: panel.editor_asked.emit(tag.id), panel.caps("tag.codebook"))
    menu.addSeparator()
    add_moves(menu, panel, tag)
    menu.addSeparator()
    words = tr("Offer it again") if tag.retired else tr("Retire: keep its marks, offer it no more")
    menu.change(words, lambda: panel.verbs.retire([tag.id], on=not tag.retired))
    menu.change(remove_words(panel, tag), lambda: panel.remove(tag.id), "Del")
    return menu


def _add_showing(menu: RowMenu, panel: "CodebookPanel", tag: Tag) -> None:
    book = panel.project.codebook
    hidden, others = panel.rows.hidden, frozenset(book) - branch(book, tag.id)
    menu.switch(tr("Show its marks"), tag.id not in hidden, lambda on: panel.shown.emit(tag.id, on))
    menu.switch(tr("Show its marks alone"), bool(others) and hidden == others, lambda _on: panel.alone.emit(tag.id))
    if any(one.retired for one in book.values()):
        menu.switch(tr("List retired tags too"), panel.model.with_retired, panel.show_retired)


def add_moves(menu: RowMenu, panel: "CodebookPanel", tag: Tag) -> None:
    """Up, down, into the tag before, out of the parent."""
    model, verbs, one = panel.model, panel.verbs, [tag.id]
    up, down = model.next_sibling(tag.id, -1), model.next_sibling(tag.id, 1)
    menu.change(tr("Move up"), lambda: verbs.shift(one, -1), "Alt+Up", possible=up is not None)
    menu.change(tr("Move down"), lambda: verbs.shift(one, 1), "Alt+Down", possible=down is not None)
    inward, outward = ("Alt+Left", "Alt+Right") if menu.isRightToLeft() else ("Alt+Right", "Alt+Left")
    if up is not None:
        words = tr("Put below {tag}", tag=panel.project.codebook[up].name)
        menu.change(words, lambda: verbs.change_level(one, 1), inward)
    parent = panel.project.codebook.get(tag.parent_id) if tag.parent_id else None
    if parent is not None:
        menu.change(tr("Take out of {tag}", tag=parent.name), lambda: verbs.change_level(one, -1), outward)


def remove_words(panel: "CodebookPanel", tag: Tag) -> str:
    count = panel.project.counts().get(tag.id, 0)
    if not count:
        return tr("Remove")
    return trn("Remove with its {n} annotation", "Remove with its {n} annotations", count)
