import NIOPosix
let x = NIOThreadPool.self
