import Foundation

/// How measured numbers are written.
enum Figure {
    /// Three significant digits: `0.0123`, `4.56`, `789`, `12345`.
    static func text(_ number: Double) -> String {
        let size = abs(number)
        return String(format: size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.4f", number)
    }
}
