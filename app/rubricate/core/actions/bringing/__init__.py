"""Taking in annotations from elsewhere: what that would change, and the verb that does it."""

from rubricate.core.actions.bringing.plan import Counts, Fate, ImportPlan, Row, plan_import
from rubricate.core.actions.bringing.verb import import_annotations

__all__ = ["Counts", "Fate", "ImportPlan", "Row", "import_annotations", "plan_import"]
