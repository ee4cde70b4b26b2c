// Lets the rows of a list that have a form[data-order] be dragged; dropping one sends that form with its new place.
// Without scripting, and by keyboard, the form's own buttons do the same.

const rows = (list) => [...list.children].filter((row) => row.querySelector(":scope form[data-order]"));

function placeOf(list, y) {
    const others = rows(list).filter((row) => !row.classList.contains("file--dragged"));
    const index = others.findIndex((row) => {
        const box = row.getBoundingClientRect();
        return y < box.top + box.height / 2;
    });
    return index < 0 ? others.length : index;
}

function send(form, place) {
    const input = document.createElement("input");
    [input.type, input.name, input.value] = ["hidden", "to", place];
    form.append(input);
    form.submit();
}

function prepare(list) {
    let dragged = null;
    for (const row of rows(list)) {
        row.draggable = true;
        row.classList.add("file--movable");
        row.addEventListener("dragstart", (event) => {
            dragged = row;
            row.classList.add("file--dragged");
            event.dataTransfer.effectAllowed = "move";
        });
        row.addEventListener("dragend", () => {
            row.classList.remove("file--dragged");
            dragged = null;
        });
    }
    list.addEventListener("dragover", (event) => {
        if (dragged) event.preventDefault();
    });
    list.addEventListener("drop", (event) => {
        if (!dragged) return;
        event.preventDefault();
        const form = dragged.querySelector("form[data-order]");
        // Rows of one list may belong to several fields; the server keeps a file within its own.
        const first = Math.min(...sameField(list, dragged).map((row) => rows(list).indexOf(row)));
        const place = Math.max(0, placeOf(list, event.clientY) - first);
        if (place !== Number(form.dataset.order)) send(form, place);
    });
}

// The files of one field follow each other, counted from 0.
function sameField(list, row) {
    const all = rows(list);
    const order = (one) => Number(one.querySelector("form[data-order]").dataset.order);
    let first = all.indexOf(row);
    while (first > 0 && order(all[first]) > 0) first -= 1;
    let last = first;
    while (last + 1 < all.length && order(all[last + 1]) === order(all[last]) + 1) last += 1;
    return all.slice(first, last + 1);
}

const start = () => document.querySelectorAll("ul.files").forEach((list) => {
    if (list.querySelector("form[data-order]")) prepare(list);
});

document.addEventListener("bole:replaced", start);
start();
