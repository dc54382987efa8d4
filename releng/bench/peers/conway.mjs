// SPDX-License-Identifier: EPL-2.0
// @bldrs-ai/conway:  node conway.mjs open|geometry FILE     (open: no geometry engine is started)
// Conway is under the AGPL-3.0: it is run beside Lintel and is no part of it.
import fs from 'node:fs';
import IfcStepParserModule from '@bldrs-ai/conway/src/ifc/ifc_step_parser';
import ParsingBufferModule from '@bldrs-ai/conway/src/parsing/parsing_buffer';

const IfcStepParser = IfcStepParserModule.default ?? IfcStepParserModule;
const ParsingBuffer = ParsingBufferModule.default ?? ParsingBufferModule;
const [, , task, file] = process.argv;
const begin = performance.now();
const input = new ParsingBuffer(fs.readFileSync(file));
const parser = IfcStepParser.Instance;
parser.parseHeader(input);
const [, model] = parser.parseDataToModel(input);
if (task === 'geometry') {
  const opened = performance.now();
  process.stdout.write(JSON.stringify({ ...await shapes(model), open: Math.round(opened - begin),
    shapes: Math.round(performance.now() - opened) }) + '\n');
  process.exit(0);
}
let instances = 0; // without the typed values inside of instances, which it numbers as well
for (let i = 0; i < model.size; i++) if (model.getExpressIDByLocalID(i) !== undefined) instances++;
process.stdout.write(JSON.stringify({ instances }) + '\n');
process.exit(0);

async function shapes(model) {
  // the package's own name for this leads nowhere
  const engine = (await import('./node_modules/@bldrs-ai/conway/compiled/dependencies/conway-geom/index.js'))
    .ConwayGeometry;
  const extraction = (await import('@bldrs-ai/conway/src/ifc/ifc_geometry_extraction')).IfcGeometryExtraction;
  console.log = () => {}; // it tells what it thinks of the file
  const wasm = new engine();
  await wasm.initialize();
  const [, scene] = new extraction(wasm, model).extractIFCGeometryData();
  const elements = new Set();
  let triangles = 0;
  for (const [, , geometry, , entity] of scene.walk()) {
    if (geometry.geometry === undefined) continue;
    triangles += geometry.geometry.GetIndexDataSize() / 3;
    elements.add(entity?.expressID);
  }
  return { elements: elements.size, triangles };
}
