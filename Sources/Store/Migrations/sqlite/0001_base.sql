-- Ids are text, times are unix milliseconds, booleans 0 or 1. Sealed columns hold text that only the keys open.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE programme_revisions (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    registered_at INTEGER NOT NULL
) STRICT;

CREATE TABLE units (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('employer', 'recommending', 'department', 'district', 'park', 'authority')),
    type TEXT NOT NULL,
    credit_code TEXT NOT NULL,
    registered_division TEXT NOT NULL,
    insured_division TEXT NOT NULL,
    location_division TEXT NOT NULL,
    is_first_level INTEGER NOT NULL CHECK (is_first_level IN (0, 1)),
    phone TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX units_credit_code ON units (credit_code) WHERE credit_code <> '';
CREATE INDEX units_kind ON units (kind, name);

-- The tree with its validity: old decisions keep their old parents. Days count from 1970-01-01; the end is open.
CREATE TABLE unit_parents (
    unit_id TEXT NOT NULL REFERENCES units (id),
    parent_id TEXT NOT NULL REFERENCES units (id),
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    PRIMARY KEY (unit_id, valid_from),
    CHECK (unit_id <> parent_id)
) STRICT;
CREATE UNIQUE INDEX unit_parents_present ON unit_parents (unit_id) WHERE valid_to IS NULL;

CREATE TABLE persons (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    id_number_sealed TEXT NOT NULL,
    id_number_key TEXT NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('1', '2')),
    birth_date TEXT NOT NULL,
    mobile_sealed TEXT NOT NULL,
    mobile_key TEXT NOT NULL,
    profile_sealed TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX persons_id_number ON persons (id_number_key);
CREATE INDEX persons_mobile ON persons (mobile_key);

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL,
    login_folded TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    person_id TEXT REFERENCES persons (id),
    listener TEXT NOT NULL CHECK (listener IN ('public', 'intranet')),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    password_hash TEXT NOT NULL
) STRICT;
CREATE INDEX accounts_person ON accounts (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE grants (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    unit_id TEXT REFERENCES units (id),
    system TEXT,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'site-administrator', 'auditor')),
    valid_from INTEGER NOT NULL,
    valid_to INTEGER
) STRICT;
CREATE INDEX grants_account ON grants (account_id);
CREATE INDEX grants_unit ON grants (unit_id);

CREATE TABLE sign_in_failures (
    failure_key TEXT PRIMARY KEY,
    failure_count INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    locked_until INTEGER
) STRICT;

CREATE TABLE sessions (
    id_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    site TEXT NOT NULL,
    listener TEXT NOT NULL CHECK (listener IN ('public', 'intranet')),
    csrf TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE bindings (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'bound', 'refused', 'superseded', 'withdrawn')),
    statement TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by TEXT REFERENCES accounts (id),
    reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX bindings_one_bound ON bindings (person_id) WHERE state = 'bound';
CREATE UNIQUE INDEX bindings_one_pending ON bindings (person_id) WHERE state = 'pending';
CREATE INDEX bindings_unit ON bindings (unit_id, state);

CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    year TEXT NOT NULL,
    name TEXT NOT NULL,
    related TEXT NOT NULL,
    kinds TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    correction_closes_at INTEGER NOT NULL,
    ranking_closes_at INTEGER,
    reference_date TEXT NOT NULL,
    parameters TEXT NOT NULL,
    CHECK (opens_at < closes_at),
    CHECK (correction_closes_at >= closes_at)
) STRICT;
CREATE INDEX batches_programme ON batches (programme, opens_at);

CREATE TABLE sequences (
    name TEXT PRIMARY KEY,
    last_value INTEGER NOT NULL
) STRICT;

CREATE TABLE applications (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    programme TEXT NOT NULL,
    revision TEXT NOT NULL REFERENCES programme_revisions (id),
    batch_id TEXT NOT NULL REFERENCES batches (id),
    person_id TEXT REFERENCES persons (id),
    applicant_unit_id TEXT REFERENCES units (id),
    applicant_name TEXT NOT NULL,
    employer_id TEXT REFERENCES units (id),
    employer_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'reviewing', 'publicity', 'to-report', 'returned-to-stage', 'returned',
        'approved', 'rejected', 'deleted')),
    stage INTEGER,
    submitted_from TEXT CHECK (submitted_from IN ('draft', 'returned')),
    pass INTEGER NOT NULL CHECK (pass >= 0),
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    submitted_at INTEGER,
    snapshot_id INTEGER,
    event_count INTEGER NOT NULL,
    head_hash TEXT NOT NULL,
    listed TEXT NOT NULL,
    CHECK ((state IN ('reviewing', 'publicity', 'to-report', 'returned-to-stage')) = (stage IS NOT NULL)),
    CHECK ((person_id IS NULL) <> (applicant_unit_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX applications_one_per_batch ON applications (batch_id, person_id)
    WHERE state <> 'deleted' AND person_id IS NOT NULL;
CREATE INDEX applications_person ON applications (person_id, created_at);
CREATE INDEX applications_programme ON applications (programme, state, updated_at);

CREATE TABLE application_sections (
    application_id TEXT NOT NULL REFERENCES applications (id),
    section TEXT NOT NULL,
    answers TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, section)
) STRICT;

CREATE TABLE route_steps (
    application_id TEXT NOT NULL REFERENCES applications (id),
    position INTEGER NOT NULL,
    stage TEXT NOT NULL,
    unit_id TEXT NOT NULL REFERENCES units (id),
    unit_name TEXT NOT NULL,
    reached_at INTEGER,
    PRIMARY KEY (application_id, position)
) STRICT;
CREATE INDEX route_steps_unit ON route_steps (unit_id, reached_at);

CREATE TABLE events (
    application_id TEXT NOT NULL REFERENCES applications (id),
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    kind TEXT NOT NULL,
    from_state TEXT NOT NULL,
    from_stage INTEGER,
    to_state TEXT NOT NULL,
    to_stage INTEGER,
    position INTEGER,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    actor_name TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id),
    unit_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    decision TEXT NOT NULL,
    pass INTEGER NOT NULL,
    snapshot_digest TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    PRIMARY KEY (application_id, ordinal)
) STRICT;
CREATE INDEX events_unit ON events (unit_id, kind, at);

CREATE TABLE comments (
    id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    pass INTEGER NOT NULL,
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'answered', 'resolved')),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    actor_name TEXT NOT NULL,
    unit_id TEXT NOT NULL REFERENCES units (id),
    unit_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX comments_one_draft ON comments (application_id, position, section, record, field)
    WHERE state = 'draft';
CREATE INDEX comments_application ON comments (application_id, at);

CREATE TABLE attachments (
    id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    section TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    name TEXT NOT NULL,
    blob TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('jpg', 'png', 'pdf')),
    size INTEGER NOT NULL CHECK (size > 0),
    position INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE INDEX attachments_application ON attachments (application_id, section, record, field, position);

CREATE TABLE snapshots (
    id INTEGER PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    pass INTEGER NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (application_id, pass)
) STRICT;

CREATE TABLE snapshot_attachments (
    snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
    attachment_id TEXT NOT NULL REFERENCES attachments (id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (snapshot_id, attachment_id)
) STRICT;
