import ArgumentParser
import Foundation

/// Asks the running server of a data folder and prints what it answers.
struct ControlClient {
    private let address: ControlAddress

    init(_ folder: DataFolder) {
        address = ControlAddress(folder)
    }

    /// - Throws: ``Refusal`` when nobody answers, `ExitCode.failure` when the server found something wrong.
    func ask(_ request: ControlRequest) throws {
        let connection = ControlConnection(try address.connect(), patience: nil)
        connection.send(request.line)
        while let line = connection.line() {
            guard line.hasPrefix(ControlConnection.end) else {
                print(line)
                continue
            }
            if line != "\(ControlConnection.end)0" { throw ExitCode.failure }
            return
        }
        throw Refusal("the server stopped before it had finished")
    }
}
