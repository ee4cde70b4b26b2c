import Domain
import Expressions
import FormEngine
import WorkflowEngine

/// Reads one stage of a workflow.
struct StageReader {
    let lists: ListShelf
    let ledger: ExpressionLedger

    /// A stage, the fields of its decision, and what it announces.
    struct Reading {
        let stage: StageDefinition
        let decision: [FieldDefinition]
        let publicity: PublicityReader.Reading?
    }

    private enum UnitName: String, CaseIterable {
        case employer, parent, recommending, authority
        case bureauOrDepartment = "bureau-or-department"
    }

    private enum Repetition: String, CaseIterable {
        case untilFirstLevel = "until-first-level"
    }

    private enum Requirement: String, CaseIterable {
        case opinion
    }

    private enum ReturnRequirement: String, CaseIterable {
        case comment
    }

    private enum Quota: String, CaseIterable {
        case atFirstLevel = "at-first-level"
    }

    private struct Pass {
        var needsOpinion = false
        var commentsBlock = false
    }

    private struct Report {
        var isSeparate = false
        var isBatch = false
        var needsOpinion = false
        var countsQuota = false
    }

    private struct Return {
        var mode = StageDefinition.ReturnMode.direct
        var needsComment = false
    }

    func stage(_ mapping: Mapping) -> Reading? {
        let id = mapping.required("id")?.identifier(StageID.self)
        let title = mapping.requiredText("title")
        let unit = unit(mapping)
        let pass = mapping.optional("pass")?.mapping().map(pass) ?? Pass()
        let opinionLabel = mapping.optionalText("opinion-label")
        let opinionScope: StageDefinition.OpinionScope? = mapping.optional("opinion-scope")?.choice()
        let publicity = mapping.optional("publicity")?.mapping().flatMap(PublicityReader().publicity)
        let report = mapping.optional("report")?.mapping().map(report) ?? Report()
        let back = mapping.required("return")?.mapping().flatMap(goingBack)
        let mayReject = mapping.flag("reject")
        let comments: StageDefinition.CommentLevel? = mapping.required("comments")?.choice()
        let batch = mapping.optional("batch")?.items()?.compactMap { $0.choice(EventKind.self) } ?? []
        let ranking = mapping.flag("ranking")
        let verbs = mapping.optional("verbs")?.mapping().map(verbs) ?? [:]
        let decision = mapping.optional("decision")?.items().map { self.decision($0, id) } ?? []
        mapping.finish()
        guard let id, let title, let unit, let back, let comments else { return nil }
        let stage = StageDefinition(
            id: id, title: title, unit: unit, publicityDays: publicity?.workingDays, separateReport: report.isSeparate,
            opinionOnPass: pass.needsOpinion, opinionOnReport: report.needsOpinion,
            opinionScope: opinionScope ?? .own, opinionLabel: opinionLabel, returnMode: back.mode,
            mayReject: mayReject, commentRequiredOnReturn: back.needsComment, commentsBlockPass: pass.commentsBlock,
            batchActions: Set(batch + (report.isBatch ? [.report] : [])), ranking: ranking,
            quotaAtStage: report.countsQuota, commentLevel: comments, decisionFields: decision.map(\.id),
            optionalDecisionFields: Set(decision.filter { $0.presence == .optional }.map(\.id)), verbs: verbs)
        return Reading(stage: stage, decision: decision, publicity: publicity)
    }

    // MARK: Parts

    private func unit(_ mapping: Mapping) -> UnitResolver? {
        let name: UnitName? = mapping.required("unit")?.choice()
        let again = mapping.optional("repeat")
        let repetition: Repetition? = again?.choice()
        if let again, name != .parent { again.report("only the unit \"parent\" can be repeated") }
        return switch name {
        case .employer: .employer
        case .parent: .parent(repeatUntilFirstLevel: repetition == .untilFirstLevel)
        case .recommending: .recommending
        case .authority: .authority
        case .bureauOrDepartment: .bureauOrDepartment
        case nil: nil
        }
    }

    private func pass(_ mapping: Mapping) -> Pass {
        let requirement: Requirement? = mapping.optional("requires")?.choice()
        let pass = Pass(needsOpinion: requirement == .opinion, commentsBlock: mapping.flag("comments-block"))
        mapping.finish()
        return pass
    }

    private func verbs(_ mapping: Mapping) -> [EventKind: String] {
        var verbs: [EventKind: String] = [:]
        for event in EventKind.allCases where !event.isApplicants {
            verbs[event] = mapping.optionalText(event.rawValue)
        }
        mapping.finish()
        return verbs
    }

    private func report(_ mapping: Mapping) -> Report {
        let requirement: Requirement? = mapping.optional("requires")?.choice()
        let quota: Quota? = mapping.optional("quota")?.choice()
        let report = Report(
            isSeparate: mapping.flag("separate"), isBatch: mapping.flag("batch"),
            needsOpinion: requirement == .opinion, countsQuota: quota == .atFirstLevel)
        mapping.finish()
        return report
    }

    private func goingBack(_ mapping: Mapping) -> Return? {
        let mode: StageDefinition.ReturnMode? = mapping.required("to")?.choice(from: [
            "applicant": .direct, "stepwise": .stepwise, "choose": .choose,
        ])
        let requirement: ReturnRequirement? = mapping.optional("requires")?.choice()
        mapping.finish()
        return mode.map { Return(mode: $0, needsComment: requirement == .comment) }
    }

    private func decision(_ nodes: [PackNode], _ stage: StageID?) -> [FieldDefinition] {
        let owner = stage?.text ?? "decision"
        let reader = FieldReader(lists: lists, ledger: ledger, owner: owner, place: .decision(owner))
        let fields = nodes.compactMap { node in
            node.mapping().flatMap(reader.field).map { field in
                report(field, node)
                return field
            }
        }
        ledger.addDecision(owner, fields)
        return fields
    }

    private func report(_ field: FieldDefinition, _ node: PackNode) {
        if field.kind.files != nil || field.isPrefilled {
            node.report("a decision has no files and nothing that nobody typed")
        }
        let isInner = if case .code(let code) = field.kind { code.within != nil } else { false }
        if isInner || field.isPersonal || field.isLocked || field.isListed || field.lookUp != nil || !field.isReusable {
            node.report("within, personal, locked, listed, look-up and reuse have no meaning in a decision")
        }
        let isConditional = if case .requiredWhen = field.presence { true } else { field.when != nil }
        if isConditional { node.report("the fields of a decision are always asked: required: true, or nothing") }
    }
}
