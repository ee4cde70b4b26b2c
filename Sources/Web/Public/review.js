// The page of a review: attachments beside the text, who else reads it, and the way from comment to comment.
//
//   [data-presence="address"][data-presence-seen]   who else has the application open; asked again every minute
//   a[data-look]                                     opens its file or answer in [data-look-panel], beside the text
//   a[data-next-comment]                             goes to the next comment and begins again after the last
//
// Without scripts the page says who else read it when it was opened, files open in place, and the link leads to the first box.

// Who else reads it

const presence = document.querySelector("[data-presence]");
const pause = 60_000;
let isWriting = false;

function sign(fields) {
    const body = new URLSearchParams(fields);
    body.append("csrf", document.querySelector("form [name=csrf]")?.value ?? "");
    if (isWriting) body.append("writing", "1");
    return body;
}

function show(lines) {
    const shown = [...presence.children].map((line) => line.textContent);
    if (lines.length === shown.length && lines.every((line, index) => line === shown[index])) return;
    presence.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
}

async function refresh() {
    if (document.hidden) return;
    try {
        const response = await fetch(presence.dataset.presence, { method: "POST", body: sign({}), redirect: "manual" });
        if (!response.ok) return;
        const { lines, seen } = await response.json();
        presence.dataset.presenceSeen = seen;
        show(lines);
    } catch {
        // The next minute may do better.
    }
}

if (presence) {
    setInterval(refresh, pause);
    document.addEventListener("visibilitychange", refresh);
    document.addEventListener("input", (event) => {
        if (isWriting || !event.target.closest("form[data-guard]")) return;
        isWriting = true;
        refresh();
    });
    window.addEventListener("pagehide", () => {
        navigator.sendBeacon(presence.dataset.presence, sign({ left: presence.dataset.presenceSeen }));
    });
}

// Attachments, and answers of registers, beside the text

const panel = document.querySelector("[data-look-panel]");
const content = panel?.querySelector(".look__content");
let opener = null;

async function look(url) {
    const response = await fetch(url, { headers: { Accept: "text/html" } });
    if (!response.ok) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const title = page.querySelector("main h1")?.textContent ?? "";
    const parts = [...(page.querySelector("main .card")?.children ?? [])];
    panel.querySelector(".look__title").textContent = title;
    content.replaceChildren(...parts.map((part) => document.adoptNode(part)));
    for (const link of content.querySelectorAll(".actions a, .viewer__tools a")) link.target = "_blank";
    panel.hidden = false;
    document.body.classList.add("has-look");
    document.dispatchEvent(new Event("bole:look"));
}

function close() {
    panel.hidden = true;
    content.replaceChildren();
    document.body.classList.remove("has-look");
    opener?.focus();
}

// Before the question about unsaved changes, since the page is not left.
function open(event) {
    const link = event.target.closest("a[data-look], .look__content .viewer__pages a");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.matches("[data-look]")) opener = link;
    // A register may take some seconds.
    link.dataset.busy = "";
    look(link.href).catch(() => window.open(link.href, "_blank")).finally(() => delete link.dataset.busy);
}

if (panel) {
    document.addEventListener("click", open, true);
    panel.querySelector(".look__close").addEventListener("click", close);
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !panel.hidden) close();
    });
}

// From comment to comment

const isWritten = (place) => place.matches(".comment") || [...place.querySelectorAll("textarea")].some((box) => box.value.trim());

function nextComment() {
    const places = [...document.querySelectorAll("[data-comment]")].filter((place) => !place.querySelector("[data-comment]"));
    const written = places.filter(isWritten);
    const stops = written.length > 0 ? written : places;
    const here = document.activeElement;
    const isBehind = (place) => here && here !== document.body && !place.contains(here)
        && here.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    return stops.find(isBehind) ?? stops[0];
}

document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-next-comment]");
    const place = link && nextComment();
    if (!place) return;
    event.preventDefault();
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const target = place.querySelector("textarea") ?? place;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
});
