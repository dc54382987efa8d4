// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * Makes resources of models. In OSGi it is registered for the extensions and content types; elsewhere {@link #register}
 * makes it known to a resource set.
 */
public final class IfcResourceFactory implements Resource.Factory {

    /** The file name extensions, without their points; models in archives and in XML can be read, not saved. */
    public static final List<String> EXTENSIONS = List.of("ifc", "ifczip", "ifcxml");

    /** Lets a resource set open models and know the packages of all schemas. */
    public static void register(ResourceSet resources) {
        var factory = new IfcResourceFactory();
        for (String extension : EXTENSIONS) {
            resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put(extension, factory);
        }
        IfcPackage.register(resources.getPackageRegistry());
    }

    @Override
    public Resource createResource(URI uri) {
        return new IfcResource(uri);
    }
}
