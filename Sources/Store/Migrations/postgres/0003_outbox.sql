-- Messages that are sent after the change that caused them was kept. What they say is sealed, since it names people.
CREATE TABLE outbox (
    id TEXT COLLATE "C" PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    payload_sealed TEXT COLLATE "C" NOT NULL,
    dedup_key TEXT COLLATE "C" NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    leased_by TEXT COLLATE "C",
    leased_until BIGINT,
    done_at BIGINT,
    parked_at BIGINT,
    last_error TEXT COLLATE "C" NOT NULL,
    CHECK ((leased_by IS NULL) = (leased_until IS NULL)),
    CHECK (done_at IS NULL OR parked_at IS NULL)
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE done_at IS NULL AND parked_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX outbox_parked ON outbox (parked_at) WHERE parked_at IS NOT NULL;

-- Which process does a periodic job, until when, and when it was last finished.
CREATE TABLE job_leases (
    name TEXT COLLATE "C" PRIMARY KEY,
    holder TEXT COLLATE "C" NOT NULL,
    leased_until BIGINT NOT NULL,
    last_run_at BIGINT
);

-- How many attempts are left, in sixty-thousandths of one, as of a time; the key is hashed.
CREATE TABLE rate_limits (
    limit_key TEXT COLLATE "C" PRIMARY KEY,
    level BIGINT NOT NULL CHECK (level >= 0),
    filled_at BIGINT NOT NULL
);
CREATE INDEX rate_limits_filled ON rate_limits (filled_at);

-- What a demo would have sent. Empty on a real server.
CREATE TABLE development_mail (
    id TEXT COLLATE "C" PRIMARY KEY,
    content_sealed TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX development_mail_at ON development_mail (at, id);

CREATE INDEX sign_in_failures_last ON sign_in_failures (last_at);
CREATE INDEX attachments_blob ON attachments (blob);
