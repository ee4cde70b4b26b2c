-- Links that let somebody in once, by the hash of their token. The token itself is nowhere.
CREATE TABLE one_time_links (
    token_hash TEXT COLLATE "C" PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    purpose TEXT COLLATE "C" NOT NULL CHECK (purpose IN ('first-password')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    CHECK (created_at < expires_at)
);
CREATE INDEX one_time_links_account ON one_time_links (account_id);
