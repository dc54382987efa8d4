// SPDX-License-Identifier: EPL-2.0
package org.lintel.app.help;

import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.ui.help.AbstractHelpUI;

/** A small help system: pages of the help in a window of their own, and F1 opens the page of the part one is in. */
public final class LintelHelp extends AbstractHelpUI {

    @Override
    public void displayHelp() {
        displayHelpResource(HelpPages.INDEX);
    }

    @Override
    public void displayDynamicHelp() {
        displayHelp();
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        IHelpResource[] topics = context == null ? new IHelpResource[0] : context.getRelatedTopics();
        displayHelpResource(topics == null || topics.length == 0 ? HelpPages.INDEX : topics[0].getHref());
    }

    @Override
    public void displayHelpResource(String href) {
        String page = HelpPages.find(href);
        if (page != null) {
            HelpWindow.show(page);
        }
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }
}
