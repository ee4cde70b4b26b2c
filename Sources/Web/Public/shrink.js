// Offers to make a photo smaller that is over the limit of input[type=file][data-limit], before it is sent. Nothing
// leaves the browser until the applicant says so; without scripting the server refuses the file and says how to mend it.

const steps = [2400, 2000, 1600, 1200];

const isPhoto = (file) => file.type === "image/jpeg" || file.type === "image/png";

function readable(size) {
    return `${(size / 1048576).toFixed(1)} MB`;
}

// Upright as the camera held it; on white, since a JPEG has nothing behind it.
async function drawn(bitmap, edge, quality) {
    const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const paper = canvas.getContext("2d");
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

// The largest copy below the limit; null when the browser cannot read the picture or none is small enough.
export async function shrunk(file, limit) {
    try {
        const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
        for (const edge of steps) {
            const blob = await drawn(bitmap, edge, 0.85);
            if (blob && blob.size <= limit) {
                const name = file.name.replace(/\.[^.]*$/, "") + ".jpg";
                return new File([blob], name, { type: "image/jpeg", lastModified: file.lastModified });
            }
        }
    } catch {
        // A picture that the browser cannot read is left as it is.
    }
    return null;
}

function message(input) {
    const place = input.closest(".file-picker");
    place.querySelector("[data-shrink-message]")?.remove();
    const line = document.createElement("p");
    line.className = "file-picker__shrink";
    line.dataset.shrinkMessage = "";
    line.setAttribute("role", "status");
    place.append(line);
    return line;
}

async function replace(input, limit, line) {
    const files = new DataTransfer();
    const sizes = [];
    for (const file of input.files) {
        const small = file.size > limit && isPhoto(file) ? await shrunk(file, limit) : file;
        if (!small) {
            line.textContent = input.dataset.shrinkFailed;
            return;
        }
        if (small !== file) sizes.push(readable(small.size));
        files.items.add(small);
    }
    input.files = files.files;
    line.textContent = input.dataset.shrinkDone.replace("{size}", sizes.join(", "));
}

function offer(input) {
    const limit = Number(input.dataset.limit);
    const over = [...input.files].some((file) => file.size > limit && isPhoto(file));
    const place = input.closest(".file-picker");
    if (!over) {
        place?.querySelector("[data-shrink-message]")?.remove();
        return;
    }
    const line = message(input);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = input.dataset.shrinkTitle;
    button.addEventListener("click", () => {
        button.disabled = true;
        replace(input, limit, line);
    });
    line.append(input.dataset.shrinkOffer, " ", button);
}

document.addEventListener("change", (event) => {
    if (event.target.matches?.("input[type=file][data-limit]")) offer(event.target);
});
