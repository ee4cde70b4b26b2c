// Forms that are not left unsaved, not sent by mistake and not sent twice.
//
//   form[data-guard="sentence"]      warns before changes are left behind
//   button[data-confirm="sentence"]  asks first; a confirmed form carries confirmed=yes
//   every posting form               sends once; "bole:released" on the form makes its buttons work again
//
// Everything listens at the document, so a page put in place by upload.js needs nothing more.

const changed = new Set();

const isForm = (target, selector) => target instanceof HTMLFormElement && target.matches(selector);

// Unsaved changes

function unsaved() {
    for (const form of changed) if (!form.isConnected) changed.delete(form);
    return [...changed];
}

for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => {
        const form = event.target.form;
        if (form && isForm(form, "[data-guard]")) changed.add(form);
    });
}

document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const [form] = unsaved();
    if (!link || !form || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey) return;
    if (link.target === "_blank" || link.hasAttribute("download") || link.hash && link.pathname === location.pathname) return;
    if (!window.confirm(form.dataset.guard)) event.preventDefault();
    else changed.clear();
});

window.addEventListener("beforeunload", (event) => {
    if (unsaved().length > 0) event.preventDefault();
});

// Questions before a button acts

function element(name, classes, text) {
    const made = document.createElement(name);
    made.className = classes;
    if (text) made.textContent = text;
    return made;
}

function ask(button, proceed) {
    const { confirm, confirmTitle, confirmYes, confirmNo } = button.dataset;
    const dialog = element("dialog", "dialog dialog--small");
    dialog.setAttribute("role", "alertdialog");
    const header = element("div", "dialog__header");
    const title = element("h2", "dialog__title", confirmTitle);
    title.id = "confirm-title";
    const content = element("div", "dialog__content");
    const sentence = element("p", "", confirm);
    sentence.id = "confirm-text";
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.setAttribute("aria-describedby", sentence.id);
    const buttons = element("div", "dialog__buttons");
    const no = element("button", "button", confirmNo);
    const kind = button.classList.contains("button--danger") ? "button--danger" : "button--primary";
    const yes = element("button", `button ${kind}`, confirmYes);
    no.autofocus = true;
    no.addEventListener("click", () => dialog.close());
    yes.addEventListener("click", () => {
        dialog.close();
        proceed();
    });
    dialog.addEventListener("close", () => {
        dialog.remove();
        button.focus();
    });
    header.append(title);
    buttons.append(no, yes);
    content.append(sentence, buttons);
    dialog.append(header, content);
    document.body.append(dialog);
    dialog.showModal();
}

function confirmed(form, button) {
    const mark = element("input", "");
    mark.type = "hidden";
    mark.name = "confirmed";
    mark.value = "yes";
    form.append(mark);
    button.dataset.confirmed = "";
    form.requestSubmit(button);
    delete button.dataset.confirmed;
    mark.remove();
}

// Sending once

const sent = new WeakSet();
const buttonsOf = (form) => [...form.elements].filter((one) => one.type === "submit" && !one.disabled);

function release(form) {
    sent.delete(form);
    for (const button of document.querySelectorAll("button[data-busy], button[data-waiting]")) {
        if (button.form !== form) continue;
        button.disabled = false;
        delete button.dataset.busy;
        delete button.dataset.waiting;
    }
}

// The buttons are disabled only after the browser has read the form, or the pressed one would not be sent.
function hold(form, pressed) {
    sent.add(form);
    setTimeout(() => {
        for (const button of buttonsOf(form)) {
            button.dataset.waiting = "";
            button.disabled = true;
        }
        if (pressed) pressed.dataset.busy = "";
    });
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (event.defaultPrevented || !isForm(form, "[method=post]")) return;
    if (sent.has(form)) {
        event.preventDefault();
    } else if (button?.dataset.confirm && !("confirmed" in button.dataset)) {
        event.preventDefault();
        ask(button, () => confirmed(form, button));
    } else {
        changed.delete(form);
        if (!form.hasAttribute("data-download")) hold(form, button);
    }
});

document.addEventListener("bole:released", (event) => {
    release(event.target);
    if (isForm(event.target, "[data-guard]")) changed.add(event.target);
});

// Everything that was typed is stored already.
document.addEventListener("bole:saved", (event) => changed.delete(event.target));

window.addEventListener("pageshow", () => [...document.forms].forEach(release));
