import Domain
import SQLText
import UseCases

extension PlantedViolation {
    static let ofRows: [PlantedViolation] = [
        PlantedViolation(
            .stateDiffers, "a state without its event",
            "UPDATE applications SET state = 'approved', stage = NULL WHERE stage = 2"),
        PlantedViolation(.countsDiffer, "one more submission", "UPDATE applications SET pass = pass + 1"),
        PlantedViolation(.timesDiffer, "an earlier start", "UPDATE applications SET created_at = created_at - 1"),
        PlantedViolation(
            .submissionDiffers, "an earlier submission", "UPDATE applications SET submitted_at = submitted_at - 1"),
        PlantedViolation(
            .submissionDiffers, "an older submission is shown",
            """
            UPDATE applications SET snapshot_id = (SELECT min(s.id) FROM snapshots s
                                                   WHERE s.application_id = applications.id)
            """),
        PlantedViolation(.employerDiffers, "another employer", "UPDATE applications SET employer_id = 'academy'"),
        PlantedViolation(
            .routeDiffers, "a step reached at another time", "UPDATE route_steps SET reached_at = reached_at + 1"),
        PlantedViolation(.routeDiffers, "a step that was not reached", "UPDATE route_steps SET reached_at = NULL"),
        PlantedViolation(
            .routeDiffers, "a stage that the workflow has not", "UPDATE route_steps SET stage = 'gone'"),
        PlantedViolation(.routeDiffers, "no route", "DELETE FROM route_steps"),
        PlantedViolation(.listedDiffers, "no listed columns", "UPDATE applications SET listed = '{}'"),
        PlantedViolation(
            .workItemsDiffer, "nobody's work", "DELETE FROM work_items WHERE tab = 'waiting'"),
        PlantedViolation(
            .commentOfNothing, "a comment that no stage sent", "UPDATE comments SET pass = 7 WHERE state <> 'draft'"),
        PlantedViolation(
            .replyTooEarly, "an answer before the question",
            "UPDATE comments SET reply = 'x', replied_at = at - 1, state = 'answered' WHERE state <> 'draft'"),
        PlantedViolation(
            .workItemsDiffer, "in another list of the unit", "UPDATE unit_standings SET standing = 'elsewhere'"),
        PlantedViolation(
            .workItemsDiffer, "never sent back and listed so", "UPDATE unit_standings SET has_returned = 1"),
    ]

    static let ofPeople: [PlantedViolation] = [
        PlantedViolation(.secondApplication, "two in a batch", changesSchema: true) { world in
            try await world.run("DROP INDEX applications_exclusive")
            try await world.run("UPDATE applications SET exclusive_key = 'person-li', batch_id = 'leader-2026'")
        },
        PlantedViolation(.secondBinding, "two employers", changesSchema: true) { world in
            try await world.run("DROP INDEX bindings_one_bound")
            try await world.run("UPDATE bindings SET person_id = 'person-li'")
        },
        PlantedViolation(.secondIdentity, "two with one number", changesSchema: true) { world in
            try await world.run("DROP INDEX persons_id_number")
            try await world.run("UPDATE persons SET id_number_key = 'same'")
        },
        PlantedViolation(
            .secondIdentity, "two with one sealed number under different keys",
            """
            UPDATE persons SET id_number_sealed = (SELECT p.id_number_sealed FROM persons p WHERE p.id = 'person-li')
            """),
    ]
}
