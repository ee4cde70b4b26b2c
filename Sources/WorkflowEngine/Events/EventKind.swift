/// The kinds of event of the general model, without what a person types in. Source: §15.7.
///
/// The raw values are the stored form and the names in packs and texts.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
    /// The applicant hands in (提交).
    case submit
    /// The applicant takes it back (撤回).
    case recall
    /// The applicant removes a draft (删除).
    case delete
    /// The holder of a stage agrees (审核通过).
    case pass
    /// The holder prints the announcement again (再次打印公示表).
    case printPublicity = "print-publicity"
    /// The holder writes down what somebody raised against it while it is announced (登记异议).
    case recordObjection = "record-objection"
    /// The holder writes down what came of that (处理异议).
    case settleObjection = "settle-objection"
    /// The holder sends it to his superior (上报).
    case report
    /// The holder sends it back to be corrected (退回).
    case `return`
    /// The holder takes up again what his superior sent back (重新修改).
    case reopen
    /// The holder hands down what his superior sent back (退回).
    case passBack = "pass-back"
    /// The holder ends it (不通过, 不予通过).
    case reject
    /// The site's administrator lifts a rejection that was a mistake (恢复审核). Source: A-30.
    case reinstate
}
