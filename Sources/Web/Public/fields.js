// What was typed into a field, as the server reads it: a value of expressions.js, null where there is none.

import { evaluate, readDay, readDecimal, readMonth, round } from "./expressions.js";

const blanks = /^\p{White_Space}+|\p{White_Space}+$/gu;
const plain = (text) => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(blanks, "");
const isNumber = (text) => /^-?[0-9]{1,18}$/.test(text) && text.length <= 18;

function amount(text, unit) {
    const number = readDecimal(text, 14);
    return number && unit === "wan-yuan" ? { decimal: number.decimal * 10000n } : number;
}

/// The value of what a form posts for a field; limits are left to the server.
export function readField(field, posted) {
    const texts = posted.map(plain).filter((text) => text !== "");
    if (texts.length === 0) return null;
    const [text] = texts;
    switch (field.kind) {
    case "integer": return isNumber(text) ? BigInt(text) : null;
    case "year": return /^[0-9]{4}$/.test(text) ? BigInt(text) : null;
    case "decimal": return readDecimal(text, 14);
    case "money": return amount(text, field.unit);
    case "date": return readDay(text);
    case "month": return readMonth(text);
    case "yes-no": return text === "true" ? true : text === "false" ? false : null;
    case "pledge": return text === "true" ? true : null;
    case "code": return field.many ? texts : text;
    case "id-number": case "credit-code": return text.toUpperCase();
    case "bank-account": return text.replaceAll(" ", "");
    default: return text;
    }
}

/// The value that follows from other answers.
export function computed(field, scope) {
    const value = evaluate(field.computed, scope);
    switch (field.result) {
    case "integer": return typeof value === "bigint" ? value : null;
    case "decimal": return round(value, BigInt(field.digits));
    case "money": return round(value, 2n);
    default: return typeof value === "string" && value !== "" ? value : null;
    }
}
