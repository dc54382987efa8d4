// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.decorator;

import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.ui.PlatformUI;
import org.lintel.core.result.Outcome;
import org.lintel.ui.Images;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;

/** Marks models in trees with the worst outcome of their last check and says how many failed and are open. */
public final class CheckDecorator extends LabelProvider implements ILightweightLabelDecorator {

    private final Runs.Listener runsListener = file -> PlatformUI.getWorkbench().getDisplay()
            .asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this, file)));

    public CheckDecorator() {
        LintelWorkspace.runs().addListener(runsListener);
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        Runs.Entry entry = element instanceof IFile file ? LintelWorkspace.runs().of(file) : null;
        if (entry == null) {
            return;
        }
        Map<Outcome, Integer> counts = entry.run().counts();
        int failed = counts.get(Outcome.FAIL);
        int open = counts.get(Outcome.UNDETERMINED);
        boolean readable = entry.run().files().stream().allMatch(file -> file.isReadable());
        Images overlay = failed > 0 || !readable ? Images.OVERLAY_FAIL
                : open > 0 ? Images.OVERLAY_UNDETERMINED : Images.OVERLAY_PASS;
        decoration.addOverlay(overlay.descriptor(), IDecoration.BOTTOM_RIGHT);
        String text = readable ? Messages.bind(Messages.counts, failed, open) : Messages.unreadable;
        decoration.addSuffix("  " + (entry.isCurrent() ? text : Messages.bind(Messages.stale, text)));
    }

    @Override
    public void dispose() {
        LintelWorkspace.runs().removeListener(runsListener);
        super.dispose();
    }
}
