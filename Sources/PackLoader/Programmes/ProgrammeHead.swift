import Domain
import FormEngine
import Programmes
import Texts
import WorkflowEngine

/// What `programme.yaml` says apart from the rules; `nil` where it could not be read.
struct ProgrammeHead {
    var title: String?
    var name: String?
    var document: String?
    var reviewMenu: String?
    var listing: Programme.Listing?
    var pledge: Pledge?
    var precheck: Bool?
    var binding: Bool?
    var numbering: Numbering?
    var guidance: String?
    var batchParameters: [BatchParameter] = []
    var texts: [String: String] = [:]
    var source: String?
    var follows: FollowRule?
    var needs = ApplicationNeeds()
    var countsRejected = false
    var lists: [WorkList] = []
    var listsMobile = false

    func programme(
        id: ProgrammeID, system: SystemID, revision: RevisionID, form: FormDefinition, rules: [ProgrammeRule],
        flow: WorkflowReader.Reading, quota: QuotaRule?, texts: TextCatalogue, definition: String
    ) -> Programme? {
        guard let title, let name, let document, let reviewMenu, let listing, let precheck, let numbering
        else { return nil }
        return Programme(
            id: id, system: system, revision: revision, title: title, name: name, document: document,
            reviewMenu: reviewMenu, listing: listing, pledge: pledge, hasCheckStep: precheck, numbering: numbering,
            guidance: guidance, batchParameters: batchParameters, form: form, rules: rules, workflow: flow.workflow,
            decisions: flow.decisions,
            publicityForms: flow.publicities.mapValues { PublicityReader.form($0, form) },
            texts: texts.overridden(by: self.texts), source: source, follows: follows, needs: needs, quota: quota,
            countsRejected: countsRejected, listsMobile: listsMobile, definition: definition, lists: lists)
    }
}
