// Orders (推荐排序): a blue number becomes a field where it stands, and rows of an order can be dragged.
//
//   a[data-rank="3"]       a click puts a field in its stead; Enter saves, Esc and leaving give it up
//   [data-ranking] form    rows are dragged; dropping one sends the whole order; ↑ and ↓ on a row's buttons press them
//
// Without scripting the number leads to a form of its own, and the buttons “up” and “down” move one place.

const token = () => document.querySelector('input[name="csrf"]')?.value ?? "";

function give(link, text, value) {
    link.textContent = text;
    link.dataset.rank = value;
    link.classList.toggle("rank--none", value === "");
    link.classList.remove("rank--gone");
}

function edit(link) {
    const box = document.createElement("span");
    const input = document.createElement("input");
    const problem = document.createElement("span");
    box.className = "rank-edit";
    input.className = "input";
    [input.type, input.inputMode, input.size, input.maxLength] = ["text", "numeric", 4, 9];
    [input.value, input.autocomplete] = [link.dataset.rank, "off"];
    input.setAttribute("aria-label", link.getAttribute("aria-label") ?? "");
    problem.className = "field__error";
    problem.setAttribute("role", "alert");
    problem.hidden = true;
    box.append(input, problem);
    link.after(box);
    link.hidden = true;
    input.focus();
    input.select();

    let isSending = false;
    let isClosed = false;
    // Taking a focused field away is leaving it: it comes here once more.
    const close = (takesFocus) => {
        if (isClosed) return;
        isClosed = true;
        link.hidden = false;
        box.remove();
        if (takesFocus) link.focus();
    };
    const refuse = (text) => {
        problem.textContent = text;
        problem.hidden = false;
        input.setAttribute("aria-invalid", "true");
        input.focus();
    };
    input.addEventListener("keydown", async (event) => {
        if (event.key === "Escape") return close(true);
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (isSending) return;
        isSending = true;
        try {
            const body = new URLSearchParams({ csrf: token(), place: input.value, _shown: link.dataset.rank });
            const answer = await fetch(link.href, { method: "POST", body, headers: { Accept: "application/json" } });
            const said = await answer.json();
            if (said.problem !== undefined) return refuse(said.problem);
            give(link, said.text, said.value);
            close(true);
            // Where the list is the order itself, its rows stand in it.
            if (link.closest("[data-ranking]")) location.reload();
        } catch {
            refuse(link.dataset.rankFailure);
        } finally {
            isSending = false;
        }
    });
    input.addEventListener("blur", () => {
        if (!isSending && problem.hidden) close(false);
    });
}

document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-rank]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    edit(link);
});

// MARK: The order of a batch

const idOf = (row) => row.id.replace(/^row-/, "");
const isRanked = (row) => row.querySelector('input[name="order"]') !== null;

// Everything down to the last row with a place, or to the one that was dropped.
function send(form, body, dropped) {
    const rows = [...body.rows];
    const last = Math.max(rows.indexOf(dropped), rows.findLastIndex(isRanked));
    for (const input of form.querySelectorAll('input[name="order"]')) input.remove();
    const add = (name, value) => {
        const input = document.createElement("input");
        [input.type, input.name, input.value] = ["hidden", name, value];
        form.append(input);
    };
    for (const row of rows.slice(0, last + 1)) add("order", idOf(row));
    add("_act", "order");
    form.submit();
}

function prepare(form) {
    const body = form.querySelector("tbody");
    if (!body) return;
    let dragged = null;
    let before = null;
    for (const row of body.rows) {
        // What is back with the applicant and has no place gets none.
        if (!row.querySelector("button")) continue;
        row.draggable = true;
        row.classList.add("table__movable");
        row.addEventListener("dragstart", (event) => {
            dragged = row;
            before = [...body.rows].indexOf(row);
            row.classList.add("table__dragged");
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", idOf(row));
        });
        row.addEventListener("dragend", () => {
            row.classList.remove("table__dragged");
            dragged = null;
        });
    }
    body.addEventListener("dragover", (event) => {
        if (!dragged) return;
        event.preventDefault();
        const other = [...body.rows].find((row) => {
            const box = row.getBoundingClientRect();
            return row !== dragged && event.clientY < box.top + box.height / 2;
        });
        if (other) other.before(dragged);
        else body.append(dragged);
    });
    body.addEventListener("drop", (event) => {
        if (!dragged) return;
        event.preventDefault();
        if ([...body.rows].indexOf(dragged) !== before || !isRanked(dragged)) send(form, body, dragged);
    });
    body.addEventListener("keydown", (event) => {
        const direction = { ArrowUp: "up:", ArrowDown: "down:" }[event.key];
        const button = event.target.closest("button");
        if (!direction || !button) return;
        event.preventDefault();
        button.closest("tr").querySelector(`button[value^="${direction}"]`)?.click();
    });
}

for (const form of document.querySelectorAll("[data-ranking] form")) prepare(form);
