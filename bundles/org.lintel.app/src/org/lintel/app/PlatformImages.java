// SPDX-License-Identifier: EPL-2.0
package org.lintel.app;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;

/**
 * Pictures that the platform's resource views ask for by name, but that only the platform's own program declares. Without
 * them projects, problems and the banners of wizards show a red square.
 */
final class PlatformImages {

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put(IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj");
        FILES.put(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj");
        FILES.put(IDE.SharedImages.IMG_OPEN_MARKER, "elcl16/gotoobj_tsk");
        FILES.put(IDE.SharedImages.IMG_OBJS_TASK_TSK, "obj16/taskmrk_tsk");
        FILES.put(IDE.SharedImages.IMG_OBJS_BKMRK_TSK, "obj16/bkmrk_tsk");
        FILES.put("IMG_OBJS_COMPLETE_TSK", "obj16/complete_tsk");
        FILES.put("IMG_OBJS_INCOMPLETE_TSK", "obj16/incomplete_tsk");
        FILES.put("IMG_OBJS_ERROR_PATH", "obj16/error_tsk");
        FILES.put("IMG_OBJS_WARNING_PATH", "obj16/warn_tsk");
        FILES.put("IMG_OBJS_INFO_PATH", "obj16/info_tsk");
        FILES.put("IMG_OBJS_FIXABLE_ERROR", "obj16/quickfix_error_obj");
        FILES.put("IMG_OBJS_FIXABLE_WARNING", "obj16/quickfix_warning_obj");
        FILES.put("IMG_OBJS_FIXABLE_INFO", "obj16/quickfix_info_obj");
        FILES.put("IMG_ETOOL_PROBLEM_CATEGORY", "etool16/problem_category");
        FILES.put("IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view");
        FILES.put("IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error");
        FILES.put("IMG_ETOOL_PROBLEMS_VIEW_WARNING", "eview16/problems_view_warning");
        FILES.put("IMG_ETOOL_PROBLEMS_VIEW_INFO", "eview16/problems_view_info");
        FILES.put("IMG_LCL_FLAT_LAYOUT", "elcl16/flatLayout");
        FILES.put("IMG_LCL_HIERARCHICAL_LAYOUT", "elcl16/hierarchicalLayout");
        FILES.put("IMG_WIZBAN_NEWPRJ_WIZ", "wizban/newprj_wiz");
        FILES.put("IMG_WIZBAN_NEWFOLDER_WIZ", "wizban/newfolder_wiz");
        FILES.put("IMG_WIZBAN_NEWFILE_WIZ", "wizban/newfile_wiz");
        FILES.put("IMG_WIZBAN_IMPORTDIR_WIZ", "wizban/importdir_wiz");
        FILES.put("IMG_WIZBAN_IMPORTZIP_WIZ", "wizban/importzip_wiz");
        FILES.put("IMG_WIZBAN_EXPORTDIR_WIZ", "wizban/exportdir_wiz");
        FILES.put("IMG_WIZBAN_EXPORTZIP_WIZ", "wizban/exportzip_wiz");
        FILES.put("IMG_DLGBAN_SAVEAS_DLG", "wizban/saveas_wiz");
    }

    private PlatformImages() {
    }

    static void declare(IWorkbenchConfigurer configurer) {
        FILES.forEach((name, file) -> {
            URL url = find(file);
            if (url != null) {
                configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
            }
        });
    }

    private static URL find(String file) {
        for (String extension : new String[] {".svg", ".png"}) {
            URL url = FileLocator.find(Platform.getBundle("org.eclipse.ui.ide"),
                    IPath.fromPortableString("icons/full/" + file + extension));
            if (url != null) {
                return url;
            }
        }
        return null;
    }
}
