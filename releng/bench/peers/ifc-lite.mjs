// SPDX-License-Identifier: EPL-2.0
// @ifc-lite/parser (MPL-2.0) through its public API:  node ifc-lite.mjs open|properties FILE
// With its scanner in JavaScript, which is faster here than the one in WebAssembly; it yields to the event loop as it
// likes: to do so less often brought nothing.
import fs from 'node:fs';
import * as parser from '@ifc-lite/parser';

const [, , task, file] = process.argv;
console.log = () => {}; // it tells how long each phase took

const TYPES = ['IFCWALL', 'IFCWINDOW', 'IFCDOOR', 'IFCSPACE'];

const bytes = fs.readFileSync(file);
const whole = bytes.byteLength === bytes.buffer.byteLength; // small files share a buffer with others
const store = await new parser.IfcParser().parseColumnar(
  whole ? bytes.buffer : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
process.stdout.write(JSON.stringify(task === 'properties' ? properties() : count()) + '\n');
process.exit(0);

function count() {
  let instances = 0;
  for (const numbers of store.entityIndex.byType.values()) instances += numbers.length;
  return { instances };
}

function properties() {
  const wanted = [...store.entityIndex.byType.keys()].filter(
    type => parser.getInheritanceChainAcrossSchemas(type).some(above => TYPES.includes(above.toUpperCase())));
  const elements = wanted.flatMap(type => [...store.entityIndex.byType.get(type)]);
  let sets = 0;
  let values = 0;
  const tally = (own, inherited, members) => {
    const byName = new Map();
    for (const set of inherited.length ? own.concat(inherited) : own) {
      const known = byName.get(set.name);
      if (known) known.push(set);
      else byName.set(set.name, [set]);
    }
    sets += byName.size;
    for (const same of byName.values()) {
      values += new Set(same.flatMap(set => set[members].map(member => member.name))).size;
    }
  };
  for (const element of elements) {
    tally(parser.extractPropertiesOnDemand(store, element),
      parser.extractTypePropertiesOnDemand(store, element)?.properties ?? [], 'properties');
    tally(parser.extractQuantitiesOnDemand(store, element),
      parser.extractTypeQuantitiesOnDemand(store, element)?.quantities ?? [], 'quantities');
  }
  return { elements: elements.length, sets, values };
}
