// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map.ground;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lintel.geo.csdi.BaseMap;
import org.lintel.workspace.CheckPreferences;

/** The menu in which a base map is chosen, and whether its tiles may be asked for. */
public final class GroundMenu {

    private final GroundSettings settings;
    private final Supplier<Shell> shell;

    public GroundMenu(GroundSettings settings, Supplier<Shell> shell) {
        this.settings = settings;
        this.shell = shell;
    }

    /** A menu that is made anew each time it is shown. */
    public MenuManager menu() {
        MenuManager menu = new MenuManager(Messages.baseMap);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        // empty it would not be shown at all
        menu.add(choice(Messages.none, GroundSettings.NONE));
        return menu;
    }

    private void fill(IMenuManager menu) {
        menu.add(choice(Messages.none, GroundSettings.NONE));
        for (BaseMap map : settings.maps()) {
            menu.add(choice(map.title().in(CheckPreferences.language()), map.id()));
        }
        Path folder = settings.folder();
        if (folder != null) {
            menu.add(choice(NLS.bind(Messages.folder, folder.getFileName()), GroundSettings.FOLDER));
        }
        menu.add(new Separator());
        String host = settings.host();
        IAction online = action(host.isEmpty() ? Messages.online : NLS.bind(Messages.onlineFrom, host), IAction.AS_CHECK_BOX,
                () -> settings.online(!settings.online()));
        online.setChecked(settings.online());
        online.setEnabled(!host.isEmpty());
        menu.add(online);
        menu.add(new Separator());
        menu.add(action(Messages.chooseFolder, IAction.AS_PUSH_BUTTON, this::chooseFolder));
        menu.add(action(Messages.chooseCatalogue, IAction.AS_PUSH_BUTTON, this::chooseCatalogue));
        menu.add(action(Messages.usualCatalogue, IAction.AS_PUSH_BUTTON, () -> settings.catalogue("")));
    }

    private IAction choice(String label, String id) {
        IAction action = action(label, IAction.AS_RADIO_BUTTON, () -> settings.map(id));
        action.setChecked(settings.map().equals(id));
        return action;
    }

    private static IAction action(String label, int style, Runnable run) {
        // an ampersand would be eaten as the mark of a key
        return new Action(label.replace("&", "&&"), style) {
            @Override
            public void run() {
                if (getStyle() != AS_RADIO_BUTTON || isChecked()) {
                    run.run();
                }
            }
        };
    }

    private void chooseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(shell.get(), SWT.OPEN);
        dialog.setText(Messages.chooseFolder);
        dialog.setMessage(Messages.folderForm);
        String chosen = dialog.open();
        if (chosen != null) {
            settings.folder(chosen);
        }
    }

    private void chooseCatalogue() {
        FileDialog dialog = new FileDialog(shell.get(), SWT.OPEN);
        dialog.setText(Messages.chooseCatalogue);
        dialog.setFilterExtensions(new String[] {"*.json", "*.*"});
        String chosen = dialog.open();
        if (chosen != null) {
            settings.catalogue(chosen);
        }
    }
}
