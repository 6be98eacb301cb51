"use strict";
// Everything here is a comfort: the pages do the same without it, by links and forms.
(() => {
  const root = document.documentElement;

  // Text size at once, and kept.
  const sizeNow = () => Number((root.className.match(/size-(\d)/) || [0, 2])[1]);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-size]");
    if (!link) return;
    event.preventDefault();
    const size = Math.min(5, Math.max(1, sizeNow() + Number(link.dataset.size)));
    root.className = root.className.replace(/size-\d/, "size-" + size);
    fetch("/choose?size=" + size + "&back=/", { redirect: "manual" });
  });

  // Cards open without a step in the window's history; their statement lights up in the text.
  const light = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    document.querySelectorAll(".said.on").forEach((one) => one.classList.remove("on"));
    if (!id) return;
    document.querySelectorAll(".said").forEach((one) => { if (one.dataset.said === id) one.classList.add("on"); });
    const card = document.getElementById(id);
    if (card && card.classList.contains("card")) card.focus({ preventScroll: true });
  };
  const go = (hash) => { location.replace(location.pathname + location.search + hash); };
  document.addEventListener("click", (event) => {
    const said = event.target.closest("a[data-said]");
    if (!said || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go("#" + said.dataset.said);
    if (!said.classList.contains("said")) {
      const place = document.getElementById("at-" + said.dataset.said);
      if (place) place.scrollIntoView({ block: "center", behavior: "smooth" });
    }
  });
  window.addEventListener("hashchange", light);
  light();

  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const open = document.querySelector(".card:target");
    if (event.key === "Escape" && open) {
      const back = document.getElementById("at-" + open.id);
      go("#at-" + open.id);
      if (back) back.focus({ preventScroll: true });
    } else if (event.key === "j" || event.key === "k") {
      const cards = [...document.querySelectorAll(".card")];
      if (!cards.length) return;
      const at = open ? cards.indexOf(open) : (event.key === "j" ? -1 : cards.length);
      const next = cards[at + (event.key === "j" ? 1 : -1)];
      if (next) {
        go("#" + next.id);
        const place = document.getElementById("at-" + next.id);
        if (place) place.scrollIntoView({ block: "center" });
      }
    } else if (event.key === "/") {
      const find = document.getElementById("q") || document.getElementById("find");
      if (find) { event.preventDefault(); find.focus(); }
    }
  });

  // A file may be dropped anywhere on its frame; who waits for a long page sees that it is being read.
  const form = document.querySelector(".intake-form");
  if (form) {
    const frame = form.querySelector(".drop");
    const file = form.querySelector("#file");
    const over = (on) => (event) => { event.preventDefault(); frame.classList.toggle("over", on); };
    frame.addEventListener("dragover", over(true));
    frame.addEventListener("dragleave", over(false));
    frame.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length) file.files = event.dataTransfer.files;
    });
    const busy = (on) => { form.querySelector(".busy span").hidden = !on; };
    form.addEventListener("submit", () => busy(true));
    window.addEventListener("pageshow", () => busy(false));
  }

  // What is new: a bar, never a page that moves under the reader's eyes.
  const fresh = document.getElementById("fresh");
  if (fresh && document.body.classList.contains("at-today") && window.EventSource) {
    const events = new EventSource("/api/v1/events");
    const show = () => { fresh.hidden = false; };
    events.addEventListener("story", show);
    window.addEventListener("pagehide", () => events.close());
  }
})();
