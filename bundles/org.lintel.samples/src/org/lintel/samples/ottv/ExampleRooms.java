// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.SpaceUse;

/** The spaces of a storey, to the inner faces of columns and beams; partitions but those of the core are not drawn. */
final class ExampleRooms {

    private final String storey;
    private final int height;
    private final List<Room> rooms = new ArrayList<>();

    /** @param height clear */
    ExampleRooms(String storey, int height) {
        this.storey = storey;
        this.height = height;
    }

    List<Room> rooms() {
        return rooms;
    }

    private void room(SpaceUse use, int x0, int y0, int x1, int y1) {
        int number = rooms.size() + 1;
        rooms.add(new Room("room-" + number, storey + (number < 10 ? "0" : "") + number, use, new Rect(x0, y0, x1, y1),
                height, "", false, List.of()));
    }

    /** @param high whether the plan steps back north of the lifts */
    void tower(boolean high) {
        room(SpaceUse.OFFICE, 11300, 600, 17200, 10900);
        room(SpaceUse.STAIRCASE, 17300, 600, 22700, 3000);
        room(SpaceUse.OFFICE, 17300, 3100, 22700, 10900);
        room(SpaceUse.OFFICE, 22800, 600, 28700, 10900);
        room(SpaceUse.OFFICE, 11300, 11000, 16900, 28700);
        room(SpaceUse.DUCT, 17000, 11000, 19900, 13900);
        core();
        if (high) {
            room(SpaceUse.TOILET, 17000, 14000, 19700, 21250);
            room(SpaceUse.OFFICE, 17000, 21350, 19700, 28700);
            room(SpaceUse.OFFICE, 19700, 23300, 26300, 28700);
            room(SpaceUse.STAIRCASE, 26400, 23300, 28700, 28700);
            room(SpaceUse.DUCT, 29010, 17010, 29240, 17240);
        } else {
            room(SpaceUse.TOILET, 17000, 14000, 19900, 21300);
            room(SpaceUse.OFFICE, 17000, 21400, 26300, 28700);
            room(SpaceUse.OFFICE, 22800, 17300, 28700, 21300);
            room(SpaceUse.STAIRCASE, 26400, 22700, 28700, 28700);
        }
    }

    private void core() {
        room(SpaceUse.LIFT_LOBBY, 20300, 11300, 29000, 14000);
        room(SpaceUse.LIFT_SHAFT, 20300, 14300, 29000, 17000);
    }

    void refuge() {
        room(SpaceUse.REFUGE_FLOOR, 11300, 600, 28700, 10900);
        room(SpaceUse.REFUGE_FLOOR, 11300, 11000, 19900, 17200);
        room(SpaceUse.REFUGE_FLOOR, 11300, 17300, 20100, 28700);
        room(SpaceUse.REFUGE_FLOOR, 22900, 17400, 28700, 21300);
        room(SpaceUse.REFUGE_FLOOR, 20200, 21500, 28700, 28700);
        room(SpaceUse.LIFT_LOBBY, 20300, 11300, 28700, 14000);
        room(SpaceUse.LIFT_SHAFT, 20300, 14300, 28700, 17000);
    }

    /**
     * A storey of the podium.
     *
     * @param use of what is not core
     * @param west how far west it begins
     * @param ramp whether the ramp is left out
     */
    void podium(SpaceUse use, int west, boolean ramp) {
        int end = 40000 - west;
        if (ramp) {
            room(use, west, west, 4900, 23000);
            room(use, 11100, west, 19900, 23000);
            room(use, west, 23100, 19900, end);
        } else {
            room(use, west, west, 19900, end);
        }
        room(use, 20000, west, end, 10900);
        room(use, 29400, 11000, end, 21400);
        room(use, 22900, 17400, 29300, 21400);
        room(use, 20000, 21500, end, end);
        core();
    }

    /** Behind the columns of the podium that are leaves; beside the ramp on 1/F, in the south-east on G/F. */
    void ducts(boolean ramp) {
        room(SpaceUse.DUCT, 110, 110, 590, 590);
        if (ramp) {
            room(SpaceUse.DUCT, 4710, 110, 5190, 590);
            room(SpaceUse.DUCT, 10810, 110, 11290, 590);
        } else {
            room(SpaceUse.DUCT, 38810, 110, 39390, 590);
        }
    }

    void roof() {
        room(SpaceUse.STAIRCASE, 26500, 22900, 29100, 29100);
        room(SpaceUse.STAIRCASE, 17200, 200, 22800, 2800);
        room(SpaceUse.PLANT_ROOM, 20450, 14200, 29100, 17100);
        room(SpaceUse.PLANT_ROOM, 17000, 12000, 20050, 21100);
    }
}
