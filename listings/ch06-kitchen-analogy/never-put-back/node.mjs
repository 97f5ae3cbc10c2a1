// A plate that you hand back is not handed out again.

import v8 from "node:v8";
import vm from "node:vm";

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");

// ANCHOR: shown
const places = [];
for (let i = 0; i < 4; i++) {
  let plate = Buffer.allocUnsafe(100);
  places.push(plate.byteOffset);
  plate = null;
  gc(); // the view is garbage, and the collector may have it
}
for (const place of places) {
  console.log(`a plate at +${place - places[0]}`);
}
// ANCHOR_END: shown
