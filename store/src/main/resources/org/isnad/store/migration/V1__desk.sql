-- One desk: what was captured, what was read of it, what people did with it.

-- Captures, by the SHA-256 of the bytes given. seq is the order of their coming.
CREATE TABLE capture (
  seq        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  url        TEXT,
  media_type TEXT,
  charset    TEXT,
  fetched    TEXT,
  outlet     TEXT,
  published  TEXT,
  form       TEXT NOT NULL,
  archive_offset INTEGER,
  archive_record TEXT,
  line       INTEGER,
  size       INTEGER NOT NULL,
  added      TEXT NOT NULL
);
CREATE INDEX capture_url ON capture (url) WHERE url IS NOT NULL;

-- Apart from the row that describes them, so that lists of captures do not read through them. Zstandard frames.
CREATE TABLE payload (capture INTEGER PRIMARY KEY REFERENCES capture, packed BLOB NOT NULL);

-- isnad/record/1 as it was printed, and which reading printed it.
CREATE TABLE record (
  capture INTEGER PRIMARY KEY REFERENCES capture,
  reading TEXT NOT NULL,
  packed  BLOB NOT NULL
);

-- The same bytes once more, elsewhere.
CREATE TABLE sighting (
  capture INTEGER NOT NULL REFERENCES capture,
  name    TEXT NOT NULL,
  url     TEXT NOT NULL DEFAULT '',
  fetched TEXT NOT NULL DEFAULT '',
  archive_offset INTEGER NOT NULL DEFAULT -1,
  archive_record TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (capture, name, url, fetched, archive_offset, archive_record)
) WITHOUT ROWID;

-- capture is null where no bytes could be had.
CREATE TABLE problem (
  seq     INTEGER PRIMARY KEY,
  capture INTEGER REFERENCES capture,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  message TEXT NOT NULL,
  added   TEXT NOT NULL
);
CREATE INDEX problem_kind ON problem (kind, seq);
CREATE INDEX problem_capture ON problem (capture) WHERE capture IS NOT NULL;

CREATE TABLE article (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  capture   INTEGER NOT NULL REFERENCES capture,
  ordinal   INTEGER NOT NULL,
  language  TEXT NOT NULL,
  url       TEXT,
  outlet    TEXT,
  section   TEXT,
  headline  TEXT NOT NULL,
  published TEXT,
  -- Days from 1970-01-01, to sort and to select by; of the day it came where nothing says when it was published.
  day       INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  story     TEXT,
  UNIQUE (capture, ordinal)
);
CREATE INDEX article_day ON article (day, seq);
CREATE INDEX article_outlet ON article (outlet, day, seq);
CREATE INDEX article_story ON article (story) WHERE story IS NOT NULL;
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;

-- Whom and what articles name, one across all of them. found: its name before anybody renamed it; merged: the one that it turned out to be.
CREATE TABLE entity (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  type     TEXT NOT NULL,
  name     TEXT NOT NULL,
  found    TEXT NOT NULL,
  latin    TEXT,
  role     TEXT,
  wikidata TEXT,
  articles INTEGER NOT NULL DEFAULT 0,
  merged   INTEGER REFERENCES entity,
  revision INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX entity_articles ON entity (type, articles);
CREATE INDEX entity_merged ON entity (merged) WHERE merged IS NOT NULL;

-- The entity with the number local in an article; found: the one that its name leads to, entity: the one that it is
-- after corrections.
CREATE TABLE article_entity (
  article INTEGER NOT NULL REFERENCES article,
  local   INTEGER NOT NULL,
  found   INTEGER NOT NULL REFERENCES entity,
  entity  INTEGER NOT NULL REFERENCES entity,
  PRIMARY KEY (article, local)
) WITHOUT ROWID;
CREATE INDEX article_entity_entity ON article_entity (entity, article);

CREATE TABLE entity_name (
  entity INTEGER NOT NULL REFERENCES entity,
  name   TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (entity, name)
) WITHOUT ROWID;

-- open: other articles can still join it.
CREATE TABLE story (
  id          TEXT PRIMARY KEY,
  title       TEXT NOT NULL,
  first       TEXT,
  last        TEXT,
  first_day   INTEGER NOT NULL,
  last_day    INTEGER NOT NULL,
  articles    INTEGER NOT NULL,
  outlets     INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  disagreements INTEGER NOT NULL,
  lineages    INTEGER NOT NULL,
  open        INTEGER NOT NULL,
  -- As it is printed, and as it goes on. Zstandard frames.
  packed      BLOB NOT NULL,
  state       BLOB NOT NULL
);
CREATE INDEX story_last ON story (last_day, id);
CREATE INDEX story_open ON story (open) WHERE open = 1;

-- Where a story went that is part of another now.
CREATE TABLE story_alias (id TEXT PRIMARY KEY, story TEXT NOT NULL) WITHOUT ROWID;

-- What stories need beside themselves to go on, after all articles up to the last one.
CREATE TABLE story_head (one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL, packed BLOB NOT NULL);

-- What people put right. Nothing is overwritten: an undone one keeps its row and names its undoing.
CREATE TABLE correction (
  seq     INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  kind    TEXT NOT NULL,
  article TEXT,
  entity  TEXT,
  value   TEXT NOT NULL,
  author  TEXT NOT NULL,
  note    TEXT,
  added   TEXT NOT NULL,
  undone  TEXT,
  undone_by TEXT
);
CREATE INDEX correction_article ON correction (article) WHERE article IS NOT NULL;
CREATE INDEX correction_entity ON correction (entity) WHERE entity IS NOT NULL;

-- What changed, in order: the index and everybody who listens go on from a number here.
CREATE TABLE change (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind    TEXT NOT NULL,
  id      TEXT NOT NULL,
  added   TEXT NOT NULL
);

-- A desk's own order.
CREATE TABLE case_folder (
  seq   INTEGER PRIMARY KEY,
  id    TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL,
  note  TEXT NOT NULL DEFAULT '',
  added TEXT NOT NULL
);
CREATE TABLE case_item (
  folder INTEGER NOT NULL REFERENCES case_folder,
  kind   TEXT NOT NULL,
  id     TEXT NOT NULL,
  note   TEXT NOT NULL DEFAULT '',
  added  TEXT NOT NULL,
  PRIMARY KEY (folder, kind, id)
) WITHOUT ROWID;
CREATE TABLE tag (
  kind TEXT NOT NULL,
  id   TEXT NOT NULL,
  tag  TEXT NOT NULL,
  PRIMARY KEY (kind, id, tag)
) WITHOUT ROWID;
CREATE INDEX tag_tag ON tag (tag, kind, id);
CREATE TABLE saved_search (
  id    TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  query TEXT NOT NULL,
  added TEXT NOT NULL
) WITHOUT ROWID;

-- What was taken out for good: its hash, so that it does not come back, and why.
CREATE TABLE forgotten (
  id     BLOB PRIMARY KEY,
  reason TEXT NOT NULL,
  added  TEXT NOT NULL
) WITHOUT ROWID;
