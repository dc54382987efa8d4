// SPDX-License-Identifier: EPL-2.0
// @bldrs-ai/conway, parser only, no geometry engine is started:  node conway.mjs open FILE
// Conway is under the AGPL-3.0: it is run beside Lintel and is no part of it.
import fs from 'node:fs';
import IfcStepParserModule from '@bldrs-ai/conway/src/ifc/ifc_step_parser';
import ParsingBufferModule from '@bldrs-ai/conway/src/parsing/parsing_buffer';

const IfcStepParser = IfcStepParserModule.default ?? IfcStepParserModule;
const ParsingBuffer = ParsingBufferModule.default ?? ParsingBufferModule;
const [, , , file] = process.argv;
const input = new ParsingBuffer(fs.readFileSync(file));
const parser = IfcStepParser.Instance;
parser.parseHeader(input);
const [, model] = parser.parseDataToModel(input);
let instances = 0; // without the typed values inside of instances, which it numbers as well
for (let i = 0; i < model.size; i++) if (model.getExpressIDByLocalID(i) !== undefined) instances++;
process.stdout.write(JSON.stringify({ instances }) + '\n');
process.exit(0);
