-- Units apply, follow-ups are tied to what was approved, and applications keep the revision that they began with.

-- What may occur once in a batch: the person, the unit, or the application that is followed; NULL = any number.
ALTER TABLE applications ADD COLUMN exclusive_key TEXT;
ALTER TABLE applications ADD COLUMN follows_id TEXT REFERENCES applications (id);
UPDATE applications SET exclusive_key = coalesce(person_id, applicant_unit_id);
DROP INDEX applications_one_per_batch;
CREATE UNIQUE INDEX applications_exclusive ON applications (batch_id, exclusive_key)
    WHERE state <> 'deleted' AND exclusive_key IS NOT NULL;
CREATE INDEX applications_unit ON applications (applicant_unit_id, created_at);
CREATE INDEX applications_follows ON applications (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX applications_revision ON applications (revision);

-- The files that made the revision, canonical; NULL for those registered before they were kept.
ALTER TABLE programme_revisions ADD COLUMN definition TEXT;

-- The revision in which a submission was made; an application may move on to a later one.
ALTER TABLE snapshots ADD COLUMN revision TEXT REFERENCES programme_revisions (id);
UPDATE snapshots SET revision = (SELECT a.revision FROM applications a WHERE a.id = snapshots.application_id);

-- Answers that a later revision has no place for, as they stood; sealed as a whole.
CREATE TABLE set_aside_answers (
    application_id TEXT NOT NULL REFERENCES applications (id),
    revision TEXT NOT NULL REFERENCES programme_revisions (id),
    position INTEGER NOT NULL CHECK (position > 0),
    section TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    content_sealed TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (application_id, revision, position)
) STRICT;
