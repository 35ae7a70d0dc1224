"""What each command does, in one sentence: the status line shows it while its entry is under the mouse."""

from rubricate.words import tr


def command_tips() -> dict[str, str]:
    """The sentence of every command, by its id."""
    return {
        **_file(),
        **_edit(),
        **_tag(),
        **_mode(),
        **_annotation(),
        **_codebook(),
        **_view(),
        **_document(),
        **_help(),
    }


def _file() -> dict[str, str]:
    return {
        "file.new": tr("Begin an empty project with the four tags."),
        "file.open": tr("Open a file that ends in .rubricate."),
        "file.recent": tr("Go on with a project of last time."),
        "file.add": tr("Take texts into the project; each is frozen and becomes a document."),
        "file.add_looking": tr("Show each text first: how it is read, its name, what there is to say of it."),
        "file.add_page": tr("Fetch a page by its address; nothing else is ever fetched."),
        "file.import": tr("Take in annotations that another program made, or our CSV that was edited."),
        "file.import_folder": tr("Take in annotations that are a folder of files, as those of brat."),
        "file.saved": tr("Say what is kept: every change is written as it is made."),
        "file.copy": tr("Write the project to another file and go on with this one."),
        "file.move": tr("Give the project’s file another name or folder."),
        "file.restore": tr("Open a copy of an earlier day beside this project."),
        "file.export": tr("Write annotations for people, spreadsheets and other programs."),
        "file.preview": tr("See how the document comes out on paper."),
        "file.print": tr("Put the document with its marks on paper or into a PDF."),
        "file.close": tr("Let go of this project; everything in it is kept."),
        "file.quit": tr("Close every window; everything is kept."),
    }


def _edit() -> dict[str, str]:
    return {
        "edit.undo": tr("Take back the last thing that was done."),
        "edit.redo": tr("Do again what was taken back."),
        "edit.history": tr("List all that was done, by whom and when."),
        "edit.now": tr("Leave the past and go on with the project as it is."),
        "edit.coders": tr("See who has worked in this project, and forget one of them with all they did."),
        "edit.copy": tr("Put the selected words on the clipboard."),
        "edit.all": tr("Select the whole text."),
        "edit.paste": tr("Make a document of the clipboard’s text."),
        "edit.find": tr("Find words in this text."),
        "edit.next": tr("Go to the next place that was found."),
        "edit.previous": tr("Go to the place before that was found."),
        "edit.everywhere": tr("Search all texts and notes of the project."),
        "edit.preferences": tr("Change how the program looks, speaks and names you."),
    }


def _tag() -> dict[str, str]:
    return {
        "tag.choose": tr("Find a tag by its name and mark the selection with it."),
        "tag.whole": tr("Put a tag on the document itself, not on words of it."),
        "tag.mode": tr("Choose whether you mark words, whole sentences or paragraphs, or with a marker."),
        "view.snap": tr("Make every selection end at letters, words or sentences."),
        "tag.repeats": tr("Find the selected words in all texts and tag them."),
        "tag.hits": tr("See all places that the search found, and tag those you tick."),
        "tag.add": tr("Put a new tag into the codebook."),
        "tag.from_words": tr("Make a tag that is called as what is selected, and mark it."),
        "tag.explain": tr("Show what the tag means, and when to use it."),
    }


def _mode() -> dict[str, str]:
    return {
        "tag.span": tr("Select any words, then choose a tag."),
        "tag.sentences": tr("Go from sentence to sentence; a key tags the whole one."),
        "tag.paragraphs": tr("Go from paragraph to paragraph; a key tags the whole one."),
        "tag.marker": tr("Choose a tag; then every drag marks with it."),
        "tag.next_mode": tr("Change to the next of these ways."),
        "tag.previous_mode": tr("Change to the one before of these ways."),
        "tag.untagged": tr("Go to the next sentence or paragraph that has no tag."),
        "tag.untagged_before": tr("Go back to one that has no tag."),
        "tag.go_on": tr("Go to the next sentence or paragraph by itself once one is tagged."),
    }


