"""Taguette project files, made with the tables that its version 1.5 makes."""

import json
import sqlite3
from collections.abc import Sequence

TABLES = """
CREATE TABLE users (login VARCHAR(30) NOT NULL, created DATETIME NOT NULL, PRIMARY KEY (login));
CREATE TABLE projects (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name VARCHAR(200) NOT NULL,
    description TEXT NOT NULL, created DATETIME NOT NULL);
CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
    description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id INTEGER NOT NULL,
    contents TEXT NOT NULL, text_direction VARCHAR(13) NOT NULL DEFAULT 'LEFT_TO_RIGHT',
    FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL,
    path VARCHAR(200) NOT NULL, description TEXT NOT NULL, UNIQUE (project_id, path));
CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,
    PRIMARY KEY (highlight_id, tag_id));
CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL,
    user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL);
CREATE INDEX ix_tags_path ON tags (path);
"""
Highlight = tuple[int, int, int, str, Sequence[int]]  # document, first byte, last byte, snippet, tags


def made(
    documents: Sequence[tuple[str, str]], tags: Sequence[str], highlights: Sequence[Highlight], pages: int = 4096
) -> bytes:
    """A project file of documents (name, HTML), tags and highlights; all are numbered from 1."""
    connection = sqlite3.connect(":memory:")
    connection.execute(f"PRAGMA page_size = {pages}")
    connection.executescript(TABLES)
    connection.execute("INSERT INTO projects VALUES (1, 'study', '', '2026-01-02 10:00:00')")
    for name, contents in documents:
        row = (name, "About it", f"{name}.html", "2026-01-02 10:00:00", 1, contents)
        connection.execute(
            "INSERT INTO documents (name, description, filename, created, project_id, contents) VALUES (?,?,?,?,?,?)",
            row,
        )
    connection.executemany(
        "INSERT INTO tags (project_id, path, description) VALUES (1, ?, 'What it is')", [(tag,) for tag in tags]
    )
    for number, (document, start, end, snippet, of) in enumerate(highlights, 1):
        row = (number, document, start, end, snippet)
        connection.execute("INSERT INTO highlights VALUES (?,?,?,?,?)", row)
        connection.executemany("INSERT INTO highlight_tags VALUES (?,?)", [(number, tag) for tag in of])
        payload = json.dumps({"type": "highlight_add", "highlight_id": number, "tags": list(of)})
        connection.execute(
            "INSERT INTO commands (date, user_login, project_id, document_id, payload) VALUES (?,?,1,?,?)",
            ("2026-01-02 10:00:00.000000", "ann", document, payload),
        )
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data
