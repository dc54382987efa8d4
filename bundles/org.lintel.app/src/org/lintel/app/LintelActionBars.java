// SPDX-License-Identifier: EPL-2.0
package org.lintel.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.ide.IDEActionFactory;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menus and the tool bar, in the user's language and no longer than an architect needs. */
final class LintelActionBars extends ActionBarAdvisor {

    private IWorkbenchWindow window;

    LintelActionBars(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow workbenchWindow) {
        window = workbenchWindow;
        for (ActionFactory factory : new ActionFactory[] {ActionFactory.NEW, ActionFactory.SAVE, ActionFactory.UNDO,
            ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
            ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.RENAME, ActionFactory.MOVE,
            ActionFactory.REFRESH, ActionFactory.PROPERTIES, ActionFactory.QUIT}) {
            register(factory.create(window)); // so that their keys work
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        bar.add(navigate());
        bar.add(project());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(help());
    }

    private MenuManager file() {
        MenuManager menu = new MenuManager(Messages.file, IWorkbenchActionConstants.M_FILE);
        MenuManager fresh = new MenuManager(Messages.fileNew, "new");
        fresh.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));
        menu.add(fresh);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.CLOSE, Messages.close);
        add(menu, ActionFactory.CLOSE_ALL, Messages.closeAll);
        add(menu, ActionFactory.SAVE, Messages.save);
        add(menu, ActionFactory.SAVE_ALL, Messages.saveAll);
        menu.add(new Separator());
        add(menu, ActionFactory.RENAME, Messages.rename);
        add(menu, ActionFactory.REFRESH, Messages.refresh);
        menu.add(new Separator());
        add(menu, ActionFactory.IMPORT, Messages.importFiles);
        add(menu, ActionFactory.EXPORT, Messages.export);
        menu.add(new Separator());
        add(menu, ActionFactory.PROPERTIES, Messages.properties);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MRU));
        menu.add(new Separator());
        menu.add(command("org.lintel.app.switchWorkspace", Messages.switchWorkspace));
        add(menu, ActionFactory.QUIT, Messages.quit);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
        return menu;
    }

    private MenuManager edit() {
        MenuManager menu = new MenuManager(Messages.edit, IWorkbenchActionConstants.M_EDIT);
        add(menu, ActionFactory.UNDO, null);
        add(menu, ActionFactory.REDO, null);
        menu.add(new Separator());
        add(menu, ActionFactory.CUT, Messages.cut);
        add(menu, ActionFactory.COPY, Messages.copy);
        add(menu, ActionFactory.PASTE, Messages.paste);
        menu.add(new Separator());
        add(menu, ActionFactory.DELETE, Messages.delete);
        add(menu, ActionFactory.SELECT_ALL, Messages.selectAll);
        menu.add(new Separator());
        add(menu, ActionFactory.FIND, Messages.find);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager navigate() {
        MenuManager menu = new MenuManager(Messages.navigate, IWorkbenchActionConstants.M_NAVIGATE);
        MenuManager showIn = new MenuManager(Messages.showIn, "showIn");
        showIn.add(ContributionItemFactory.VIEWS_SHOW_IN.create(window));
        menu.add(showIn);
        menu.add(new Separator());
        add(menu, ActionFactory.NEXT, Messages.next);
        add(menu, ActionFactory.PREVIOUS, Messages.previous);
        menu.add(new Separator());
        add(menu, ActionFactory.BACKWARD_HISTORY, null);
        add(menu, ActionFactory.FORWARD_HISTORY, null);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager project() {
        MenuManager menu = new MenuManager(Messages.project, IWorkbenchActionConstants.M_PROJECT);
        add(menu, IDEActionFactory.OPEN_PROJECT, Messages.openProject);
        add(menu, IDEActionFactory.CLOSE_PROJECT, Messages.closeProject);
        menu.add(new Separator());
        add(menu, IDEActionFactory.BUILD_CLEAN, Messages.clean);
        add(menu, IDEActionFactory.BUILD_AUTOMATICALLY, Messages.buildAutomatically);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager windowMenu() {
        MenuManager menu = new MenuManager(Messages.window, IWorkbenchActionConstants.M_WINDOW);
        MenuManager views = new MenuManager(Messages.showView, "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        MenuManager perspectives = new MenuManager(Messages.openPerspective, "openPerspective");
        perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
        menu.add(perspectives);
        add(menu, ActionFactory.RESET_PERSPECTIVE, Messages.resetPerspective);
        menu.add(new Separator());
        add(menu, ActionFactory.OPEN_NEW_WINDOW, Messages.newWindow);
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        add(menu, ActionFactory.PREFERENCES, Messages.preferences);
        return menu;
    }

    private MenuManager help() {
        MenuManager menu = new MenuManager(Messages.help, IWorkbenchActionConstants.M_HELP);
        add(menu, ActionFactory.INTRO, Messages.welcome);
        add(menu, ActionFactory.HELP_CONTENTS, Messages.helpContents);
        add(menu, ActionFactory.DYNAMIC_HELP, Messages.contextHelp);
        menu.add(command(IWorkbenchCommandConstants.WINDOW_SHOW_KEY_ASSIST, Messages.keys));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.ABOUT, Messages.about);
        return menu;
    }

    /** @param text null for the platform's own, which changes with what can be undone or gone back to */
    private void add(MenuManager menu, ActionFactory factory, String text) {
        IWorkbenchAction action = factory.create(window);
        if (text != null) {
            action.setText(text);
        }
        register(action);
        menu.add(action);
    }

    private CommandContributionItem command(String id, String label) {
        CommandContributionItemParameter parameter =
                new CommandContributionItemParameter(window, id, id, CommandContributionItem.STYLE_PUSH);
        parameter.label = label;
        return new CommandContributionItem(parameter);
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        IToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        tools.add(getAction(ActionFactory.NEW.getId()));
        tools.add(getAction(ActionFactory.SAVE.getId()));
        bar.add(new ToolBarContributionItem(tools, "main"));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}
