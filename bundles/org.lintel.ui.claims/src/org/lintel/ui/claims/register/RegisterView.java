// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.register;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.register.ClaimFilter;
import org.lintel.claims.register.ClaimOrder;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.quantity.Decimal;
import org.lintel.ui.LintelUi;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.StoreEmptyPage;
import org.lintel.ui.claims.claim.ClaimEditor;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;

/** The applications of the store that is open, page by page, those one asks for; a double-click opens one. */
public final class RegisterView extends ViewPart implements Desk.Listener {

    private final IDialogSettings settings = ClaimsUi.settings("register");
    /** The cursors of the pages before this one; of the first there is none. */
    private final Deque<String> before = new ArrayDeque<>();

    private Composite pages;
    private StoreEmptyPage empty;
    private Composite page;
    private FilterBar filter;
    private RegisterTable table;
    private Link status;
    private Button previous;
    private Button next;
    private String cursor = "";
    private String following;
    private RegisterLoading loading;
    private OpenedStore shown;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new StoreEmptyPage(pages);
        page = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        filter = new FilterBar(page, this::first);
        filter.schemes(Funds.empty());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        table = new RegisterTable(page, order -> filter.order(order));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        Composite foot = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        status = new Link(foot, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
        status.addListener(SWT.Selection, e -> filter.clear());
        previous = button(foot, Messages.previous, this::back);
        next = button(foot, Messages.next, this::forward);
        table.viewer().addOpenListener(e -> open());
        getSite().setSelectionProvider(table.viewer());
        menus();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, LintelUi.Help.CLAIMS);
        getSite().getService(IContextService.class).activateContext(ClaimsUi.CONTEXT);
        Desk.get().addListener(this);
        stateChanged();
    }

    private Button button(Composite parent, String words, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(words);
        button.setEnabled(false);
        button.addListener(SWT.Selection, e -> run.run());
        return button;
    }

    private void menus() {
        Action refresh = action(Messages.refresh, this::refresh);
        Action close = action(Messages.closeStore, () -> Desk.get().close());
        Action ask = action(Messages.openStore, StoreEmptyPage::ask);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
        getViewSite().getActionBars().getMenuManager().add(ask);
        getViewSite().getActionBars().getMenuManager().add(refresh);
        getViewSite().getActionBars().getMenuManager().add(new Separator());
        getViewSite().getActionBars().getMenuManager().add(close);
        MenuManager context = new MenuManager();
        context.add(action(Messages.openClaim, this::open));
        context.add(new Separator("additions"));
        table.viewer().getTable().setMenu(context.createContextMenu(table.viewer().getTable()));
        getSite().registerContextMenu(context, table.viewer());
    }

    private static Action action(String words, Runnable run) {
        return new Action(words) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void open() {
        for (RegisterRow row : table.selected()) {
            ClaimEditor.open(getSite().getPage(), shown.address().toString(), row.id());
        }
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
            stop();
            shown = null;
            table.show(List.of(), filter.order());
            empty.show(Desk.get().state());
            setContentDescription("");
            front(empty.control());
        } else if (store != shown) {
            shown = store;
            filter.schemes(store.funds());
            filter.restore(settings);
            setContentDescription(NLS.bind(Messages.storeName, store.store().name(), store.address()));
            front(page);
            first();
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
                refresh();
            }
        });
    }

    /** Reads the first page of what the filter asks for. */
    private void first() {
        before.clear();
        cursor = "";
        filter.save(settings);
        refresh();
    }

    private void forward() {
        if (following != null) {
            before.push(cursor);
            cursor = following;
            refresh();
        }
    }

    private void back() {
        if (!before.isEmpty()) {
            cursor = before.pop();
            refresh();
        }
    }

    /** Reads the page again. */
    public void refresh() {
        stop();
        if (shown == null) {
            return;
        }
        ClaimFilter wanted = filter.filter();
        ClaimOrder order = filter.order();
        RegisterLoading[] mine = new RegisterLoading[1];
        mine[0] = new RegisterLoading(shown, wanted.sorted(order), cursor.isEmpty() ? null : cursor,
                result -> ClaimsUi.later(() -> {
                    if (loading == mine[0] && !pages.isDisposed()) {
                        loading = null;
                        loaded(result, wanted, order);
                    }
                }));
        loading = mine[0];
        say(Messages.reading);
        IWorkbenchSiteProgressService service = getSite().getService(IWorkbenchSiteProgressService.class);
        service.schedule(loading, 0, true);
    }

    private void stop() {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
    }

    private void loaded(RegisterLoading.Result result, ClaimFilter wanted, ClaimOrder order) {
        switch (result) {
            case RegisterLoading.Result.Read read -> {
                table.show(read.rows(), order);
                following = read.next();
                say(counted(read, wanted));
            }
            case RegisterLoading.Result.Failed failed -> say(ClaimsUi.say(failed.why()));
            case RegisterLoading.Result.Stopped stopped -> say(Messages.stopped);
        }
        previous.setEnabled(!before.isEmpty());
        next.setEnabled(following != null);
    }

    private String counted(RegisterLoading.Result.Read read, ClaimFilter wanted) {
        if (read.count() == 0) {
            return wanted.equals(ClaimFilter.ALL) ? Messages.noClaims
                    : Messages.noneLikeThis + " <a>" + Messages.showAll + "</a>";
        }
        int first = before.size() * RegisterLoading.PAGE + 1;
        String all = Decimal.grouped(Integer.toString(Math.min(read.count(), RegisterLoading.MOST_COUNTED)));
        String some = NLS.bind(read.count() > RegisterLoading.MOST_COUNTED ? Messages.countMore : Messages.count,
                new Object[] {first, first + read.rows().size() - 1, all});
        return wanted.equals(ClaimFilter.ALL) ? some : some + "  <a>" + Messages.showAll + "</a>";
    }

    private void say(String words) {
        status.setText(words);
        status.requestLayout();
    }

    /** Shows what has these words in it. */
    public void find(String words) {
        filter.words(words);
    }

    /** Shows what is in a state; null for all. */
    public void state(State state) {
        filter.state(state);
    }

    /** What is said below the table, or in its place. */
    public String said() {
        return shown == null ? empty.text() : status.getText();
    }

    /** The applications that are shown. */
    public List<RegisterRow> rows() {
        return table.rows();
    }

    public TableViewer table() {
        return table.viewer();
    }

    @Override
    public void setFocus() {
        if (shown == null) {
            empty.control().setFocus();
        } else {
            table.viewer().getTable().setFocus();
        }
    }

    @Override
    public void dispose() {
        Desk.get().removeListener(this);
        stop();
        super.dispose();
    }
}
