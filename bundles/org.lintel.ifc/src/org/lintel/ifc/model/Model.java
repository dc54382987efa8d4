// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.core.task.Progress;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;

/** An opened IFC model: an index over the bytes; attributes are decoded when asked for. Thread-safe for reading. */
public final class Model implements AutoCloseable {

    public static Model open(Path file, OpenOptions options, Progress progress) throws ModelException {
        return new Model();
    }

    public static Model of(byte[] bytes, String name) throws ModelException {
        return new Model();
    }

    public Path file() {
        return null;
    }

    public String name() {
        return null;
    }

    public long length() {
        return 0;
    }

    public Header header() {
        return null;
    }

    public Schema schema() {
        return null;
    }

    public int size() {
        return 0;
    }

    public Instance instance(long id) {
        return null;
    }

    public Instance at(int row) {
        return null;
    }

    public List<Instance> instances(String type, boolean withSubtypes) {
        return List.of();
    }

    public int count(String type, boolean withSubtypes) {
        return 0;
    }

    public SortedMap<String, Integer> counts() {
        return new TreeMap<>();
    }

    public List<Instance> referencing(Instance target) {
        return List.of();
    }

    public List<Instance> referencing(Instance target, String type, String attribute) {
        return List.of();
    }

    public Instance byGlobalId(String guid) {
        return null;
    }

    public List<Problem> problems() {
        return List.of();
    }

    public Position position(Instance i) {
        return null;
    }

    public String source(Instance i) {
        return null;
    }

    public byte[] sha256() {
        return null;
    }

    public void checkUnchanged() throws ModelException {
    }

    @Override
    public void close() {
    }

    long idAt(int row) {
        return 0;
    }

    EntityType typeAt(int row) {
        return null;
    }

    Object value(int row, int index) {
        return null;
    }

    List<Object> values(int row) {
        return List.of();
    }
}
