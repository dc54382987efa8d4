// SPDX-License-Identifier: EPL-2.0
package org.lintel.app.help;

import java.net.MalformedURLException;
import java.net.URI;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.lintel.ui.Images;

/** The window that shows help pages; there is one. Where the system has no browser to embed, its own browser is used. */
final class HelpWindow {

    private static HelpWindow open;

    private final Shell shell;
    private final Browser browser;

    private HelpWindow(Display display) {
        shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setText(Messages.title);
        shell.setImage(Images.LINTEL.image());
        shell.setSize(860, 760);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(shell);
        ToolBar bar = new ToolBar(shell, SWT.FLAT);
        try {
            browser = new Browser(shell, SWT.NONE);
        } catch (SWTError e) {
            shell.dispose();
            throw e;
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(browser);
        button(bar, ISharedImages.IMG_TOOL_BACK, Messages.back, browser::back);
        button(bar, ISharedImages.IMG_TOOL_FORWARD, Messages.forward, browser::forward);
        button(bar, ISharedImages.IMG_ETOOL_HOME_NAV, Messages.home, () -> {
            browser.setUrl(HelpPages.find(HelpPages.INDEX));
        });
    }

    private static void button(ToolBar bar, String image, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(image));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> action.run());
    }

    static void show(String page) {
        try {
            if (open == null || open.shell.isDisposed()) {
                open = new HelpWindow(PlatformUI.getWorkbench().getDisplay());
            }
            open.browser.setUrl(page);
            open.shell.open();
        } catch (SWTError e) {
            external(page);
        }
    }

    private static void external(String page) {
        try {
            PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(URI.create(page).toURL());
        } catch (PartInitException | MalformedURLException e) {
            ILog.of(HelpWindow.class).error("no browser for " + page, e);
        }
    }
}
