import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// A programme's page for applicants, in the layout that the pack asks for.
struct PlansPresenter {
    let desk: PlanDesk

    init(_ desk: PlanDesk) {
        self.desk = desk
    }

    var page: PlansPage {
        PlansPage(
            title: desk.programme.name, lead: desk.programme.title,
            alerts: desk.view.hasBinding || !desk.programme.workflow.bindingRequired
                ? [] : [PlanPresenter.bindingAdvice(desk)],
            blocks: desk.programme.listing == .plans ? [ownByPlan, plans] : [ownByNumber] + follow,
            end: desk.programme.listing == .plans ? nil : guidance)
    }

    private var emptyOwn: EmptyState {
        EmptyState(desk.texts(ApplyText.noOwn), text: desk.texts(ApplyText.noOwnHint))
    }

    // MARK: Listing by plans (R-APPLY-17…19)

    private var ownByPlan: PlansPage.Block {
        let texts = desk.texts
        let columns = [
            DataTable.Column(texts(ApplyText.year)), DataTable.Column(texts(ApplyText.planName), kind: .title),
            DataTable.Column(texts(ApplyText.kinds)), DataTable.Column(texts(ApplyText.ownBatch)),
            DataTable.Column(texts(ApplyText.state)), DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
        let rows = desk.view.own.map { row in
            let batch = desk.view.batches.first { $0.id == row.application.batch }
            return DataRow([
                "\(row.batchYear)", "\(row.batchName)", "\(batch?.kinds ?? "")", "\(batch?.related ?? "")",
                "\(badge(row))", actions(row),
            ])
        }
        let title = texts(ApplyText.ownTitle)
        return PlansPage.Block(
            title: title, table: DataTable(caption: title, columns: columns, rows: rows, empty: emptyOwn))
    }

    private var plans: PlansPage.Block {
        let texts = desk.texts
        let columns = [
            DataTable.Column(texts(ApplyText.year)), DataTable.Column(texts(ApplyText.planName), kind: .title),
            DataTable.Column(texts(ApplyText.windowTitle)), DataTable.Column(texts(ApplyText.related)),
            DataTable.Column(texts(ApplyText.published)), DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
        let title = texts(ApplyText.plansTitle)
        return PlansPage.Block(
            title: title,
            table: DataTable(
                caption: title, columns: columns, rows: desk.view.batches.map(plan),
                empty: EmptyState(texts(ApplyText.noPlans))))
    }

    private func plan(_ batch: Batch) -> DataRow {
        let url = desk.links.plan(desk.programme.id, batch.id)
        let apply: any Component =
            batch.isOpen(at: desk.now)
            ? ButtonLink(
                desk.texts(VerbText.apply), url: url, kind: .primary,
                description: desk.texts(ApplyText.applyNamed, ["name": batch.name]))
            : Button(desk.texts(VerbText.apply), isDisabled: true)
        return DataRow([
            "\(batch.year)", "\(Link(batch.name, url: url)) \(desk.badge(of: batch))", "\(desk.window(of: batch))",
            "\(batch.related)", "\(desk.zone.dateMinute(of: batch.publishedAt))", "\(apply.markup)",
        ])
    }

    // MARK: Listing by records (R-APPLY-01)

    private var ownByNumber: PlansPage.Block {
        let texts = desk.texts
        let title = texts(ApplyText.recordsTitle, ["document": desk.programme.document])
        let (columns, rows) = desk.programme.listing == .projects ? projects : records
        let starts = open.map { batch, choice in start(batch, choice, title: newTitle(batch, choice)) }
        return PlansPage.Block(
            title: title, table: DataTable(caption: title, columns: columns, rows: rows, empty: emptyOwn),
            actions: desk.programme.follows == nil ? lookFirst + starts : [],
            note: open.isEmpty && desk.programme.follows == nil ? closed : nil)
    }

    /// The way to what should be known before anything is started, one for each open batch.
    private var lookFirst: [any Component] {
        Set(open.map(\.0)).sorted { $0.id < $1.id }.map { batch in
            ButtonLink(desk.texts(ApplyText.lookFirst), url: desk.links.plan(desk.programme.id, batch.id))
        }
    }

    private var records: ([DataTable.Column], [DataRow]) {
        let texts = desk.texts
        let columns = [
            DataTable.Column(texts(CommonText.number), kind: .number),
            DataTable.Column(texts(ApplyText.number), kind: .title), DataTable.Column(texts(ApplyText.batch)),
            DataTable.Column(texts(ApplyText.recordState)), DataTable.Column(texts(ApplyText.submitted)),
            DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
        let rows = desk.view.own.enumerated().map { index, row in
            DataRow([
                "\(index + 1)", "\(row.application.number)", "\(row.batchName)", "\(badge(row))",
                "\(row.application.submittedAt.map(desk.zone.dateTime) ?? "")", actions(row),
            ])
        }
        return (columns, rows)
    }

    func start(_ batch: Batch, _ choice: StartChoice, title: String) -> any Component {
        StartControl(desk: desk, choice: choice.choice).component(in: batch.id, title: title)
    }

    /// What can be started now, in every batch.
    var open: [(Batch, StartChoice)] {
        desk.view.batches.flatMap { batch in desk.open(in: batch).map { (batch, $0) } }
    }

    private func newTitle(_ batch: Batch, _ choice: StartChoice) -> String {
        let title = desk.texts(VerbText.new)
        let isOneBatch = Set(open.map(\.0.id)).count < 2
        let names = [isOneBatch ? nil : batch.name, desk.words(choice)].compactMap(\.self)
        guard !names.isEmpty else { return title }
        return desk.texts(
            ApplyText.newNamed, ["verb": title, "name": names.joined(separator: desk.texts(FormText.separator))])
    }

    /// Why nothing new can be begun, and when it can.
    private var closed: String {
        if desk.view.batches.contains(where: { $0.isOpen(at: desk.now) }) { return desk.texts(ApplyText.oneEach) }
        guard let next = desk.view.batches.filter({ desk.now < $0.opensAt }).min(by: { $0.opensAt < $1.opensAt }) else {
            return desk.texts(ApplyText.noneOpen)
        }
        return desk.texts(
            ApplyText.nextOpens, ["name": next.name, "date": desk.zone.dateMinute(of: next.opensAt)])
    }

    private var guidance: Markup {
        let items = desk.view.batches.map { batch in
            BatchList.Item(
                title: batch.name, badge: desk.badge(of: batch),
                facts: [
                    (desk.texts(ApplyText.batchYear), batch.year),
                    (desk.texts(ApplyText.windowTitle), desk.window(of: batch)),
                    (desk.texts(ApplyText.batchPublished), desk.zone.dateMinute(of: batch.publishedAt)),
                ],
                actions: [
                    ButtonLink(desk.planTitle, url: desk.links.plan(desk.programme.id, batch.id))
                ])
        }
        return Card(
            desk.texts(ApplyText.batchesTitle),
            content: BatchList(items, empty: EmptyState(desk.texts(ApplyText.noPlans))).markup
        ).markup
    }

    // MARK: Rows

    func badge(_ row: ApplicationPage.Row) -> Badge {
        StateLabels(desk.programme).badge(row.application.state)
    }

    /// What can be done with an own application in its state.
    func actions(_ row: ApplicationPage.Row) -> Markup {
        let (texts, links, application) = (desk.texts, desk.links, row.application)
        var actions: [(title: String, url: String)] = []
        if application.state.isWithApplicant {
            actions.append((texts(VerbText.edit), links.application(application.id)))
        }
        actions.append((texts(ApplyText.preview), links.preview(application.id)))
        if isRecallable(application) { actions.append((texts(VerbText.recall), links.recall(application.id))) }
        if application.state == .draft, application.pass == 0 {
            actions.append((texts(VerbText.delete), links.delete(application.id)))
        }
        if application.pass > 0 { actions.append((texts(ApplyText.history), links.history(application.id))) }
        return ButtonRow(
            actions.map { title, url in
                ButtonLink(
                    title, url: url, kind: .link,
                    description: texts(ApplyText.actNamed, ["verb": title, "number": application.number]))
            }
        ).markup
    }

    /// A reviewer may have acted meanwhile; then the attempt is refused with the reason.
    private func isRecallable(_ application: Application) -> Bool {
        guard case .reviewing = application.state else { return false }
        return desk.programme.workflow.allowRecall && application.state.stage == 0
    }
}
