// Rows that are asked only when another field has a certain value.
//
//   [data-when-field="ranked"][data-when-value="true"]   one of the values, separated by spaces
//
// A hidden field counts as unanswered, so conditions may depend on one another. Rows with an expression, [data-when],
// are left to a script of their own, which may send "bole:changed" to the document to have the rows here looked at again.

function values(form, name) {
    return [...form.elements]
        .filter((control) => control.name === name && !control.closest("[data-when-field][hidden], [data-when][hidden]"))
        .filter((control) => !["radio", "checkbox"].includes(control.type) || control.checked)
        .map((control) => control.value);
}

function update(form) {
    const rows = form.querySelectorAll("[data-when-field]");
    for (let pass = 0; pass <= rows.length; pass += 1) {
        let isStable = true;
        for (const row of rows) {
            const wanted = row.dataset.whenValue.split(" ");
            const isHidden = !values(form, row.dataset.whenField).some((value) => wanted.includes(value));
            if (row.hidden !== isHidden) isStable = false;
            row.hidden = isHidden;
        }
        if (isStable) return;
    }
}

const updateAll = () => [...document.forms].forEach(update);

document.addEventListener("change", (event) => {
    if (event.target.form) update(event.target.form);
});
document.addEventListener("input", (event) => {
    if (event.target.form) update(event.target.form);
});
document.addEventListener("bole:changed", updateAll);
document.addEventListener("bole:replaced", updateAll);
updateAll();
