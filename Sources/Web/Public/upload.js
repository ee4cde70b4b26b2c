// Shows how far the files of form[data-upload-progress] are sent, then puts the page that the server answers in place
// of this one; "bole:replaced" tells the other scripts. Without files the form is sent as any other.

const withoutHash = (address) => address.split("#")[0];
let shown = withoutHash(location.href);

const hasFiles = (form) => [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);

function progressLine(form) {
    const line = document.createElement("div");
    line.className = "upload";
    const bar = document.createElement("progress");
    bar.className = "upload__bar";
    bar.max = 100;
    bar.value = 0;
    const text = document.createElement("span");
    text.setAttribute("role", "status");
    line.append(bar, text);
    bar.setAttribute("aria-label", form.dataset.uploadProcessing);
    (form.querySelector(".actions") ?? form).append(line);
    return {
        show(percent) {
            bar.value = percent;
            const isSent = percent >= 100;
            const words = isSent ? form.dataset.uploadProcessing : form.dataset.uploadProgress;
            text.textContent = words.replace("{percent}", percent);
        },
        remove() { line.remove(); },
    };
}

function fail(form) {
    const message = document.createElement("p");
    message.className = "field__error";
    message.setAttribute("role", "alert");
    message.dataset.uploadMessage = "";
    message.textContent = form.dataset.uploadFailure;
    (form.querySelector(".actions") ?? form).append(message);
    form.dispatchEvent(new CustomEvent("bole:released", { bubbles: true }));
}

function replacePage(request) {
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.title = page.title;
    document.documentElement.className = page.documentElement.className;
    document.body.replaceWith(document.importNode(page.body, true));
    const wasRedirected = request.responseURL && request.responseURL !== request.askedURL;
    if (wasRedirected) history.pushState(null, "", request.responseURL);
    shown = withoutHash(location.href);
    window.scrollTo(0, 0);
    document.getElementById("page-content")?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("bole:replaced"));
}

function formData(form, button) {
    const data = new FormData(form);
    if (button?.name) data.append(button.name, button.value);
    return data;
}

function send(form, button) {
    form.querySelectorAll("[data-upload-message]").forEach((message) => message.remove());
    const line = progressLine(form);
    const request = new XMLHttpRequest();
    request.askedURL = button?.hasAttribute("formaction") ? button.formAction : form.action;
    request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) line.show(Math.floor(event.loaded / event.total * 100));
    });
    request.addEventListener("loadend", () => {
        line.remove();
        const isPage = request.getResponseHeader("Content-Type")?.startsWith("text/html");
        if (request.status > 0 && isPage) replacePage(request);
        else fail(form);
    });
    request.open("POST", request.askedURL);
    request.setRequestHeader("Accept", "text/html");
    request.send(formData(form, button));
    line.show(0);
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("form[data-upload-progress]") || !hasFiles(form)) return;
    event.preventDefault();
    send(form, event.submitter);
});

// Going back to a page whose place was taken; a mere jump within the page is none.
window.addEventListener("popstate", () => {
    if (withoutHash(location.href) !== shown) location.reload();
});
