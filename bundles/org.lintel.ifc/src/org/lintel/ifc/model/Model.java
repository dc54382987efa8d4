// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.lintel.core.task.Progress;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Binding;
import org.lintel.ifc.step.Exchange;
import org.lintel.ifc.step.Fault;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.HeaderEntity;
import org.lintel.ifc.step.Section;
import org.lintel.ifc.step.Typed;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/** An opened IFC model: an index over the bytes; attributes are decoded when asked for. Thread-safe for reading. */
public final class Model implements AutoCloseable {

    private static final int MOST_SOURCE_BYTES = 2000;

    private final String name;
    private final FileStamp stamp;
    private final OpenOptions options;
    private final Exchange exchange;
    private final Header header;
    private final Schema schema;
    private final TypeIndex types;
    private final Origin origin;
    private final List<Problem> problems;
    private final long problemCount;
    private final ValueContext context;
    private final CrossReferences references;

    /** Held weakly: a reader knows the model, and a thread that lives on would keep every model it has ever read. */
    private final ThreadLocal<WeakReference<ValueReader>> readers = new ThreadLocal<>();
    private final ConcurrentMap<Class<?>, Object> shared = new ConcurrentHashMap<>();
    private volatile GlobalIdIndex globalIds;
    private volatile byte[] hash;

    Model(String name, FileStamp stamp, OpenOptions options, Exchange exchange, Header header, Schema schema,
            Faults faults, Origin origin) throws IOException {
        this.name = name;
        this.stamp = stamp;
        this.options = options;
        this.exchange = exchange;
        this.header = header;
        this.schema = schema;
        this.context = new ModelValues(this, exchange, schema, options);
        this.references = new CrossReferences(this, exchange, context, options.threads());
        this.types = new TypeIndex(this, exchange, schema);
        this.origin = origin;
        var found = new ArrayList<Problem>(faults.kept().size());
        if (origin.conversion() != null) {
            for (Fault fault : origin.conversion().kept()) {
                found.add(problem(fault, fault.offset()));
            }
        }
        for (Fault fault : faults.kept()) {
            found.add(problem(fault));
        }
        if (found.size() > 1) {
            found.sort(Problem.BY_POSITION);
        }
        // a document that was converted has its own complaints besides those of the text made from it
        this.problems = List.copyOf(found.subList(0, Math.min(found.size(), options.maxProblems())));
        this.problemCount = faults.count() + (origin.conversion() == null ? 0 : origin.conversion().count());
    }

    /**
     * Opens a file.
     *
     * @param progress is told the bytes read
     * @throws ModelException if it cannot be read as a model; damage that leaves something readable is in {@link
     *         #problems}
     */
    public static Model open(Path file, OpenOptions options, Progress progress) throws ModelException {
        return ModelOpener.open(file, options, progress);
    }

    /** A model from bytes in memory: for tests and editors. */
    public static Model of(byte[] bytes, String name) throws ModelException {
        return ModelOpener.of(bytes, name);
    }

    /** Null where the model was not opened from a file. */
    public Path file() {
        return stamp == null ? null : stamp.file();
    }

    /** The file's name as it was given. */
    public String name() {
        return name;
    }

    /** Of the file, in bytes. */
    public long length() {
        return origin.length();
    }

    /** The name of the archive's entry that holds the model, fit to be shown; null where the file is no archive. */
    public String entry() {
        return origin.entry();
    }

    /** Whether the model was made from ifcXML; lines and columns are those of the XML. */
    public boolean isConverted() {
        return origin.isConverted();
    }

    /** Whether {@link #offset} has an answer: the file, and not something in it or made from it, is the model. */
    public boolean isEditable() {
        return origin.isEditable();
    }

    public Header header() {
        return header;
    }

    /** The entities of the HEADER section as they stand there, those beyond the standard included. */
    public List<HeaderEntity> headerEntities() {
        return exchange.header();
    }

    /** The sections behind the header: DATA with names and schemas, ANCHOR, REFERENCE, SIGNATURE. */
    public List<Section> sections() {
        return exchange.sections();
    }

    /** The lines of the third edition's ANCHOR or REFERENCE sections; read when asked for. */
    public List<Binding> bindings(String keyword) {
        return exchange.bindings(keyword);
    }

    /** The schemas the file declares: of its first DATA section that names any, then those of the header. */
    public List<String> declaredSchemas() {
        return SchemaChoice.declared(header, exchange);
    }

    /** Whether all of the file is of the schema it is read by, and not only near. */
    public boolean isSchemaExact() {
        return SchemaChoice.isExact(header, exchange, schema);
    }

    /** The schema the model is read by: the declared one or the nearest known. */
    public Schema schema() {
        return schema;
    }

