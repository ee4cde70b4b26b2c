import Domain
import WorkflowEngine

extension UnitStanding {
    /// Where an application stands for every unit that it reached, as its state, its route and its whole history say;
    /// empty for a draft and for what was deleted.
    package static func standings(
        of application: Application, route: [RouteEntry], events: [ApplicationEvent]
    ) -> Set<UnitStanding> {
        guard application.state != .draft, application.state != .deleted else { return [] }
        let place = Place(of: application.state, events)
        let reached = Dictionary(grouping: route.filter { $0.reachedAt != nil }, by: \.unit)
        let standings = reached.map { unit, entries in
            let own = OwnHistory(unit, positions: Set(entries.map(\.position)), events)
            return UnitStanding(
                application: application.id, unit: unit,
                standing: place.standing(for: own, isOwnApplicant: application.employer == unit),
                hasReturned: own.hasReturned, programme: application.programme, updatedAt: application.updatedAt)
        }
        return Set(standings)
    }
}

/// What one unit did with the application.
private struct OwnHistory {
    let unit: UnitID
    /// Where it stands in the route.
    let positions: Set<Int>
    let hasReturned: Bool
    /// Whether the last that it did was to send it back.
    let endsWithReturn: Bool

    private static let back = Set([EventKind.return, .passBack].map(\.rawValue))
    private static let acts = Set([EventKind.return, .passBack, .pass, .report, .reject, .reopen].map(\.rawValue))

    init(_ unit: UnitID, positions: Set<Int>, _ events: [ApplicationEvent]) {
        (self.unit, self.positions) = (unit, positions)
        let own = events.filter { $0.unit == unit && Self.acts.contains($0.kind) }
        hasReturned = own.contains { Self.back.contains($0.kind) }
        endsWithReturn = own.last.map { Self.back.contains($0.kind) } ?? false
    }
}

/// Where the application is along the route.
private struct Place {
    let state: ApplicationState
    /// Below every stage with the applicant, above every stage once approved; where it was ended for good.
    let position: Int
    /// The unit that ended it.
    let rejecter: UnitID?

    init(of state: ApplicationState, _ events: [ApplicationEvent]) {
        self.state = state
        let end = events.last { $0.kind == EventKind.reject.rawValue }
        rejecter = state == .rejected ? end?.unit : nil
        position =
            switch state {
            case .approved: Int.max
            case .rejected: end?.position ?? -1
            default: state.stage ?? -1
            }
    }

    func standing(for own: OwnHistory, isOwnApplicant: Bool) -> Standing {
        if let stage = state.stage, own.positions.contains(stage) { return held(isOwnApplicant) }
        if rejecter == own.unit { return .rejected }
        if let lowest = own.positions.min(), position > lowest { return .reported }
        return own.endsWithReturn ? .sentBack : .elsewhere
    }

    private func held(_ isOwnApplicant: Bool) -> Standing {
        switch state.kind {
        case .toReport, .publicity: .toReport
        case .returnedToStage: .returnedToStage
        default: isOwnApplicant ? .ownReview : .othersReview
        }
    }
}
