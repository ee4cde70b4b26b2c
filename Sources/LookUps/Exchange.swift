import Foundation
import FoundationNetworking
import Synchronization
import UseCases

/// One request and its answer, with a session of its own: nothing is cached, kept or followed elsewhere.
final class Exchange: NSObject, URLSessionDataDelegate {
    /// More is no answer to one question.
    static let limit = 256 * 1024

    private struct State {
        var body = Data()
        var isOver = false
        var waiting: CheckedContinuation<LookUpAnswer, Never>?
        var task: URLSessionTask?
    }

    private let state = Mutex(State())

    /// Sends the request and waits for what comes of it.
    func run(_ request: URLRequest) async -> LookUpAnswer {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = request.timeoutInterval
        configuration.timeoutIntervalForResource = request.timeoutInterval
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let task = session.dataTask(with: request)
        return await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                (state.task, state.waiting) = (task, state.isOver ? nil : continuation)
                return state.isOver
            }
            if isOver { continuation.resume(returning: .failed) } else { task.resume() }
        }
    }

    /// Ends the exchange once; what comes later changes nothing.
    func end(_ answer: LookUpAnswer) {
        let (waiting, task) = state.withLock { state in
            defer { (state.isOver, state.waiting, state.task) = (true, nil, nil) }
            return (state.waiting, state.task)
        }
        task?.cancel()
        waiting?.resume(returning: answer)
    }

    // MARK: The session's reports

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let size = state.withLock { state in
            state.body.append(data)
            return state.body.count
        }
        if size > Self.limit { end(.failed) }
    }

    /// Where a redirect leads is not for the gateway to say.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
        end(.failed)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let body = state.withLock { $0.body }
        let status = (task.response as? HTTPURLResponse)?.statusCode
        end(error == nil ? RegisterMessage.answer(status: status, body: body) : .failed)
    }
}