    /** How many instances there are. */
    public int size() {
        return exchange.size();
    }

    /** The instance of a number; null if there is none. */
    public Instance instance(long id) {
        int row = exchange.row(id);
        return row < 0 ? null : new Instance(this, row);
    }

    /** The instance at a place in the order of the file, from 0. */
    public Instance at(int row) {
        return new Instance(this, Objects.checkIndex(row, exchange.size()));
    }

    /** The instances of an entity, by its name in whatever letters, in the order of the file. */
    public List<Instance> instances(String type, boolean withSubtypes) {
        return types.instances(type, withSubtypes);
    }

    public int count(String type, boolean withSubtypes) {
        return types.count(type, withSubtypes);
    }

    /** How many instances each entity has, without those of its subtypes, by names as in the schema. */
    public SortedMap<String, Integer> counts() {
        return types.counts();
    }

    /** The instances that refer to one, each once, in the order of the file; the first call reads the whole file. */
    public List<Instance> referencing(Instance target) {
        return list(references.to(target.row()));
    }

    /**
     * The instances of an entity, or below it, that refer to one by an attribute, such as {@code
     * IfcRelDefinesByProperties} and {@code RelatedObjects}; in the order of the file. The first call reads the
     * instances of that entity.
     */
    public List<Instance> referencing(Instance target, String type, String attribute) {
        return list(references.relation(type, attribute).of(target.row()));
    }

    /**
     * The way over a relation from one end to the other, such as over {@code IfcRelDefinesByType} from
     * {@code RelatedObjects} to {@code RelatingType}; nothing is read until it is used.
     */
    public Links links(String type, String from, String to) {
        return references.links(type, from, to);
    }

    List<Instance> list(int[] rows) {
        return rows.length == 0 ? List.of() : new InstanceList(this, rows, 0, rows.length);
    }

    /** The instance with a GlobalId; null if there is none or several have it. */
    public Instance byGlobalId(String guid) {
        List<Instance> found = globalIds().of(guid);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The GlobalIds that several instances carry, with those instances, in the order of the file. */
    public Map<String, List<Instance>> duplicateGlobalIds() {
        return globalIds().duplicates();
    }

    private GlobalIdIndex globalIds() {
        GlobalIdIndex index = globalIds;
        if (index == null) {
            index = new GlobalIdIndex(this);
            globalIds = index;
        }
        return index;
    }

    /**
     * An object that belongs to this model and is made once, such as a query with its caches.
     *
     * @param maker may be called more than once when several threads ask at the same time; one result is kept
     */
    public <T> T shared(Class<T> key, Function<Model, T> maker) {
        Object known = shared.get(key);
        if (known == null) {
            T made = maker.apply(this);
            Object before = shared.putIfAbsent(key, made);
            known = before != null ? before : made;
        }
        return key.cast(known);
    }

    /** What was wrong while reading, in the order of the file; at most {@link OpenOptions#maxProblems}. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many problems there were, those that were not kept included. */
    public long problemCount() {
        return problemCount;
    }

    /**
     * Decodes every instance and tells what is wrong with their values: syntax, the number of attributes, references
     * that lead nowhere or round in a circle, entities the schema does not know. What {@link #problems} holds is not
     * repeated.
     */
    public List<Problem> verify(Progress progress) {
        return verify(new Faults(options.maxProblems()), true, progress);
    }

    /** The same, and whether each attribute holds a value of the kind that the schema wants. */
    public Verified verifyTypes(Progress progress) {
        var faults = new Faults(options.maxProblems());
        return new Verified(verify(faults, false, progress), faults.count());
    }

    /**
     * What a verification found.
     *
     * @param problems in the order of the file; at most {@link OpenOptions#maxProblems}
     * @param count how many there were, those that were not kept included
     */
    public record Verified(List<Problem> problems, long count) {
    }

    private List<Problem> verify(Faults faults, boolean lenient, Progress progress) {
        try {
            var kinds = new AttributeKinds(exchange, schema, lenient);
            var verification = new Verification(exchange, types, context, kinds, faults, schema.id(),
                    isSchemaExact());
            verification.run(options.threads(), progress);
            Circles.tell(this, exchange, context, verification.paths(), faults);
            var found = new ArrayList<Problem>();
            for (Fault fault : faults.kept()) {
                found.add(problem(fault));
            }
            found.sort(Problem.BY_POSITION);
            return found;
        } catch (IOException | UncheckedIOException | InternalError e) {
            throw changed(e);
        }
    }

    private Problem problem(Fault fault) throws IOException {
        return problem(fault, origin.at(fault.offset()));
    }

    private static Problem problem(Fault fault, long packed) {
        return new Problem(Problem.Kind.valueOf(fault.kind().name()), fault.message(), fault.remedy(), fault.instance(),
                (int) (packed >>> 32), (int) packed);
    }

    private Position positionAt(long offset) throws IOException {
        long packed = origin.at(offset);
        return new Position((int) (packed >>> 32), (int) packed);
    }

    /** Where an entity of the header stands; in ifcXML the start of the document. */
    public Position position(HeaderEntity entity) {
        try {
            return positionAt(entity.offset());
        } catch (IOException e) {
            throw changed(e);
        }
    }

    /** Where an instance's {@code #} stands, or its element in ifcXML. */
    public Position position(Instance i) {
        try {
            return positionAt(exchange.offset(i.row()));
        } catch (IOException e) {
            throw changed(e);
        }
    }

    /**
     * Where an instance's {@code #} stands, in bytes from the start of the file: for edits.
     *
     * @throws NotEditableException if the model was unpacked from an archive or converted from ifcXML
     */
    public long offset(Instance i) {
        if (!origin.isEditable()) {
            throw new NotEditableException(name, origin.entry());
        }
        return exchange.offset(i.row());
    }

    /**
     * The raw text of an instance up to its semicolon, bytes above 127 as in Latin-1; at most 2000 characters. Of a
     * model that was made from ifcXML, the record that was made of its element.
     */
    public String source(Instance i) {
        try {
            byte[] bytes = exchange.bytes(i.row(), MOST_SOURCE_BYTES);
            var reader = new ValueReader(context);
            reader.reset(bytes, 0, bytes.length);
            int end = reader.end();
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1).strip();
        } catch (UncheckedIOException | InternalError e) {
            throw changed(e);
        }
    }

