"""The five column types of our tables: one way to write each on SQLite and on PostgreSQL."""

from typing import Any

from sqlalchemy import BigInteger, Integer, LargeBinary, Text, Uuid
from sqlalchemy.types import UserDefinedType


class _Jsonb(UserDefinedType[Any]):
    """PostgreSQL's jsonb by its name: importing that dialect would cost every start a tenth of SQLAlchemy."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "JSONB"


NUMBER = BigInteger().with_variant(Integer(), "sqlite")
TIME = NUMBER  # milliseconds since 1970, UTC
WORDS = Text()
BYTES = LargeBinary()
ID = LargeBinary().with_variant(Uuid(), "postgresql")  # the 16 bytes of a UUID
JSON = Text().with_variant(_Jsonb(), "postgresql")
