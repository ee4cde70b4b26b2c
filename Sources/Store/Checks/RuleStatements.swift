import SQLText

/// The CHECKs of the schema as statements that count the rows which do not keep them.
///
/// NB: SQLite's own `integrity_check` passes over them on a connection that may only read, where it does not even parse
/// them; and a file that was damaged or edited elsewhere is just what is looked for.
enum RuleStatements {
    /// By table; every table of the migrations that has a CHECK is here.
    static let all: [(table: String, broken: SQL)] =
        world + applications + contents + recommending + background

    private static let world: [(table: String, broken: SQL)] = [
        (
            "units",
            """
            SELECT count(*) FROM units WHERE NOT (is_first_level IN (0, 1)
                AND kind IN ('employer', 'recommending', 'department', 'district', 'park', 'authority'))
            """
        ),
        ("unit_parents", "SELECT count(*) FROM unit_parents WHERE unit_id = parent_id"),
        ("persons", "SELECT count(*) FROM persons WHERE sex NOT IN ('1', '2')"),
        (
            "accounts",
            "SELECT count(*) FROM accounts WHERE NOT (listener IN ('public', 'intranet') AND is_active IN (0, 1))"
        ),
        (
            "grants",
            "SELECT count(*) FROM grants WHERE role NOT IN ('administrator', 'site-administrator', 'auditor')"
        ),
        ("sessions", "SELECT count(*) FROM sessions WHERE listener NOT IN ('public', 'intranet')"),
        (
            "one_time_links",
            "SELECT count(*) FROM one_time_links WHERE NOT (purpose IN ('first-password') AND created_at < expires_at)"
        ),
        (
            "bindings",
            """
            SELECT count(*) FROM bindings
            WHERE state NOT IN ('pending', 'bound', 'refused', 'superseded', 'withdrawn')
            """
        ),
        (
            "batches",
            "SELECT count(*) FROM batches WHERE NOT (opens_at < closes_at AND correction_closes_at >= closes_at)"
        ),
    ]

    private static let applications: [(table: String, broken: SQL)] = [
        (
            "applications",
            """
            SELECT count(*) FROM applications WHERE NOT (
                state IN ('draft', 'reviewing', 'publicity', 'to-report', 'returned-to-stage', 'returned', 'approved',
                    'rejected', 'deleted')
                AND coalesce(submitted_from, 'draft') IN ('draft', 'returned') AND pass >= 0 AND version > 0
                AND (state IN ('reviewing', 'publicity', 'to-report', 'returned-to-stage')) = (stage IS NOT NULL)
                AND (person_id IS NULL) <> (applicant_unit_id IS NULL))
            """
        ),
        ("events", "SELECT count(*) FROM events WHERE ordinal <= 0"),
        (
            "work_items",
            "SELECT count(*) FROM work_items WHERE tab NOT IN ('waiting', 'returned', 'passed', 'all')"
        ),
        (
            "unit_standings",
            """
            SELECT count(*) FROM unit_standings WHERE NOT (has_returned IN (0, 1)
                AND standing IN ('own-review', 'others-review', 'to-report', 'returned-to-stage', 'reported', 'rejected',
                    'sent-back', 'elsewhere'))
            """
        ),
    ]

    private static let contents: [(table: String, broken: SQL)] = [
        ("application_sections", "SELECT count(*) FROM application_sections WHERE version <= 0"),
        (
            "comments",
            """
            SELECT count(*) FROM comments
            WHERE text = '' OR state NOT IN ('draft', 'open', 'answered', 'resolved')
                OR (replied_at IS NULL) <> (reply = '')
                OR (replied_at IS NOT NULL AND state NOT IN ('answered', 'resolved'))
            """
        ),
        (
            "review_visits",
            "SELECT count(*) FROM review_visits WHERE NOT (is_writing IN (0, 1) AND opened_at <= seen_at)"
        ),
        ("private_notes", "SELECT count(*) FROM private_notes WHERE version <= 0"),
        (
            "publicities",
            """
            SELECT count(*) FROM publicities WHERE NOT (
                ordinal > 0 AND pass > 0 AND position >= 0 AND working_days >= 0 AND printed_at >= started_at
                AND (ends_on IS NULL) = (ends_at IS NULL) AND (ends_on IS NULL) = (working_days = 0))
            """
        ),
        (
            "objections",
            """
            SELECT count(*) FROM objections WHERE NOT (
                publicity > 0 AND channel IN ('visit', 'letter', 'phone', 'mail', 'other')
                AND coalesce(outcome, 'upheld') IN ('upheld', 'dismissed')
                AND (outcome IS NULL) = (measures_sealed IS NULL) AND (outcome IS NULL) = (settled_by IS NULL)
                AND (outcome IS NULL) = (settled_at IS NULL))
            """
        ),
        ("set_aside_answers", "SELECT count(*) FROM set_aside_answers WHERE position <= 0"),
        ("attachments", "SELECT count(*) FROM attachments WHERE size <= 0 OR kind NOT IN ('jpg', 'png', 'pdf')"),
    ]

    private static let recommending: [(table: String, broken: SQL)] = [
        ("rankings", "SELECT count(*) FROM rankings WHERE version < 0"),
        ("ranks", "SELECT count(*) FROM ranks WHERE place NOT BETWEEN 1 AND 9999"),
        (
            "rank_changes",
            "SELECT count(*) FROM rank_changes WHERE version <= 0 OR coalesce(old_place, 0) = coalesce(new_place, 0)"
        ),
        (
            "quotas",
            """
            SELECT count(*) FROM quotas
            WHERE used < 0 OR used > coalesce(declared, 0) OR version < 0 OR coalesce(ceiling, 0) < 0
                OR coalesce(declared, 0) < 0 OR coalesce(declared, 0) > coalesce(ceiling, declared, 0)
            """
        ),
        ("quota_changes", "SELECT count(*) FROM quota_changes WHERE version <= 0"),
        (
            "deadline_extensions",
            """
            SELECT count(*) FROM deadline_extensions
            WHERE reason = '' OR deadline NOT IN ('submission', 'correction', 'review', 'ranking')
            """
        ),
        (
            "deputies",
            """
            SELECT count(*) FROM deputies
            WHERE account_id = principal_id OR valid_from >= valid_to OR (ended_at IS NULL) <> (ended_by IS NULL)
            """
        ),
    ]

    private static let background: [(table: String, broken: SQL)] = [
        (
            "outbox",
            """
            SELECT count(*) FROM outbox WHERE attempts < 0 OR (leased_by IS NULL) <> (leased_until IS NULL)
                OR (done_at IS NOT NULL AND parked_at IS NOT NULL)
            """
        ),
        ("rate_limits", "SELECT count(*) FROM rate_limits WHERE level < 0"),
    ]
}
