// Evaluates the expressions of a form: the same trees, with the same values, as the server does (docs/expressions.md).
//
// Integers are BigInt, decimals { decimal: ten-thousandths as BigInt }, days { day: days since 1970-01-01 },
// months { month: months since year 0 }, spans { months, days } as BigInt, records { record: {…} }; null is "unknown".

import { matches } from "./patterns.js";

const most = 2n ** 63n - 1n;
const least = -(2n ** 63n);
const fits = (number) => number >= least && number <= most;
const whole = (number) => (fits(number) ? number : null);
const decimal = (tenThousandths) => (fits(tenThousandths) ? { decimal: tenThousandths } : null);

const isWhole = (value) => typeof value === "bigint";
const isDecimal = (value) => value?.decimal !== undefined;
const isSpan = (value) => value?.months !== undefined;
const isRecord = (value) => value?.record !== undefined;
const isDay = (value) => value?.day !== undefined || value?.month !== undefined;

// Days and months

const firstDay = -719162;
const lastDay = 2932896;

export function dayNumber(year, month, day) {
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function civil(number) {
    const shifted = number + 719468;
    const era = Math.floor(shifted / 146097);
    const dayOfEra = shifted - era * 146097;
    const yearOfEra = Math.floor(
        (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    return {
        year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
        day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    };
}

function daysIn(year, month) {
    if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/// The day that a text YYYY-MM-DD names, or null.
export function readDay(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
    if (!parts || text.length !== 10) return null;
    const [year, month, day] = parts;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
    return { day: dayNumber(year, month, day) };
}

/// The month that a text YYYY-MM names, or null.
export function readMonth(text) {
    const parts = /^(\d{4})-(\d{2})$/.exec(text)?.slice(1).map(Number);
    if (!parts || text.length !== 7 || parts[0] < 1 || parts[1] < 1 || parts[1] > 12) return null;
    return { month: parts[0] * 12 + parts[1] - 1 };
}

function day(value) {
    if (value?.day !== undefined) return value.day;
    return value?.month === undefined ? null : dayNumber(Math.floor(value.month / 12), value.month % 12 + 1, 1);
}

function moved(start, months, days) {
    const date = civil(day(start));
    const month = BigInt(date.year * 12 + date.month - 1) + months;
    if (month < 12n || month > 119999n) return null;
    const [year, ofYear] = [Math.floor(Number(month) / 12), Number(month) % 12 + 1];
    const number = BigInt(dayNumber(year, ofYear, Math.min(date.day, daysIn(year, ofYear)))) + days;
    if (number < BigInt(firstDay) || number > BigInt(lastDay)) return null;
    if (start.day !== undefined) return { day: Number(number) };
    const end = civil(Number(number));
    return { month: end.year * 12 + end.month - 1 };
}

// Numbers

/// Reads the digits of a decimal: 1–4 places or none.
export function readDecimal(text, wholeDigits = 15) {
    const parts = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text);
    if (!parts || parts[2].length > wholeDigits) return null;
    const magnitude = BigInt(parts[2] + (parts[3] ?? "").padEnd(4, "0"));
    return decimal(parts[1] === "-" ? -magnitude : magnitude);
}

/// Without zeros at the end: 12.5, 10, -0.25.
export function spelled(tenThousandths) {
    const magnitude = tenThousandths < 0n ? -tenThousandths : tenThousandths;
    const places = String(magnitude % 10000n).padStart(4, "0").replace(/0+$/, "");
    return `${tenThousandths < 0n ? "-" : ""}${magnitude / 10000n}${places === "" ? "" : `.${places}`}`;
}

const exact = (value) => (isWhole(value) ? value * 10000n : isDecimal(value) ? value.decimal : null);
const abs = (number) => (number < 0n ? -number : number);

function rounded(number, divisor) {
    if (divisor === 0n) return null;
    const [quotient, rest] = [number / divisor, number % divisor];
    if (abs(rest) * 2n < abs(divisor)) return quotient;
    return quotient + ((number < 0n) === (divisor < 0n) ? 1n : -1n);
}

/// Half away from zero.
export function round(value, places) {
    const number = exact(value);
    if (number === null || !isWhole(places) || places < 0n || places > 4n || !fits(number)) return null;
    const step = 10n ** (4n - places);
    return decimal(rounded(number, step) * step);
}

// Order and equality

function compareTexts(one, other) {
    const [left, right] = [[...one], [...other]];
    for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
        const difference = left[index].codePointAt(0) - right[index].codePointAt(0);
        if (difference !== 0) return difference;
    }
    return left.length - right.length;
}

function order(left, right) {
    const [one, other] = [exact(left), exact(right)];
    if (one !== null && other !== null) return one < other ? -1 : one > other ? 1 : 0;
    if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
    const [day1, day2] = [day(left), day(right)];
    return day1 === null || day2 === null ? null : day1 - day2;
}

const isPresent = (value) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

class Evaluator {
    constructor(scope, budget) {
        this.scope = scope;
        this.left = budget;
        this.isExhausted = false;
        this.variables = [];
    }

    step() {
        if (this.left <= 0) {
            this.isExhausted = true;
            return false;
        }
        this.left -= 1;
        return true;
    }

    value(node) {
        if (!this.step()) return null;
        if (!Array.isArray(node)) return typeof node === "number" ? BigInt(node) : node;
        const [head, ...parts] = node;
        switch (head) {
        case "integer": return BigInt(parts[0]);
        case "decimal": return readDecimal(parts[0]);
        case "list": return parts.map((part) => this.value(part));
        case "path": return this.path(parts);
        case "&&": return this.joined(parts, false);
        case "||": return this.joined(parts, true);
        case "?:": return this.choice(parts);
        case "exists": case "all": case "map": case "filter": return this.walked(head, parts);
        case "sum": return parts.length === 3 ? this.walked(head, parts) : this.called(head, parts);
        default: return this.called(head, parts);
        }
    }

    path(names) {
        const variable = this.variables.findLast(([name]) => name === names[0]);
        let value = variable ? variable[1] : this.scope[names[0]] ?? null;
        for (const name of names.slice(1)) {
            if (!isRecord(value)) return null;
            value = Object.hasOwn(value.record, name) ? value.record[name] : null;
        }
        return value;
    }

    joined([left, right], decisive) {
        const first = this.value(left);
        if (first === decisive) return first;
        const second = this.value(right);
        if (second === decisive) return second;
        return first === !decisive && second === !decisive ? first : null;
    }

    choice([condition, yes, no]) {
        const holds = this.value(condition);
        return typeof holds === "boolean" ? this.value(holds ? yes : no) : null;
    }

    called(head, parts) {
        const values = parts.map((part) => this.value(part));
        if (head === "!") return typeof values[0] === "boolean" ? !values[0] : null;
        if (head === "-" && values.length === 1) return this.negated(values[0]);
        if (functions[head]) return functions[head].length === values.length ? functions[head](...values) : null;
        return this.compared(head, values[0], values[1]);
    }

    negated(value) {
        if (isSpan(value)) return span(-value.months, -value.days);
        return isWhole(value) || isDecimal(value) ? arithmetic("-", 0n, value) : null;
    }

    compared(symbol, left, right) {
        switch (symbol) {
        case "==": return this.areEqual(left, right);
        case "!=": return !this.areEqual(left, right);
        case "in": return this.isWithin(left, right);
        case "<": case "<=": case ">": case ">=": {
            const place = order(left, right);
            if (place === null) return null;
            return symbol === "<" ? place < 0 : symbol === "<=" ? place <= 0 : symbol === ">" ? place > 0 : place >= 0;
        }
        default: return arithmetic(symbol, left, right);
        }
    }

    areEqual(left, right) {
        if (!this.step()) return false;
        if (left === null || right === null || typeof left === "boolean" || typeof right === "boolean") return left === right;
        if (isSpan(left) && isSpan(right)) return left.months === right.months && left.days === right.days;
        if (Array.isArray(left) && Array.isArray(right)) {
            return left.length === right.length && left.every((item, index) => this.areEqual(item, right[index]));
        }
        if (isRecord(left) && isRecord(right)) return this.areSame(left.record, right.record);
        return order(left, right) === 0;
    }

    // Always looks at every member, as the server does, so that both take the same steps.
    areSame(one, other) {
        const names = Object.keys(one);
        if (names.length !== Object.keys(other).length) return false;
        let isSame = true;
        for (const name of names) {
            const isThere = Object.hasOwn(other, name);
            if (!this.areEqual(one[name], isThere ? other[name] : null) || !isThere) isSame = false;
        }
        return isSame;
    }

    isWithin(value, list) {
        if (value === null || !Array.isArray(list)) return null;
        for (const item of list) {
            if (this.areEqual(value, item)) return true;
            if (this.isExhausted) return null;
        }
        return false;
    }

    walked(walk, [listNode, variable, body]) {
        const list = this.value(listNode);
        if (!Array.isArray(list)) return null;
        if (walk === "exists" || walk === "all") return this.claimed(list, variable, body, walk === "exists");
        const values = [];
        for (const item of list) if (!this.isExhausted) values.push(this.bodyValue(body, variable, item));
        if (walk === "map") return values;
        if (walk === "filter") return list.filter((_, index) => values[index] === true);
        return values.reduce((sum, value) => arithmetic("+", sum, value), 0n);
    }

    claimed(list, variable, body, decisive) {
        let isCertain = true;
        for (const item of list) {
            const value = this.bodyValue(body, variable, item);
            if (value === decisive || this.isExhausted) return value;
            if (value !== !decisive) isCertain = false;
        }
        return isCertain ? !decisive : null;
    }

    bodyValue(body, variable, item) {
        this.variables.push([variable, item]);
        const value = this.value(body);
        this.variables.pop();
        return value;
    }
}

// Arithmetic

const span = (months, days) => (fits(months) && fits(days) ? { months, days } : null);

function arithmetic(symbol, left, right) {
    if (left === null || right === null || left === undefined || right === undefined) return null;
    if (isWhole(left) && isWhole(right)) return wholeResult(symbol, left, right);
    if (isSpan(left) || isSpan(right)) return calendar(symbol, left, right);
    const [one, other] = [exact(left), exact(right)];
    if (one === null || other === null || !fits(one) || !fits(other)) return null;
    const value = brokenResult(symbol, one, other);
    return value === null ? null : decimal(value);
}

function wholeResult(symbol, one, other) {
    switch (symbol) {
    case "+": return whole(one + other);
    case "-": return whole(one - other);
    case "*": return whole(one * other);
    case "/": return other === 0n ? null : whole(one / other);
    case "%": return other === 0n ? null : one % other;
    default: return null;
    }
}

function brokenResult(symbol, one, other) {
    switch (symbol) {
    case "+": return one + other;
    case "-": return one - other;
    case "*": return rounded(one * other, 10000n);
    case "/": return rounded(one * 10000n, other);
    case "%": return other === 0n ? null : one % other;
    default: return null;
    }
}

function calendar(symbol, left, right) {
    if (symbol !== "+" && symbol !== "-") return null;
    const sign = symbol === "+" ? 1n : -1n;
    if (isSpan(left) && isSpan(right)) return span(left.months + sign * right.months, left.days + sign * right.days);
    if (isDay(left)) return moved(left, sign * right.months, sign * right.days);
    return symbol === "+" && isDay(right) ? moved(right, left.months, left.days) : null;
}

// Functions; the number of parameters is the number of arguments.

const spanOf = (count, months, days) => (isWhole(count) ? span(count * months, count * days) : null);
const both = (text, part, holds) => (typeof text === "string" && typeof part === "string" ? holds() : null);

function extreme(list, isBetter) {
    if (!Array.isArray(list) || list.length === 0 || order(list[0], list[0]) === null) return null;
    let best = list[0];
    for (const item of list.slice(1)) {
        const place = order(item, best);
        if (place === null) return null;
        if (isBetter(place)) best = item;
    }
    return best;
}

function age(birth, on) {
    const [from, to] = [day(birth), day(on)];
    if (from === null || to === null) return null;
    const [born, now] = [civil(from), civil(to)];
    const had = now.month > born.month || now.month === born.month && now.day >= born.day;
    return BigInt(now.year - born.year - (had ? 0 : 1));
}

function int(value) {
    if (isWhole(value)) return value;
    if (isDecimal(value)) return value.decimal / 10000n;
    return typeof value === "string" && /^-?[0-9]+$/.test(value) && !value.endsWith("\n") ? whole(BigInt(value)) : null;
}

const functions = {
    size: (value) => typeof value === "string" ? BigInt([...value].length) : Array.isArray(value) ? BigInt(value.length) : null,
    has: (value) => isPresent(value),
    years: (count) => spanOf(count, 12n, 0n),
    months: (count) => spanOf(count, 1n, 0n),
    days: (count) => spanOf(count, 0n, 1n),
    date: (text) => (typeof text === "string" ? readDay(text) : null),
    age,
    int,
    min: (list) => extreme(list, (place) => place < 0),
    max: (list) => extreme(list, (place) => place > 0),
    sum: (list) => (Array.isArray(list) ? list.reduce((sum, value) => arithmetic("+", sum, value), 0n) : null),
    round: (value, places) => round(value, places),
    startsWith: (text, part) => both(text, part, () => text.startsWith(part)),
    endsWith: (text, part) => both(text, part, () => text.endsWith(part)),
    contains: (text, part) => both(text, part, () => text.includes(part)),
    matches: (text, pattern) => both(text, pattern, () => matches(text, pattern)),
};

/// The value of a tree in a scope of values by name.
export function evaluate(tree, scope, budget = 10000) {
    const evaluator = new Evaluator(scope, budget);
    const value = evaluator.value(tree);
    return evaluator.isExhausted ? null : value;
}

/// Reads a value as the server writes it.
export function readValue(json) {
    if (json === null || typeof json === "boolean" || typeof json === "string") return json;
    if (typeof json === "number") return BigInt(json);
    if (Array.isArray(json)) return json.map(readValue);
    const [[kind, content]] = Object.entries(json);
    switch (kind) {
    case "integer": return BigInt(content);
    case "decimal": return readDecimal(content);
    case "date": return readDay(content);
    case "month": return readMonth(content);
    case "span": return { months: BigInt(content[0]), days: BigInt(content[1]) };
    case "record": return { record: readScope(content) };
    default: return null;
    }
}

/// Reads the values of a scope by name.
export function readScope(members) {
    return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, readValue(value)]));
}

/// The inverse of readValue.
export function writeValue(value) {
    if (isWhole(value)) {
        return abs(value) <= 9007199254740991n ? Number(value) : { integer: String(value) };
    }
    if (Array.isArray(value)) return value.map(writeValue);
    if (value === null || typeof value !== "object") return value;
    if (isDecimal(value)) return { decimal: withPoint(spelled(value.decimal)) };
    if (isSpan(value)) return { span: [Number(value.months), Number(value.days)] };
    if (isRecord(value)) {
        return { record: Object.fromEntries(Object.entries(value.record).map(([name, item]) => [name, writeValue(item)])) };
    }
    return value.day === undefined ? { month: monthText(value.month) } : { date: dayText(value.day) };
}

const withPoint = (text) => (text.includes(".") ? text : `${text}.0`);
const padded = (number, digits) => String(number).padStart(digits, "0");
const monthText = (month) => `${padded(Math.floor(month / 12), 4)}-${padded(month % 12 + 1, 2)}`;

function dayText(number) {
    const date = civil(number);
    return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}
