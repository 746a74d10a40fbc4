// Single keys on the mail desk; they can be switched off, and nothing needs one (WCAG 2.1.4).
"use strict";

const choice = document.getElementById("use-keys");
const list = document.querySelector("details.keys");

choice.checked = localStorage.getItem("single-keys") !== "off";
choice.addEventListener("change", () => {
  localStorage.setItem("single-keys", choice.checked ? "on" : "off");
});

document.querySelector(".letters-in .shown")?.scrollIntoView({ block: "nearest" });

function neighbour(step) {
  const links = [...document.querySelectorAll(".letters-in li > a:first-child")];
  const here = links.findIndex((link) => link.hasAttribute("aria-current"));
  return links[here < 0 ? 0 : here + step];
}

function press(place) {
  if (place.tagName === "DETAILS") {
    place.open = true;
    place.querySelector("input:not([type=hidden]), select, textarea, button").focus();
  } else {
    place.click();
  }
}

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.matches("input:not([type=checkbox]), select, textarea");
  if (!choice.checked || isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
  const moves = { j: 1, k: -1 };
  if (event.key === "?") {
    list.open = !list.open;
  } else if (event.key in moves) {
    neighbour(moves[event.key])?.click();
  } else {
    const place = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (place) press(place);
    else return;
  }
  event.preventDefault();
});
