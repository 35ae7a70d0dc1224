"""The verbs on versions of the codebook: keep one under a name, freeze it, let it go."""

import hashlib
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.common import clean_name, step
from rubricate.core.changes import Change, Step
from rubricate.core.errors import Frozen, NameTaken, NoSuch, NothingToChange
from rubricate.core.state import Hand, State
from rubricate.core.versions import CodebookVersion, canonical


def keep_version(state: State, hand: Hand, name: str) -> Step:
    """Keep the codebook as it is now under a name that no other version has. Raises BadName, NameTaken."""
    content = canonical(state.codebook)
    digest = hashlib.sha256(content.encode()).hexdigest()
    version = CodebookVersion(hand.new_id(), clean_name(name), content, digest, hand.now)
    _refuse_taken(state, version)
    return step(hand, "keep_version", [Change(None, version)], {"name": version.name})


def freeze(state: State, hand: Hand, version_id: UUID) -> Step:
    """Let nobody change tags and attributes from now on. Raises NothingToChange, NoSuch."""
    return _edited(state, hand, "freeze", replace(version_of(state, version_id), frozen=True))


def unfreeze(state: State, hand: Hand, version_id: UUID) -> Step:
    """Let tags and attributes be changed again. Raises NothingToChange, NoSuch."""
    return _edited(state, hand, "unfreeze", replace(version_of(state, version_id), frozen=False))


def rename_version(state: State, hand: Hand, version_id: UUID, name: str) -> Step:
    """Give a version another name. Raises BadName, NameTaken, NothingToChange, NoSuch."""
    after = replace(version_of(state, version_id), name=clean_name(name))
    _refuse_taken(state, after)
    return _edited(state, hand, "rename_version", after)


def remove_version(state: State, hand: Hand, version_id: UUID) -> Step:
    """Let a version go; the codebook stays as it is. Raises Frozen while it is, NoSuch."""
    version = version_of(state, version_id)
    if version.frozen:
        raise Frozen(version.name)
    return step(hand, "remove_version", [Change(version, None)], {"name": version.name})


def version_of(state: State, version_id: UUID) -> CodebookVersion:
    """The version; raises NoSuch with the names that exist."""
    if version_id not in state.versions:
        raise NoSuch("version", str(version_id), tuple(version.name for version in state.versions.values()))
    return state.versions[version_id]


def _edited(state: State, hand: Hand, verb: str, after: CodebookVersion) -> Step:
    before = state.versions[after.id]
    if after == before:
        raise NothingToChange
    return step(hand, verb, [Change(before, after)], {"name": after.name, "was": before.name})


def _refuse_taken(state: State, version: CodebookVersion) -> None:
    for other in state.versions.values():
        if other.id != version.id and other.name == version.name:
            raise NameTaken("version", version.name, other.name)
