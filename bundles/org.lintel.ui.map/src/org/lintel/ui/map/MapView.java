// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.lintel.core.quantity.Decimal;
import org.lintel.geo.link.LinkSet;
import org.lintel.geo.link.Status;
import org.lintel.geo.map.MapScene;
import org.lintel.ui.Accessible;
import org.lintel.ui.CurrentResource;
import org.lintel.ui.LintelUi;
import org.lintel.ui.ModelSelection;
import org.lintel.ui.editor.ModelEditors;
import org.lintel.ui.map.ground.GroundSettings;
import org.lintel.ui.tree.ElementRef;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.ModelFiles;
import org.lintel.workspace.models.ModelListener;

/**
 * Shows where the model that one works with stands among the things of Hong Kong's registers, what it is linked with or
 * may be, and takes decisions on it.
 */
public final class MapView extends ViewPart implements IShowInTarget, MapCanvas.Listener {

    private static final long PAUSE_MS = 150;
    private static final int[] WEIGHTS = {58, 42};

    private final IUndoContext undo = new ObjectUndoContext(this, Messages.map);
    private final CurrentResource current = new CurrentResource(this, this::follow);
    private final Surroundings surroundings = new Surroundings(this::foundAround);
    private final ModelListener modelListener = this::modelChanged;
    private final SidecarListener sidecarListener = new SidecarListener(this::linked, this::showLater);
    private final IPreferenceChangeListener preferenceListener = this::preferenceChanged;
    private final Visibility visibility = new Visibility(this, this::follow);

