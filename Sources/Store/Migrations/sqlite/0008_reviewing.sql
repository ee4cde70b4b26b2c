-- The applicant's written reply to a comment (书面回复), where nothing was to be changed or something is to be said.
ALTER TABLE comments ADD COLUMN reply TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN replied_at INTEGER
    CHECK ((replied_at IS NULL) = (reply = '') AND (replied_at IS NULL OR state IN ('answered', 'resolved')));

-- Who has an application open for review, so that two reviewers see each other; forgotten after some minutes.
CREATE TABLE review_visits (
    application_id TEXT NOT NULL REFERENCES applications (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    actor_name TEXT NOT NULL,
    is_writing INTEGER NOT NULL CHECK (is_writing IN (0, 1)),
    opened_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, account_id),
    CHECK (opened_at <= seen_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_visits_seen ON review_visits (seen_at);

-- What a reviewer wrote down for himself; sealed, and shown to nobody else.
CREATE TABLE private_notes (
    application_id TEXT NOT NULL REFERENCES applications (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    content_sealed TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    at INTEGER NOT NULL,
    PRIMARY KEY (application_id, account_id)
) STRICT, WITHOUT ROWID;

-- The results of a batch.
CREATE INDEX applications_batch_state ON applications (batch_id, state);
