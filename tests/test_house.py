"""The house rules of docs/architecture.md that a linter doesn't know."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "app" / "rubricate"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400  # lines of a file


def test_no_file_is_longer_than_one_reads() -> None:
    files = [*MODULES, ROOT / "dev.py", *(ROOT / "tests").rglob("*.py")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_folder_of_the_program_has_its_mirror_among_the_tests() -> None:
    folders = {path.parent.relative_to(PACKAGE) for path in MODULES if not path.name.startswith("__")}
    lacking = [str(folder) for folder in folders if not list((ROOT / "tests" / folder).rglob("test_*.py"))]
    assert sorted(lacking) == []


def test_colours_are_data_not_code() -> None:
    colour = re.compile(
        r"""["']#[0-9a-fA-F]{3,8}["']|(?<!\.)\brgba?\(|GlobalColor\.(?!transparent)|QColor\((?!0, 0, 0, 0)\d"""
    )
    found = {str(path.relative_to(ROOT)): colour.findall(path.read_text(encoding="utf-8")) for path in MODULES}
    assert {name: colours for name, colours in found.items() if colours} == {}


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    assert [str(path.relative_to(ROOT)) for path in MODULES if later.search(path.read_text(encoding="utf-8"))] == []


# Modules without a test file of their own name: where they are used is where they can be told right from wrong.
TESTED_ELSEWHERE = {
    "cli/names": "cli/test_main",
    "cli/program": "cli/test_main",
    "core/actions/bringing/comments": "core/actions/bringing/test_plan",
    "core/actions/bringing/companions": "core/actions/bringing/test_plan",
    "core/actions/bringing/documents": "core/actions/bringing/test_plan",
    "core/actions/bringing/marks": "core/actions/bringing/test_plan",
    "core/actions/bringing/verb": "core/actions/bringing/test_plan",
    "core/actions/people": "core/actions/bringing/test_plan",
    "core/bringing/found": "core/bringing/test_placing",
    "core/actions/marks": "core/actions/test_valuing",
    "core/book_errors": "core/test_book_reading",
    "core/errors": "words/test_refusals",
    "core/languages/*": "core/test_sentences",
    "core/linking": "core/actions/test_links",
    "core/state": "project/test_machine",  # a protocol: the project and the tests' world are held against each other
    "formats/collections/news/factiva": "formats/collections/news/test_splitting",
    "formats/collections/news/nexis": "formats/collections/news/test_splitting",
    "formats/collections/news/proquest": "formats/collections/news/test_splitting",
    "formats/exporters/shapes/columns": "formats/exporters/shapes/test_units",
    "formats/exporters/shapes/marked": "formats/exporters/shapes/test_units",
    "formats/exporters/shapes/table": "formats/exporters/shapes/test_units",
    "formats/exporters/docx/around": "formats/exporters/docx/test_docx",
    "formats/exporters/docx/body": "formats/exporters/docx/test_docx",
    "formats/exporters/docx/comments": "formats/exporters/docx/test_docx",
    "formats/exporters/docx/elements": "formats/exporters/docx/test_docx",
    "formats/exporters/docx/lists": "formats/exporters/docx/test_docx",
    "formats/exporters/html/article": "formats/exporters/html/test_html",
    "formats/exporters/html/notes": "formats/exporters/html/test_html",
    "formats/exporters/html/page": "formats/exporters/html/test_html",
    "formats/exporters/html/styling": "formats/exporters/html/test_html",
    "formats/exporters/xlsx/book": "formats/exporters/xlsx/test_xlsx",
    "formats/html/*": "formats/html/test_reading",
    "formats/docx/*": "formats/docx/test_reading",
    "formats/odt/*": "formats/odt/test_reading",
    "formats/ole": "formats/docx/test_reading",
    "formats/rtf/*": "formats/rtf/test_reading",
    "formats/pdf/*": "formats/pdf/test_reading",
    "formats/child_serving": "formats/test_child",
    "formats/exporters/conll": "formats/importers/test_conll",
    "formats/exporters/brat": "formats/importers/brat/test_brat",
    "formats/exporters/xmi/*": "formats/exporters/xmi/test_document",
    "formats/importers/xmi/*": "formats/importers/xmi/test_xmi",
    "formats/uima": "formats/exporters/xmi/test_document",
    "formats/importers/our_codebook": "formats/importers/webanno_tsv/test_round_trip",
    "formats/importers/webanno_tsv/*": "formats/importers/webanno_tsv/test_webanno_tsv",
    "formats/importers/brat/*": "formats/importers/brat/test_brat",
    "formats/exporters/semeval": "formats/importers/test_semeval",
    "formats/exporters/doccano": "formats/importers/training/test_round_trips",
    "formats/exporters/jsonl": "formats/importers/test_jsonl",
    "formats/exporters/label_studio": "formats/importers/training/test_round_trips",
    "formats/exporters/one_file": "formats/importers/training/test_round_trips",
    "formats/exporters/prodigy": "formats/importers/training/test_round_trips",
    "formats/exporters/w3c": "formats/importers/web/test_w3c",
    "formats/importers/collecting": "formats/importers/training/test_doccano",
    "formats/importers/training/texts": "formats/importers/training/test_doccano",
    "formats/importers/web/selectors": "formats/importers/web/test_w3c",
    "formats/exporters/annotated": "formats/test_exporter",
    "formats/extensions": "extension/test_extension",
    "formats/exporters/qdc": "formats/importers/test_qdc",
    "formats/exporters/qdpx/*": "formats/exporters/qdpx/test_qdpx",
    "formats/exporters/taguette": "formats/importers/taguette/test_table",
    "formats/importers/qdpx/*": "formats/importers/qdpx/test_qdpx",
    "formats/importers/taguette/marked_text": "formats/importers/taguette/test_project",
    "formats/importers/taguette/tokens": "formats/importers/taguette/test_project",
    "formats/importers/quotes/*": "formats/importers/quotes/test_quotes",
    "formats/said": "words/test_pages",
    "formats/snapshot": "formats/test_project_export",  # another one
    "gui/codebook_editor/attributes": "gui/codebook_editor/test_form",
    "gui/codebook_editor/colour_vision": "gui/codebook_editor/test_telling_apart",
    "gui/codebook_editor/export_dialog": "gui/codebook_editor/test_dialogs",
    "gui/codebook_editor/fields": "gui/codebook_editor/test_form",
    "gui/codebook_editor/head": "gui/codebook_editor/test_form",
    "gui/codebook_editor/header": "gui/codebook_editor/test_editor",
    "gui/codebook_editor/import_dialog": "gui/codebook_editor/test_dialogs",
    "gui/codebook_editor/look": "gui/codebook_editor/test_form",
    "gui/codebook_editor/merge_dialog": "gui/codebook_editor/test_dialogs",
    "gui/codebook_editor/recode_model": "gui/codebook_editor/test_recode_panel",
    "gui/codebook_editor/side": "gui/codebook_editor/test_editor",
    "gui/codebook_editor/split_dialog": "gui/codebook_editor/test_dialogs",
    "gui/codebook_editor/tree_rows": "gui/codebook_editor/test_tree",
    "gui/codebook_editor/writing": "gui/codebook_editor/test_editor",
    "gui/dialogs/autotag_list": "gui/dialogs/test_autotag",
    "gui/dialogs/export/formats": "gui/dialogs/export/test_dialog",
    "gui/dialogs/export/questions": "gui/dialogs/export/test_dialog",
    "gui/dialogs/export/rows": "gui/dialogs/export/test_dialog",
    "gui/dialogs/export/sample": "gui/dialogs/export/test_dialog",
    "gui/dialogs/import_annotations": "gui/flows/test_importing",
    "gui/dialogs/incoming/draft": "gui/dialogs/incoming/test_dialog",
    "gui/dialogs/incoming/fields": "gui/dialogs/incoming/test_dialog",
    "gui/dialogs/incoming/page": "gui/dialogs/incoming/test_dialog",
    "words/not_read": "gui/flows/test_adding",
    "formats/known": "formats/test_exporter",
    "formats/finding": "formats/gathering/test_gathering",
    "formats/gathering/*": "formats/gathering/test_gathering",
    "gui/dialogs/journal_dialog": "gui/flows/test_notes",
    "gui/documents_table/doing": "gui/documents_table/test_table",
    "gui/documents_table/editors": "gui/documents_table/test_table",
    "gui/documents_table/fields": "gui/documents_table/test_table",
    "gui/documents_table/model": "gui/documents_table/test_table",
    "gui/documents_table/painting": "gui/documents_table/test_table",
    "gui/flows/all": "gui/test_main_window",
    "gui/flows/codebook_recode": "gui/flows/test_codebook",
    "gui/flows/codebook_telling": "gui/flows/test_codebook",
    "gui/flows/flow": "gui/test_main_window",
    "gui/flows/over_flow": "gui/flows/test_codebook",
    "gui/flows/seam": "gui/test_main_window",
    "gui/centre": "gui/test_workspace",
    "gui/command_tips": "gui/test_commands",
    "gui/models/roles": "gui/models/test_annotations",
    "gui/needs": "gui/test_commands",
    "gui/panel_wiring": "gui/test_workspace",
    "gui/panels/attributes/answer_button": "gui/panels/attributes/test_choice",
    "gui/panels/attributes/field": "gui/panels/attributes/test_typed",
    "gui/panels/attributes/kept": "gui/panels/attributes/test_form",
    "gui/panels/attributes/row": "gui/panels/attributes/test_form",
    "gui/panels/document_rows": "gui/panels/test_row_delegates",
    "gui/panels/empty": "gui/panels/test_small_parts",
    "gui/panels/heading": "gui/panels/test_small_parts",
    "gui/panels/inspector_body": "gui/panels/test_inspector",
    "gui/panels/inspector_head": "gui/panels/test_small_parts",
    "gui/panels/inspector_links": "gui/flows/test_linking",
    "gui/panels/inspector_nothing": "gui/flows/test_notes",
    "gui/panels/journal_model": "gui/panels/test_journal",
    "gui/panels/menu": "gui/panels/test_small_parts",
    "gui/panels/note_links": "gui/panels/test_notes_on",
    "gui/panels/row_delegate": "gui/panels/test_row_delegates",
    "gui/panels/side": "gui/test_panel_set",
    "gui/panels/tag_button": "gui/panels/test_small_parts",
    "gui/panels/tag_list": "gui/panels/test_codebook",
    "gui/panels/tag_menu": "gui/panels/test_codebook",
    "gui/panels/tag_rows": "gui/panels/test_row_delegates",
    "gui/panels/tag_verbs": "gui/panels/test_codebook",
    "gui/paper_pages": "gui/test_paper",
    "gui/page/remarks": "gui/test_paper",
    "gui/reading_place": "gui/test_workspace",
    "project/reading": "project/test_door",
    "storage/clauses": "storage/test_compiling",
    "storage/erase": "project/test_erasing",
    "storage/errors": "words/test_obstacles",
    "storage/journal": "project/test_machine",
    "storage/orphan": "project/test_processes",
    "storage/rows/*": "storage/test_encoding",
    "storage/store": "project/test_door",
    "storage/types": "storage/test_schema",
    "storage/undo": "project/test_undoing",
    "storage/write": "project/test_door",
    "words/codebook_steps": "words/test_steps",
}


def test_every_module_has_its_test_file_or_it_is_said_where_it_is_tested() -> None:
    tests = ROOT / "tests"
    assert [place for place in TESTED_ELSEWHERE.values() if not (tests / f"{place}.py").exists()] == []
    names = [path.relative_to(PACKAGE).with_suffix("") for path in MODULES if not path.name.startswith("__")]
    without = [name for name in names if not (tests / name.parent / f"test_{name.name}.py").exists()]
    assert [str(name) for name in without if not any(name.match(known) for known in TESTED_ELSEWHERE)] == []
    assert [known for known in TESTED_ELSEWHERE if not any(name.match(known) for name in without)] == []


def test_one_module_alone_reaches_the_network() -> None:
    network = re.compile(
        r"^\s*(?:import|from) (?:http\.client|urllib\.request|ssl|socket|ftplib|smtplib)\b", re.MULTILINE
    )
    found = [str(path.relative_to(PACKAGE)) for path in MODULES if network.search(path.read_text(encoding="utf-8"))]
    assert [name for name in found if name not in ("fetching.py", "gui/signals.py", "cli/display.py")] == []
