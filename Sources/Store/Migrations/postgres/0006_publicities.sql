-- Public announcements with the days for which they last, and what was raised against them.

-- One row for each pass that began one. Days are YYYY-MM-DD; the last one and its end are open where the holder says when
-- it is over. The years are those by whose holidays the working days were counted, and those that had none entered.
CREATE TABLE publicities (
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    ordinal BIGINT NOT NULL CHECK (ordinal > 0),
    code TEXT COLLATE "C" NOT NULL UNIQUE,
    pass BIGINT NOT NULL CHECK (pass > 0),
    position BIGINT NOT NULL CHECK (position >= 0),
    working_days BIGINT NOT NULL CHECK (working_days >= 0),
    starts_on TEXT COLLATE "C" NOT NULL,
    ends_on TEXT COLLATE "C",
    ends_at BIGINT,
    known_years TEXT COLLATE "C" NOT NULL,
    unknown_years TEXT COLLATE "C" NOT NULL,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    started_at BIGINT NOT NULL,
    printed_at BIGINT NOT NULL,
    printed_by TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (application_id, ordinal),
    CHECK ((ends_on IS NULL) = (ends_at IS NULL)),
    CHECK ((ends_on IS NULL) = (working_days = 0)),
    CHECK (printed_at >= started_at)
);

-- Who raised what is sealed; an objection is open until something came of it.
CREATE TABLE objections (
    id TEXT COLLATE "C" PRIMARY KEY,
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    publicity BIGINT NOT NULL CHECK (publicity > 0),
    received_on TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL CHECK (channel IN ('visit', 'letter', 'phone', 'mail', 'other')),
    content_sealed TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    recorded_by TEXT COLLATE "C" NOT NULL,
    recorded_at BIGINT NOT NULL,
    outcome TEXT COLLATE "C" CHECK (outcome IN ('upheld', 'dismissed')),
    measures_sealed TEXT COLLATE "C",
    settled_by TEXT COLLATE "C",
    settled_at BIGINT,
    CHECK ((outcome IS NULL) = (measures_sealed IS NULL)),
    CHECK ((outcome IS NULL) = (settled_by IS NULL)),
    CHECK ((outcome IS NULL) = (settled_at IS NULL))
);
CREATE INDEX objections_application ON objections (application_id, recorded_at);
