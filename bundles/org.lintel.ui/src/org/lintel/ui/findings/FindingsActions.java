// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.lintel.ui.Images;
import org.lintel.ui.LintelUi;

/** What can be done in the Findings view besides the commands of {@code plugin.xml}: grouping, scope, copy, expand. */
final class FindingsActions {

    private final FindingsView view;
    private final FindingsState state;

    FindingsActions(FindingsView view, FindingsState state) {
        this.view = view;
        this.state = state;
    }

    void contribute(IViewSite site) {
        IToolBarManager toolBar = site.getActionBars().getToolBarManager();
        toolBar.add(new MenuAction(Messages.groupBy, Images.GROUP_BY.descriptor(), menu -> {
            for (Grouping grouping : Grouping.values()) {
                menu.add(choice(grouping.label(), () -> view.setGrouping(grouping), state.grouping == grouping));
            }
        }));
        toolBar.add(new MenuAction(Messages.scope, Images.SCOPE.descriptor(), menu -> {
            for (Scope scope : Scope.values()) {
                menu.add(choice(scope.label(), () -> view.setScope(scope), state.scope == scope));
            }
        }));
        ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
        toolBar.add(action(Messages.expandAll, Images.EXPAND_ALL.descriptor(), view::expandAll));
        toolBar.add(action(Messages.collapseAll, shared.getImageDescriptor(ISharedImages.IMG_ELCL_COLLAPSEALL),
                () -> view.viewer().collapseAll()));
        IHandlerService handlers = site.getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, handler(view::copy));
        handlers.activateHandler(IWorkbenchCommandConstants.NAVIGATE_EXPAND_ALL,
                handler(view::expandAll));
        handlers.activateHandler(IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL,
                handler(() -> view.viewer().collapseAll()));
        handlers.activateHandler(LintelUi.Command.GO_TO_ELEMENT, handler(view::goToElement));
    }

    private static IAction action(String label, ImageDescriptor image, Runnable run) {
        Action action = new Action(label, image) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(label);
        return action;
    }

    private static IAction choice(String label, Runnable run, boolean chosen) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    run.run();
                }
            }
        };
        action.setChecked(chosen);
        return action;
    }

    private static AbstractHandler handler(Runnable run) {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                run.run();
                return null;
            }
        };
    }

    /** A tool bar button that drops down a menu, made anew each time so that it shows the present choice. */
    private static final class MenuAction extends Action implements IMenuCreator {

        private final Consumer<MenuManager> fill;
        private MenuManager open;

        MenuAction(String text, ImageDescriptor image, Consumer<MenuManager> fill) {
            super(text, IAction.AS_DROP_DOWN_MENU);
            this.fill = fill;
            setToolTipText(text);
            setImageDescriptor(image);
            setMenuCreator(this);
        }

        @Override
        public void runWithEvent(Event event) {
            if (event.widget instanceof ToolItem item) {
                Menu menu = getMenu(item.getParent());
                Rectangle area = item.getBounds();
                menu.setLocation(item.getParent().toDisplay(area.x, area.y + area.height));
                menu.setVisible(true);
            }
        }

        @Override
        public Menu getMenu(Control parent) {
            dispose();
            open = new MenuManager();
            fill.accept(open);
            return open.createContextMenu(parent);
        }

        @Override
        public Menu getMenu(Menu parent) {
            return null; // only in tool bars
        }

        @Override
        public void dispose() {
            if (open != null) {
                open.dispose();
                open = null;
            }
        }
    }
}
