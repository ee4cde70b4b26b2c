// Patterns of `matches`, found in time that grows with pattern × text and never faster; the server has the same rules.
//
//   literals   .   [a-z0-9_] [^…]   \d \w \s \D \W \S   \. and other escaped signs   ( … ) (?: … )   a|b   * + ?   {n} {n,} {n,m}   ^ $

const longestPattern = 200;
const mostSteps = 1000;
const mostRepeats = 50;

const classes = {
    d: (code) => code >= 48 && code <= 57,
    w: (code) => code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122 || code === 95,
    s: (code) => code === 9 || code === 10 || code === 12 || code === 13 || code === 32,
};
const controls = { n: 10, r: 13, t: 9 };

class PatternReader {
    constructor(pattern) {
        this.signs = [...pattern];
        this.at = 0;
        this.depth = 0;
    }

    get sign() { return this.signs[this.at]; }

    take() { return this.signs[this.at++]; }

    fail() { throw new SyntaxError("pattern"); }

    whole() {
        const node = this.choice();
        if (this.at < this.signs.length) this.fail();
        return node;
    }

    choice() {
        const branches = [this.sequence()];
        while (this.sign === "|") {
            this.take();
            branches.push(this.sequence());
        }
        return branches.length === 1 ? branches[0] : { kind: "choice", branches };
    }

    sequence() {
        const parts = [];
        while (this.sign !== undefined && this.sign !== "|" && this.sign !== ")") parts.push(this.repeated());
        return { kind: "sequence", parts };
    }

    repeated() {
        const part = this.atom();
        const bounds = this.bounds();
        if (!bounds) return part;
        if (part.kind === "edge" || this.bounds()) this.fail();
        return { kind: "repeat", part, least: bounds[0], most: bounds[1] };
    }

    bounds() {
        switch (this.sign) {
        case "*": this.take(); return [0, null];
        case "+": this.take(); return [1, null];
        case "?": this.take(); return [0, 1];
        case "{": this.take(); return this.counts();
        default: return null;
        }
    }

    counts() {
        const least = this.number();
        if (least === null) this.fail();
        let most = least;
        if (this.sign === ",") {
            this.take();
            most = this.number();
        }
        if (this.take() !== "}" || most !== null && most < least) this.fail();
        return [least, most];
    }

    number() {
        let digits = "";
        while (this.sign >= "0" && this.sign <= "9" && digits.length < 3) digits += this.take();
        if (digits === "") return null;
        if (Number(digits) > mostRepeats) this.fail();
        return Number(digits);
    }

    atom() {
        const sign = this.take();
        switch (sign) {
        case "(": return this.group();
        case "[": return { kind: "sign", test: this.set() };
        case ".": return { kind: "sign", test: (code) => code !== 10 };
        case "^": return { kind: "edge", isStart: true };
        case "$": return { kind: "edge", isStart: false };
        case "\\": return { kind: "sign", test: this.escape().test };
        case "*": case "+": case "?": case "{": case "}": case "]": return this.fail();
        default: return { kind: "sign", test: equals(sign.codePointAt(0)) };
        }
    }

    group() {
        this.depth += 1;
        if (this.depth > 20) this.fail();
        if (this.sign === "?") {
            this.take();
            if (this.take() !== ":") this.fail();
        }
        const inner = this.choice();
        if (this.take() !== ")") this.fail();
        this.depth -= 1;
        return inner;
    }

    // A class, or one sign.
    escape() {
        const sign = this.take();
        if (sign === undefined) return this.fail();
        const lower = sign.toLowerCase();
        if (classes[lower]) {
            const inner = classes[lower];
            return { test: sign === lower ? inner : (code) => !inner(code) };
        }
        if (controls[sign]) return { test: equals(controls[sign]), code: controls[sign] };
        const code = sign.codePointAt(0);
        if (classes.w(code) || code > 127) this.fail();
        return { test: equals(code), code };
    }

