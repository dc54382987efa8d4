// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.lintel.ui.LintelUi;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.StoreEmptyPage;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;

/** The trail of the store that is open: its events, whether everything is as they say, and what is worth a look. */
public final class AuditView extends ViewPart implements Desk.Listener {

    private Composite pages;
    private StoreEmptyPage empty;
    private CTabFolder tabs;
    private EventsTab events;
    private VerifyTab verification;
    private IndicatorsTab indicators;
    private OpenedStore shown;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new StoreEmptyPage(pages);
        tabs = new CTabFolder(pages, SWT.BOTTOM | SWT.FLAT);
        events = new EventsTab(tabs, this);
        verification = new VerifyTab(tabs, this);
        indicators = new IndicatorsTab(tabs, this);
        tab(Messages.events, events.control());
        tab(Messages.verification, verification.control());
        tab(Messages.indicators, indicators.control());
        tabs.setSelection(0);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(),
                new Action(Messages.refresh) {
                    @Override
                    public void run() {
                        events.refresh();
                    }
                });
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, LintelUi.Help.AUDIT);
        getSite().getService(IContextService.class).activateContext(ClaimsUi.CONTEXT);
        Desk.get().addListener(this);
        follow();
    }

    private void tab(String title, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    @Override
    public void stateChanged() {
        ClaimsUi.later(() -> {
            if (!pages.isDisposed()) {
                follow();
            }
        });
    }

    private void follow() {
        OpenedStore store = Desk.get().store();
        if (store == null) {
            shown = null;
            events.clear();
            verification.clear();
            indicators.clear();
            empty.show(Desk.get().state());
            setContentDescription("");
            front(empty.control());
        } else if (store != shown) {
            shown = store;
            setContentDescription(NLS.bind(Messages.ofStore, store.store().name()));
            events.last();
            verification.clear();
            indicators.clear();
            front(tabs);
        }
    }

    private void front(Control which) {
        ((StackLayout) pages.getLayout()).topControl = which;
        pages.layout();
    }

    @Override
    public void recordsChanged(String claim) {
        ClaimsUi.later(() -> {
            if (!pages.isDisposed()) {
                events.refresh();
            }
        });
    }

    /** Verifies the store, and shows what comes of it. */
    public void verify() {
        tabs.setSelection(1);
        verification.verify();
    }

    /** Somebody has read how many events the store has. */
    void head(long number) {
        verification.head(number);
    }

    /** The store that is shown; null for none. */
    OpenedStore store() {
        return shown;
    }

    public EventsTab events() {
        return events;
    }

    public VerifyTab verification() {
        return verification;
    }

    public IndicatorsTab indicators() {
        return indicators;
    }

    @Override
    public void setFocus() {
        if (shown == null) {
            empty.control().setFocus();
        } else {
            tabs.setFocus();
        }
    }

    @Override
    public void dispose() {
        Desk.get().removeListener(this);
        events.stop();
        verification.stop();
        indicators.stop();
        super.dispose();
    }
}
