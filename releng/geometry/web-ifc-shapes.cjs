// SPDX-License-Identifier: EPL-2.0
// All meshes of web-ifc, for comparing:  NODE_PATH=… node web-ifc-shapes.cjs FILE [PIECES OF A CIRCLE]
// For each placed mesh, little-endian: the element's number, 16 doubles (the matrix, column by column), how many
// numbers the points have, these as floats, how many numbers the triangles have, these as integers.
const fs = require('fs');
const web = require('web-ifc');

async function main() {
  const api = new web.IfcAPI();
  await api.Init(undefined, true);
  api.SetLogLevel(web.LogLevel.LOG_LEVEL_OFF);
  const settings = { MEMORY_LIMIT: 4294967295 };
  if (process.argv[3]) settings.CIRCLE_SEGMENTS = Number(process.argv[3]);
  const model = api.OpenModel(new Uint8Array(fs.readFileSync(process.argv[2])), settings);
  api.StreamAllMeshes(model, mesh => {
    for (let i = 0; i < mesh.geometries.size(); i++) {
      const placed = mesh.geometries.get(i);
      const shape = api.GetGeometry(model, placed.geometryExpressID);
      const points = api.GetVertexArray(shape.GetVertexData(), shape.GetVertexDataSize());
      const corners = api.GetIndexArray(shape.GetIndexData(), shape.GetIndexDataSize());
      const xyz = new Float32Array(points.length / 2); // each point is followed by its normal
      for (let v = 0; v < points.length / 6; v++) xyz.set(points.subarray(v * 6, v * 6 + 3), v * 3);
      put(new Int32Array([mesh.expressID]));
      put(new Float64Array(placed.flatTransformation));
      put(new Int32Array([xyz.length]));
      put(xyz);
      put(new Int32Array([corners.length]));
      put(corners);
      shape.delete();
    }
  });
}

function put(numbers) {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let at = 0; at < bytes.length;) {
    try {
      at += fs.writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

main().then(() => process.exit(0), error => {
  console.error(error);
  process.exit(1);
});
