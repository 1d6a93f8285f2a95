/* A list to choose from becomes a box to type in: the combobox of the ARIA patterns. The list works without it. */
(() => {
  "use strict";

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

  const element = (name, attributes) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };

  const enhance = (select) => {
    const id = select.id;
    const label = document.querySelector(`label[for="${id}"]`);
    const listId = id + "-list";
    const input = element("input", {
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": listId,
      "aria-required": "true",
    });
    ["aria-invalid", "aria-describedby"]
      .filter((name) => select.hasAttribute(name))
      .forEach((name) => input.setAttribute(name, select.getAttribute(name)));
    const list = element("ul", { role: "listbox", id: listId, "aria-label": label.textContent });
    const status = element("div", { role: "status", class: "unseen" });
    const box = element("div", { class: "combobox" });
    list.hidden = true;
    select.removeAttribute("id");
    select.required = false;
    select.hidden = true;
    input.id = id;
    select.before(box);
    box.append(input, list, status, select);

    const countries = [...select.options].filter((option) => option.value);
    const chosen = () => countries.find((option) => option.value === select.value);
    let shown = [];
    let active = -1;

    const whyNot = (option) => {
      const type = select.form.querySelector("input[name=type]:checked")?.value ?? "";
      return option.dataset["not" + type.charAt(0).toUpperCase() + type.slice(1)];
    };

    const found = (text) => {
      const wanted = fold(text);
      const begins = (option) => fold(option.dataset.name).startsWith(wanted);
      const has = (option) => fold(option.dataset.name + " " + option.dataset.words).includes(wanted);
      return [...countries.filter(begins), ...countries.filter((option) => !begins(option) && has(option))];
    };

    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const mark = (index) => {
      active = index;
      [...list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === index)));
      const row = list.children[index];
      if (row) {
        input.setAttribute("aria-activedescendant", row.id);
        row.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    const choose = (option) => {
      if (whyNot(option)) {
        return;
      }
      select.value = option.value;
      input.value = option.dataset.name;
      close();
    };

    const row = (option, index) => {
      const made = element("li", { role: "option", id: `${listId}-${index}`, "aria-selected": "false" });
      made.textContent = option.dataset.name;
      const reason = whyNot(option);
      if (reason) {
        const why = element("span", { class: "why" });
        why.textContent = reason;
        made.append(" ", why);
        made.setAttribute("aria-disabled", "true");
      }
      made.addEventListener("mousedown", (event) => event.preventDefault());
      made.addEventListener("click", () => choose(option));
      return made;
    };

    const open = (text) => {
      shown = found(text);
      list.replaceChildren(...shown.map(row));
      list.hidden = shown.length === 0;
      input.setAttribute("aria-expanded", String(shown.length > 0));
      status.textContent = shown.length
        ? select.dataset.found.replace("{0}", shown.length)
        : select.dataset.nothing;
      mark(-1);
    };

    // What was typed counts when only one country can be meant.
    const settle = () => {
      const same = countries.filter((option) => fold(option.dataset.name) === fold(input.value));
      const meant = same.length === 1 ? same : shown.filter((option) => !whyNot(option));
      if (input.value.trim() === "") {
        select.value = "";
      } else if (meant.length === 1 && input.value !== chosen()?.dataset.name) {
        choose(meant[0]);
      }
      input.value = chosen()?.dataset.name ?? "";
      close();
    };

    const keys = {
      ArrowDown: () => (list.hidden ? open(chosen() ? "" : input.value) : mark((active + 1) % shown.length)),
      ArrowUp: () => (list.hidden ? open("") : mark((active <= 0 ? shown.length : active) - 1)),
      Enter: (event) => {
        if (list.hidden) {
          const understood = input.value === (chosen()?.dataset.name ?? "");
          status.textContent = understood ? "" : select.dataset.nothing;
          return !understood;
        }
        if (active >= 0) {
          choose(shown[active]);
        } else {
          settle();
        }
        return true;
      },
      Escape: () => {
        input.value = chosen()?.dataset.name ?? "";
        close();
      },
    };

    input.value = chosen()?.dataset.name ?? "";
    input.addEventListener("input", () => open(input.value));
    input.addEventListener("click", () => list.hidden && open(""));
    input.addEventListener("blur", settle);
    input.addEventListener("keydown", (event) => {
      const act = keys[event.key];
      if (act && act(event) !== false) {
        event.preventDefault();
      }
    });
  };

  document.querySelectorAll("select[data-combobox]").forEach(enhance);
})();
