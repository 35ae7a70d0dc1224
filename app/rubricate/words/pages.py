"""Words of pages, documents and workbooks that an export makes for people."""

from typing import TYPE_CHECKING

from rubricate.words.catalogue import language, tr
from rubricate.words.linking import backwards, forwards

if TYPE_CHECKING:
    from rubricate.formats.said import Said


def said() -> "Said":
    """All of them in the language of the user."""
    from rubricate.formats.said import Said

    return Said(
        language=language(),
        tags=tr("Tags"),
        coders=tr("Coders"),
        notes=tr("Annotations"),
        codebook=tr("Codebook"),
        contents=tr("Contents"),
        whole=tr("On the whole document"),
        show=tr("Show"),
        none=tr("No annotation stands on this document."),
        back=tr("Back to the text"),
        to_note=tr("To annotation {n}", n="{n}"),
        use_when=tr("Use it when"),
        not_when=tr("Not when"),
        example=tr("Example"),
        counter_example=tr("Counter-example"),
        made_with=tr("Made with Rubricate"),
        forwards=forwards,
        backwards=backwards,
    )
