-- Schema 3: packs, open sets of facts that the person brings as files.

-- One row for each pack that was ever added; a replaced or removed one keeps its entries until they are purged.
CREATE TABLE pack (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,               -- 16 random bytes: the same pack in every copy of the vault
  kind TEXT NOT NULL,                     -- app/core/model/pack.h
  name TEXT NOT NULL,
  licence TEXT NOT NULL,                  -- empty: unknown
  dated TEXT NOT NULL,                    -- "2026-08-14", "2026-08", "2026"; empty: unknown
  said INTEGER NOT NULL,                  -- which of the two the person said: 1 the licence, plus 2 the date
  file TEXT NOT NULL,                     -- base name
  digest BLOB NOT NULL,                   -- keyed BLAKE2b-256 of what was read, see docs/vault-format.md
  entries INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  flags TEXT NOT NULL,                    -- lines of name, tab, count
  added_at INTEGER NOT NULL,
  status INTEGER NOT NULL CHECK (status IN (0, 1)),
  clock INTEGER NOT NULL,                 -- when and where it was last added, replaced or removed
  copy BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX pack_live ON pack (kind, name) WHERE status = 0;

CREATE TABLE pack_entry (
  id INTEGER PRIMARY KEY,
  pack_id INTEGER NOT NULL REFERENCES pack (id),
  name TEXT NOT NULL,
  facts TEXT NOT NULL                     -- field, U+001F, value; U+001E between two
) STRICT;
CREATE INDEX pack_entry_pack ON pack_entry (pack_id);

CREATE TABLE pack_key (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES pack_entry (id),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  value TEXT NOT NULL
) STRICT;
CREATE INDEX pack_key_value ON pack_key (value, kind);
CREATE INDEX pack_key_entry ON pack_key (entry_id);
