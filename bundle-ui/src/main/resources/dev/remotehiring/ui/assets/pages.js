/* Small conveniences; every page works without them. */
(() => {
  "use strict";

  // A second click on a button that is already sending does nothing. The server would not hire twice anyway.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.target === "_blank" || "stays" in form.dataset) {
      return; // this page stays where it is
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });

  // Coming back by the back button, the page can be used again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("button[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
    });
  });

  // Moments in the reader's own time zone.
  document.querySelectorAll("time[datetime]").forEach((time) => {
    const moment = new Date(time.dateTime);
    if (!Number.isNaN(moment.getTime())) {
      time.title = time.textContent;
      time.textContent = moment.toLocaleString(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" });
    }
  });

  // A page that changes by itself: what has changed is put in its place, and the focus stays where it was.
  const put = (part, fresh) => {
    if (part.innerHTML === fresh.innerHTML) {
      return;
    }
    const held = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    part.replaceChildren(...fresh.childNodes);
    if (held) {
      [...part.querySelectorAll("a")].find((link) => link.getAttribute("href") === held)?.focus();
    }
  };
  const fetchAnew = async (address) => {
    const answer = await fetch(address, { credentials: "same-origin", redirect: "manual" });
    if (!answer.ok) {
      throw new Error("The page cannot be looked at again: status " + answer.status);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelectorAll("[data-live]").forEach((part) => {
      const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
      if (fresh) {
        put(part, fresh);
      }
    });
  };
  const lookAgain = (failures) => {
    const note = document.querySelector("[data-live] [data-again]");
    if (note) {
      setTimeout(
        () => fetchAnew(note.dataset.again).then(() => lookAgain(0), () => lookAgain(failures + 1)),
        note.dataset.seconds * 1000 * 2 ** failures,
      );
    }
  };
  lookAgain(0);

  // A link of the summary opens what the field is folded into.
  document.querySelectorAll(".summary a, .existing a").forEach((link) => {
    link.addEventListener("click", () => {
      const field = document.querySelector(link.getAttribute("href"));
      field?.closest("details")?.setAttribute("open", "");
      field?.focus();
    });
  });

  // Long lists of boxes can be narrowed down, also those that come later.
  const narrow = (list) => {
    const filter = document.createElement("input");
    list.dataset.narrowed = "yes";
    filter.type = "search";
    filter.className = "filter";
    filter.autocomplete = "off";
    filter.setAttribute("aria-label", list.dataset.filter);
    filter.placeholder = list.dataset.filter;
    filter.addEventListener("input", () => {
      const wanted = filter.value.trim().toLocaleLowerCase();
      list.querySelectorAll(".choice").forEach((choice) => {
        choice.hidden = !choice.textContent.toLocaleLowerCase().includes(wanted);
      });
    });
    filter.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    });
    list.before(filter);
  };
  const narrowAll = () => document.querySelectorAll(".choices.many:not([data-narrowed])").forEach(narrow);
  narrowAll();
  document.addEventListener("fields", narrowAll);

  // Pieces that come after the page, so that they hold nothing up. Where one cannot be had, the link in its place stays.
  const fill = async (place) => {
    const answer = await fetch(place.dataset.fragment, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const piece = page.querySelector("[data-piece]");
    if (!answer.ok || !piece) {
      return;
    }
    if (piece.hasAttribute("data-empty")) {
      place.remove();
      return;
    }
    const held = place.contains(document.activeElement);
    place.replaceChildren(...piece.childNodes);
    if (held) {
      place.tabIndex = -1;
      place.focus();
    }
  };
  window.addEventListener("load", () => {
    document.querySelectorAll("[data-fragment]").forEach((place) => {
      place.setAttribute("aria-live", "polite");
      place.setAttribute("aria-busy", "true");
      fill(place)
        .catch((failure) => console.info(failure.message))
        .finally(() => place.removeAttribute("aria-busy"));
    });
  });

  // The code of an invitation goes from behind the # of the address into the form, and out of the address and history.
  const takeCode = () => {
    const form = document.querySelector("form[data-takes-code]");
    const code = location.hash.slice(1);
    if (!form || !/^[A-Za-z0-9_-]{43}$/.test(code)) {
      return;
    }
    const field = form.elements.namedItem(form.dataset.takesCode);
    history.replaceState(null, "", location.pathname);
    field.value = code;
    field.closest(".field").hidden = true;
  };
  takeCode();
  window.addEventListener("hashchange", takeCode);

  // Copying needs a script, so the buttons for it come with one: a text of the button's own, or that of a field.
  document.querySelectorAll("[data-copy], [data-copy-from]").forEach((button) => {
    const source = document.getElementById(button.dataset.copyFrom);
    const told = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (source) {
        source.select();
      }
      try {
        await navigator.clipboard.writeText(source ? source.value : button.dataset.copy);
        told.textContent = button.dataset.copied;
      } catch (failure) {
        console.info(failure.message); // it can be selected by hand
      }
    });
  });

  document.querySelector(".summary")?.focus();
})();
