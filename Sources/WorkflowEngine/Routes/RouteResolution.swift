package import Domain

/// What the resolution of a route comes to.
package enum RouteResolution: Hashable, Sendable {
    case route([RouteStep])
    /// No unit could be found for this stage; no stage may be skipped. Source: R-APPLY-06.
    case gap(StageID)
}
