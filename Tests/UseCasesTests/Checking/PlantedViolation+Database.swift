import SQLText
import UseCases

extension PlantedViolation {
    static let ofTheDatabase: [PlantedViolation] = [
        PlantedViolation(
            .databaseDamaged, "pages that belong to nothing", changesSchema: true, on: [.sqlite],
            tampering: """
                PRAGMA writable_schema = ON;
                DELETE FROM sqlite_schema WHERE name = 'events_unit';
                PRAGMA schema_version = 4711
                """),
        PlantedViolation(
            .databaseDamaged, "an index that lacks its rows", changesSchema: true, on: [.postgres],
            tampering: """
                CREATE EXTENSION amcheck;
                CREATE FUNCTION lie(line text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT line $$;
                CREATE INDEX lying ON settings (lie(name));
                CREATE OR REPLACE FUNCTION lie(line text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT line || '!' $$
                """),
        PlantedViolation(
            .referenceBroken, "a route through a unit that is not there",
            tampering: "UPDATE route_steps SET unit_id = 'nowhere'"),
        PlantedViolation(
            .ruleBroken, "a truth value of 2", on: [.sqlite], tampering: "UPDATE units SET is_first_level = 2"),
        PlantedViolation(
            .ruleBroken, "a truth value of 2, and a rule not held against it", changesSchema: true, on: [.postgres],
            tampering: """
                ALTER TABLE units DROP CONSTRAINT units_is_first_level_check;
                UPDATE units SET is_first_level = 2;
                ALTER TABLE units ADD CONSTRAINT units_is_first_level_check CHECK (is_first_level IN (0, 1)) NOT VALID
                """),
        PlantedViolation(.schemaDiffers, "an index is gone", changesSchema: true, tampering: "DROP INDEX events_unit"),
        PlantedViolation(
            .schemaDiffers, "a newer program's migration", changesSchema: true,
            tampering: "INSERT INTO schema_migrations VALUES (9999, 'later', 'x', 0)"),
        PlantedViolation(
            .schemaDiffers, "another text of a migration", changesSchema: true,
            tampering: "UPDATE schema_migrations SET digest = 'x' WHERE version = 1"),
        PlantedViolation(.rowUnreadable, "an event is no JSON", "UPDATE events SET decision = '[' WHERE ordinal = 3"),
        PlantedViolation(.rowUnreadable, "answers are no JSON", "UPDATE application_sections SET answers = '{'"),
        PlantedViolation(
            .rowUnreadable, "an application at a step that cannot be",
            tampering: "UPDATE applications SET stage = -1 WHERE stage IS NOT NULL"),
    ]

    static let ofActors: [PlantedViolation] = [
        PlantedViolation(
            .notEntitled, "the grant had ended", "UPDATE grants SET valid_to = 1 WHERE unit_id = 'factory'"),
        PlantedViolation(
            .notEntitled, "the grant was for another system", "UPDATE grants SET system = 'elsewhere'"),
        PlantedViolation(
            .notEntitled, "a district's grant on the public side",
            "UPDATE accounts SET listener = 'public' WHERE id = 'for-district'"),
        PlantedViolation(
            .otherUnit, "the step was another unit's", "UPDATE route_steps SET unit_id = 'academy' WHERE position = 0"),
        PlantedViolation(
            .ownApplication, "the reviewer was the applicant",
            "UPDATE accounts SET person_id = 'person-li' WHERE id = 'for-factory'"),
        PlantedViolation(.ownApplication, "the reviewer has the applicant's number", changesSchema: true) { world in
            try await world.run("DROP INDEX persons_id_number")
            try await world.run("UPDATE accounts SET person_id = 'person-zhao' WHERE id = 'for-factory'")
            try await world.run(
                """
                UPDATE persons
                SET id_number_key = (SELECT p.id_number_key FROM persons p WHERE p.id = 'person-li')
                WHERE id = 'person-zhao'
                """)
        },
        PlantedViolation(
            .notTheApplicant, "somebody else handed it in", "UPDATE accounts SET person_id = NULL WHERE id = 'of-li'"),
    ]
}
