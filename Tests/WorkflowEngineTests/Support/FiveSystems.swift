import Domain
import WorkflowEngine

/// The five systems as §15.1–15.6 describe them, with a typical route each.
struct TestSystem: Sendable {
    let code: String
    let definition: WorkflowDefinition
    let route: [RouteStep]

    init(
        _ code: String, _ definition: WorkflowDefinition, units: [UnitID], stages: [Int]? = nil, firstLevel: Int? = nil
    ) {
        self.code = code
        self.definition = definition
        route = (stages ?? Array(definition.stages.indices)).enumerated().map { position, stage in
            RouteStep(
                position: position, stage: definition.stages[stage], unit: units[position],
                isFirstLevel: position == firstLevel)
        }
    }

    static let five: [TestSystem] = [lx, jx, zc, sc, ah]

    /// 留创计划: unit → department or district → 市人社局.
    static let lx = TestSystem(
        "LX",
        WorkflowDefinition(
            stages: [
                StageDefinition(
                    id: "unit", title: "单位", unit: .employer, opinionOnPass: true, commentsBlockPass: true,
                    ranking: true),
                StageDefinition(
                    id: "second", title: "区县人社局", unit: .bureauOrDepartment, opinionOnPass: true,
                    commentsBlockPass: true, ranking: true),
                StageDefinition(
                    id: "city", title: "市人社局", unit: .authority, mayReject: true, decisionFields: ["tier", "amount"]),
            ],
            allowRecall: true),
        units: ["u-unit", "u-district", "u-city"])

    /// 市级高级研修项目: a unit applies, 市人社局 decides.
    static let jx = TestSystem(
        "JX",
        WorkflowDefinition(
            applicant: .unit, stages: [StageDefinition(id: "city", title: "市人社局", unit: .authority)], onePerBatch: false
        ),
        units: ["u-city"])

    /// 职称: unit with 公示 and 上报 → department → agency.
    static let zc = TestSystem(
        "ZC",
        WorkflowDefinition(stages: [
            StageDefinition(
                id: "unit", title: "单位", unit: .employer, publicityDays: 5, separateReport: true, returnMode: .choose,
                commentsBlockPass: true),
            StageDefinition(
                id: "department", title: "主管部门", unit: .parent(repeatUntilFirstLevel: false), returnMode: .choose),
            StageDefinition(
                id: "agency", title: "评审机构", unit: .authority, returnMode: .choose, mayReject: true,
                decisionFields: ["present", "certificate"], optionalDecisionFields: ["certificate"]),
        ]),
        units: ["u-unit", "u-department", "u-city"])

    /// 学术技术带头人及后备人选: employer → two recommending levels, the upper one first-level → 人社厅.
    static let sc = TestSystem(
        "SC",
        WorkflowDefinition(
            stages: [
                StageDefinition(
                    id: "employer", title: "用人单位", unit: .employer, separateReport: true, opinionOnPass: true,
                    opinionOnReport: true, returnMode: .stepwise, mayReject: true,
                    batchActions: [.pass, .report], commentLevel: .application),
                StageDefinition(
                    id: "recommending", title: "推荐单位", unit: .parent(repeatUntilFirstLevel: true),
                    separateReport: true, opinionOnPass: true, opinionOnReport: true, opinionScope: .allLevels,
                    returnMode: .stepwise, mayReject: true, batchActions: [.pass, .report], quotaAtStage: true,
                    commentLevel: .application),
                StageDefinition(
                    id: "province", title: "人社厅", unit: .authority, returnMode: .stepwise, mayReject: true,
                    commentLevel: .application),
            ],
            rejectFinalInBatch: true),
        units: ["u-employer", "u-recommending", "u-first", "u-province"], stages: [0, 1, 1, 2], firstLevel: 2)

    /// 学术和技术带头人: unit → 报送单位 → 人社厅.
    static let ah = TestSystem(
        "AH",
        WorkflowDefinition(
            stages: [
                StageDefinition(id: "employer", title: "单位", unit: .employer, opinionOnPass: true),
                StageDefinition(id: "recommending", title: "市人社局", unit: .recommending, opinionOnPass: true),
                StageDefinition(id: "authority", title: "人社厅", unit: .authority, mayReject: true),
            ],
            precheck: true, bindingRequired: true),
        units: ["u-employer", "u-recommending", "u-province"])
}
