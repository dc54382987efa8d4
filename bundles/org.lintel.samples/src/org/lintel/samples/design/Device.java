// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

/**
 * A machine or panel; its body is a box, in mm relative to its storey.
 *
 * @param key within the storey
 * @param room key of the room that holds it; empty where the storey does
 * @param x left, y front, z underside of the box
 * @param tilt degrees about the x axis, the front edge staying where it is
 */
public record Device(String key, DeviceType type, String room, int x, int y, int z, int tilt) {
}
