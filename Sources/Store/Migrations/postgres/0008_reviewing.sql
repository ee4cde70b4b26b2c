-- The applicant's written reply to a comment (书面回复), where nothing was to be changed or something is to be said.
ALTER TABLE comments ADD COLUMN reply TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN replied_at BIGINT
    CHECK ((replied_at IS NULL) = (reply = '') AND (replied_at IS NULL OR state IN ('answered', 'resolved')));

-- Who has an application open for review, so that two reviewers see each other; forgotten after some minutes.
CREATE TABLE review_visits (
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    actor_name TEXT COLLATE "C" NOT NULL,
    is_writing BIGINT NOT NULL CHECK (is_writing IN (0, 1)),
    opened_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (application_id, account_id),
    CHECK (opened_at <= seen_at)
);
CREATE INDEX review_visits_seen ON review_visits (seen_at);

-- What a reviewer wrote down for himself; sealed, and shown to nobody else.
CREATE TABLE private_notes (
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    content_sealed TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    at BIGINT NOT NULL,
    PRIMARY KEY (application_id, account_id)
);

-- The results of a batch.
CREATE INDEX applications_batch_state ON applications (batch_id, state);
