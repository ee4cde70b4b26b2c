-- Which list of which unit shows an application: a cache of its state, route and history, written with every transition
-- and proved by `bole check`. One row for each list, since an application may stand in several of one unit's.
CREATE TABLE work_items (
    application_id TEXT COLLATE "C" NOT NULL REFERENCES applications (id),
    unit_id TEXT COLLATE "C" NOT NULL REFERENCES units (id),
    tab TEXT COLLATE "C" NOT NULL CHECK (tab IN ('waiting', 'returned', 'passed', 'all')),
    programme TEXT COLLATE "C" NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (application_id, unit_id, tab)
);
CREATE INDEX work_items_list ON work_items (unit_id, programme, tab, updated_at, application_id);

-- Lists over all applications: of every programme, and of one.
DROP INDEX applications_programme;
CREATE INDEX applications_recent ON applications (updated_at, id) WHERE state <> 'deleted';
CREATE INDEX applications_programme_recent ON applications (programme, updated_at, id) WHERE state <> 'deleted';

-- What reached the unit and is not with the applicant as a draft.
INSERT INTO work_items (application_id, unit_id, tab, programme, updated_at)
SELECT DISTINCT a.id, r.unit_id, 'all', a.programme, a.updated_at
FROM route_steps r
JOIN applications a ON a.id = r.application_id
WHERE r.reached_at IS NOT NULL AND a.state NOT IN ('draft', 'deleted');

-- What is at a stage of the unit now.
INSERT INTO work_items (application_id, unit_id, tab, programme, updated_at)
SELECT w.application_id, w.unit_id, 'waiting', w.programme, w.updated_at
FROM work_items w
JOIN applications a ON a.id = w.application_id
WHERE w.tab = 'all'
    AND EXISTS (SELECT 1 FROM route_steps r
                WHERE r.application_id = a.id AND r.position = a.stage AND r.unit_id = w.unit_id);

-- What the unit sent back and has not got back.
INSERT INTO work_items (application_id, unit_id, tab, programme, updated_at)
SELECT w.application_id, w.unit_id, 'returned', w.programme, w.updated_at
FROM work_items w
JOIN applications a ON a.id = w.application_id
WHERE w.tab = 'all' AND a.state IN ('returned', 'returned-to-stage')
    AND (SELECT e.unit_id FROM events e
         WHERE e.application_id = a.id AND e.kind = 'return'
         ORDER BY e.ordinal DESC LIMIT 1) = w.unit_id;

-- What the unit passed or decided in the present pass and does not hold.
INSERT INTO work_items (application_id, unit_id, tab, programme, updated_at)
SELECT w.application_id, w.unit_id, 'passed', w.programme, w.updated_at
FROM work_items w
JOIN applications a ON a.id = w.application_id
WHERE w.tab = 'all' AND a.state <> 'returned'
    AND EXISTS (SELECT 1 FROM events e
                WHERE e.application_id = a.id AND e.pass = a.pass AND e.unit_id = w.unit_id
                AND e.kind IN ('pass', 'report', 'reject'))
    AND NOT EXISTS (SELECT 1 FROM route_steps r
                    WHERE r.application_id = a.id AND r.position = a.stage AND r.unit_id = w.unit_id);
