// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lintel.core.text.Text;
import org.lintel.samples.carpark.CarPark;
import org.lintel.samples.office.OfficeTower;
import org.lintel.samples.ottv.OttvExample;
import org.lintel.samples.residential.ResidentialBlock;
import org.lintel.samples.village.VillageHouse;

/** An example building that is made from parameters, and of which the results are known beforehand. */
public interface Sample {

    /** {@code office-tower}. */
    String id();

    Text title();

    /** What the building is and what can be learnt from it, in a sentence or two. */
    Text description();

    /** The parameters, the most important first. */
    List<Parameter> parameters();

    /** The default of every parameter. */
    default Parameters defaults() {
        return Parameters.of(parameters());
    }

    /**
     * Looks whether the parameters fit each other, which their ranges alone do not tell.
     *
     * @throws ParameterException if not
     */
    void check(Parameters parameters);

    /**
     * Writes the model as a STEP physical file: the same bytes for the same parameters and options.
     *
     * @throws ParameterException if the parameters do not fit each other
     */
    void write(Parameters parameters, WriteOptions options, OutputStream out) throws IOException;

    /** In millimetres, with quantities, at the fixed time. */
    default void write(Parameters parameters, OutputStream out, SchemaVersion schema) throws IOException {
        write(parameters, WriteOptions.defaults().with(schema), out);
    }

    /**
     * What is known of the model beforehand, computed from the parameters and not from the model.
     *
     * @throws ParameterException if the parameters do not fit each other
     */
    SampleFacts facts(Parameters parameters);

    /** All samples there are. */
    static List<Sample> all() {
        return List.of(new OfficeTower(), new ResidentialBlock(), new VillageHouse(), new CarPark(), new OttvExample());
    }

    /** The sample of that id; null where there is none. */
    static Sample of(String id) {
        for (Sample sample : all()) {
            if (sample.id().equals(id)) {
                return sample;
            }
        }
        return null;
    }
}