    private Composite pages;
    private EmptyPage empty;
    private Composite page;
    private Text notice;
    private SashForm sash;
    private MapCanvas canvas;
    private LinkTable table;
    private Text story;
    private MapActions actions;
    private MapLoading loading;
    private IFile file;
    private volatile Linked linked;
    /** What was pointed at on the map and is not listed. */
    private LinkRow unlisted;
    private String groundLacks = "";
    private String notDecided = "";

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new EmptyPage(pages, this);
        page = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        notice = new Text(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(notice);
        notice.setVisible(false);
        Accessible.name(notice, Messages.noticeName);
        sash = new SashForm(page, SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        canvas = new MapCanvas(sash, this);
        Accessible.name(canvas.control(), Messages.canvasName);
        SashForm right = new SashForm(sash, SWT.VERTICAL | SWT.SMOOTH);
        table = new LinkTable(right);
        story = new Text(right, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Accessible.name(story, Messages.storyName);
        right.setWeights(WEIGHTS);
        sash.setWeights(WEIGHTS);
        sash.addListener(SWT.Resize, e -> turn());
        table.viewer().addSelectionChangedListener(e -> {
            unlisted = null;
            selected();
        });
        table.viewer().addOpenListener(e -> goToElement());
        getSite().setSelectionProvider(table.viewer());
        actions = new MapActions(this, undo);
        actions.contribute(getViewSite(), canvas.control(), table.viewer());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, LintelUi.Help.MAP);
        LintelWorkspace.models().addListener(modelListener);
        sidecarListener.start();
        Registers.preferences().node().addPreferenceChangeListener(preferenceListener);
        canvas.ground().reopen();
        current.start();
        visibility.start();
        follow();
    }

    /** Wide: the table beside the map; narrow: below it. */
    private void turn() {
        Point size = sash.getSize();
        int orientation = size.x > size.y * 1.1 ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (size.x > 0 && orientation != sash.getOrientation()) {
            sash.setOrientation(orientation);
        }
    }

    /** Goes to the model that one works with, once the view can be seen. */
    private void follow() {
        IResource resource = current.resource();
        if (!visibility.isVisible()) {
            return;
        }
        if (resource instanceof IFile other && !ModelFiles.isModel(other) && file != null) {
            return;
        }
        List<IFile> models = ModelSelection.modelsIn(resource);
        IFile next = models.size() == 1 ? models.getFirst() : file != null && models.contains(file) ? file : null;
        if (next == null) {
            open(null);
        } else if (!next.equals(file)) {
            open(next);
        }
    }

    private void open(IFile next) {
        file = next;
        linked = null;
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().dispose(undo, true, true, false);
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
        if (next == null) {
            empty.say(Messages.noModel);
            front(empty.control());
            actions.update();
            return;
        }
        empty.say(NLS.bind(Messages.loading, next.getName()));
        front(empty.control());
        actions.update();
        MapLoading[] mine = new MapLoading[1];
        mine[0] = new MapLoading(next, result -> inUi(() -> {
            if (loading == mine[0]) {
                loading = null;
                loaded(result);
            }
        }));
        loading = mine[0];
        loading.schedule();
    }

    /** Opens the model anew, and asks the registers again. */
    public void refresh() {
        canvas.ground().reopen();
        if (file != null && file.exists()) {
            open(file);
        } else {
            file = null;
            follow();
        }
    }

    private void loaded(MapLoading.Result result) {
        switch (result) {
            case MapLoading.Result.Done(Linked done) when done.scene() != null -> {
                show(done, true);
                front(page);
            }
            case MapLoading.Result.Done done -> empty.say(Messages.noShape);
            case MapLoading.Result.NoPlace(var why) -> empty.sayNoPlace(why, file);
            case MapLoading.Result.Failed(var why) -> empty.say(why);
            case MapLoading.Result.Cancelled cancelled -> empty.sayCancelled();
        }
        pages.layout();
        actions.update();
    }

    private void show(Linked now, boolean fitted) {
        linked = now;
        notDecided = "";
        unlisted = null;
        sayNotices();
        canvas.show(now.scene(), fitted);
        table.show(LinkRow.of(now));
        selected();
        setContentDescription(NLS.bind(Messages.counts, new Object[] {now.file().getName(),
            now.set().count(Status.ACCEPTED), now.set().count(Status.PROPOSED),
            now.set().count(Status.REJECTED),
            now.set().count(Status.STALE) + now.set().count(Status.SUPERSEDED)}));
        if (canvas.view() != null) {
            surroundings.order(canvas.view(), 0);
        }
    }

    /** Above the map: what the registers, the base map or the last decision lack. */
    private void sayNotices() {
        List<String> said = new ArrayList<>();
        if (linked != null) {
            linked.notices().forEach(each -> said.add(EmptyPage.sentence(each)));
        }
        said.add(groundLacks);
        said.add(notDecided);
        said.removeIf(String::isEmpty);
        notice.setText(String.join("\n", said));
        notice.setVisible(!said.isEmpty());
        ((GridData) notice.getLayoutData()).exclude = said.isEmpty();
        page.layout();
    }

    @Override
    public void groundLacks(String why) {
        groundLacks = why;
        sayNotices();
    }

    private void preferenceChanged(IEclipsePreferences.PreferenceChangeEvent event) {
        if (GroundSettings.concerns(event.getKey())) {
            inUi(() -> canvas.ground().reopen());
        }
    }

    /** Lists only what is to be decided, or all. */
    public void onlyOpen(boolean only) {
        table.onlyOpen(only);
        selected();
    }

    public boolean isOnlyOpen() {
        return table.isOnlyOpen();
    }

    /** From any thread: other decisions on the model that is shown; nothing where it is another one by now. */
    private void showLater(Linked before, LinkSet now) {
        Linked next = before.with(now);
        inUi(() -> {
            if (linked != null && linked.found() == next.found()) {
                show(next, false);
            }
        });
    }

    /** Accepts or rejects the selected links, in the background; can be undone. */
    public void decide(boolean accept) {
        Linked shown = linked;
        List<LinkRow> rows = selection();
        if (shown != null && !rows.isEmpty()) {
            var decision = new Decision(shown, rows.stream().map(LinkRow::link).toList(), accept,
                    System.getProperty("user.name", ""), LocalDate.now().toString(), now -> showLater(shown, now));
            decision.addContext(undo);
            new Deciding(decision, problem -> inUi(() -> {
                notDecided = problem;
                sayNotices();
            })).schedule();
        }
    }

    private void selected() {
        List<LinkRow> rows = selection();
        story.setText(story(rows));
        Set<String> keys = new HashSet<>();
        if (unlisted != null) {
            keys.add(unlisted.key());
        }
        rows.forEach(row -> keys.add(row.key()));
        Set<MapScene.Item> items = new HashSet<>();
        if (linked != null) {
            for (MapScene.Item item : linked.scene().items()) {
                if (!Pieces.isModel(item) && keys.contains(item.tip())) {
                    items.add(item);
                }
            }
        }
        canvas.select(items);
        actions.update();
    }

    private String story(List<LinkRow> rows) {
        if (unlisted != null) {
            return Messages.unlisted + "\n" + unlisted.story();
        }
        if (rows.isEmpty()) {
            return table.hidesAll() ? Messages.nothingOpen : table.rows().isEmpty() ? Messages.noLinks : Messages.selectLink;
        }
        return rows.size() == 1 ? rows.getFirst().story() : NLS.bind(Messages.linksSelected, rows.size());
    }

    @Override
    public void clicked(MapScene.Item item) {
        if (item == null) {
            choose(List.of());
        } else if (Pieces.isModel(item)) {
            choose(table.rows().stream().filter(row -> item.tip().contains(row.link().ifc().guid())).toList());
        } else {
            choose(table.rows().stream().filter(row -> row.key().equals(item.tip())).toList());
        }
    }

    /** Of a building and all its rooms that are linked with one block, the building; listed or not. */
    private void choose(List<LinkRow> rows) {
        List<LinkRow> chosen = rows.stream().filter(row -> row.link().kind().equals(rows.getFirst().link().kind())).toList();
        table.select(chosen);
        unlisted = selection().isEmpty() && !chosen.isEmpty() ? chosen.getFirst() : null;
        selected();
    }

    @Override
    public void moved(Viewport view) {
        surroundings.order(view, PAUSE_MS);
    }

    @Override
    public void pointed(double easting, double northing) {
        getViewSite().getActionBars().getStatusLineManager().setMessage(Double.isNaN(easting) ? null
                : Decimal.fixed(easting, 1) + " E  " + Decimal.fixed(northing, 1) + " N");
    }

    private void foundAround(List<MapScene.Item> items) {
        inUi(() -> canvas.showAround(items));
    }

    private void modelChanged(Path changed) {
        inUi(() -> {
            if (file != null && file.getLocation() != null && file.getLocation().toPath().equals(changed)) {
                refresh();
            }
        });
    }

    private void goToElement() {
        List<LinkRow> rows = selection();
        if (!rows.isEmpty() && file != null) {
            ModelEditors.open(getSite().getPage(), file, new ElementRef(rows.getFirst().link().ifc().guid(), 0));
        }
    }

    private void front(Composite which) {
        ((StackLayout) pages.getLayout()).topControl = which;
        pages.layout();
        if (which != page) {
            setContentDescription("");
        }
    }

    private void inUi(Runnable run) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                run.run();
            }
        });
    }

    List<LinkRow> selection() {
        return linked == null ? List.of() : table.selected();
    }

    MapCanvas map() {
        return canvas;
    }

    /** What is shown; null while there is nothing. */
    Linked linked() {
        return linked;
    }

    public Canvas canvas() {
        return canvas.control();
    }

    public TableViewer table() {
        return table.viewer();
    }

    /** Where on the canvas a place is; null while there is no map. */
    public Point pixel(double easting, double northing) {
        Viewport seen = canvas.view();
        return seen == null ? null : new Point((int) Math.round(seen.x(easting)), (int) Math.round(seen.y(northing)));
    }

    /** How many shapes there are on the map, seen or not; 0 while there is none. */
    public int shapes() {
        return linked == null ? 0 : canvas.shapes();
    }

    /** What is said in place of the map, or above it; empty for nothing. */
    public String said() {
        return linked == null ? empty.text() : notice.getText();
    }

    /** How many tiles of a base map are in memory. */
    public int tiles() {
        return canvas.ground().tiles();
    }

    /** Why the selected link is one. */
    public String story() {
        return story.getText();
    }

    @Override
    public boolean show(ShowInContext context) {
        Object element = context.getSelection() instanceof IStructuredSelection structured
                ? structured.getFirstElement() : null;
        IResource resource = ModelSelection.resourceOf(element != null ? element : context.getInput());
        current.set(resource);
        return resource != null;
    }

    @Override
    public void setFocus() {
        if (linked == null) {
            empty.control().setFocus();
        } else {
            canvas.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        visibility.stop();
        Registers.preferences().node().removePreferenceChangeListener(preferenceListener);
        current.stop();
        sidecarListener.stop();
        LintelWorkspace.models().removeListener(modelListener);
        surroundings.cancel();
        if (loading != null) {
            loading.cancel();
        }
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().dispose(undo, true, true, true);
        super.dispose();
    }
}
