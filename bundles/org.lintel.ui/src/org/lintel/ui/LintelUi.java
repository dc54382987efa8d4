// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** The ids of the workbench's parts, as they stand in {@code plugin.xml}. */
public final class LintelUi {

    public static final String ID = "org.lintel.ui";
    public static final String PERSPECTIVE = ID + ".perspective";
    public static final String FINDINGS_VIEW = ID + ".findings";
    public static final String MODEL_EDITOR = ID + ".editor";
    public static final String PREFERENCES = ID + ".preferences";
    public static final String RULES_PREFERENCES = ID + ".preferences.rules";
    public static final String GEOMETRY_PREFERENCES = ID + ".preferences.geometry";
    public static final String NEW_PROJECT_WIZARD = ID + ".newProject";
    public static final String NEW_SAMPLE_WIZARD = ID + ".newSample";
    public static final String EXPORT_WIZARD = ID + ".exportReport";

    private LintelUi() {
    }

    /** Ids of commands. */
    public static final class Command {
        public static final String CHECK_NOW = ID + ".checkNow";
        public static final String CHECK_ALL = ID + ".checkAll";
        public static final String EXPORT_REPORT = ID + ".exportReport";
        public static final String SHOW_FINDINGS = ID + ".showFindings";
        public static final String GO_TO_ELEMENT = ID + ".goToElement";

        private Command() {
        }
    }

    /** Ids of contexts in which key bindings hold. */
    public static final class Context {
        public static final String FINDINGS = ID + ".findingsContext";
        public static final String EDITOR = ID + ".editorContext";

        private Context() {
        }
    }

    /** Ids of help contexts, as they stand in {@code contexts.xml}. */
    public static final class Help {
        public static final String FINDINGS = ID + ".findings";
        public static final String EDITOR = ID + ".editor";
        public static final String EXPORT = ID + ".export";
        public static final String MAP = ID + ".map";
        public static final String CLAIMS = ID + ".claims";
        public static final String CLAIM = ID + ".claim";
        public static final String AUDIT = ID + ".audit";
        public static final String PREFERENCES = ID + ".preferences";
        public static final String NEW_PROJECT = ID + ".newProject";
        public static final String NEW_SAMPLE = ID + ".newSample";

        private Help() {
        }
    }

    /** Ids of colours of the theme. */
    public static final class Colour {
        public static final String FAIL = ID + ".color.fail";
        public static final String UNDETERMINED = ID + ".color.undetermined";
        public static final String PASS = ID + ".color.pass";
        public static final String SECONDARY = ID + ".color.secondary";

        private Colour() {
        }

        /** A colour of the theme that is on; for the UI thread only. */
        public static Color get(String id) {
            Color colour = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
            return colour != null ? colour : JFaceResources.getColorRegistry().get(id);
        }
    }

    /** Where a part keeps what the user has set, from one session to the next. */
    public static IDialogSettings settings(String section) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(LintelUi.class))
                .getDialogSettings();
        return DialogSettings.getOrCreateSection(all, section);
    }
}
