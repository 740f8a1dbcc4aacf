-- One payment a request, each with a voucher and an idempotency key of its own; the numbers are those of Workload.
-- Arguments: token, funds, first entry.

local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(args)
    headers = {
        ["Authorization"] = "Bearer " .. args[1],
        ["Content-Type"] = "application/json",
    }
    funds = tonumber(args[2])
    -- Each thread takes every second entry.
    entry = tonumber(args[3]) + number
end

local body = '{"entry": {"id": "pay-%d", "effectiveDate": "2026-%02d-%02d", '
    .. '"document": {"title": "付款申请", "number": "示〔2026〕42号"}}, '
    .. '"order": {"amount": "%.2f", "unit": "YUAN", '
    .. '"payee": {"code": "91440606MA4UX%05d", "name": "示例检测服务有限公司第%03d分公司"}, '
    .. '"purpose": {"kind": "SPENDING", "description": "产品质量监督抽检费"}, "voucher": "%010d"}}'

function request()
    local payee = entry % 200
    local fen = entry * 104729 % 100000000 + entry % 100 + 1
    local day = math.floor(entry / funds) % 336
    headers["Idempotency-Key"] = "wrk-" .. entry
    local text = string.format(body, entry, math.floor(day / 28) + 1, day % 28 + 1, fen / 100, payee, payee, entry)
    local path = string.format("/api/funds/bench-%04d-2026/record-payment", entry % funds)
    entry = entry + 2
    return wrk.format("POST", path, headers, text)
end

function done(summary, latency, requests)
    local e = summary.errors
    print(string.format("summary %d %d %d %d", summary.requests, summary.duration, e.status, e.connect + e.read + e.write + e.timeout))
end
