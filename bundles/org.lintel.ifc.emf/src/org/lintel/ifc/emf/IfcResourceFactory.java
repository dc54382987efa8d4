// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * Makes resources of {@code .ifc} files. In OSGi it is registered for the extension and the content type; elsewhere
 * {@link #register} makes it known to a resource set.
 */
public final class IfcResourceFactory implements Resource.Factory {

    /** The file name extension, without its point. */
    public static final String EXTENSION = "ifc";

    /** Lets a resource set open {@code .ifc} files and know the packages of all schemas. */
    public static void register(ResourceSet resources) {
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put(EXTENSION, new IfcResourceFactory());
        IfcPackage.register(resources.getPackageRegistry());
    }

    @Override
    public Resource createResource(URI uri) {
        return new IfcResource(uri);
    }
}
