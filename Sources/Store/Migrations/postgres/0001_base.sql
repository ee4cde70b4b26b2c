-- Ids are text, times are unix milliseconds, booleans 0 or 1. Sealed columns hold text that only the keys open.
-- Every text is compared byte by byte (COLLATE "C"): the same order everywhere, and no index depends on the system's
-- dictionaries.

CREATE TABLE settings (
    name TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

CREATE TABLE programme_revisions (
    id TEXT COLLATE "C" PRIMARY KEY,
    programme TEXT COLLATE "C" NOT NULL,
    registered_at BIGINT NOT NULL
);

CREATE TABLE units (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL
        CHECK (kind IN ('employer', 'recommending', 'department', 'district', 'park', 'authority')),
    type TEXT COLLATE "C" NOT NULL,
    credit_code TEXT COLLATE "C" NOT NULL,
    registered_division TEXT COLLATE "C" NOT NULL,
    insured_division TEXT COLLATE "C" NOT NULL,
    location_division TEXT COLLATE "C" NOT NULL,
    is_first_level BIGINT NOT NULL CHECK (is_first_level IN (0, 1)),
    phone TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX units_credit_code ON units (credit_code) WHERE credit_code <> '';
CREATE INDEX units_kind ON units (kind, name);

-- The tree with its validity: old decisions keep their old parents. Days count from 1970-01-01; the end is open.
CREATE TABLE unit_parents (
    unit_id TEXT COLLATE "C" NOT NULL REFERENCES units (id),
    parent_id TEXT COLLATE "C" NOT NULL REFERENCES units (id),
    valid_from BIGINT NOT NULL,
    valid_to BIGINT,
    PRIMARY KEY (unit_id, valid_from),
    CHECK (unit_id <> parent_id)
);
CREATE UNIQUE INDEX unit_parents_present ON unit_parents (unit_id) WHERE valid_to IS NULL;

CREATE TABLE persons (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    id_number_sealed TEXT COLLATE "C" NOT NULL,
    id_number_key TEXT COLLATE "C" NOT NULL,
    sex TEXT COLLATE "C" NOT NULL CHECK (sex IN ('1', '2')),
    birth_date TEXT COLLATE "C" NOT NULL,
    mobile_sealed TEXT COLLATE "C" NOT NULL,
    mobile_key TEXT COLLATE "C" NOT NULL,
    profile_sealed TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX persons_id_number ON persons (id_number_key);
CREATE INDEX persons_mobile ON persons (mobile_key);

CREATE TABLE accounts (
    id TEXT COLLATE "C" PRIMARY KEY,
    login TEXT COLLATE "C" NOT NULL,
    login_folded TEXT COLLATE "C" NOT NULL UNIQUE,
    display_name TEXT COLLATE "C" NOT NULL,
    person_id TEXT COLLATE "C" REFERENCES persons (id),
    listener TEXT COLLATE "C" NOT NULL CHECK (listener IN ('public', 'intranet')),
    is_active BIGINT NOT NULL CHECK (is_active IN (0, 1)),
    password_hash TEXT COLLATE "C" NOT NULL
);
CREATE INDEX accounts_person ON accounts (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE grants (
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    unit_id TEXT COLLATE "C" REFERENCES units (id),
    system TEXT COLLATE "C",
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('administrator', 'site-administrator', 'auditor')),
    valid_from BIGINT NOT NULL,
    valid_to BIGINT
);
CREATE INDEX grants_account ON grants (account_id);
CREATE INDEX grants_unit ON grants (unit_id);

CREATE TABLE sign_in_failures (
    failure_key TEXT COLLATE "C" PRIMARY KEY,
    failure_count BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    locked_until BIGINT
);

CREATE TABLE sessions (
    id_hash TEXT COLLATE "C" PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    site TEXT COLLATE "C" NOT NULL,
    listener TEXT COLLATE "C" NOT NULL CHECK (listener IN ('public', 'intranet')),
    csrf TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE bindings (
    id TEXT COLLATE "C" PRIMARY KEY,
    person_id TEXT COLLATE "C" NOT NULL REFERENCES persons (id),
    unit_id TEXT COLLATE "C" NOT NULL REFERENCES units (id),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('pending', 'bound', 'refused', 'superseded', 'withdrawn')),
    statement TEXT COLLATE "C" NOT NULL,
    requested_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT COLLATE "C" REFERENCES accounts (id),
    reason TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX bindings_one_bound ON bindings (person_id) WHERE state = 'bound';
CREATE UNIQUE INDEX bindings_one_pending ON bindings (person_id) WHERE state = 'pending';
CREATE INDEX bindings_unit ON bindings (unit_id, state);

CREATE TABLE batches (
    id TEXT COLLATE "C" PRIMARY KEY,
    programme TEXT COLLATE "C" NOT NULL,
    year TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    related TEXT COLLATE "C" NOT NULL,
    kinds TEXT COLLATE "C" NOT NULL,
    published_at BIGINT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    correction_closes_at BIGINT NOT NULL,
    ranking_closes_at BIGINT,
    reference_date TEXT COLLATE "C" NOT NULL,
    parameters TEXT COLLATE "C" NOT NULL,
    CHECK (opens_at < closes_at),
    CHECK (correction_closes_at >= closes_at)
);
CREATE INDEX batches_programme ON batches (programme, opens_at);

CREATE TABLE sequences (
    name TEXT COLLATE "C" PRIMARY KEY,
    last_value BIGINT NOT NULL
);

CREATE TABLE applications (
    id TEXT COLLATE "C" PRIMARY KEY,
    number TEXT COLLATE "C" NOT NULL UNIQUE,
    programme TEXT COLLATE "C" NOT NULL,
    revision TEXT COLLATE "C" NOT NULL REFERENCES programme_revisions (id),
    batch_id TEXT COLLATE "C" NOT NULL REFERENCES batches (id),
    person_id TEXT COLLATE "C" REFERENCES persons (id),
    applicant_unit_id TEXT COLLATE "C" REFERENCES units (id),
    applicant_name TEXT COLLATE "C" NOT NULL,
    employer_id TEXT COLLATE "C" REFERENCES units (id),
    employer_name TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL
        CHECK (state IN ('draft', 'reviewing', 'publicity', 'to-report', 'returned-to-stage', 'returned',
        'approved', 'rejected', 'deleted')),
    stage BIGINT,
    submitted_from TEXT COLLATE "C" CHECK (submitted_from IN ('draft', 'returned')),
    pass BIGINT NOT NULL CHECK (pass >= 0),
    version BIGINT NOT NULL CHECK (version > 0),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    submitted_at BIGINT,
    snapshot_id BIGINT,
    event_count BIGINT NOT NULL,
    head_hash TEXT COLLATE "C" NOT NULL,
    listed TEXT COLLATE "C" NOT NULL,
    CHECK ((state IN ('reviewing', 'publicity', 'to-report', 'returned-to-stage')) = (stage IS NOT NULL)),
    CHECK ((person_id IS NULL) <> (applicant_unit_id IS NULL))
);
CREATE UNIQUE INDEX applications_one_per_batch ON applications (batch_id, person_id)
    WHERE state <> 'deleted' AND person_id IS NOT NULL;
CREATE INDEX applications_person ON applications (person_id, created_at);
CREATE INDEX applications_programme ON applications (programme, state, updated_at);

CREATE TABLE application_sections (
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    section TEXT COLLATE "C" NOT NULL,
    answers TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (application_id, section)
);

CREATE TABLE route_steps (
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    position BIGINT NOT NULL,
    stage TEXT COLLATE "C" NOT NULL,
    unit_id TEXT COLLATE "C" NOT NULL REFERENCES units (id),
    unit_name TEXT COLLATE "C" NOT NULL,
    reached_at BIGINT,
    PRIMARY KEY (application_id, position)
);
CREATE INDEX route_steps_unit ON route_steps (unit_id, reached_at);

CREATE TABLE events (
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    ordinal BIGINT NOT NULL CHECK (ordinal > 0),
    kind TEXT COLLATE "C" NOT NULL,
    from_state TEXT COLLATE "C" NOT NULL,
    from_stage BIGINT,
    to_state TEXT COLLATE "C" NOT NULL,
    to_stage BIGINT,
    position BIGINT,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    actor_name TEXT COLLATE "C" NOT NULL,
    unit_id TEXT COLLATE "C" REFERENCES units (id),
    unit_name TEXT COLLATE "C" NOT NULL,
    contact_phone TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    decision TEXT COLLATE "C" NOT NULL,
    pass BIGINT NOT NULL,
    snapshot_digest TEXT COLLATE "C" NOT NULL,
    previous_hash TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL UNIQUE,
    PRIMARY KEY (application_id, ordinal)
);
CREATE INDEX events_unit ON events (unit_id, kind, at);

CREATE TABLE comments (
    id TEXT COLLATE "C" PRIMARY KEY,
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    pass BIGINT NOT NULL,
    position BIGINT NOT NULL,
    section TEXT COLLATE "C" NOT NULL,
    record TEXT COLLATE "C" NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL CHECK (text <> ''),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('draft', 'open', 'answered', 'resolved')),
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    actor_name TEXT COLLATE "C" NOT NULL,
    unit_id TEXT COLLATE "C" NOT NULL REFERENCES units (id),
    unit_name TEXT COLLATE "C" NOT NULL,
    contact_phone TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX comments_one_draft ON comments (application_id, position, section, record, field)
    WHERE state = 'draft';
CREATE INDEX comments_application ON comments (application_id, at);

CREATE TABLE attachments (
    id TEXT COLLATE "C" PRIMARY KEY,
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    section TEXT COLLATE "C" NOT NULL,
    record TEXT COLLATE "C" NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    blob TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('jpg', 'png', 'pdf')),
    size BIGINT NOT NULL CHECK (size > 0),
    position BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX attachments_application ON attachments (application_id, section, record, field, position);

CREATE TABLE snapshots (
    id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    pass BIGINT NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (application_id, pass)
);

CREATE TABLE snapshot_attachments (
    snapshot_id BIGINT NOT NULL REFERENCES snapshots (id),
    attachment_id TEXT COLLATE "C" NOT NULL REFERENCES attachments (id),
    name TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (snapshot_id, attachment_id)
);
