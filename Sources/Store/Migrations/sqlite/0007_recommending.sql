-- What belongs to recommending: the units' orders, their quotas, longer deadlines, and those who stand in.

-- The order (推荐排序) that a unit gives the applications of a batch. Whoever changes it says which version he saw.
CREATE TABLE rankings (
    unit_id TEXT NOT NULL REFERENCES units (id),
    batch_id TEXT NOT NULL REFERENCES batches (id),
    version INTEGER NOT NULL CHECK (version >= 0),
    PRIMARY KEY (unit_id, batch_id)
) STRICT;

CREATE TABLE ranks (
    unit_id TEXT NOT NULL REFERENCES units (id),
    batch_id TEXT NOT NULL REFERENCES batches (id),
    application_id TEXT NOT NULL REFERENCES applications (id),
    place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 9999),
    PRIMARY KEY (unit_id, application_id)
) STRICT;
CREATE UNIQUE INDEX ranks_place ON ranks (unit_id, batch_id, place);
CREATE INDEX ranks_application ON ranks (application_id);

-- Each change of a place, under the version of the order that it led to. NULL = no place. Rows are only ever added.
CREATE TABLE rank_changes (
    unit_id TEXT NOT NULL REFERENCES units (id),
    batch_id TEXT NOT NULL REFERENCES batches (id),
    version INTEGER NOT NULL CHECK (version > 0),
    application_id TEXT NOT NULL REFERENCES applications (id),
    old_place INTEGER,
    new_place INTEGER,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    actor_name TEXT NOT NULL,
    deputy_for TEXT REFERENCES accounts (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (unit_id, batch_id, version, application_id),
    CHECK (coalesce(old_place, 0) <> coalesce(new_place, 0))
) STRICT;
CREATE INDEX rank_changes_application ON rank_changes (application_id, at);

-- How many applications of a kind a first-level unit may report in a batch (推荐限额), how many it says it will, and how
-- many places are taken; an item is a kind of application or a further number that a unit maintains.
CREATE TABLE quotas (
    unit_id TEXT NOT NULL REFERENCES units (id),
    batch_id TEXT NOT NULL REFERENCES batches (id),
    item TEXT NOT NULL,
    ceiling INTEGER,
    declared INTEGER,
    used INTEGER NOT NULL CHECK (used >= 0 AND used <= coalesce(declared, 0)),
    version INTEGER NOT NULL CHECK (version >= 0),
    PRIMARY KEY (unit_id, batch_id, item),
    CHECK (coalesce(ceiling, 0) >= 0 AND coalesce(declared, 0) >= 0),
    CHECK (declared IS NULL OR ceiling IS NULL OR declared <= ceiling)
) STRICT;

CREATE TABLE quota_places (
    application_id TEXT PRIMARY KEY REFERENCES applications (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    batch_id TEXT NOT NULL REFERENCES batches (id),
    item TEXT NOT NULL,
    taken_at INTEGER NOT NULL
) STRICT;
CREATE INDEX quota_places_item ON quota_places (unit_id, batch_id, item);

-- Each change of a declared number, under the version that it led to. Rows are only ever added.
CREATE TABLE quota_changes (
    unit_id TEXT NOT NULL REFERENCES units (id),
    batch_id TEXT NOT NULL REFERENCES batches (id),
    item TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    old_declared INTEGER,
    new_declared INTEGER NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    actor_name TEXT NOT NULL,
    deputy_for TEXT REFERENCES accounts (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (unit_id, batch_id, item, version)
) STRICT;

-- Longer time for one unit; of several rows for the same deadline the last one counts. Rows are only ever added.
CREATE TABLE deadline_extensions (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES batches (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    deadline TEXT NOT NULL CHECK (deadline IN ('submission', 'correction', 'review', 'ranking')),
    until INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    actor_name TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX deadline_extensions_batch ON deadline_extensions (batch_id, unit_id, deadline, at);

-- Who acts for a unit in an administrator's stead, [valid_from, valid_to) or until it is ended.
CREATE TABLE deputies (
    id TEXT PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES units (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    principal_id TEXT NOT NULL REFERENCES accounts (id),
    valid_from INTEGER NOT NULL,
    valid_to INTEGER NOT NULL,
    named_at INTEGER NOT NULL,
    ended_at INTEGER,
    ended_by TEXT REFERENCES accounts (id),
    CHECK (account_id <> principal_id),
    CHECK (valid_from < valid_to),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX deputies_account ON deputies (account_id, valid_to);
CREATE INDEX deputies_unit ON deputies (unit_id, valid_to);

-- Until when stages may decide; NULL = as long as they need.
ALTER TABLE batches ADD COLUMN review_closes_at INTEGER;

-- In whose stead somebody acted.
ALTER TABLE events ADD COLUMN deputy_for TEXT REFERENCES accounts (id);

-- Frozen with the route: whether the unit stood directly below the authority. Where the application went on from there
-- before there were quotas, it takes no place.
ALTER TABLE route_steps ADD COLUMN is_first_level INTEGER NOT NULL DEFAULT 0;
UPDATE route_steps
SET is_first_level = (SELECT u.is_first_level FROM units u WHERE u.id = route_steps.unit_id)
WHERE EXISTS (SELECT 1 FROM applications a
              WHERE a.id = route_steps.application_id AND a.stage <= route_steps.position);
