/// One way in which an invariant can be broken; a closed list, so that nobody has to match sentences.
package enum CheckProblem: String, Hashable, Sendable, CaseIterable {
    case receiptMissing = "receipt-missing"
    case receiptDiffers = "receipt-differs"

    case chainBroken = "chain-broken"
    case historyMissing = "history-missing"

    case stateDiffers = "state-differs"
    case countsDiffer = "counts-differ"
    case timesDiffer = "times-differ"
    case submissionDiffers = "submission-differs"
    case employerDiffers = "employer-differs"
    case routeDiffers = "route-differs"
    case listedDiffers = "listed-differs"
    case workItemsDiffer = "work-items-differ"
    case commentOfNothing = "comment-of-nothing"
    case replyTooEarly = "reply-too-early"
    case publicityDiffers = "publicity-differs"
    case objectionDiffers = "objection-differs"

    case programmeMissing = "programme-missing"
    case historyTorn = "history-torn"
    case stepUnknown = "step-unknown"
    case stepRefused = "step-refused"
    case stageOutOfRange = "stage-out-of-range"

    case placeTwice = "place-twice"
    case rankHistoryDiffers = "rank-history-differs"
    case quotaExceeded = "quota-exceeded"
    case quotaCountDiffers = "quota-count-differs"
    case quotaPlaceDiffers = "quota-place-differs"
    case secondApplication = "second-application"
    case secondBinding = "second-binding"
    case secondIdentity = "second-identity"

    case fileMissing = "file-missing"
    case fileDamaged = "file-damaged"
    case fileSizeDiffers = "file-size-differs"
    case fileOfAnother = "file-of-another"
    case fileUnused = "file-unused"
    case submissionMissing = "submission-missing"
    case submissionAltered = "submission-altered"
    case submissionUnreadable = "submission-unreadable"

    case outsideWindow = "outside-window"
    case batchMissing = "batch-missing"

    case messageOfNothing = "message-of-nothing"
    case messageStuck = "message-stuck"
    case reminderMisplaced = "reminder-misplaced"

    case databaseDamaged = "database-damaged"
    case referenceBroken = "reference-broken"
    case ruleBroken = "rule-broken"
    case schemaDiffers = "schema-differs"
    case rowUnreadable = "row-unreadable"

    case notEntitled = "not-entitled"
    case otherUnit = "other-unit"
    case ownApplication = "own-application"
    case notTheApplicant = "not-the-applicant"

    case sealDoesNotOpen = "seal-does-not-open"
    case lookupDiffers = "lookup-differs"
    case notSealed = "not-sealed"
    case canaryDoesNotOpen = "canary-does-not-open"

    case sessionOfInactive = "session-of-inactive"
    case sessionMisplaced = "session-misplaced"
    case linkMisused = "link-misused"

    case scopeDiffers = "scope-differs"
    case listDiffers = "list-differs"
    case countDiffers = "count-differs"

    case temporaryLeft = "temporary-left"
    case journalLeft = "journal-left"
    case logTooLarge = "log-too-large"
}

extension CheckProblem {
    /// What it breaks.
    package var invariant: Invariant {
        switch self {
        case .receiptMissing, .receiptDiffers: .receipts
        case .chainBroken, .historyMissing: .chains
        case .stateDiffers, .countsDiffer, .timesDiffer, .submissionDiffers, .employerDiffers, .routeDiffers,
            .listedDiffers, .workItemsDiffer, .commentOfNothing, .replyTooEarly, .publicityDiffers, .objectionDiffers:
            .replay
        case .programmeMissing, .historyTorn, .stepUnknown, .stepRefused, .stageOutOfRange: .steps
        case .placeTwice, .rankHistoryDiffers, .quotaExceeded, .quotaCountDiffers, .quotaPlaceDiffers: .recommending
        case .secondApplication, .secondBinding, .secondIdentity: .uniqueness
        case .fileMissing, .fileDamaged, .fileSizeDiffers, .fileOfAnother, .fileUnused, .submissionMissing,
            .submissionAltered, .submissionUnreadable:
            .files
        case .outsideWindow, .batchMissing: .windows
        case .messageOfNothing, .messageStuck, .reminderMisplaced: .messages
        case .databaseDamaged, .referenceBroken, .ruleBroken, .schemaDiffers, .rowUnreadable: .database
        case .notEntitled, .otherUnit, .ownApplication, .notTheApplicant: .actors
        case .sealDoesNotOpen, .lookupDiffers, .notSealed, .canaryDoesNotOpen: .sealing
        case .sessionOfInactive, .sessionMisplaced, .linkMisused: .entrances
        case .scopeDiffers, .listDiffers, .countDiffers: .lists
        case .temporaryLeft, .journalLeft, .logTooLarge: .leftovers
        }
    }

    /// Whether it only asks for a look or for tidying up: the records are whole, and a backup that holds it is good.
    package var isUpkeep: Bool {
        switch self {
        case .fileUnused, .messageStuck, .sessionOfInactive, .sessionMisplaced, .linkMisused, .temporaryLeft,
            .journalLeft, .logTooLarge:
            true
        default: false
        }
    }
}
