package import FormEngine

/// By what a programme's quota (推荐限额) is counted, and what a first-level unit declares before it reports.
package struct QuotaRule: Hashable, Sendable {
    /// A further number that the unit maintains (各项指标推荐数量, A-28).
    package struct Indicator: Hashable, Sendable {
        package let id: String
        package let label: String
        /// The most that may be declared; `nil` = no limit of its own.
        package let ceiling: Int?

        package init(id: String, label: String, ceiling: Int?) {
            (self.id, self.label, self.ceiling) = (id, label, ceiling)
        }
    }

    /// The answer that tells which kind of place an application takes, a choice among codes.
    package let category: AnswerPlace
    package let indicators: [Indicator]

    package init(category: AnswerPlace, indicators: [Indicator] = []) {
        (self.category, self.indicators) = (category, indicators)
    }

    /// The kinds of places with their names, in the order of the form.
    package func categories(_ form: FormDefinition) -> [CodeList.Item] {
        guard let field = category.field.flatMap({ form.field($0, in: category.section) }),
            case .code(let code) = field.kind
        else { return [] }
        return code.lists.flatMap(\.items)
    }

    /// The most that may be declared of an indicator; `nil` for everything else.
    package func ceiling(of item: String) -> Int? {
        indicators.first { $0.id == item }?.ceiling
    }

    /// The kind of place that an application with these answers takes; `nil` when it was not answered.
    package func item(_ form: FormDefinition, _ sheet: AnswerSheet) -> String? {
        guard let section = form.section(category.section),
            let field = category.field.flatMap(section.field),
            let answer = sheet.answers(of: section).single[field.id]
        else { return nil }
        return field.kind.behaviour.raw(answer).first
    }
}
