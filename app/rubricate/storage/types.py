"""The five column types of our tables: one way to write each on SQLite and on PostgreSQL."""

from sqlalchemy import BigInteger, Integer, LargeBinary, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

NUMBER = BigInteger().with_variant(Integer(), "sqlite")
TIME = NUMBER  # milliseconds since 1970, UTC
WORDS = Text()
BYTES = LargeBinary()
ID = LargeBinary().with_variant(Uuid(), "postgresql")  # the 16 bytes of a UUID
JSON = Text().with_variant(JSONB(), "postgresql")
