// Turns select[data-searchable] into a box to type in, with the matching options below it (the combobox pattern of ARIA).
// The select stays in the form and keeps the value; without scripting it is used as it is.

const mostShown = 200;
const plain = (text) => text.normalize("NFKC").toLowerCase();

class Combobox {
    constructor(select) {
        this.select = select;
        this.options = [...select.options].filter((option) => option.value !== "" && !option.disabled);
        this.active = -1;
        this.makeInput();
        this.makeList();
        select.hidden = true;
        select.after(this.input, this.list, this.status);
        this.showChosen();
    }

    // The label and the links of the error summary follow the id to the new control.
    makeInput() {
        const { select } = this;
        const input = document.createElement("input");
        input.className = "input";
        input.type = "text";
        input.id = select.id;
        select.id = `${input.id}-value`;
        const attributes = {
            role: "combobox", autocomplete: "off", placeholder: select.dataset.searchable, "aria-autocomplete": "list",
            "aria-expanded": "false", "aria-controls": `${input.id}-list`,
        };
        for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
        for (const name of ["aria-describedby", "aria-required", "aria-invalid"]) {
            if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
        }
        input.disabled = select.disabled;
        input.addEventListener("focus", () => input.select());
        input.addEventListener("click", () => this.open(""));
        input.addEventListener("input", () => this.open(input.value));
        input.addEventListener("keydown", (event) => this.press(event));
        input.addEventListener("blur", () => this.leave());
        this.input = input;
    }

    makeList() {
        const list = document.createElement("ul");
        list.className = "combobox__list";
        list.id = `${this.input.id}-list`;
        list.setAttribute("role", "listbox");
        list.hidden = true;
        list.addEventListener("mousedown", (event) => {
            event.preventDefault();
            const line = event.target.closest("[data-index]");
            if (line) this.choose(this.shown[Number(line.dataset.index)]);
        });
        this.list = list;
        this.status = document.createElement("span");
        this.status.className = "visually-hidden";
        this.status.setAttribute("role", "status");
    }

    get isOpen() { return !this.list.hidden; }

    open(typed) {
        const wanted = plain(typed.trim());
        const matching = this.options.filter((option) => plain(option.text).includes(wanted) || option.value.startsWith(wanted));
        this.shown = matching.slice(0, mostShown);
        this.list.replaceChildren(...(this.shown.length > 0 ? this.lines() : [this.line(this.select.dataset.noMatch)]));
        this.list.hidden = false;
        this.input.setAttribute("aria-expanded", "true");
        this.status.textContent = this.select.dataset.matches.replace("{count}", matching.length);
        this.activate(wanted === "" ? this.shown.indexOf(this.select.selectedOptions[0]) : 0);
    }

    lines() {
        let group = null;
        return this.shown.flatMap((option, index) => {
            const line = this.line(option.text, index);
            const parent = option.parentElement.label ?? null;
            if (parent === group || !parent) return [line];
            group = parent;
            const heading = this.line(parent);
            heading.className = "combobox__group";
            return [heading, line];
        });
    }

    line(text, index) {
        const line = document.createElement("li");
        line.className = "combobox__option";
        line.textContent = text;
        if (index === undefined) {
            line.setAttribute("role", "presentation");
            line.setAttribute("aria-disabled", "true");
        } else {
            line.setAttribute("role", "option");
            line.setAttribute("aria-selected", "false");
            line.id = `${this.list.id}-${index}`;
            line.dataset.index = index;
        }
        return line;
    }

    activate(index) {
        this.list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
        this.active = index;
        const line = index < 0 ? null : document.getElementById(`${this.list.id}-${index}`);
        if (!line) return this.input.removeAttribute("aria-activedescendant");
        line.setAttribute("aria-selected", "true");
        line.scrollIntoView({ block: "nearest" });
        this.input.setAttribute("aria-activedescendant", line.id);
    }

    press(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && !event.isComposing) {
            event.preventDefault();
            if (!this.isOpen) this.open("");
            else this.activate(Math.max(0, Math.min(this.shown.length - 1, this.active + step)));
        } else if (event.key === "Enter" && this.isOpen && !event.isComposing) {
            event.preventDefault();
            if (this.shown[this.active]) this.choose(this.shown[this.active]);
        } else if (event.key === "Escape" && this.isOpen) {
            event.preventDefault();
            this.close();
            this.showChosen();
        }
    }

    choose(option) {
        this.close();
        this.setValue(option.value);
        this.showChosen();
    }

    // An emptied box means no answer, where the list allows none; anything else that was not chosen is taken back.
    leave() {
        const isEmptied = this.input.value.trim() === "";
        this.close();
        if (isEmptied && [...this.select.options].some((option) => option.value === "")) this.setValue("");
        this.showChosen();
    }

    setValue(value) {
        if (this.select.value === value) return;
        this.select.value = value;
        this.select.dispatchEvent(new Event("change", { bubbles: true }));
    }

    showChosen() {
        const chosen = this.select.selectedOptions[0];
        this.input.value = chosen && chosen.value !== "" ? chosen.text : "";
    }

    close() {
        this.list.hidden = true;
        this.input.setAttribute("aria-expanded", "false");
        this.input.removeAttribute("aria-activedescendant");
    }
}

function start() {
    for (const select of document.querySelectorAll("select[data-searchable]:not([hidden])")) new Combobox(select);
}

document.addEventListener("bole:replaced", start);
start();
