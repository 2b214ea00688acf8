-- Schema 1. Times are seconds since 1970; *_form is 1 where the zone is unknown, plus 2 where only the day is known.

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,               -- 16 random bytes: the same import in every copy of the vault
  file TEXT NOT NULL,                     -- base name; empty for what the person entered
  digest BLOB NOT NULL,                   -- keyed BLAKE2b-256 of the file
  importer TEXT NOT NULL,
  importer_version INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  records INTEGER NOT NULL,
  observations INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  holders_new INTEGER NOT NULL,
  holdings_new INTEGER NOT NULL,
  unknown_fields TEXT NOT NULL,           -- JSON: name -> count
  imported_at INTEGER NOT NULL,
  undone_at INTEGER,
  status INTEGER NOT NULL CHECK (status IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX import_live ON import (digest) WHERE status = 0;

CREATE TABLE holder (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,               -- catalogue id or "domain:…", "app:…", "merchant:…", "name:…"
  name TEXT NOT NULL,
  catalogue_id TEXT,
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
  by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT;

CREATE TABLE identifier (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
  text TEXT NOT NULL,                     -- whole for e-mail and phone, masked for user names, a label for cards
  digest BLOB NOT NULL UNIQUE             -- keyed BLAKE2b-256 of kind and the whole text
) STRICT;

CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  holder_id INTEGER NOT NULL REFERENCES holder (id),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
  subject_kind INTEGER NOT NULL CHECK (subject_kind BETWEEN 0 AND 3),
  subject TEXT NOT NULL,
  host TEXT NOT NULL,
  type TEXT NOT NULL,
  basis INTEGER CHECK (basis BETWEEN 0 AND 5),
  state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
  identifier_id INTEGER REFERENCES identifier (id),
  receiver TEXT NOT NULL,
  first_at INTEGER, first_form INTEGER NOT NULL,
  last_at INTEGER, last_form INTEGER NOT NULL,
  count INTEGER NOT NULL,
  record INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX observation_import ON observation (import_id);
CREATE INDEX observation_holder ON observation (holder_id, kind, type);

-- Derived from the live observations, but for the columns that the person writes.
CREATE TABLE holding (
  id INTEGER PRIMARY KEY,
  holder_id INTEGER NOT NULL REFERENCES holder (id),
  type TEXT NOT NULL,
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 5),
  declared INTEGER NOT NULL, remembered INTEGER NOT NULL, permitted INTEGER NOT NULL,
  provided INTEGER NOT NULL, observed INTEGER NOT NULL, confirmed INTEGER NOT NULL,
  first_at INTEGER, first_form INTEGER NOT NULL,
  last_at INTEGER, last_form INTEGER NOT NULL,
  label TEXT, origin TEXT, purpose TEXT, recipients TEXT, retention TEXT, jurisdiction TEXT,
  status TEXT, reviewed_on INTEGER, note TEXT,
  UNIQUE (holder_id, type)
) STRICT;

-- One row for each committed change. `hash` chains them; `digests` sums every table, see docs/vault-format.md.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  payload TEXT NOT NULL,
  digests BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
