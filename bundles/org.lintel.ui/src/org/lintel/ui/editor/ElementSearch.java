// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lintel.ifc.model.Instance;
import org.lintel.ui.tree.ModelTree;

/** Finds the elements of a model whose name, type, GlobalId, tag or number has all words of a text in it. */
public final class ElementSearch extends Job {

    /** The family of the job, for those who wait for it. */
    public static final Object FAMILY = new Object();
    /** So many hits are shown at most. */
    static final int MOST = 2000;

    private static final List<String> ATTRIBUTES = List.of("Name", "LongName", "GlobalId", "Tag", "ObjectType");

    private final Consumer<Found> whenDone;
    private volatile ModelTree tree;
    private volatile String text = "";

    /**
     * What was found.
     *
     * @param text the text, as it was searched
     * @param tree the model that was searched
     * @param hits empty text: null, for then everything is shown
     * @param more whether there are more than are shown
     */
    record Found(String text, ModelTree tree, Set<Instance> hits, boolean more) {
    }

    /** @param whenDone called in the job's thread */
    ElementSearch(Consumer<Found> whenDone) {
        super(Messages.searching);
        this.whenDone = whenDone;
        setSystem(true);
        setPriority(SHORT);
    }

    void search(ModelTree where, String wanted, long delayMs) {
        tree = where;
        text = wanted.strip().toLowerCase(Locale.ROOT);
        cancel();
        schedule(delayMs);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ModelTree where = tree;
        String wanted = text;
        if (wanted.isEmpty()) {
            whenDone.accept(new Found(wanted, where, null, false));
            return Status.OK_STATUS;
        }
        String[] words = wanted.split(" ");
        Set<Instance> hits = new LinkedHashSet<>();
        for (Instance element : where.model().instances("IfcObject", true)) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            if (matches(element, words)) {
                if (hits.size() == MOST) {
                    whenDone.accept(new Found(wanted, where, hits, true));
                    return Status.OK_STATUS;
                }
                hits.add(element);
            }
        }
        whenDone.accept(new Found(wanted, where, hits, false));
        return Status.OK_STATUS;
    }

    private static boolean matches(Instance element, String[] words) {
        StringBuilder all = new StringBuilder(element.typeName()).append("\n#").append(element.id()).append('\n');
        for (String attribute : ATTRIBUTES) {
            String value = element.text(attribute);
            if (value != null) {
                all.append(value).append('\n');
            }
        }
        String searched = all.toString().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
