// Follows a form's conditions, checks and computed values while it is filled in.
//
//   form[data-rules="{…}"]   fields with their kinds, conditions, checks and formulas; what else they see
//   .field[data-when="[…]"]  asked only where the expression holds
//
// The server decides about everything again when the page is saved; nothing here keeps it from being sent.

import { evaluate, readScope, readValue, spelled } from "./expressions.js";
import { computed, readField } from "./fields.js";

const sharedRules = new WeakMap();

function rulesOf(form) {
    if (!sharedRules.has(form)) {
        const rules = JSON.parse(form.dataset.rules);
        rules.scope = readScope(rules.scope);
        sharedRules.set(form, rules);
    }
    return sharedRules.get(form);
}

const rowOf = (form, field) => form.querySelector(`#${CSS.escape(field.id)}`)?.closest(".field") ?? null;

// Reading controls

function posted(form, name) {
    return [...form.elements]
        .filter((control) => control.name === name && !control.disabled)
        .filter((control) => !["radio", "checkbox"].includes(control.type) || control.checked)
        .map((control) => control.value);
}

function read(field, form) {
    if (field.kind === "files" || field.kind === "image") return fileNames(field, form);
    if (field.value !== undefined) return readValue(field.value);
    return readField(field, posted(form, field.id));
}

// Files that are stored already, and those chosen for the next save.
function fileNames(field, form) {
    const chosen = [...form.elements].filter((control) => control.type === "file" && control.name === field.id)
        .flatMap((control) => [...control.files].map((file) => file.name));
    return [...readValue(field.value), ...chosen];
}

// Computed values

const shown = (value) => (value === null ? "" : value.decimal === undefined ? String(value) : spelled(value.decimal));

function values(form, rules, rows) {
    const own = {};
    const isHidden = (field) => rows.get(field.id)?.hidden ?? false;
    for (const field of rules.fields) {
        if (field.kind !== "note" && !field.computed) own[field.id] = isHidden(field) ? null : read(field, form);
    }
    const formulas = rules.fields.filter((field) => field.computed);
    for (const field of formulas) own[field.id] = null;
    for (let pass = 0; pass < formulas.length; pass += 1) {
        for (const field of formulas) own[field.id] = isHidden(field) ? null : computed(field, scopeOf(rules, own));
    }
    return own;
}

function scopeOf(rules, own) {
    const section = rules.section ? { [rules.section]: { record: own } } : {};
    return { ...rules.scope, ...section, ...own };
}

// What is seen

function markRequired(row, isRequired, title) {
    const caption = row.querySelector(".field__label");
    const mark = caption.querySelector(".field__required");
    if (!isRequired === !mark) return;
    if (mark) {
        mark.remove();
        caption.querySelector(".visually-hidden")?.remove();
        return;
    }
    const star = document.createElement("span");
    star.className = "field__required";
    star.setAttribute("aria-hidden", "true");
    star.textContent = "*";
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = title;
    caption.prepend(star);
    caption.append(words);
}

function showMessages(row, messages) {
    let line = row.querySelector(".field__live");
    if (!line && messages.length === 0) return;
    if (!line) {
        line = document.createElement("p");
        line.className = "field__error field__live";
        line.setAttribute("role", "status");
        (row.querySelector(".field__notes") ?? row).append(line);
    }
    const said = messages.join("\n");
    if (line.textContent === said) return;
    line.textContent = said;
    line.hidden = messages.length === 0;
    row.classList.toggle("field--live", messages.length > 0);
}

function update(form, touched) {
    const rules = rulesOf(form);
    const rows = new Map(rules.fields.map((field) => [field.id, rowOf(form, field)]));
    let own = values(form, rules, rows);
    for (let pass = 0; pass <= rules.fields.length; pass += 1) {
        let isStable = true;
        for (const field of rules.fields) {
            const row = rows.get(field.id);
            if (!row?.dataset.when) continue;
            const isHidden = evaluate(JSON.parse(row.dataset.when), scopeOf(rules, own)) !== true;
            if (row.hidden !== isHidden) isStable = false;
            row.hidden = isHidden;
        }
        if (isStable) break;
        own = values(form, rules, rows);
    }
    const scope = scopeOf(rules, own);
    for (const field of rules.fields) if (rows.get(field.id)) updateField(field, rows.get(field.id), own, scope, rules, touched);
}

function updateField(field, row, own, scope, rules, touched) {
    if (field.computed) {
        const output = row.querySelector("[data-computed]");
        if (output && output.textContent !== shown(own[field.id])) output.textContent = shown(own[field.id]);
    }
    if (field.required) markRequired(row, evaluate(field.required, scope) === true, rules.requiredTitle);
    if (!field.checks) return;
    const isTouched = touched.has(field.id) || field.computed;
    const failed = own[field.id] === null || !isTouched ? [] : field.checks.filter((check) => evaluate(check.expect, scope) === false);
    showMessages(row, failed.map((check) => check.message));
}

// Only what was touched is judged while the page is filled in: empty pages are not full of red.
const touchedIn = new WeakMap();

function follow(event) {
    const { form, name } = event.target;
    if (!form?.dataset.rules) return;
    if (!touchedIn.has(form)) touchedIn.set(form, new Set());
    if (name) touchedIn.get(form).add(name);
    update(form, touchedIn.get(form));
    // Rows with a simple condition may hang on one that was hidden just now.
    document.dispatchEvent(new CustomEvent("bole:changed"));
}

document.addEventListener("input", follow);
document.addEventListener("change", follow);

function start() {
    document.querySelectorAll("form[data-rules]").forEach((form) => update(form, new Set()));
    document.dispatchEvent(new CustomEvent("bole:changed"));
}

document.addEventListener("bole:replaced", start);
start();
