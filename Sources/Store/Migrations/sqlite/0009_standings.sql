-- Where an application stands for each unit that it reached: in exactly one list at a time, hence one row. A cache of
-- state, route and history, written with every transition and proved by `bole check`.
CREATE TABLE unit_standings (
    application_id TEXT NOT NULL REFERENCES applications (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    standing TEXT NOT NULL CHECK (standing IN ('own-review', 'others-review', 'to-report', 'returned-to-stage',
        'reported', 'rejected', 'sent-back', 'elsewhere')),
    -- Whether the unit ever sent it back.
    has_returned INTEGER NOT NULL CHECK (has_returned IN (0, 1)),
    programme TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_standings_list ON unit_standings (unit_id, programme, standing, updated_at, application_id);
CREATE INDEX unit_standings_returned ON unit_standings (unit_id, programme, updated_at, application_id)
    WHERE has_returned = 1;

INSERT INTO unit_standings (application_id, unit_id, standing, has_returned, programme, updated_at)
SELECT w.application_id, w.unit_id,
    CASE
        WHEN EXISTS (SELECT 1 FROM route_steps r
                     WHERE r.application_id = a.id AND r.position = a.stage AND r.unit_id = w.unit_id
                     AND r.reached_at IS NOT NULL)
            THEN CASE
                WHEN a.state IN ('to-report', 'publicity') THEN 'to-report'
                WHEN a.state = 'returned-to-stage' THEN 'returned-to-stage'
                WHEN a.employer_id = w.unit_id THEN 'own-review'
                ELSE 'others-review' END
        WHEN a.state = 'rejected' AND w.unit_id = (
            SELECT e.unit_id FROM events e
            WHERE e.application_id = a.id AND e.kind = 'reject' ORDER BY e.ordinal DESC LIMIT 1)
            THEN 'rejected'
        WHEN a.state = 'approved' OR (
            SELECT min(r.position) FROM route_steps r
            WHERE r.application_id = a.id AND r.unit_id = w.unit_id AND r.reached_at IS NOT NULL
        ) < coalesce(
            CASE WHEN a.state = 'rejected' THEN (
                SELECT e.position FROM events e
                WHERE e.application_id = a.id AND e.kind = 'reject' ORDER BY e.ordinal DESC LIMIT 1)
            ELSE a.stage END, -1)
            THEN 'reported'
        WHEN (SELECT e.kind FROM events e
              WHERE e.application_id = a.id AND e.unit_id = w.unit_id
                  AND e.kind IN ('return', 'pass-back', 'pass', 'report', 'reject', 'reopen')
              ORDER BY e.ordinal DESC LIMIT 1) IN ('return', 'pass-back')
            THEN 'sent-back'
        ELSE 'elsewhere' END,
    CASE WHEN EXISTS (SELECT 1 FROM events e
                      WHERE e.application_id = a.id AND e.unit_id = w.unit_id AND e.kind IN ('return', 'pass-back'))
        THEN 1 ELSE 0 END,
    w.programme, w.updated_at
FROM work_items w
JOIN applications a ON a.id = w.application_id
WHERE w.tab = 'all';

-- Applicants reminded of what they have not submitted: once a day for each application.
CREATE TABLE reminders (
    application_id TEXT NOT NULL REFERENCES applications (id),
    day TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (application_id, day)
) STRICT, WITHOUT ROWID;