def _annotation() -> dict[str, str]:
    return {
        "tag.next": tr("Go to the annotation that follows in the text."),
        "tag.previous": tr("Go to the annotation before it in the text."),
        "tag.answers": tr("Answer what the tag asks about these words."),
        "tag.note": tr("Write down why, or what is to be asked."),
        "tag.link": tr("Join this annotation with another by a line that says how."),
        "tag.edges": tr("Make the annotation begin or end elsewhere."),
        "tag.pick": tr("Choose this annotation too, to change several at once."),
        "tag.remove": tr("Take the annotation away; undo brings it back."),
    }


def _codebook() -> dict[str, str]:
    return {
        "tag.codebook": tr("See and change every tag with its definition, examples and questions."),
        "tag.versions": tr("Keep the codebook as it is now, compare it with earlier ones, freeze it."),
        "tag.recode": tr("Look at annotations that were made before a definition changed."),
        "tag.import": tr("Take tags from a preset, a file or another project."),
        "tag.export": tr("Write the codebook for people or for other programs."),
    }


def _view() -> dict[str, str]:
    return {
        "view.left": tr("Show or hide codebook and documents."),
        "view.right": tr("Show or hide the inspector and the annotations."),
        "view.selection_bar": tr("Offer the tags beside what is selected."),
        "view.marks": tr("Choose which marks are seen, and how."),
        "view.next_marks": tr("Change to the next way in which marks are shown."),
        "view.numbers": tr("Number sentences or paragraphs."),
        "view.ends": tr("Show a small line where a sentence ends."),
        "view.larger": tr("Make the text larger."),
        "view.smaller": tr("Make the text smaller."),
        "view.normal": tr("Show the text in its usual size."),
        "view.font": tr("Choose the letters of the text."),
        "view.spacing": tr("Set letters, words and lines wider."),
        "view.theme": tr("Choose light, dark, sepia or high contrast."),
        "view.next_area": tr("Give the keys to the next part of the window."),
        "view.previous_area": tr("Give the keys to the part of the window before."),
        "view.full_screen": tr("Use the whole screen, or leave it again."),
    }


def _document() -> dict[str, str]:
    return {
        "document.next": tr("Show the document that follows in the list."),
        "document.previous": tr("Show the document before it in the list."),
        "document.next_to_do": tr("Show the next document that is neither done nor skipped."),
        "document.table": tr("See all documents with their state, counts and variables."),
        "document.duplicates": tr("Find texts that are the same, or nearly so."),
        "document.note": tr("Write down what concerns the document as a whole."),
        "document.done": tr("Say that you have annotated this document to its end."),
        "document.skip": tr("Leave this document out, with the reason."),
        "document.rename": tr("Give the document another name."),
        "document.units": tr("Mend where sentences and paragraphs begin and end."),
        "document.split_sentence": tr("Begin another sentence where the caret is."),
        "document.join_sentence": tr("Make one sentence of this and the next."),
        "document.split_paragraph": tr("Begin another paragraph where the caret is."),
        "document.join_paragraph": tr("Make one paragraph of this and the next."),
        "document.cut_again": tr("Cut the text into sentences by the rules of another language."),
        "document.remove": tr("Take the document and its annotations away; undo brings them back."),
        "document.erase": tr("Forget the document with all that was done on it, in the history too. There is no undo."),
        "document.where": tr("Say which sentence this is, and which annotations lie here."),
        "document.facts": tr("See where the document came from, and how long it is."),
        "document.journal": tr("Write down and read what was decided about the whole project."),
    }


def _help() -> dict[str, str]:
    return {
        "help.keys": tr("See every key, and change it."),
        "help.sample": tr("Open a short article in a copy that is yours."),
        "help.messages": tr("Read again what the program answered."),
        "help.about": tr("See the version, the licence and what the program is made of."),
    }
