// Small comforts: counters, dialogs, choosing all rows, moving records, folding the sections on phones.

// Characters as people count them; a line break counts one, as on the server.
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("zh", { granularity: "grapheme" }) : null;

function characters(text) {
    const normal = text.replaceAll("\r\n", "\n");
    if (!segmenter) return [...normal].length;
    let count = 0;
    for (const _ of segmenter.segment(normal)) count += 1;
    return count;
}

function count(counter, control) {
    const { countLimit, countText, countOver } = counter.dataset;
    const now = characters(control.value);
    const over = now - Number(countLimit);
    counter.textContent = (over > 0 ? countOver : countText)
        .replace("{count}", now).replace("{limit}", countLimit).replace("{over}", Math.max(0, over));
    counter.classList.toggle("counter--over", over > 0);
}

function startCounters() {
    for (const counter of document.querySelectorAll("[data-count]")) {
        const control = document.getElementById(counter.dataset.count);
        if (!control) continue;
        control.addEventListener("input", () => count(counter, control));
        count(counter, control);
    }
}

// [data-opens="id"] opens the dialog of that id.
document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (!dialog?.showModal || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    dialog.showModal();
});

// The box in a table's head that chooses all its rows.
function startSelectAll() {
    for (const all of document.querySelectorAll("[data-select-all]")) {
        const boxes = [...all.closest("table").querySelectorAll("tbody .table__selection input[type=checkbox]")];
        if (boxes.length === 0) continue;
        const update = () => {
            const chosen = boxes.filter((box) => box.checked).length;
            all.checked = chosen === boxes.length;
            all.indeterminate = chosen > 0 && chosen < boxes.length;
        };
        all.hidden = false;
        all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
        boxes.forEach((box) => box.addEventListener("change", update));
        update();
    }
}

// ↑ and ↓ work only on a chosen record that is not at the edge already.
function startRecords() {
    for (const list of document.querySelectorAll("[data-records]")) {
        const choices = [...list.querySelectorAll("input[name=record]")];
        const update = () => {
            const index = choices.findIndex((choice) => choice.checked);
            for (const button of list.querySelectorAll("[data-move]")) {
                const edge = button.dataset.move === "up" ? 0 : choices.length - 1;
                button.disabled = index < 0 || index === edge;
            }
        };
        choices.forEach((choice) => choice.addEventListener("change", update));
        update();
    }
}

// The menus of the line at the top: Esc closes an open one, and so does a press or a step beside it.
function closeMenus(target) {
    for (const menu of document.querySelectorAll(".nav-menu[open]")) if (!menu.contains(target)) menu.open = false;
}

document.addEventListener("click", (event) => closeMenus(event.target));
// Not when something gets the focus: a press would do that before it is let go, and the page would move under it.
document.addEventListener("keyup", (event) => {
    if (event.key === "Tab") closeMenus(document.activeElement);
});
document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector(".nav-menu[open]");
    if (!menu) return;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
});

// On a wide window the sections stand open beside the page and cannot be folded.
const narrow = window.matchMedia("(max-width: 56em)");

function foldSections() {
    for (const fold of document.querySelectorAll(".section-nav__fold")) fold.open = !narrow.matches;
}

narrow.addEventListener("change", foldSections);

function start() {
    startCounters();
    startSelectAll();
    startRecords();
    foldSections();
    document.getElementById("error-summary")?.focus();
}

document.addEventListener("bole:replaced", start);
start();