    /** The SHA-256 of the file. */
    public byte[] sha256() {
        byte[] known = hash;
        if (known == null) {
            try {
                known = origin.sha256(stamp);
            } catch (IOException e) {
                throw changed(e);
            }
            hash = known;
        }
        return known.clone();
    }

    /** @throws ModelException if the file on disk is no longer the one that was opened */
    public void checkUnchanged() throws ModelException {
        if (stamp != null) {
            stamp.check();
        }
    }

    @Override
    public void close() {
        exchange.source().close();
    }

    long idAt(int row) {
        return exchange.id(row);
    }

    EntityType typeAt(int row) {
        return types.of(row);
    }

    Object value(int row, int index) {
        if (exchange.isComplex(row)) {
            List<Object> values = values(row);
            return index < values.size() ? values.get(index) : null;
        }
        try {
            ValueReader reader = reader();
            return exchange.openList(row, reader) ? reader.element(index) : null;
        } catch (UncheckedIOException | InternalError e) {
            throw changed(e);
        }
    }

    double[] reals(int row, int index) {
        if (exchange.isComplex(row)) {
            return null;
        }
        try {
            return exchange.reals(row, index, reader());
        } catch (UncheckedIOException | InternalError e) {
            throw changed(e);
        }
    }

    int[] references(int row, int index) {
        if (exchange.isComplex(row)) {
            return null;
        }
        try {
            long[] ids = exchange.references(row, index, reader());
            if (ids == null) {
                return null;
            }
            int[] rows = new int[ids.length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = exchange.row(ids[i]);
                if (rows[i] < 0) {
                    return null;
                }
            }
            return rows;
        } catch (UncheckedIOException | InternalError e) {
            throw changed(e);
        }
    }

    private ValueReader reader() {
        WeakReference<ValueReader> known = readers.get();
        ValueReader reader = known == null ? null : known.get();
        if (reader == null) {
            reader = new ValueReader(context);
            readers.set(new WeakReference<>(reader));
        }
        return reader;
    }

    /**
     * A page of a mapped file that is no longer there. The virtual machine may tell so a moment after it was read, where
     * nobody can tell whose it was.
     */
    UncheckedIOException changed(Throwable e) {
        if (e instanceof UncheckedIOException told && told.getCause() instanceof ModelException) {
            return told;
        }
        return new UncheckedIOException(FileStamp.changed(name, e));
    }

    List<Object> values(int row) {
        if (exchange.isComplex(row)) {
            return ComplexInstance.values(exchange, row, types.of(row), context);
        }
        try {
            ValueReader reader = reader();
            return exchange.openList(row, reader) ? reader.list() : List.of();
        } catch (UncheckedIOException | InternalError e) {
            throw changed(e);
        }
    }

    List<Typed> parts(int row) {
        return exchange.isComplex(row) ? ComplexInstance.parts(exchange, row, context) : List.of();
    }

    @Override
    public String toString() {
        return name + " (" + schema.id() + ", " + size() + ")";
    }
}
