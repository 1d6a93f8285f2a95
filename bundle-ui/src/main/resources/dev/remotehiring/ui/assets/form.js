/* The hire form: checked while it is filled in, and kept while it is typed. It works without this. */
(() => {
  "use strict";

  const form = document.querySelector("form.typed");
  if (!form) {
    return;
  }
  const PAUSE = 800;
  const LATER = 10_000;
  const LONGEST = 4_000;
  const FRESH = 60_000;
  const WIRE = /^[+-]?\d{1,30}(\.\d{1,15})?$/;
  const THOUSANDS = /^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})*$/;
  const ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
  const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

  const status = form.querySelector(".kept");
  const fields = () => [...form.querySelectorAll(".field[data-field]")];
  const controls = (field) => [
    ...field.querySelectorAll("input:not([type=hidden]):not(.filter), select, textarea"),
  ];
  const isChoice = (control) => control.type === "radio" || control.type === "checkbox";
  const values = (field) =>
    controls(field)
      .filter((control) => !isChoice(control) || control.checked)
      .map((control) => control.value);
  const state = (field) => JSON.stringify(values(field));
  const name = (field) => field.dataset.field;

  // What the server knows of each field and says of that, and the fields that somebody has left.
  const kept = new Map(fields().map((field) => [name(field), state(field)]));
  const told = new Map();
  const left = new Set();

  // The same checks as on the server, with its words.
  const wire = (text) => {
    const plain = text.normalize("NFKC").replace(/[\s'’]/g, "");
    const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
    if (last < 0) {
      return plain;
    }
    const sign = plain[last];
    const several = plain.indexOf(sign) !== last;
    if (THOUSANDS.test(plain) && (several || sign === form.dataset.thousands)) {
      return plain.replaceAll(sign, "");
    }
    const whole = plain.slice(0, last);
    const grouped = !several && THOUSANDS.test(whole);
    return (grouped ? whole.replace(/[.,]/g, "") : whole) + "." + plain.slice(last + 1);
  };
  const isEmail = (text) => {
    const at = text.indexOf("@");
    const parts = [text.slice(0, at), text.slice(at + 1)];
    return (
      text.length <= 254 &&
      at > 0 &&
      at <= 64 &&
      parts[1].includes(".") &&
      parts[0].split(".").every((part) => ATOM.test(part)) &&
      parts[1].split(".").every((part) => LABEL.test(part))
    );
  };
  const isDay = (text) => {
    const day = new Date(text + "T00:00:00Z");
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  };
  const day = (text, said) => {
    if (!isDay(text)) {
      return said.notADate;
    }
    if (said.least && text < said.least) {
      return said.tooEarly;
    }
    if (said.most && text > said.most) {
      return said.tooLate;
    }
    return said.blocked?.split(" ").includes(text) ? said.blockedDate : undefined;
  };
  const number = (text, said) => {
    const plain = wire(text);
    const amount = Number(plain);
    if (!WIRE.test(plain) || (said.kind === "INTEGER" && !Number.isInteger(amount))) {
      return said.notANumber;
    }
    if (said.least && amount < Number(said.least)) {
      return said.tooEarly;
    }
    return said.most && amount > Number(said.most) ? said.tooLate : undefined;
  };
  const CHECKS = {
    EMAIL: (text, said) => (isEmail(text) ? undefined : said.notAnEmail),
    DATE: day,
    INTEGER: number,
    NUMBER: number,
    MONEY: number,
  };
  const problems = (field) => {
    const said = field.dataset;
    if (controls(field).some((control) => control.validity.badInput)) {
      return [said.notADate ?? said.notANumber];
    }
    const given = values(field)
      .map((value) => value.trim())
      .filter((value) => value);
    if (given.length === 0) {
      return said.missing ? [said.missing] : [];
    }
    const long = said.mostCharacters && [...given[0]].length > Number(said.mostCharacters);
    return [long ? said.tooLong : undefined, CHECKS[said.kind]?.(given[0], said)].filter((sentence) => sentence);
  };

  // The same place and the same markup as on the server.
  const paragraph = (text) => {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  };
  const shown = (field) => [...field.querySelectorAll(".problem p")].map((sentence) => sentence.textContent);
  const show = (field, sentences) => {
    if (JSON.stringify(shown(field)) === JSON.stringify(sentences)) {
      return;
    }
    const wrong = sentences.length > 0;
    const group = field.querySelector(":scope > fieldset");
    const help = field.querySelector(".help");
    field.classList.toggle("wrong", wrong);
    field.querySelector(".problem")?.remove();
    if (wrong) {
      const box = document.createElement("div");
      box.className = "problem";
      box.id = field.dataset.anchor + "-problem";
      box.append(...sentences.map(paragraph));
      (help ?? (group ?? field).querySelector(":scope > legend, :scope > label, :scope > .choice")).after(box);
    }
    const described = [field.querySelector(".problem")?.id, help?.id].filter((id) => id).join(" ");
    const set = (target, attribute, value) =>
      value ? target.setAttribute(attribute, value) : target.removeAttribute(attribute);
    set(group ?? controls(field)[0], "aria-describedby", described);
    controls(field).forEach((control) => set(control, "aria-invalid", wrong ? "true" : ""));
  };
  const isNew = (field) => state(field) !== kept.get(name(field)) || shown(field).length === 0;
  const check = (field) => {
    left.add(name(field));
    if (field.isConnected && isNew(field)) {
      const own = problems(field);
      const servers = state(field) === kept.get(name(field)) ? told.get(name(field)) : undefined;
      show(field, own.length > 0 ? own : servers ?? []);
    }
  };

  // A field is checked when it is left, but nothing moves under a pointer that is pressed: the click would go astray.
  let pressed = false;
  const waiting = new Set();
  const held = [];
  const released = () => new Promise((done) => { pressed ? held.push(done) : done(); });
  document.addEventListener("pointerdown", (event) => { pressed = event.button === 0; }, true);
  ["pointerup", "pointercancel", "contextmenu"].forEach((end) =>
    document.addEventListener(
      end,
      () => {
        pressed = false;
        setTimeout(() => {
          waiting.forEach(check);
          waiting.clear();
          held.splice(0).forEach((done) => done());
        });
      },
      true,
    ),
  );
  form.addEventListener("focusout", (event) => {
    const field = event.target.closest(".field[data-field]");
    const to = event.relatedTarget;
    if (!field || field.contains(to) || !to || to.matches("button")) {
      return;
    }
    if (pressed) {
      waiting.add(field);
    } else {
      check(field);
    }
  });

  // What is typed is kept, and the fields that apply then are put in their places.
  const say = (words) => {
    if (status.textContent !== words) {
      status.textContent = words;
    }
    status.classList.toggle("warn", words !== form.dataset.kept);
  };
  const look = (field) => {
    const { order, ...checks } = field.dataset;
    const words = [...field.querySelectorAll("legend, label, .help")].map((part) => part.textContent).sort();
    const options = [...field.querySelectorAll("option")].map((option) => option.value + option.textContent);
    return JSON.stringify([checks, words, options, controls(field).length ? "" : field.textContent]);
  };
  const insert = (fresh) => {
    const folded = fresh.closest("details") && form.querySelector("details.everything");
    const isHere = (field) => (folded ? folded.contains(field) : !field.closest("details:not([open])"));
    const before = fields()
      .filter((field) => isHere(field) && Number(field.dataset.order) < Number(fresh.dataset.order))
      .sort((one, other) => Number(one.dataset.order) - Number(other.dataset.order))
      .pop();
    if (before) {
      before.after(fresh);
    } else if (folded) {
      folded.querySelector("summary").after(fresh);
    } else {
      form.querySelector(".asked").prepend(fresh);
    }
  };
  const isQuiet = (field) =>
    !field.contains(document.activeElement) && state(field) === kept.get(name(field));
  // The field that could not be put right, because somebody is in it.
  let behind;
  const isBehind = () => behind !== undefined && !behind.contains(document.activeElement);
  const update = (old, fresh) => {
    const servers = shown(fresh);
    old.dataset.order = fresh.dataset.order;
    told.set(name(old), servers);
    if (!isQuiet(old)) {
      behind = old.contains(document.activeElement) && look(old) !== look(fresh) ? old : behind;
      return;
    }
    if (look(old) === look(fresh)) {
      show(old, servers.length === 0 && left.has(name(old)) ? problems(old) : servers);
    } else {
      old.replaceWith(fresh);
      kept.set(name(fresh), state(fresh));
    }
  };
  const patch = (page) => {
    const wanted = [...page.querySelectorAll(".field[data-field]")];
    const present = new Map(fields().map((field) => [name(field), field]));
    const names = new Set(wanted.map(name));
    behind = undefined;
    present.forEach((field, its) => {
      if (names.has(its)) {
        return;
      }
      if (field.contains(document.activeElement)) {
        behind = field;
      } else {
        field.remove();
        kept.delete(its);
      }
    });
    wanted
      .sort((one, other) => Number(one.dataset.order) - Number(other.dataset.order))
      .forEach((fresh) => {
        const old = present.get(name(fresh));
        if (old) {
          update(old, fresh);
        } else {
          insert(fresh);
          kept.set(name(fresh), state(fresh));
        }
      });
    document.dispatchEvent(new CustomEvent("fields"));
  };

  const body = (changed) => {
    const sent = new URLSearchParams({ token: form.elements.token.value, script: "yes" });
    changed.forEach((field) => {
      sent.append("shown", name(field));
      if (field.querySelector("input[name=number]")) {
        sent.append("number", name(field));
      }
      values(field).forEach((value) => sent.append("f." + name(field), value));
    });
    return sent;
  };
  const post = async (changed) => {
    const states = changed.map((field) => [name(field), state(field)]);
    const answer = await fetch(form.dataset.typed, {
      method: "POST",
      body: body(changed),
      credentials: "same-origin",
      redirect: "manual",
      keepalive: document.visibilityState === "hidden",
    });
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      return "expired";
    }
    if (!answer.ok) {
      return answer.status === 403 ? "old" : "unkept";
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const elsewhere = page.querySelector("[data-elsewhere]");
    const fresh = page.querySelector("form.typed");
    if (elsewhere) {
      location.assign(elsewhere.dataset.elsewhere);
      return "elsewhere";
    }
    if (!fresh) {
      return "expired";
    }
    await released();
    states.forEach(([its, was]) => kept.set(its, was));
    form.elements.token.value = fresh.elements.token.value;
    patch(fresh);
    return "kept";
  };

  let timer;
  let under;
  let leaving = false;
  let last = Date.now();
  const changed = () => fields().filter((field) => state(field) !== kept.get(name(field)));
  const round = async () => {
    const todo = changed();
    if (todo.length === 0 && !isBehind()) {
      return "kept";
    }
    const result = await post(todo).catch(() => "unkept");
    if (result === "elsewhere") {
      leaving = true; // the page is on its way, and whoever asks again stops it
      return result;
    }
    say(form.dataset[result]);
    if (result === "kept") {
      last = Date.now();
      return round();
    }
    timer = setTimeout(keep, LATER);
    return result;
  };
  const keep = () => {
    clearTimeout(timer);
    if (leaving) {
      return Promise.resolve("elsewhere");
    }
    under ??= round().finally(() => { under = undefined; });
    return under;
  };
  form.addEventListener("input", (event) => {
    const field = event.target.closest(".field[data-field]");
    if (field && shown(field).length > 0 && problems(field).length === 0) {
      show(field, []);
    }
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  form.addEventListener("change", keep);
  form.addEventListener("focusout", (event) => {
    if (behind?.contains(event.target) && event.relatedTarget && !behind.contains(event.relatedTarget)) {
      setTimeout(keep);
    }
  });
  window.addEventListener("focus", keep);
  window.addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", keep);

  // The summary of all problems, as the server makes it.
  const anchor = (field, sentence) => {
    const link = document.createElement("a");
    const label = field.dataset.label;
    link.href = "#" + field.dataset.anchor;
    link.textContent = label + (label.endsWith("?") ? " " : ": ") + sentence;
    link.addEventListener("click", () => {
      field.closest("details")?.setAttribute("open", "");
      controls(field)[0]?.focus();
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  };
  const summarize = (wrong) => {
    document.querySelector(".summary")?.remove();
    const box = document.createElement("div");
    const title = document.createElement("h2");
    const list = document.createElement("ul");
    box.className = "summary";
    box.tabIndex = -1;
    box.setAttribute("role", "alert");
    box.setAttribute("aria-labelledby", "summary-title");
    title.id = "summary-title";
    title.textContent = form.dataset.problems;
    list.append(...wrong.flatMap((field) => shown(field).map((sentence) => anchor(field, sentence))));
    box.append(title, list);
    document.querySelector("h1").after(box);
    box.focus();
  };

  const isKept = async () => {
    if (changed().length === 0 && Date.now() - last < FRESH) {
      return true;
    }
    const tooLong = new Promise((done) => setTimeout(() => done("late"), LONGEST));
    const result = await Promise.race([keep(), tooLong]);
    return result !== "expired" && result !== "elsewhere" && navigator.onLine;
  };
  let sending = false;
  form.addEventListener("submit", (event) => {
    if (form.dataset.checked) {
      delete form.dataset.checked;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const button = event.submitter;
    const wrong = fields().filter((field) => problems(field).length > 0);
    wrong.forEach((field) => {
      left.add(name(field));
      show(field, problems(field));
      field.closest("details")?.setAttribute("open", "");
    });
    if (wrong.length > 0) {
      summarize(wrong);
      keep();
    } else if (!sending) {
      sending = true;
      isKept().then((sure) => {
        if (sure) {
          // not before this event is over: a browser ignores what is submitted while it still tells of a submission
          setTimeout(() => {
            sending = false;
            form.dataset.checked = "yes";
            form.requestSubmit(button);
          });
        } else {
          sending = false;
          if (!leaving) {
            status.tabIndex = -1;
            status.focus();
          }
        }
      });
    }
  });
})();
