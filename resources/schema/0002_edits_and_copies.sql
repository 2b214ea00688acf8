-- Schema 2: what the person writes, its history, copies of one vault, evidence files, drafts.

-- Small facts about this copy: "copy" (its id), "place" (where it was last changed), "clock" (the newest stamp), "epoch"
-- (raised by each restore), "key.known-file" and "key.identifier" (keys of digests, which outlive a new data key).
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

-- One register for each field that the person wrote: the newest (clock, copy) wins. `type` is empty for the holder itself.
CREATE TABLE field (
  id INTEGER PRIMARY KEY,
  holder TEXT NOT NULL,                   -- holder.key
  type TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT,                             -- NULL: cleared
  clock INTEGER NOT NULL,                 -- microseconds since 1970, never going back
  copy BLOB NOT NULL,                     -- 16 bytes: the copy in which it was written
  UNIQUE (holder, type, field)
) STRICT;

-- What each change of a field replaced; `seq` is the event it belongs to.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  holder TEXT NOT NULL,
  type TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  clock INTEGER NOT NULL,
  copy BLOB NOT NULL
) STRICT;
CREATE INDEX change_record ON change (holder, type);
CREATE INDEX change_seq ON change (seq);

-- Evidence files, whole, in pieces of at most 256 KiB. Whether one is removed stands in `field`, as "attachment:<uid>".
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,               -- 16 random bytes
  holder TEXT NOT NULL,
  name TEXT NOT NULL,                     -- base name
  bytes INTEGER NOT NULL,
  digest BLOB NOT NULL,                   -- BLAKE2b-256 of the file
  added_at INTEGER NOT NULL
) STRICT;
CREATE TABLE attachment_piece (
  id INTEGER PRIMARY KEY,
  attachment_id INTEGER NOT NULL REFERENCES attachment (id),
  number INTEGER NOT NULL,                -- from 0
  data BLOB NOT NULL,
  UNIQUE (attachment_id, number)
) STRICT;

-- Edits in progress when the vault was locked.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  holder TEXT NOT NULL,
  type TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (holder, type, field)
) STRICT;

-- Imports that a merge took back here, with their observations, so that undoing the merge can bring them again.
CREATE TABLE retired (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,                   -- the event of the merge
  import_id INTEGER NOT NULL,
  holder TEXT NOT NULL,
  name TEXT NOT NULL,
  catalogue_id TEXT,
  kind INTEGER NOT NULL, subject_kind INTEGER NOT NULL, subject TEXT NOT NULL, host TEXT NOT NULL, type TEXT NOT NULL,
  basis INTEGER, state INTEGER NOT NULL,
  identifier_kind INTEGER, identifier_text TEXT, identifier_digest BLOB,
  receiver TEXT NOT NULL,
  first_at INTEGER, first_form INTEGER NOT NULL, last_at INTEGER, last_form INTEGER NOT NULL,
  count INTEGER NOT NULL, record INTEGER NOT NULL, byte_offset INTEGER NOT NULL
) STRICT;

-- When and where an import was last made or taken back: the newest wins where copies meet.
ALTER TABLE import ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN copy BLOB NOT NULL DEFAULT x'';

-- What the person writes stands in `field`; a holding follows from its observations alone.
ALTER TABLE holding DROP COLUMN label;
ALTER TABLE holding DROP COLUMN origin;
ALTER TABLE holding DROP COLUMN purpose;
ALTER TABLE holding DROP COLUMN recipients;
ALTER TABLE holding DROP COLUMN retention;
ALTER TABLE holding DROP COLUMN jurisdiction;
ALTER TABLE holding DROP COLUMN status;
ALTER TABLE holding DROP COLUMN reviewed_on;
ALTER TABLE holding DROP COLUMN note;
ALTER TABLE holder DROP COLUMN by_hand;
ALTER TABLE holder DROP COLUMN status;

-- How many pages the body had, and how many of them were unused, when the event was written: 8 bytes each. They stand in
-- the first page, which no sum covers. Empty in events of schema 1.
ALTER TABLE event ADD COLUMN pages BLOB NOT NULL DEFAULT x'';
