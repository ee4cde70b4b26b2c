// Choices that depend on choices.
//
//   select[data-cascade="Province|City|County"]   a list with headings becomes one list for each level
//   select[data-within="field"]                   only options whose data-parent is chosen in that field are offered
//
// The lists made here only choose an option of the select in the form, which keeps the value and says "change".

const level = (text) => text.split("|");

// The options with the names on the way to them.
function leaves(select) {
    return [...select.options].filter((option) => option.value !== "").map((option) => {
        const heading = option.parentElement instanceof HTMLOptGroupElement ? option.parentElement.label.split(" ") : [];
        return { option, path: [...heading, option.text] };
    });
}

class Cascade {
    constructor(select) {
        this.select = select;
        this.leaves = leaves(select);
        this.titles = level(select.dataset.cascade);
        const box = document.createElement("div");
        box.className = "cascade";
        this.lists = this.titles.map((title, index) => this.makeList(title, index));
        box.append(...this.lists);
        select.hidden = true;
        select.after(box);
        this.follow();
    }

    // The label and the links of the error summary follow the id to the first list.
    makeList(title, index) {
        const list = document.createElement("select");
        list.className = "input";
        list.setAttribute("aria-label", title);
        if (index === 0) {
            list.id = this.select.id;
            this.select.id = `${list.id}-value`;
        }
        for (const name of ["aria-describedby", "aria-required", "aria-invalid"]) {
            if (this.select.hasAttribute(name)) list.setAttribute(name, this.select.getAttribute(name));
        }
        list.addEventListener("change", () => this.choose(index));
        return list;
    }

    // Shows what the select has.
    follow() {
        const chosen = this.leaves.find(({ option }) => option.selected);
        this.show(chosen ? chosen.path : []);
    }

    show(path) {
        this.lists.forEach((list, index) => {
            const before = path.slice(0, index);
            const names = before.length < index ? [] : this.names(before);
            const empty = new Option(this.select.options[0].text, "");
            list.replaceChildren(empty, ...names.map((name) => new Option(name, name)));
            list.value = names.includes(path[index]) ? path[index] : "";
            list.hidden = index > 0 && names.length === 0;
        });
    }

    names(before) {
        const below = this.leaves.filter(({ path }) => before.every((name, index) => path[index] === name));
        return [...new Set(below.map(({ path }) => path[before.length]).filter((name) => name !== undefined))];
    }

    choose(index) {
        const path = this.lists.slice(0, index + 1).map((list) => list.value).filter((name) => name !== "");
        this.show(path);
        const leaf = this.leaves.find((one) => one.path.length === path.length && one.path.every((name, at) => name === path[at]));
        this.select.value = leaf ? leaf.option.value : "";
        this.select.dispatchEvent(new Event("change", { bubbles: true }));
    }
}

// Dependent lists

function chosen(form, name) {
    return [...form.elements]
        .filter((control) => control.name === name && (!["radio", "checkbox"].includes(control.type) || control.checked))
        .map((control) => control.value);
}

function offer(select) {
    const parents = chosen(select.form, select.dataset.within);
    for (const option of select.options) {
        if (option.dataset.parent === undefined) continue;
        const isOffered = parents.includes(option.dataset.parent);
        option.hidden = !isOffered;
        option.disabled = !isOffered;
    }
    if (select.selectedOptions[0]?.disabled) {
        select.value = "";
        select.dispatchEvent(new Event("change", { bubbles: true }));
    }
}

document.addEventListener("change", (event) => {
    const { form, name } = event.target;
    if (!form || !name) return;
    for (const select of form.querySelectorAll("select[data-within]")) if (select.dataset.within === name) offer(select);
});

function start() {
    for (const select of document.querySelectorAll("select[data-cascade]:not([hidden])")) new Cascade(select);
    document.querySelectorAll("select[data-within]").forEach(offer);
}

document.addEventListener("bole:replaced", start);
start();
