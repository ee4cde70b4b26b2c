import SQLText
import UseCases

/// I12: the value that only the right key file opens is there and opens.
struct CanaryCheck {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    func findings() throws -> [CheckFinding] {
        switch try KeyCanary.verdict(in: connection, sealer: sealing.sealer) {
        case .opens: []
        case .doesNotOpen:
            [CheckFinding(.canaryDoesNotOpen, "setting key-canary", "the key file does not open it")]
        case .missing:
            [CheckFinding(.canaryDoesNotOpen, "setting key-canary", "it is not there, so the key file cannot be tried")]
        }
    }
}
