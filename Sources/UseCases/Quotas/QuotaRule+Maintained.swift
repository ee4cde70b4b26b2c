package import FormEngine
package import Programmes

extension QuotaRule {
    /// Whether a unit has maintained every number that it has to (R-QUOTA-03): of each preset kind, and each indicator.
    package func isMaintained(_ quotas: [Quota], _ form: FormDefinition) -> Bool {
        let declared = Dictionary(quotas.map { ($0.item, $0.declared) }) { first, _ in first }
        let preset = Set(quotas.map(\.item))
        let kinds = categories(form).map(\.code).filter(preset.contains)
        return (kinds + indicators.map(\.id)).allSatisfy { (declared[$0] ?? nil) != nil }
    }
}
