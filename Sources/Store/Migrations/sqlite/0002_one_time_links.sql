-- Links that let somebody in once, by the hash of their token. The token itself is nowhere.
CREATE TABLE one_time_links (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('first-password')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    CHECK (created_at < expires_at)
) STRICT;
CREATE INDEX one_time_links_account ON one_time_links (account_id);
