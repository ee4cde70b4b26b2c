import Domain
import FormEngine
import PackLoader
import Programmes
import Testing

@Test func everyPackLoads() throws {
    do {
        let clock = ContinuousClock()
        var sites: [Site] = []
        let time = try clock.measure { sites = try loadSites(packs: sitePacks) }
        print(time, sites.map(\.id.text), sites.flatMap(\.programmes).map { "\($0.id) \($0.revision) \($0.form.sections.count)" })
    } catch let errors as PackErrors {
        Issue.record("\(errors)")
    }
}
