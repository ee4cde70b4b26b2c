// Saves a form field by field while it is filled in.
//
//   form[data-autosave="address"][data-autosave-words="{…}"]   sends what changed, shows what came of it
//
// What was not taken yet is kept in the window's own storage: it outlives a lost connection, an ended session and a
// reload, and is sent as soon as it can be. Without scripts the button “save” does all of it.

const pause = 1200;
const retryPause = 5000;
const storeKey = () => `bole:${location.pathname}`;

// What a form posts, by field; files and the program's own fields are left out.
function posted(form) {
    const fields = {};
    for (const control of form.elements) {
        if (!control.name || control.name.startsWith("_") || ["csrf", "confirmed"].includes(control.name)) continue;
        if (["file", "submit", "button"].includes(control.type)) continue;
        fields[control.name] ??= [];
        if (["radio", "checkbox"].includes(control.type) && !control.checked) continue;
        if (control.value !== "") fields[control.name].push(control.value.replaceAll("\r\n", "\n"));
    }
    return fields;
}

const isSame = (one, other) => one.length === other.length && one.every((value, index) => value === other[index]);

function fill(form, name, values) {
    for (const control of [...form.elements].filter((one) => one.name === name)) {
        if (["radio", "checkbox"].includes(control.type)) control.checked = values.includes(control.value);
        else control.value = values[0] ?? "";
    }
}

class Autosave {
    constructor(form) {
        this.form = form;
        this.words = JSON.parse(form.dataset.autosaveWords);
        this.known = posted(form);
        this.isSending = false;
        this.makeLine();
        this.restore();
        form.addEventListener("input", () => this.soon(pause));
        form.addEventListener("change", () => this.soon(200));
        form.addEventListener("submit", () => this.leave());
        window.addEventListener("online", () => this.soon(0));
        window.addEventListener("pagehide", () => this.keep());
    }

    makeLine() {
        this.line = document.createElement("p");
        this.line.className = "actions__note";
        this.line.setAttribute("role", "status");
        this.line.dataset.autosaveState = "idle";
        const bar = this.form.querySelector(".actions") ?? document.querySelector(`.actions[data-form="${this.form.id}"]`);
        (bar ?? this.form).append(this.line);
    }

    show(state, text, link) {
        this.line.dataset.autosaveState = state;
        this.line.textContent = text;
        if (!link) return;
        const anchor = document.createElement("a");
        anchor.href = link.url;
        anchor.textContent = link.title;
        this.line.append(" ", anchor);
    }

    // Fields that differ from what the server is known to have.
    get changes() {
        const now = posted(this.form);
        const names = Object.keys(now).filter((name) => !isSame(now[name], this.known[name] ?? []));
        return Object.fromEntries(names.map((name) => [name, { before: this.known[name] ?? [], typed: now[name] }]));
    }

    soon(delay) {
        this.keep();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), delay);
    }

    // In the window's storage until the server has it.
    keep() {
        if (!this.form.isConnected) return;
        const { changes } = this;
        if (Object.keys(changes).length === 0) sessionStorage.removeItem(storeKey());
        else sessionStorage.setItem(storeKey(), JSON.stringify({ changes }));
    }

    // What was typed before the page was lost stands in its field again.
    restore() {
        const text = sessionStorage.getItem(storeKey());
        if (!text) return;
        const { changes, isSubmitted } = JSON.parse(text);
        sessionStorage.removeItem(storeKey());
        if (isSubmitted) return;
        const now = posted(this.form);
        const lost = Object.entries(changes).filter(([name, { typed }]) => name in now && !isSame(typed, now[name]));
        for (const [name, { before, typed }] of lost) {
            fill(this.form, name, typed);
            this.known[name] = before;
        }
        if (lost.length > 0) this.soon(0);
    }

    leave() {
        clearTimeout(this.timer);
        const { changes } = this;
        if (Object.keys(changes).length > 0) sessionStorage.setItem(storeKey(), JSON.stringify({ changes, isSubmitted: true }));
    }

    async send() {
        if (!this.form.isConnected) return;
        const { changes } = this;
        if (this.isSending || Object.keys(changes).length === 0) return;
        this.isSending = true;
        this.show("saving", this.words.saving);
        try {
            const response = await fetch(this.form.dataset.autosave, {
                method: "POST", body: this.body(changes), redirect: "manual", keepalive: true,
            });
            const isAnswer = response.ok && response.headers.get("Content-Type")?.startsWith("application/json");
            if (isAnswer) this.take(await response.json(), changes);
            else if (response.status >= 500) this.wait();
            else this.show("expired", this.words.expired, { url: this.words.signIn, title: this.words.signInTitle });
        } catch {
            this.wait();
        } finally {
            this.isSending = false;
        }
        this.keep();
    }

    body(changes) {
        const body = new URLSearchParams();
        for (const name of ["csrf", "_version"]) body.append(name, this.form.elements[name]?.value ?? "");
        for (const [name, { before, typed }] of Object.entries(changes)) {
            body.append("_changed", name);
            before.forEach((value) => body.append(`_before.${name}`, value));
            typed.forEach((value) => body.append(name, value));
        }
        return body;
    }

    wait() {
        this.show("offline", this.words.offline);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), retryPause);
    }

    take({ saved, problems, stale, version, at }, sent) {
        for (const name of saved) this.known[name] = sent[name]?.typed ?? this.known[name];
        if (version !== undefined && this.form.elements._version) this.form.elements._version.value = version;
        for (const name of Object.keys(sent)) this.showStale(name, stale[name]);
        const open = Object.keys(this.changes);
        if (open.length === 0) {
            this.show("saved", this.words.saved.replace("{time}", at));
            this.form.dispatchEvent(new CustomEvent("bole:saved", { bubbles: true }));
        } else if (open.some((name) => stale[name])) {
            this.show("stale", this.words.stale);
        } else {
            this.show("partly", this.words.partly.replace("{time}", at));
            if (open.some((name) => !(name in problems))) this.soon(pause);
        }
    }

    // The other window's answer beside one's own, until one of the two is chosen.
    showStale(name, stored) {
        const control = [...this.form.elements].find((one) => one.name === name);
        const row = control?.closest(".field");
        if (!row) return;
        row.querySelector(".field__stale")?.remove();
        if (!stored) return;
        const box = document.createElement("p");
        box.className = "field__error field__stale";
        box.setAttribute("role", "alert");
        box.append(`${stored.text} `);
        const keep = document.createElement("button");
        keep.type = "button";
        keep.className = "button button--link";
        keep.textContent = this.words.keepMine;
        keep.addEventListener("click", () => {
            this.known[name] = stored.raw;
            box.remove();
            this.soon(0);
        });
        box.append(keep);
        (row.querySelector(".field__notes") ?? row).append(box);
    }
}

function start() {
    // A page that was refused holds all that was typed: what was kept of it would come back after it was corrected.
    const isRefused = !document.querySelector("form[data-autosave]") && document.querySelector("main .error-summary");
    if (isRefused) sessionStorage.removeItem(storeKey());
    document.querySelectorAll("form[data-autosave]").forEach((form) => {
        if (form.dataset.autosaveOn === undefined) {
            form.dataset.autosaveOn = "";
            new Autosave(form);
        }
    });
}

document.addEventListener("bole:replaced", start);
start();
