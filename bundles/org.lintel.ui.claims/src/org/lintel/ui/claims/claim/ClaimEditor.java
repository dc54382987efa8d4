// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.SharedHeaderFormEditor;
import org.eclipse.ui.forms.widgets.Form;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.ClaimHead;
import org.lintel.core.text.Message;
import org.lintel.ui.LintelUi;
import org.lintel.ui.claims.ClaimsImages;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.StateLook;
import org.lintel.ui.claims.desk.Desk;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.step.StepDialog;

/**
 * One application: what is asked for and by whom, what it is worth and why, its papers, and what was done with it. It is
 * read only; steps are taken by its buttons, each signed by whoever takes it.
 */
public final class ClaimEditor extends SharedHeaderFormEditor implements Desk.Listener {

    private List<SheetPage> pages = List.of();
    private SheetLoading loading;
    private ClaimSheet sheet;
    private String said = "";
    private Label standingImage;
    private Label standing;

    /** Opens an application of a store. */
    public static ClaimEditor open(IWorkbenchPage page, String store, String claim) {
        try {
            return (ClaimEditor) page.openEditor(new ClaimInput(store, claim), ClaimsUi.EDITOR);
        } catch (PartInitException e) {
            ILog.of(ClaimEditor.class).log(e.getStatus());
            return null;
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ClaimInput)) {
            throw new PartInitException(input.getName());
        }
        super.init(site, input);
        setPartName(input.getName());
    }

    @Override
    protected void createHeaderContents(IManagedForm header) {
        Form form = header.getForm().getForm();
        header.getToolkit().decorateFormHeading(form);
        form.setText(getEditorInput().getName());
        form.setImage(ClaimsImages.CLAIM.image());
        // the form's own message is one line, cut off in a narrow window
        form.getHead().setBackgroundMode(SWT.INHERIT_FORCE);
        Composite head = new Composite(form.getHead(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 2).applyTo(head);
        standingImage = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(standingImage);
        standing = new Label(head, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(standing);
        form.setHeadClient(head);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(form, LintelUi.Help.CLAIM);
    }

    @Override
    protected void addPages() {
        pages = List.of(new ApplicationPage(this), new CalculationPage(this), new PapersPage(this),
                new HistoryPage(this));
        try {
            for (SheetPage each : pages) {
                addPage(each);
            }
        } catch (PartInitException e) {
            ILog.of(ClaimEditor.class).log(e.getStatus());
        }
        getSite().getService(IContextService.class).activateContext(ClaimsUi.CONTEXT);
        Desk.get().addListener(this);
        refresh();
    }

    private ClaimInput input() {
        return (ClaimInput) getEditorInput();
    }

    /** The store it is of, if that is the one that is open. */
    public OpenedStore store() {
        OpenedStore store = Desk.get().store();
        return store != null && store.address().toString().equals(input().store()) ? store : null;
    }

    /** Reads it again. */
    public void refresh() {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
        OpenedStore store = store();
        if (store == null) {
            show(null, NLS.bind(Messages.otherStore, input().store()), IMessageProvider.INFORMATION);
            return;
        }
        SheetLoading[] mine = new SheetLoading[1];
        mine[0] = new SheetLoading(store, input().claim(), (read, why) -> ClaimsUi.later(() -> {
            if (loading == mine[0] && !getContainer().isDisposed()) {
                loading = null;
                loaded(read, why);
            }
        }));
        loading = mine[0];
        if (sheet == null) {
            show(null, NLS.bind(Messages.reading, input().claim()), IMessageProvider.NONE);
        }
        loading.schedule();
    }

    private void loaded(ClaimSheet read, Message why) {
        if (read == null) {
            show(null, ClaimsUi.say(why), IMessageProvider.ERROR);
        } else if (read.broken() != null) {
            show(read, NLS.bind(Messages.broken, ClaimsUi.say(read.broken())), IMessageProvider.ERROR);
        } else {
            show(read, standing(read.head()), IMessageProvider.NONE);
        }
    }

    private static String standing(ClaimHead head) {
        return NLS.bind(Messages.standing, new Object[] {StateLook.word(head.state()), head.version(),
            head.granted() == null ? "–" : head.granted(), head.paid()});
    }

    private void show(ClaimSheet now, String words, int kind) {
        sheet = now;
        said = words;
        Form form = getHeaderForm().getForm().getForm();
        form.setText(title(now));
        form.setImage((now == null ? ClaimsImages.CLAIM : StateLook.image(now.head().state())).image());
        standingImage.setImage(kind == IMessageProvider.NONE ? null : JFaceResources.getImage(
                kind == IMessageProvider.ERROR ? Dialog.DLG_IMG_MESSAGE_ERROR : Dialog.DLG_IMG_MESSAGE_INFO));
        ((GridData) standingImage.getLayoutData()).exclude = kind == IMessageProvider.NONE;
        standing.setText(words.replace("&", "&&"));
        tools(form.getToolBarManager());
        standing.requestLayout();
        form.layout(true, true);
        pages.forEach(SheetPage::refill);
    }

    private String title(ClaimSheet now) {
        String title = now == null || now.scheme() == null ? input().claim()
                : input().claim() + "  " + ClaimsUi.say(now.scheme().scheme().name());
        return title.replace("&", "&&");
    }

    /** The steps that can be taken now, as buttons; first those that lead on. */
    private void tools(IToolBarManager tools) {
        tools.removeAll();
        if (sheet != null) {
            for (Step step : sheet.possible()) {
                Action action = new Action(capital(ClaimsUi.say(step.label())) + "…", StepImages.of(step).descriptor()) {
                    @Override
                    public void run() {
                        take(step);
                    }
                };
                action.setToolTipText(NLS.bind(Messages.takeStep, ClaimsUi.say(step.label())));
                ActionContributionItem item = new ActionContributionItem(action);
                item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
                tools.add(item);
            }
        }
        tools.update(true);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Asks who takes a step and how, and takes it. */
    public void take(Step step) {
        if (sheet != null && store() != null) {
            new StepDialog(getSite().getShell(), store(), sheet, step).open();
        }
    }

    @Override
    public void stateChanged() {
        ClaimsUi.later(() -> {
            if (!getContainer().isDisposed()) {
                refresh();
            }
        });
    }

    @Override
    public void recordsChanged(String claim) {
        if (claim.isEmpty() || claim.equals(input().claim())) {
            stateChanged();
        }
    }

    /** What is shown; null while there is nothing. */
    public ClaimSheet sheet() {
        return sheet;
    }

    /** Where what stands below its title is shown. */
    public Label standing() {
        return standing;
    }

    /** What stands below its title. */
    public String said() {
        return said;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing is edited in place
    }

    @Override
    public void doSaveAs() {
        // nothing is edited in place
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        Desk.get().removeListener(this);
        if (loading != null) {
            loading.cancel();
        }
        super.dispose();
    }
}
