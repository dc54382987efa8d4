// SPDX-License-Identifier: EPL-2.0
// web-ifc (MPL-2.0) through its public API:  node web-ifc.cjs open|properties|geometry FILE
// The file is handed over whole: its other way, in pieces, takes some per cent longer. Which instances are of a type or
// of its subtypes web-ifc tells itself; relations are read once each, not per element as its own helper does, which
// takes many times as long.
const fs = require('fs');
const web = require('web-ifc');
const Totals = require('./totals.cjs');

const [, , task, file] = process.argv;
const NO_VALUES = new Set(['expressID', 'type', 'GlobalId', 'OwnerHistory', 'Name', 'Description']);

async function main() {
  const api = new web.IfcAPI();
  await api.Init(undefined, true);
  api.SetLogLevel(web.LogLevel.LOG_LEVEL_OFF);
  const begin = performance.now();
  const model = api.OpenModel(new Uint8Array(fs.readFileSync(file)), { MEMORY_LIMIT: 4294967295 });
  const opened = performance.now();
  const totals = task === 'properties' ? properties(api, model)
    : task === 'geometry' ? geometry(api, model) : count(api, model);
  if (task === 'geometry') {
    totals.open = Math.round(opened - begin);
    totals.shapes = Math.round(performance.now() - opened);
  }
  console.log(JSON.stringify(totals));
  process.exit(0); // without waiting for what the engine would still tidy up
}

function count(api, model) {
  let instances = 0;
  for (const type of api.GetAllTypesOfModel(model)) {
    instances += api.GetLineIDsWithType(model, type.typeID).size();
  }
  return { instances };
}

// every triangle is asked for and counted, as a viewer would take it; openings are cut
function geometry(api, model) {
  let elements = 0;
  let triangles = 0;
  api.StreamAllMeshes(model, mesh => {
    elements++;
    for (let i = 0; i < mesh.geometries.size(); i++) {
      const shape = api.GetGeometry(model, mesh.geometries.get(i).geometryExpressID);
      const points = api.GetVertexArray(shape.GetVertexData(), shape.GetVertexDataSize());
      const corners = api.GetIndexArray(shape.GetIndexData(), shape.GetIndexDataSize());
      triangles += points.length > 0 ? corners.length / 3 : 0;
      shape.delete();
    }
  });
  return { elements, triangles };
}

function ids(api, model, types, inherited) {
  const found = [];
  for (const type of types) {
    const vector = api.GetLineIDsWithType(model, type, inherited);
    for (let i = 0; i < vector.size(); i++) found.push(vector.get(i));
  }
  return found;
}

function properties(api, model) {
  const totals = new Totals(new Set(ids(api, model, [web.IFCWALL, web.IFCWINDOW, web.IFCDOOR, web.IFCSPACE], true)));
  for (const id of ids(api, model, [web.IFCRELDEFINESBYPROPERTIES])) {
    const relation = api.GetLine(model, id);
    const definition = relation.RelatingPropertyDefinition;
    if (definition) for (const object of relation.RelatedObjects) totals.own(object.value, definition.value);
  }
  const ownSets = new Map();
  for (const id of ids(api, model, [web.IFCRELDEFINESBYTYPE])) {
    const relation = api.GetLine(model, id);
    const type = relation.RelatingType.value;
    for (const object of relation.RelatedObjects) {
      if (!totals.elements.has(object.value)) continue;
      let sets = ownSets.get(type);
      if (!sets) ownSets.set(type, sets = (api.GetLine(model, type).HasPropertySets || []).map(set => set.value));
      totals.inherited(object.value, sets);
    }
  }
  return totals.count(id => {
    const set = api.GetLine(model, id);
    const values = new Map();
    const members = set.HasProperties || set.Quantities;
    if (members) {
      for (const member of members) {
        const property = api.GetLine(model, member.value);
        values.set(property.Name.value, property.NominalValue ? property.NominalValue.value : property);
      }
    } else { // a predefined set, such as the lining of a door: its attributes are its properties
      for (const name of Object.keys(set)) if (!NO_VALUES.has(name)) values.set(name, set[name]);
    }
    const name = set.Name ? set.Name.value : api.GetNameFromTypeCode(set.type);
    return { name, quantities: set.Quantities !== undefined, values };
  });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
