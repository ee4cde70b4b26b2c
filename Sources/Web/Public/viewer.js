// Lets the picture in [data-viewer] grow and shrink by click, by wheel and by the keys + - 0, and be dragged about.

const smallest = 0.5;
const largest = 6;

class Viewer {
    constructor(figure) {
        this.stage = figure.querySelector(".viewer__stage");
        this.image = figure.querySelector("img");
        this.reset();
        this.stage.classList.add("viewer__stage--live");
        this.image.draggable = false;
        for (const tool of figure.querySelectorAll("[data-zoom], [data-viewer-hint]")) tool.hidden = false;
        figure.addEventListener("click", (event) => this.press(event.target.closest("[data-zoom]")?.dataset.zoom));
        figure.addEventListener("keydown", (event) => this.key(event));
        this.stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
        this.stage.addEventListener("pointerdown", (event) => this.grab(event));
        this.stage.addEventListener("pointermove", (event) => this.drag(event));
        for (const end of ["pointerup", "pointercancel"]) this.stage.addEventListener(end, (event) => this.drop(event));
    }

    reset() {
        [this.scale, this.x, this.y, this.held] = [1, 0, 0, null];
        this.draw();
    }

    draw() {
        this.image.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    }

    zoom(factor) {
        const scale = Math.min(largest, Math.max(smallest, this.scale * factor));
        this.x *= scale / this.scale;
        this.y *= scale / this.scale;
        this.scale = scale;
        this.draw();
    }

    press(tool) {
        if (tool === "in") this.zoom(1.25);
        if (tool === "out") this.zoom(0.8);
        if (tool === "reset") this.reset();
    }

    key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const way = { PageUp: "prev", ArrowLeft: "prev", PageDown: "next", ArrowRight: "next" }[event.key];
        const link = way && document.querySelector(`.viewer__pages a[rel=${way}]`);
        if (link) {
            event.preventDefault();
            link.click();
            return;
        }
        const tool = { "+": "in", "=": "in", "-": "out", "0": "reset" }[event.key];
        if (!tool) return;
        event.preventDefault();
        this.press(tool);
    }

    wheel(event) {
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }

    grab(event) {
        if (event.button !== 0) return;
        this.held = { x: event.clientX - this.x, y: event.clientY - this.y, from: [event.clientX, event.clientY] };
        this.stage.setPointerCapture(event.pointerId);
        this.stage.classList.add("viewer__stage--dragging");
    }

    drag(event) {
        if (!this.held) return;
        [this.x, this.y] = [event.clientX - this.held.x, event.clientY - this.held.y];
        this.draw();
    }

    // A press without a move is a click: twice the size, and back.
    drop(event) {
        if (!this.held) return;
        const [x, y] = this.held.from;
        const isClick = event.type === "pointerup" && Math.hypot(event.clientX - x, event.clientY - y) < 4;
        this.held = null;
        this.stage.classList.remove("viewer__stage--dragging");
        if (isClick) this.scale > 1 ? this.reset() : this.zoom(2);
    }
}

const start = () => document.querySelectorAll("[data-viewer]").forEach((figure) => new Viewer(figure));

for (const change of ["bole:replaced", "bole:look"]) document.addEventListener(change, start);
start();
