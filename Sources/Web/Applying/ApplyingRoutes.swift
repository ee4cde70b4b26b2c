package import Hummingbird

/// Everything that applicants do, and the files, on a site's router.
package struct ApplyingRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        PlanRoutes(offices).add(to: router)
        PreviewRoutes(offices).add(to: router)
        SectionRoutes(offices).add(to: router)
        RecordRoutes(offices).add(to: router)
        AutosaveRoutes(offices).add(to: router)
        ReuseRoutes(offices).add(to: router)
        ReplyRoutes(offices).add(to: router)
        SubmissionRoutes(offices).add(to: router)
        TakeBackRoutes(offices).add(to: router)
        RevisionRoutes(offices).add(to: router)
        AttachmentRoutes(offices).add(to: router)
        AttachmentEditRoutes(offices).add(to: router)
    }
}
