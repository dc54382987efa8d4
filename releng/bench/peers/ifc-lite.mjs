// SPDX-License-Identifier: EPL-2.0
// @ifc-lite/parser (MPL-2.0) through its public API:  node ifc-lite.mjs open|properties FILE
// With the scanner in WebAssembly if it is installed beside, which is its fastest way in node.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import * as parser from '@ifc-lite/parser';

const require = createRequire(import.meta.url);
const [, , task, file] = process.argv;
console.log = () => {}; // it tells how long each phase took

const TYPES = ['IFCWALL', 'IFCWINDOW', 'IFCDOOR', 'IFCSPACE'];

const bytes = fs.readFileSync(file);
const store = await new parser.IfcParser().parseColumnar(
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), await scanner());
process.stdout.write(JSON.stringify(task === 'properties' ? properties() : count()) + '\n');
process.exit(0);

async function scanner() {
  if (process.env.IFC_LITE_SCANNER !== 'wasm') return {};
  const wasm = await import('@ifc-lite/wasm');
  const code = fs.readFileSync(require.resolve('@ifc-lite/wasm').replace(/[^/\\]*$/, 'ifc-lite_bg.wasm'));
  wasm.initSync({ module: code });
  return { wasmApi: new wasm.IfcAPI() };
}

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
