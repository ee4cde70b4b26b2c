-- Replays prepared requests with wrk, one thread. BENCH_REQUESTS names a file: for each request one line with its length
-- in bytes, then the bytes. With BENCH_ONCE each is sent once and that is the end; else they go round, and
-- @ROUND@ in a request is the number of the round, counted from BENCH_ROUND and written with seven digits.
-- BENCH_STATUS is the status that every answer must have. The figures go to BENCH_RESULT, as JSON.

local requests, once, round = {}, os.getenv("BENCH_ONCE") == "1", tonumber(os.getenv("BENCH_ROUND") or "0")
local index = -1
-- Read from outside by `done`; wrk keeps the variables of a thread apart.
other, answered, elapsed = 0, 0, 0

-- In seconds; Lua's own clock shows whole ones.
local function now()
    local pipe = io.popen("date +%s.%N")
    local text = pipe:read("*l")
    pipe:close()
    return tonumber(text)
end

local begun = 0

function init(_)
    local file = assert(io.open(os.getenv("BENCH_REQUESTS"), "rb"))
    for line in file:lines() do
        requests[#requests + 1] = file:read(tonumber(line))
        file:read(1)
    end
    file:close()
    varies = requests[1]:find("@ROUND@", 1, true) ~= nil
    begun = once and now() or 0
end

function request()
    -- wrk asks once before the start, to look at the request's form, and does not send it.
    if index < 0 then
        index = 0
        return requests[1]
    end
    index = index + 1
    if index > #requests then
        index, round = 1, round + 1
    end
    if varies then return (requests[index]:gsub("@ROUND@", string.format("%07d", round))) end
    return requests[index]
end

if once then
    -- wrk would go on for its whole duration: the others wait, and the last answer ends it as a key press would.
    local let = 0
    function delay()
        let = let + 1
        return let <= #requests and 0 or 600000
    end
end

if once or os.getenv("BENCH_STATUS") ~= "200" then
    local expected = tonumber(os.getenv("BENCH_STATUS"))
    function response(status, _, _)
        answered = answered + 1
        if status ~= expected then other = other + 1 end
        if once and answered == #requests then
            elapsed = now() - begun
            -- In the background, since this process does not hear the signal while it waits for the shell.
            os.execute("(sleep 0.1; kill -INT $PPID) &")
        end
    end
end

local threads = {}

function setup(thread)
    threads[#threads + 1] = thread
end

function done(summary, latency, _)
    local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
    local seconds = summary.duration / 1e6
    for _, thread in ipairs(threads) do
        wrong = wrong + (thread:get("other") or 0)
        if once then seconds = thread:get("elapsed") end
    end
    local file = assert(io.open(os.getenv("BENCH_RESULT"), "w"))
    file:write(string.format(
        '{"requests": %d, "seconds": %.6f, "wrong": %d, "p50": %.4f, "p99": %.4f}\n', summary.requests,
        seconds, wrong, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
    file:close()
end