    set() {
        const isNegated = this.sign === "^";
        if (isNegated) this.take();
        const tests = [];
        while (this.sign !== "]") tests.push(this.range());
        this.take();
        if (tests.length === 0) this.fail();
        return (code) => tests.some((test) => test(code)) !== isNegated;
    }

    range() {
        const first = this.member();
        if (this.sign !== "-" || this.signs[this.at + 1] === "]") return first.test;
        this.take();
        const last = this.member();
        if (first.code === undefined || last.code === undefined || last.code < first.code) this.fail();
        return (code) => code >= first.code && code <= last.code;
    }

    member() {
        const sign = this.take();
        if (sign === undefined || sign === "[") return this.fail();
        if (sign === "\\") return this.escape();
        const code = sign.codePointAt(0);
        return { test: equals(code), code };
    }
}

const equals = (wanted) => (code) => code === wanted;

// A list of steps: { test } reads a sign, { edge } asks where we are, { to: […] } goes on elsewhere, { end }.
function compile(node, steps) {
    if (steps.length > mostSteps) throw new SyntaxError("pattern");
    switch (node.kind) {
    case "sign": steps.push({ test: node.test }); break;
    case "edge": steps.push({ edge: node.isStart ? "start" : "finish" }); break;
    case "sequence": node.parts.forEach((part) => compile(part, steps)); break;
    case "choice": compileChoice(node.branches, steps); break;
    default: compileRepeat(node, steps);
    }
}

function compileChoice(branches, steps) {
    const ends = [];
    branches.forEach((branch, index) => {
        const isLast = index === branches.length - 1;
        const fork = isLast ? null : { to: [steps.length + 1] };
        if (fork) steps.push(fork);
        compile(branch, steps);
        if (isLast) return;
        const jump = { to: [] };
        steps.push(jump);
        ends.push(jump);
        fork.to.push(steps.length);
    });
    ends.forEach((jump) => jump.to.push(steps.length));
}

function compileRepeat({ part, least, most }, steps) {
    for (let count = 0; count < least; count += 1) compile(part, steps);
    if (most === null) {
        const fork = { to: [steps.length + 1] };
        const start = steps.length;
        steps.push(fork);
        compile(part, steps);
        steps.push({ to: [start] });
        fork.to.push(steps.length);
        return;
    }
    const forks = [];
    for (let count = least; count < most; count += 1) {
        const fork = { to: [steps.length + 1] };
        steps.push(fork);
        forks.push(fork);
        compile(part, steps);
    }
    forks.forEach((fork) => fork.to.push(steps.length));
}

// The steps that read a sign, reached from `from` without reading one.
function reach(steps, from, active, isStart, isFinish) {
    const open = [from];
    while (open.length > 0) {
        const at = open.pop();
        if (active.has(at)) continue;
        active.add(at);
        const step = steps[at];
        if (step.to) open.push(...step.to);
        if (step.edge && (step.edge === "start" ? isStart : isFinish)) open.push(at + 1);
    }
}

/// Whether the pattern is found somewhere in the text; null for what is no pattern.
export function matches(text, pattern) {
    if ([...pattern].length > longestPattern) return null;
    const steps = [];
    try {
        compile(new PatternReader(pattern).whole(), steps);
        if (steps.length > mostSteps) return null;
    } catch (error) {
        if (error instanceof SyntaxError) return null;
        throw error;
    }
    steps.push({ isEnd: true });
    const codes = [...text].map((sign) => sign.codePointAt(0));
    let active = new Set();
    for (let at = 0; at <= codes.length; at += 1) {
        const isFinish = at === codes.length;
        reach(steps, 0, active, at === 0, isFinish);
        if (active.has(steps.length - 1)) return true;
        const next = new Set();
        for (const index of active) {
            const step = steps[index];
            if (!isFinish && step.test?.(codes[at])) reach(steps, index + 1, next, false, at + 1 === codes.length);
        }
        active = next;
    }
    return false;
}
