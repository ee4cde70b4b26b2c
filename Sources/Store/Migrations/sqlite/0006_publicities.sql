-- Public announcements with the days for which they last, and what was raised against them.

-- One row for each pass that began one. Days are YYYY-MM-DD; the last one and its end are open where the holder says when
-- it is over. The years are those by whose holidays the working days were counted, and those that had none entered.
CREATE TABLE publicities (
    application_id TEXT NOT NULL REFERENCES applications (id),
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    code TEXT NOT NULL UNIQUE,
    pass INTEGER NOT NULL CHECK (pass > 0),
    position INTEGER NOT NULL CHECK (position >= 0),
    working_days INTEGER NOT NULL CHECK (working_days >= 0),
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    ends_at INTEGER,
    known_years TEXT NOT NULL,
    unknown_years TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    started_at INTEGER NOT NULL,
    printed_at INTEGER NOT NULL,
    printed_by TEXT NOT NULL,
    PRIMARY KEY (application_id, ordinal),
    CHECK ((ends_on IS NULL) = (ends_at IS NULL)),
    CHECK ((ends_on IS NULL) = (working_days = 0)),
    CHECK (printed_at >= started_at)
) STRICT;

-- Who raised what is sealed; an objection is open until something came of it.
CREATE TABLE objections (
    id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    publicity INTEGER NOT NULL CHECK (publicity > 0),
    received_on TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('visit', 'letter', 'phone', 'mail', 'other')),
    content_sealed TEXT NOT NULL,
    digest TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    recorded_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('upheld', 'dismissed')),
    measures_sealed TEXT,
    settled_by TEXT,
    settled_at INTEGER,
    CHECK ((outcome IS NULL) = (measures_sealed IS NULL)),
    CHECK ((outcome IS NULL) = (settled_by IS NULL)),
    CHECK ((outcome IS NULL) = (settled_at IS NULL))
) STRICT;
CREATE INDEX objections_application ON objections (application_id, recorded_at);
