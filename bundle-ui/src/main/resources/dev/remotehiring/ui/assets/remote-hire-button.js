/*
 * <remote-hire-button application="4711" base="/remote-hiring">Hire</remote-hire-button>
 *
 * Shows the hire button of an application. What stands between the tags is shown until the button is there, and stays
 * where it cannot be had. All buttons of a page are fetched together.
 */
(() => {
  "use strict";

  const AT_ONCE = 50;
  const waiting = new Map();

  const chunks = (list) =>
    list.length <= AT_ONCE ? [list] : [list.slice(0, AT_ONCE), ...chunks(list.slice(AT_ONCE))];

  // Fetched once, and before a button is shown: a link in the button itself would show it without its looks first.
  const styles = new Map();
  const fetchStyle = async (base) => {
    const answer = await fetch(base + "/static/remote-hire-button.css", { credentials: "same-origin" });
    return new CSSStyleSheet().replace(answer.ok ? await answer.text() : "");
  };
  const styleOf = (base) => {
    if (!styles.has(base)) {
      const style = fetchStyle(base);
      style.catch(() => styles.delete(base));
      styles.set(base, style);
    }
    return styles.get(base);
  };

  const fetchButtons = async (base, elements) => {
    const query = elements.map((element) => "application=" + encodeURIComponent(element.application)).join("&");
    const answer = await fetch(base + "/buttons?" + query, { credentials: "same-origin" });
    if (!answer.ok) {
      throw new Error("The hire buttons cannot be shown: status " + answer.status);
    }
    const buttons = (await answer.json()).buttons;
    const style = await styleOf(base);
    elements.forEach((element, index) => {
      // whoever is another application's button by now is asked for again
      if (element.application === buttons[index].application) {
        element.show(buttons[index], style);
      }
    });
  };

  // The first request gives the browser its cookie; the others must carry it, so they go one after the other.
  const fetchAll = async () => {
    const groups = [...waiting].map(([base, elements]) => [base, [...elements]]);
    waiting.clear();
    for (const [base, elements] of groups) {
      for (const some of chunks(elements)) {
        try {
          await fetchButtons(base, some);
        } catch (problem) {
          some.forEach((element) => element.fail(problem));
        }
      }
    }
  };

  let turn = Promise.resolve();
  const want = (element) => {
    if (waiting.size === 0) {
      queueMicrotask(() => {
        turn = turn.then(fetchAll);
      });
    }
    waiting.set(element.base, (waiting.get(element.base) ?? new Set()).add(element));
  };

  const places = (node) => [...node.querySelectorAll("a, button")];

  // Moments in the reader's own time zone.
  const localise = (root) =>
    root.querySelectorAll("time[datetime]").forEach((time) => {
      const language = time.closest("[lang]")?.lang;
      time.textContent = new Date(time.dateTime).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
    });

  class RemoteHireButton extends HTMLElement {
    static observedAttributes = ["application", "base"];

    get application() {
      return this.getAttribute("application") ?? "";
    }

    get base() {
      return (this.getAttribute("base") ?? "/remote-hiring").replace(/\/+$/, "");
    }

    connectedCallback() {
      this.refresh();
    }

    attributeChangedCallback(name, before, now) {
      if (this.isConnected && before !== now) {
        this.shadowRoot?.replaceChildren(); // a click on what stands there would be for another application
        this.refresh();
      }
    }

    /** Looks again, for instance after the host heard of a change. */
    refresh() {
      if (this.application) {
        want(this);
      }
    }

    show(button, style) {
      const before = this.shadowRoot ?? this;
      const active = (this.shadowRoot ?? this.getRootNode()).activeElement;
      const held = places(before).indexOf(active);
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      const parsed = new DOMParser().parseFromString(button.html, "text/html");
      root.replaceChildren(...parsed.body.childNodes);
      this.replaceChildren(); // what stood here until now would be a second, hidden button
      localise(root);
      places(root)[held]?.focus(); // where the reader was stays where the reader is
      const { application, availability } = button;
      this.dispatchEvent(new CustomEvent("remote-hire-shown", { bubbles: true, detail: { application, availability } }));
    }

    fail(problem) {
      console.warn(problem);
      this.dispatchEvent(new CustomEvent("remote-hire-failed", { bubbles: true }));
    }
  }

  if (!customElements.get("remote-hire-button")) {
    customElements.define("remote-hire-button", RemoteHireButton);
  }
})();
