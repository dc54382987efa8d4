// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In what order instances stand in the contents of a resource. As long as it is that of the file, without what was
 * removed and with what is new behind it, nothing is kept but these; the first insertion in between makes a list of
 * all.
 */
final class ContentsOrder {

    private final List<IfcObject> added = new ArrayList<>();
    private int inFile;
    private int[] removed = {};
    /** Rows, or -1 less the place of a new object in {@link #listed}; null while the order is that of the file. */
    private int[] list;
    private int size;
    private final List<IfcObject> listed = new ArrayList<>();

    ContentsOrder(int rows) {
        inFile = rows;
    }

    /** What stands at a place: a row, or a new object. */
    record Place(int row, IfcObject fresh) {
    }

    int size() {
        return list != null ? size : inFile - removed.length + added.size();
    }

    /** New objects in the order they were added. */
    List<IfcObject> added() {
        return added;
    }

    /** The rows that were removed, ascending. */
    int[] removed() {
        return removed;
    }

    boolean isRemoved(int row) {
        return removed.length > 0 && Arrays.binarySearch(removed, row) >= 0;
    }

    Place at(int index) {
        if (list != null) {
            int entry = list[index];
            return entry >= 0 ? new Place(entry, null) : new Place(-1, listed.get(-1 - entry));
        }
        int left = inFile - removed.length;
        return index < left ? new Place(rowAt(index), null) : new Place(-1, added.get(index - left));
    }

    private int rowAt(int index) {
        int low = 0;
        int high = removed.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (removed[middle] - middle <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return index + low;
    }

    /** The place of a row among those left; of one that was removed the place it would take. */
    private int placeOf(int row) {
        int at = Arrays.binarySearch(removed, row);
        return row - (at < 0 ? -at - 1 : at);
    }

    /** The place of an object that is in the contents. */
    int indexOf(IfcObject object) {
        if (list != null) {
            int entry = object.row() >= 0 ? object.row() : -1 - listed.indexOf(object);
            for (int i = 0; i < size; i++) {
                if (list[i] == entry) {
                    return i;
                }
            }
            return -1;
        }
        return object.row() >= 0 ? placeOf(object.row()) : inFile - removed.length + added.indexOf(object);
    }

    /** Puts an object at a place; one of the file comes back, any other is new. */
    void add(int index, IfcObject object, boolean ofFile) {
        int left = inFile - removed.length;
        if (list == null && !(ofFile ? index == placeOf(object.row()) : index >= left)) {
            makeList();
        }
        if (ofFile) {
            int at = Arrays.binarySearch(removed, object.row());
            int[] fewer = new int[removed.length - 1];
            System.arraycopy(removed, 0, fewer, 0, at);
            System.arraycopy(removed, at + 1, fewer, at, fewer.length - at);
            removed = fewer;
        } else if (list == null) {
            added.add(index - left, object);
        } else {
            added.add(object);
        }
        if (list != null) {
            insert(index, entry(object));
        }
    }

    private int entry(IfcObject object) {
        if (object.row() >= 0) {
            return object.row();
        }
        int at = listed.indexOf(object);
        if (at < 0) {
            at = listed.size();
            listed.add(object);
        }
        return -1 - at;
    }

    private void insert(int index, int entry) {
        if (size == list.length) {
            list = Arrays.copyOf(list, size + (size >> 3) + 16);
        }
        System.arraycopy(list, index, list, index + 1, size - index);
        list[index] = entry;
        size++;
    }

    private int take(int index) {
        int entry = list[index];
        System.arraycopy(list, index + 1, list, index, --size - index);
        return entry;
    }

    private void makeList() {
        size = size();
        int[] all = new int[size + 16];
        for (int i = 0; i < size; i++) {
            Place place = at(i);
            all[i] = place.fresh == null ? place.row : entry(place.fresh);
        }
        list = all;
    }

    void remove(IfcObject object) {
        if (list != null) {
            take(indexOf(object));
        }
        if (object.row() >= 0) {
            int at = -Arrays.binarySearch(removed, object.row()) - 1;
            int[] more = new int[removed.length + 1];
            System.arraycopy(removed, 0, more, 0, at);
            more[at] = object.row();
            System.arraycopy(removed, at, more, at + 1, removed.length - at);
            removed = more;
        } else {
            added.remove(object);
        }
    }

    void move(int target, int source) {
        if (list == null && target != source) {
            makeList();
        }
        if (list != null) {
            insert(target, take(source));
        }
    }

    /** The row an object will have once all this is saved: new ones stand behind the others. */
    int rowAfterSave(IfcObject object) {
        return object.row() >= 0 ? placeOf(object.row()) : inFile - removed.length + added.indexOf(object);
    }

    /** All was saved. */
    void saved() {
        int left = inFile - removed.length;
        for (int i = 0; list != null && i < size; i++) {
            list[i] = list[i] >= 0 ? placeOf(list[i]) : left + added.indexOf(listed.get(-1 - list[i]));
        }
        inFile = left + added.size();
        removed = new int[0];
        added.clear();
        listed.clear();
    }
}
