// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.nio.file.Path;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.lintel.geo.link.Status;
import org.lintel.ui.map.ground.GroundMenu;
import org.lintel.ui.map.ground.GroundSettings;

/** What can be done in the map view: tool bar, menus and keys. */
final class MapActions {

    private static final double STEP = 1.5;
    private static final String ADDITIONS = "additions";

    private final MapView view;
    private final IUndoContext undo;
    private final IAction accept;
    private final IAction reject;
    private final IAction fit;
    private final IAction refresh;
    private final IAction onlyOpen;
    private final GroundMenu ground;

    MapActions(MapView view, IUndoContext undo) {
        this.view = view;
        this.undo = undo;
        accept = action(Messages.accept, MapImages.ACCEPT.descriptor(), MapUi.Command.ACCEPT, () -> view.decide(true));
        reject = action(Messages.reject, MapImages.REJECT.descriptor(), MapUi.Command.REJECT, () -> view.decide(false));
        fit = action(Messages.fit, MapImages.FIT.descriptor(), MapUi.Command.FIT, () -> view.map().fit());
        onlyOpen = new Action(Messages.onlyOpen, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                view.onlyOpen(isChecked());
            }
        };
        onlyOpen.setImageDescriptor(MapImages.ONLY_OPEN.descriptor());
        onlyOpen.setToolTipText(Messages.onlyOpenTip);
        ground = new GroundMenu(new GroundSettings(MapUi.ID), () -> view.getSite().getShell());
        refresh = action(Messages.refresh, null, IWorkbenchCommandConstants.FILE_REFRESH, view::refresh);
    }

    void contribute(IViewSite site, Canvas canvas, TableViewer table) {
        IActionBars bars = site.getActionBars();
        IToolBarManager toolBar = bars.getToolBarManager();
        toolBar.add(accept);
        toolBar.add(reject);
        toolBar.add(new Separator());
        toolBar.add(action(Messages.zoomIn, MapImages.ZOOM_IN.descriptor(), null, () -> view.map().zoom(STEP)));
        toolBar.add(action(Messages.zoomOut, MapImages.ZOOM_OUT.descriptor(), null, () -> view.map().zoom(1 / STEP)));
        toolBar.add(fit);
        toolBar.add(new Separator());
        toolBar.add(onlyOpen);
        bars.getMenuManager().add(refresh);
        bars.getMenuManager().add(onlyOpen);
        bars.getMenuManager().add(ground.menu());
        bars.getMenuManager().add(action(Messages.otherCache, null, null, this::otherCache));
        bars.getMenuManager().add(action(Messages.ownCache, null, null, () -> use("")));
        new UndoRedoActionGroup(site, undo, true).fillActionBars(bars);

        IHandlerService handlers = site.getService(IHandlerService.class);
        for (IAction each : new IAction[] {accept, reject, fit, refresh}) {
            handlers.activateHandler(each.getActionDefinitionId(), new ActionHandler(each));
        }
        site.getService(IContextService.class).activateContext(MapUi.CONTEXT);

        MenuManager onTable = menu();
        table.getTable().setMenu(onTable.createContextMenu(table.getTable()));
        site.registerContextMenu(onTable, table);
        MenuManager onCanvas = menu();
        onCanvas.insertBefore(ADDITIONS, ground.menu());
        canvas.setMenu(onCanvas.createContextMenu(canvas));
        onlyOpen.setChecked(view.isOnlyOpen());
        update();
    }

    private MenuManager menu() {
        MenuManager menu = new MenuManager();
        menu.add(accept);
        menu.add(reject);
        menu.add(new Separator());
        menu.add(fit);
        menu.add(refresh);
        menu.add(new Separator(ADDITIONS));
        return menu;
    }

    /** What can be done with what is selected now. */
    void update() {
        accept.setEnabled(view.selection().stream().anyMatch(row -> row.link().status() != Status.ACCEPTED));
        reject.setEnabled(view.selection().stream().anyMatch(row -> row.link().status() != Status.REJECTED));
        fit.setEnabled(view.linked() != null);
    }

    private void otherCache() {
        FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.OPEN);
        dialog.setText(Messages.otherCache);
        dialog.setFilterExtensions(new String[] {"*.gpkg", "*.*"});
        dialog.setFilterPath(String.valueOf(Registers.file().getParent()));
        String chosen = dialog.open();
        if (chosen != null) {
            use(Path.of(chosen).toString());
        }
    }

    private void use(String cache) {
        Registers.preferences().put(Registers.CACHE, cache);
        view.refresh();
    }

    private static IAction action(String label, ImageDescriptor image, String command, Runnable run) {
        Action action = new Action(label, image) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(label);
        action.setActionDefinitionId(command);
        return action;
    }
}
