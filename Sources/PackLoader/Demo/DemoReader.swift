import Domain
import Programmes

/// Reads the demo world of a site.
struct DemoReader {
    let context: DemoContext

    func world() -> DemoWorld {
        let units = UnitsReader(context: context).units()
        let accounts = AccountsReader(context: context, units: units).accounts()
        let batches = BatchesReader(context: context).batches()
        let applications = ApplicationsReader(context: context, units: units, accounts: accounts, batches: batches)
        return DemoWorld(
            units: units, accounts: accounts, batches: batches,
            quotas: QuotasReader(context: context, units: units, batches: batches).quotas(),
            applications: applications.applications())
    }
}
