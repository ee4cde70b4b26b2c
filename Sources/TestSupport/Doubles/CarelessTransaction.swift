import UseCases

/// A transaction of a ``CarelessStorage``.
struct CarelessTransaction: StoreTransaction {
    let base: any StoreTransaction
    let memory: FormerReads
    let keepsConditions: Bool

    var applications: any ApplicationRows {
        CarelessApplications(base: base.applications, memory: memory, keepsConditions: keepsConditions)
    }
    var events: any EventRows {
        CarelessEvents(base: base.events, memory: memory, keepsConditions: keepsConditions)
    }
    var rankings: any RankingRows {
        CarelessRankings(base: base.rankings, memory: memory, keepsConditions: keepsConditions)
    }
    var quotas: any QuotaRows {
        CarelessQuotas(base: base.quotas, memory: memory, keepsConditions: keepsConditions)
    }
    var snapshots: any SnapshotRows {
        CarelessSnapshots(base: base.snapshots, keepsConditions: keepsConditions)
    }

    var answers: any AnswerRows { base.answers }
    var attachments: any AttachmentRows { base.attachments }
    var routes: any RouteRows { base.routes }
    var workItems: any WorkItemRows { base.workItems }
    var comments: any CommentRows { base.comments }
    var reviewVisits: any ReviewVisitRows { base.reviewVisits }
    var privateNotes: any PrivateNoteRows { base.privateNotes }
    var results: any ResultRows { base.results }
    var publicities: any PublicityRows { base.publicities }
    var objections: any ObjectionRows { base.objections }
    var batches: any BatchRows { base.batches }
    var people: any PersonRows { base.people }
    var bindings: any BindingRows { base.bindings }
    var extensions: any ExtensionRows { base.extensions }
    var deputies: any DeputyRows { base.deputies }
    var units: any UnitRows { base.units }
    var accounts: any AccountRows { base.accounts }
    var sessions: any SessionRows { base.sessions }
    var links: any LinkRows { base.links }
    var outbox: any OutboxRows { base.outbox }
    var developmentMail: any DevelopmentMailRows { base.developmentMail }
    var jobs: any JobRows { base.jobs }
    var rateLimits: any RateLimitRows { base.rateLimits }
    var blobs: any BlobRows { base.blobs }
    var kept: any KeptAnswerRows { base.kept }
    var reminders: any ReminderRows { base.reminders }
    var checks: any CheckRows { base.checks }
}
