// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.lintel.core.task.CancelledException;
import org.lintel.ifc.model.Instance;
import org.lintel.ui.element.DetailSection;
import org.lintel.ui.element.ElementDetails;
import org.lintel.ui.geometry.ElementMeasures;
import org.lintel.ui.geometry.GeometryPreferences;
import org.lintel.ui.tree.ElementIcons;
import org.lintel.ui.tree.ElementNode;
import org.lintel.ui.tree.ElementRef;
import org.lintel.ui.tree.ModelTree;
import org.lintel.ui.tree.TreeLabels;
import org.lintel.workspace.check.MonitorProgress;

/**
 * All that a model knows of one element: name, place, attributes, property sets, quantities, materials; and, a moment later,
 * what its shape measures.
 */
public final class ElementPane {

    /** The family of the job that fills the pane, for those who wait for it. */
    public static final Object FAMILY = new Object();

    private final Composite area;
    private final Label icon;
    private final Text title;
    private final Text subtitle;
    private final DetailTable table;
    private ModelTree tree;
    private ElementDetails details;
    private Instance shown;
    private Job filling;

    /** @param follow called when the user follows a reference to another element */
    ElementPane(Composite parent, Consumer<ElementRef> follow) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(6, 2).applyTo(area);
        icon = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(18, 18).applyTo(icon);
        title = new Text(area, SWT.READ_ONLY | SWT.SINGLE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setBackground(area.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, height(title)).applyTo(title);
        subtitle = new Text(area, SWT.READ_ONLY | SWT.SINGLE);
        subtitle.setBackground(area.getBackground());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, height(subtitle)).applyTo(subtitle);
        table = new DetailTable(area, follow);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 200).applyTo(table.control());
    }

    /** What a line with Chinese in it needs: it is taken from another font, and taller than the field's own. */
    private static int height(Text field) {
        field.setText("Ág 樓");
        int height = field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        field.setText("");
        return height;
    }

    /** From now on elements of this model are shown. */
    void use(ModelTree model) {
        tree = model;
        details = new ElementDetails(model);
    }

    /** @param node null for none */
    void showNode(ElementNode node) {
        show(node == null ? null : node.instance());
    }

    /** @param element null for none */
    void show(Instance element) {
        shown = element;
        if (filling != null) {
            filling.cancel();
        }
        if (element == null) {
            icon.setImage(null);
            title.setText(Messages.noElement);
            subtitle.setText("");
            table.show(List.of());
            return;
        }
        icon.setImage(ElementIcons.of(element).image());
        title.setText(TreeLabels.name(element));
        String globalId = element.globalId();
        subtitle.setText(element.typeName() + "  #" + element.id() + (globalId == null ? "" : "  ·  " + globalId)
                + place(element));
        fill(element, details);
    }

    private String place(Instance element) {
        String path = tree.spatial().path(element);
        return path.isEmpty() ? "" : "  ·  " + TreeLabels.oneLine(path);
    }

    private void fill(Instance element, ElementDetails from) {
        filling = new Filling(element, from);
        filling.schedule();
    }

    /** Collects the details in the background: the first question of a kind may have to go through the whole model. */
    private final class Filling extends Job {

        private final Instance element;
        private final ElementDetails from;

        Filling(Instance element, ElementDetails from) {
            super(Messages.loading);
            this.element = element;
            this.from = from;
            setSystem(true);
            setPriority(SHORT);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            List<DetailSection> sections = from.of(element);
            put(sections);
            try {
                DetailSection measured = ElementMeasures.of(element, GeometryPreferences.engine(),
                        new MonitorProgress(monitor, ""));
                if (measured != null) {
                    var all = new ArrayList<>(sections);
                    // before the source text, which stands last
                    all.add(sections.size() - 1, measured);
                    put(all);
                }
                return Status.OK_STATUS;
            } catch (CancelledException e) {
                return Status.CANCEL_STATUS;
            }
        }

        private void put(List<DetailSection> sections) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (!area.isDisposed() && element.equals(shown)) {
                    table.show(sections);
                }
            });
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    }

    /** The table with the details; its input is a list of {@link DetailSection}. */
    public TreeViewer viewer() {
        return table.viewer();
    }

    /** The element's name. */
    public String title() {
        return title.getText();
    }

    void dispose() {
        if (filling != null) {
            filling.cancel();
        }
    }
}
