// SPDX-License-Identifier: EPL-2.0
/** Ties sets to elements and counts what there is, so that all count alike: sets of one name are one set of an element,
 *  its own properties go before those of its type. A set is decoded once, however many elements share it. */
module.exports = class Totals {
  constructor(elements) {
    this.elements = elements;
    this.sets = new Map();
  }

  /** An element has a set of its own. */
  own(element, set) {
    if (!this.elements.has(element)) return;
    const known = this.sets.get(element);
    if (known) known.push(set);
    else this.sets.set(element, [set]);
  }

  /** The type of an element has sets; they come after its own. */
  inherited(element, sets) {
    for (const set of sets) this.own(element, set);
  }

  /** @param read gives name, quantities (is it a set of these?), values (a Map by name) of a set's number; or null */
  count(read) {
    const decoded = new Map();
    let sets = 0;
    let values = 0;
    for (const ids of this.sets.values()) {
      const byName = new Map();
      for (const id of ids) {
        let set = decoded.get(id);
        if (set === undefined) decoded.set(id, set = read(id));
        if (!set) continue;
        const key = set.quantities ? 'q' + set.name : 'p' + set.name;
        const known = byName.get(key);
        if (known) known.push(set);
        else byName.set(key, [set]);
      }
      sets += byName.size;
      for (const same of byName.values()) {
        if (same.length === 1) values += same[0].values.size;
        else values += new Set(same.flatMap(set => [...set.values.keys()])).size;
      }
    }
    return { elements: this.elements.size, sets, values };
  }
};
